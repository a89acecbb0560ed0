/** `check PATH…|-`: the citations of people's own documents, judged; the gate for CI. */

import { applyLevels, readLevels } from '../checks/rule-levels.ts';
import { ruleIds, rulesFor } from '../checks/rules.ts';
import { reaches } from '../checks/verdict.ts';
import { UsageError } from '../core/contracts.ts';
import type { Severity } from '../core/model.ts';
import type { Block, Finding, Json, View } from '../core/view.ts';
import { countSeverities } from './abrogated.ts';
import { checkBlocks, type Nothing, skippedBlocks } from './check/blocks.ts';
import { type CheckRun, checkDocuments } from './check/document-check.ts';
import { knowFindings, type KnownFindings } from './check/known-findings.ts';
import { type CheckSettings, readSettings } from './check/settings.ts';
import type { CommandContext } from './command.ts';
import { findingRecords } from './finding-records.ts';
import { fixDocuments, type FixRun, placeKey } from './fix/fix-run.ts';
import { hasFlag, listOption } from './option-readers.ts';

interface Outcome {
  readonly settings: CheckSettings;
  readonly run: CheckRun;
  readonly known: KnownFindings;
  /** Levels applied, what a fix has written taken out. */
  readonly findings: readonly Finding[];
  readonly fix: FixRun | null;
}

/** Always a gate: its findings make the exit code. */
export async function run(context: CommandContext): Promise<View> {
  const settings = readSettings(context);
  const levels = levelsOf(context);
  refuseLoneWrite(context);
  const checked = await checkDocuments(context, settings);
  refuseNothing(context, checked);
  const all = checked.documents.flatMap(({ findings }) => findings);
  const known = knowFindings(context, settings, all, new Set(checked.documents.map(({ path }) => path)));
  const levelled = applyLevels(known.findings, levels);
  const fix = hasFlag(context, 'fix') ? makeFix(context, checked, levelled) : null;
  const findings = fix?.isWritten === true ? withoutFixed(levelled, fix) : levelled;
  return viewOf(context, { settings, run: checked, known, findings, fix });
}

function levelsOf(context: CommandContext): ReturnType<typeof readLevels> {
  const { configuration, messages } = context;
  return readLevels({
    asked: listOption(context, 'rule'),
    configured: configuration.rules,
    file: configuration.file,
    ids: ruleIds('documents'),
    command: 'check',
    messages,
  });
}

function refuseLoneWrite(context: CommandContext): void {
  if (!hasFlag(context, 'write') || hasFlag(context, 'fix')) return;
  throw new UsageError('write-without-fix', context.messages.check.fix.needsFix);
}

/** A gate that looked at nothing has not passed, unless it was told that there may be nothing: git's changes, a list. */
function refuseNothing(context: CommandContext, { documents, skipped }: CheckRun): void {
  const { messages, options } = context;
  const mayBeNone = options['changed'] !== undefined || listOption(context, 'filesFrom').length > 0;
  if (mayBeNone || documents.length > 0 || skipped.length > 0) return;
  throw new UsageError('no-document', messages.check.noDocument, messages.check.noDocumentHint);
}

function makeFix(context: CommandContext, { documents }: CheckRun, findings: readonly Finding[]): FixRun {
  const counted = findings.filter(({ suppression }) => suppression === undefined);
  return fixDocuments(context, documents, new Set(counted.map(placeKey)), hasFlag(context, 'write'));
}

/** What was rewritten no longer is a finding. */
function withoutFixed(findings: readonly Finding[], { rewritings }: FixRun): readonly Finding[] {
  const fixed = new Set(rewritings.map(({ path, start }) => `${path} ${start.offset}`));
  return findings.filter(({ primary, start }) => !fixed.has(`${primary.path ?? ''} ${start?.offset ?? ''}`));
}

function viewOf(context: CommandContext, outcome: Outcome): View {
  const { messages } = context;
  const { settings, run: checked, findings, fix, known } = outcome;
  const counted = findings.filter(({ suppression }) => suppression === undefined);
  const shown = settings.isQuiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  const { warning } = countSeverities(counted);
  const isOver = settings.maxWarnings !== null && warning > settings.maxWarnings;
  const hiddenFail = settings.isQuiet && counted.some(({ severity }) => failsAt(context, severity));
  return {
    kind: 'check',
    data: dataOf(outcome, counted),
    records: findingRecords(shown),
    blocks:
      fix === null
        ? checkBlocks(uncovered(shown), checked.skipped, nothingOf(outcome), messages)
        : fixBlocks(context, fix),
    page: () => (fix === null ? skippedBlocks(checked.skipped, messages) : fixBlocks(context, fix)),
    findings: shown,
    warnings: [
      ...checked.warnings,
      ...(checked.skipped.length === 0 ? [] : [messages.check.notRead(checked.skipped.length)]),
      ...(known.written === null ? [] : [messages.check.baselineWritten(known.written.path, known.written.count)]),
      ...(isOver ? [messages.check.tooMany(warning, settings.maxWarnings ?? 0)] : []),
      ...(fix === null || fix.isWritten ? [] : fixWarnings(context, fix, summaryOf(context, outcome, counted))),
    ],
    isEmptyAnswer: false,
    isReport: true,
    rules: rulesFor('documents', messages),
    isRefused: isOver || hiddenFail,
    unread: checked.skipped.length,
    summary: fix === null || fix.isWritten ? summaryOf(context, outcome, counted) : null,
  };
}

