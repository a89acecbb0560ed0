/** `explain REF`: how a reference was read and resolved, step by step, and why the article is what it is said to be. */

import { labelOf } from '../checks/labels.ts';
import { UsageError } from '../core/contracts.ts';
import type { ArticleVersion, Target } from '../core/model.ts';
import { parseReference, type Reference } from '../core/reference.ts';
import type { Block, Inline, View } from '../core/view.ts';
import { groupByWork, resolveReference } from '../resolve.ts';
import { codeEvidenceText, etatEvidenceText } from './article-facts.ts';
import type { CommandContext } from './command.ts';
import { givenBy, mergedRows } from './merged-facts.ts';
import { textOption } from './option-readers.ts';

type StepName = keyof CommandContext['messages']['answers']['explain']['steps'];

interface Step {
  readonly step: StepName;
  readonly detail: string;
}

/** Answers also when the reference names nothing: the steps say where it stopped. */
export function run(context: CommandContext): View {
  const reference = parseReference(context.args[0] ?? '');
  if (reference.at === 'invalid') {
    throw new UsageError('invalid-date', context.messages.answers.choose.invalidDay(reference.raw));
  }
  const at = textOption(context, 'at') ?? reference.at;
  const day = at ?? context.asOf;
  const { target, steps: resolved } = resolveReference(context.corpus, reference, day);
  const versions = versionsOf(target);
  const steps = [...readSteps(reference, at), ...resolved, ...endSteps(target)];
  const labels = context.messages.answers.explain;
  return {
    kind: 'explain',
    data: {
      reference: referenceJson(reference, at),
      steps: steps.map(({ step, detail }) => ({ step, detail })),
      target: { status: target.status, keys: [...new Set(versions.map((version) => version.key))] },
    },
    records: { columns: ['step', 'detail'], rows: steps.map(({ step, detail }) => [step, detail]) },
    blocks: [
      { kind: 'heading', level: 1, text: labels.title(reference.raw) },
      {
        kind: 'facts',
        rows: [
          ...steps.map(({ step, detail }) => [labels.steps[step], detail] as const),
          [labels.answer, [{ text: labels.status[target.status], tone: 'strong' }]],
        ],
      },
      ...whyBlocks(context, versions),
    ],
    findings: [],
    warnings: [],
    isEmptyAnswer: target.status !== 'resolved',
    summary: null,
  };
}

function referenceJson(reference: Reference, at: string | null) {
  const { raw, num, texte, id, path } = reference;
  return { raw, num, texte: texte === null ? null : { title: texte.title, cid: texte.cid }, id, path, at };
}

function readSteps(reference: Reference, at: string | null): readonly Step[] {
  const steps: Step[] = [{ step: 'typed', detail: reference.raw }];
  if (at !== null) steps.push({ step: 'at', detail: at });
  return steps;
}

function endSteps(target: Target): readonly Step[] {
  if (target.status === 'not-in-corpus')
    return target.nearest.length === 0 ? [] : [{ step: 'nearest', detail: target.nearest.join(', ') }];
  return [...groupByWork(versionsOf(target)).values()].flatMap(([first]) =>
    first === undefined ? [] : [{ step: 'found' as const, detail: foundText(first) }],
  );
}

function foundText(version: ArticleVersion): string {
  const { key, path } = version;
  return `${labelOf(version)} [${key === path ? path : `${key}, ${path}`}]`;
}

function versionsOf(target: Target): readonly ArticleVersion[] {
  if (target.status === 'resolved') return target.versions;
  return target.status === 'ambiguous' ? target.choices : [];
}

const MOST_EXPLAINED = 5;

function whyBlocks(context: CommandContext, versions: readonly ArticleVersion[]): readonly Block[] {
  if (versions.length === 0) return [];
  const rows = versions
    .slice(0, MOST_EXPLAINED)
    .flatMap((version) => [
      ...version.texteEvidence.map((e): readonly [string, Inline] => [
        context.messages.answers.article.code,
        codeEvidenceText(context, e),
      ]),
      ...(version.texteEvidence.length === 0
        ? [[context.messages.answers.article.code, context.messages.answers.article.unknownCode] as const]
        : []),
      ...version.etatEvidence.map((e): readonly [string, Inline] => [
        context.messages.answers.article.etat,
        e.kind === 'stated'
          ? `${e.value}, ${etatEvidenceText(context, e)}${givenBy(context, version, 'stated')}`
          : etatEvidenceText(context, e),
      ]),
      ...(version.etatEvidence.length === 0
        ? [[context.messages.answers.article.etat, context.messages.answers.article.unknownEtat] as const]
        : []),
      [context.messages.answers.article.file, `${version.path}:${version.line} (${version.format})`] as const,
      ...mergedRows(context, version),
    ]);
  return [
    { kind: 'heading', level: 2, text: context.messages.answers.explain.why },
    { kind: 'facts', rows },
  ];
}
