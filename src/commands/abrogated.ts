/** `abrogated [REF|CODE…]`: references inside the corpus to what no longer holds. */

import { type AbrogatedReport, type AbrogatedScope, findAbrogated } from '../checks/abrogated.ts';
import { rulesFor } from '../checks/rules.ts';
import { type Verdict, VERDICTS } from '../core/model.ts';
import type { Block, Finding, Inline, Tone, View } from '../core/view.ts';
import { chooseArticle } from './choose.ts';
import type { CommandContext } from './command.ts';
import { findingRecords } from './finding-records.ts';
import { findHeldCode, listOption } from './option-readers.ts';
import { createReferenceRoom } from './reference-room.ts';
import { rememberingCorpus } from './remembered-corpus.ts';
import { voicesText } from './voices.ts';

/** Official links only; what was not verified is counted and said, never shown as clean. */
export function run(context: CommandContext): View {
  const include = new Set<Verdict>(
    listOption(context, 'include').flatMap((name) => VERDICTS.filter((v) => v === name)),
  );
  const { asOf, messages } = context;
  const scope = scopeOf(context);
  const corpus = scope === null ? context.corpus : rememberingCorpus(context.corpus);
  const requireRoom = createReferenceRoom(messages, scope !== null);
  const report = findAbrogated(corpus, { asOf, include, scope, messages, requireRoom });
  const counts = countSeverities(report.findings);
  return {
    kind: 'abrogated',
    data: {
      targets: report.targets,
      references: referencesJson(report),
      counts,
    },
    records: findingRecords(report.findings),
    blocks: reportBlocks(context, report),
    findings: report.findings,
    warnings: [],
    isEmptyAnswer: false,
    isReport: true,
    rules: rulesFor('documents', messages).filter(({ id }) => VERDICTS.some((verdict) => verdict === id)),
    summary: `${messages.answers.abrogated.summary(counts)}. ${messages.answers.abrogated.checked(report, asOf)}`,
  };
}

/** `checked` is the sum of the others and of the findings. */
function referencesJson({ checked, holding, unlisted, notVerified }: AbrogatedReport) {
  return { checked, holding, unlisted, notVerified };
}

/** Which ends are looked at; null for all. Arguments are codes held, else articles. */
function scopeOf(context: CommandContext): AbrogatedScope | null {
  if (context.args.length === 0) return null;
  const textes = new Set<string>();
  const works = new Set<string>();
  for (const arg of context.args) {
    const isArticle = context.corpus.byId(arg).length > 0;
    const code = isArticle ? undefined : findHeldCode(context, arg);
    if (code !== undefined && code !== null) textes.add(code.key);
    else for (const version of chooseArticle(context, arg).versions) works.add(version.work);
  }
  return { works, textes };
}

/** How many findings of each severity. */
export function countSeverities(findings: readonly Finding[]): { error: number; warning: number; note: number } {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function reportBlocks(context: CommandContext, report: AbrogatedReport): readonly Block[] {
  const say = context.messages.answers.abrogated;
  if (report.findings.length === 0) return [{ kind: 'text', paragraphs: [say.none] }];
  const groups = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    // References of different days to one article may be worth different things.
    const key = `${finding.targetKey ?? ''} ${finding.verdict ?? ''} ${finding.since ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => groupBlocks(context, group));
}

const TONES: Readonly<Record<Finding['severity'], Tone>> = { error: 'bad', warning: 'warn', note: 'dim' };

function groupBlocks(context: CommandContext, group: readonly Finding[]): readonly Block[] {
  const say = context.messages.answers.abrogated;
  const [first] = group;
  if (first === undefined) return [];
  const rows = group.map((finding): readonly Inline[] => [
    [{ text: context.messages.words.severity[finding.severity], tone: TONES[finding.severity] }],
    finding.sourceLabel ?? finding.text ?? '',
    voicesOf(context, finding),
  ]);
  return [
    { kind: 'heading', level: 2, text: headingOf(context, first) },
    {
      kind: 'table',
      columns: [{ title: say.columns.severity }, { title: say.columns.citing }, { title: say.columns.said }],
      rows,
    },
  ];
}

function headingOf(context: CommandContext, finding: Finding): Inline {
  const say = context.messages.answers.abrogated;
  const verdict = finding.verdict === null ? '' : context.messages.words.verdict[finding.verdict];
  const end = [
    ...(finding.since === null ? [] : [sinceText(context, finding, finding.since)]),
    ...(finding.by === null ? [] : [say.by(finding.by)]),
  ].join(' ');
  const isReused = finding.verdict === 'number-reused';
  const facts = [
    ...(isReused && end !== '' ? [verdict, end] : [`${verdict} ${end}`.trim()]),
    finding.successors.length === 0 ? say.noSuccessor : say.now(finding.successors.join(', ')),
  ];
  return [
    { text: finding.targetLabel ?? '', tone: 'strong' },
    { text: ` — ${facts.join(context.messages.render.semicolon)}` },
  ];
}

/** The day speaks of the provision that was cited: where its number was given to another, it is not that day. */
function sinceText(context: CommandContext, { verdict }: Finding, day: string): string {
  const say = context.messages.answers.abrogated;
  if (verdict === 'number-reused') return say.ended(day);
  return verdict === 'repealed-later' || verdict === 'not-yet-in-force' ? say.from(day) : say.since(day);
}

function voicesOf(context: CommandContext, finding: Finding): string {
  const { said } = context.messages.answers.citedBy;
  return voicesText(context, finding.saidBy, { this: said.this, other: context.messages.answers.abrogated.citedEnd });
}