/** Known findings, hidden ones and what was not verified are no proof that citations hold. */
function nothingOf({ run: { counts, skipped }, findings }: Outcome): Nothing {
  if (counts.found === 0) return 'none';
  if (counts.judged === 0) return 'unjudged';
  return findings.length + skipped.length > 0 || counts.notVerified > 0 || counts.holding < counts.judged
    ? 'partial'
    : 'holds';
}

function uncovered(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ suppression }) => suppression === undefined);
}

function failsAt(context: CommandContext, severity: Severity): boolean {
  const level = (['error', 'warning', 'note'] as const).find((each) => each === context.options['failOn']);
  return level !== undefined && reaches(severity, level);
}

function dataOf({ run: { documents, skipped, counts }, known, fix }: Outcome, counted: readonly Finding[]): Json {
  return {
    documents: documents.length,
    references: { ...counts },
    counts: countSeverities(counted),
    skippedDocuments: skipped.map(({ path, problem }) => ({ path, problem })),
    baseline: { ignored: known.ignored, stale: known.stale },
    fix: fix === null ? null : fixJson(fix),
  };
}

function fixJson({ isWritten, rewritings, refusals, patch }: FixRun): Json {
  return {
    written: isWritten,
    rewritten: rewritings.map(({ path, start, end, before, after, successor }) => ({
      ...{ path, start: { ...start }, end: { ...end } },
      ...{ before, after, successor },
    })),
    refused: refusals.map(({ path, start, text, reason }) => ({ path, start: { ...start }, text, reason })),
    patch,
  };
}

/** The patch alone, so that it can be handed to `git apply`; once it is applied, what was done. */
function fixBlocks({ messages }: CommandContext, fix: FixRun): readonly Block[] {
  const { patch, rewritings, isWritten } = fix;
  if (!isWritten) return patch === '' ? [] : [{ kind: 'preformatted', text: patch, isExact: true }];
  const lines = rewritings.map(({ path, start, before, after }) => `  ${path}:${start.line}: ${before} → ${after}`);
  return [
    { kind: 'heading', level: 2, text: messages.check.fix.written(fix.files, rewritings.length) },
    { kind: 'lines', lines },
    ...refusedBlocks(messages, fix),
  ];
}

function refusedBlocks(messages: CommandContext['messages'], fix: FixRun): readonly Block[] {
  if (fix.refusals.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: messages.check.fix.refusedTitle(fix.refusals.length) },
    { kind: 'lines', lines: refusalLines(messages, fix).map((line) => `  ${line}`) },
  ];
}

function refusalLines({ check, render }: CommandContext['messages'], { refusals }: FixRun): readonly string[] {
  return refusals.map(
    ({ path, start, text, reason }) =>
      `${path}:${start.line}:${start.column}: ${text}${render.colon}${check.fix.refused[reason]}`,
  );
}

/** Beside a patch, which has the standard output for itself. */
function fixWarnings({ messages }: CommandContext, fix: FixRun, summary: string): readonly string[] {
  const { fix: say } = messages.check;
  const count = fix.rewritings.length;
  return [
    ...refusalLines(messages, fix),
    ...(fix.refusals.length === 0 ? [] : [`${say.refusedTitle(fix.refusals.length)}.`]),
    count === 0 ? say.nothing : say.dryRun(fix.files, count),
    summary,
  ];
}

function summaryOf({ messages }: CommandContext, outcome: Outcome, counted: readonly Finding[]): string {
  const { settings, run: checked, known, findings } = outcome;
  const say = messages.check;
  const day = settings.isDocumentDay ? say.ownDay : settings.day;
  const silenced = findings.filter(({ suppression }) => suppression?.kind === 'inline').length;
  const hidden = settings.isQuiet ? counted.filter(({ severity }) => severity !== 'error').length : 0;
  return [
    `${say.severities(countSeverities(counted))}.`,
    `${say.counts({ documents: checked.documents.length, ...checked.counts }, day)}.`,
    ...(known.ignored === 0 ? [] : [say.ignored(known.ignored)]),
    ...(silenced === 0 ? [] : [say.silenced(silenced)]),
    ...(hidden === 0 ? [] : [say.notShown(hidden)]),
  ].join(' ');
}
