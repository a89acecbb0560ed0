/** `validate`: what is wrong with the corpus itself, and what was skipped. */

import { applyLevels, readLevels } from '../checks/rule-levels.ts';
import { ruleIds, rulesFor } from '../checks/rules.ts';
import { validateCorpus } from '../checks/validate.ts';
import type { Severity } from '../core/model.ts';
import type { Block, Finding, Inline, Tone, View } from '../core/view.ts';
import { countSeverities } from './abrogated.ts';
import type { CommandContext } from './command.ts';
import { findingRecords } from './finding-records.ts';
import { listOption } from './option-readers.ts';

/** Every finding, its severity changed where --rule says so. */
export function run(context: CommandContext): View {
  const levels = levelsOf(context);
  const { corpus, asOf, messages } = context;
  const findings = applyLevels(validateCorpus({ corpus, asOf, say: messages.checks.validate }), levels);
  const skipped = [...corpus.skipped()];
  const files = corpus.info().versions;
  return {
    kind: 'validate',
    data: { files, counts: countRules(findings), skipped: skipped.map(({ path, reason }) => ({ path, reason })) },
    records: findingRecords(findings),
    blocks: [...findingBlocks(context, findings), ...skippedBlocks(context, skipped)],
    page: () => skippedBlocks(context, skipped),
    findings,
    warnings: [],
    isEmptyAnswer: false,
    isReport: true,
    rules: rulesFor('corpus', messages),
    summary: summaryOf(context, findings, skipped.length),
  };
}

function summaryOf({ corpus, messages }: CommandContext, findings: readonly Finding[], skipped: number): string {
  const { validate, abrogated } = messages.answers;
  const { colon, semicolon } = messages.render;
  const counts = abrogated.summary(countSeverities(findings));
  const found = validate.summary(corpus.info().versions, findings.length);
  return `${found}${colon}${counts}${semicolon}${validate.skipped(skipped)}.`;
}

function levelsOf(context: CommandContext): ReturnType<typeof readLevels> {
  const { configuration, messages } = context;
  return readLevels({
    asked: listOption(context, 'rule'),
    configured: configuration.rules,
    file: configuration.file,
    ids: ruleIds('corpus'),
    command: 'validate',
    messages,
  });
}

function countRules(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'dim' };

/** One heading a rule, so that ten thousand notes do not hide one error: errors first, then by rule. */
function findingBlocks(context: CommandContext, findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [{ kind: 'text', paragraphs: [context.messages.answers.validate.none] }];
  const groups = new Map<string, Finding[]>();
  for (const severity of ['error', 'warning', 'note'] as const) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const key = `${severity} ${finding.rule}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [finding]);
      else group.push(finding);
    }
  }
  return [...groups.values()].flatMap((group): readonly Block[] => {
    const [first] = group;
    if (first === undefined) return [];
    const word = context.messages.words.severity[first.severity];
    return [
      {
        kind: 'heading',
        level: 2,
        text: [{ text: word, tone: TONES[first.severity] }, { text: ` ${first.rule} (${group.length})` }],
      },
      { kind: 'lines', lines: group.map(lineOf) },
    ];
  });
}

function lineOf(finding: Finding): Inline {
  const { path, line } = finding.primary;
  return [{ text: `  ${path ?? ''}${line === null ? '' : `:${line}`}: `, tone: 'dim' }, { text: finding.message }];
}

function skippedBlocks(
  context: CommandContext,
  skipped: readonly { path: string; reason: string }[],
): readonly Block[] {
  if (skipped.length === 0) return [];
  const reasons: Readonly<Record<string, string>> = context.messages.words.skipReason;
  return [
    { kind: 'heading', level: 2, text: context.messages.answers.validate.skipped(skipped.length) },
    { kind: 'lines', lines: skipped.map(({ path, reason }) => `  ${path}: ${reasons[reason] ?? reason}`) },
  ];
}
