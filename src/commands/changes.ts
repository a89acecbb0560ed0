/** `changes --from DATE --to DATE [CODE…]`: what began, ended, changed or was renumbered between two days. */

import { type Change, CHANGE_KINDS, type ChangeKind, type ChangeReport, findChanges } from '../changes.ts';
import { withDirectory } from '../checks/directory.ts';
import { UsageError } from '../core/contracts.ts';
import type { IsoDate, Vigueur } from '../core/model.ts';
import { judgeAll } from '../core/vigueur.ts';
import type { Block, Inline, View } from '../core/view.ts';
import { stateSpan } from './article-facts.ts';
import type { CommandContext } from './command.ts';
import { actOfWording, endOfArticle } from './making-act.ts';
import { demandCode, hasFlag, textOption } from './option-readers.ts';
import { findImpact, type Impact, impactBlocks, impactJson } from './impact.ts';
import { versionJson } from './state.ts';
import { countWordsChanged } from './words-changed.ts';

interface Row extends Change {
  readonly by: string | null;
  /** What an article that ended is worth from that day; null for the other kinds. */
  readonly how: Vigueur | null;
  readonly wordsChanged: number | null;
}

/** Both days are needed: the first counts, the last does not, so that periods that follow one another add up. */
export async function run(context: CommandContext): Promise<View> {
  const { from, to } = readPeriod(context);
  const corpus = withDirectory(context.corpus);
  const report = findChanges(corpus, { from, to, texteKeys: readCodes(context) });
  const rows = report.changes.map((change) => completeRow({ ...context, corpus }, change));
  const counts = countKinds(rows, report);
  const impact = await findImpact({ ...context, corpus }, rows, { from, to });
  const say = context.messages.answers.changes;
  return {
    kind: 'changes',
    data: {
      ...{ from, to, counts, changes: rows.map((row) => rowJson({ ...context, corpus }, row)) },
      impact: impactJson(impact),
    },
    records: { columns: COLUMNS, rows: rows.map(recordOf) },
    blocks: [
      { kind: 'heading', level: 1, text: say.title(from, to) },
      ...codeBlocks(context, rows),
      ...impactBlocks(context, impact),
    ],
    page: () => [
      { kind: 'heading', level: 1, text: say.title(from, to) },
      ...pageBlocks(context, rows),
      ...impactBlocks(context, impact),
    ],
    findings: [],
    warnings: [],
    isEmptyAnswer: rows.length > 0 && hasFlag(context, 'exitCode'),
    unread: impact?.skipped.length ?? 0,
    summary: say.summary(counts) + impactSummary(context, impact),
  };
}

function impactSummary({ messages }: CommandContext, impact: Impact | null): string {
  return impact === null
    ? ''
    : ` ${messages.check.impact.count(impact.rows.length, new Set(impact.rows.map(({ path }) => path)).size)}`;
}

function readPeriod(context: CommandContext): { readonly from: IsoDate; readonly to: IsoDate } {
  const say = context.messages.answers.changes;
  const from = textOption(context, 'from');
  const to = textOption(context, 'to');
  if (from === undefined || to === undefined) throw new UsageError('missing-period', say.missing, say.missingHint);
  if (from >= to) throw new UsageError('empty-period', say.reversed(from, to), say.reversedHint);
  return { from, to };
}

function readCodes(context: CommandContext): ReadonlySet<string | null> | null {
  if (context.args.length === 0) return null;
  return new Set(context.args.map((name) => demandCode(context, name)?.key ?? null));
}

function completeRow({ corpus }: CommandContext, change: Change): Row {
  const { kind, version, before, day, rank, wordings } = change;
  const standing = rank > 0 ? 'later' : wordings === 1 ? 'alone' : 'first';
  if (kind !== 'ended') {
    const wordsChanged = kind === 'changed' && before !== null ? countWordsChanged(corpus, before, version) : null;
    return { ...change, by: actOfWording(corpus, version, standing), how: null, wordsChanged };
  }
  const judged = judgeAll(corpus.versionsOf(version.work), day).find((each) => each.version.row === version.row);
  const stated = endOfArticle(corpus.liensFrom([version.row]));
  const how = judged === undefined || judged.vigueur === 'unknown' ? stated.how : judged.vigueur;
  return { ...change, by: stated.by, how, wordsChanged: null };
}

function countKinds(rows: readonly Row[], { undated, undatedEnds, earlierNotHeld }: ChangeReport) {
  const count = (kind: ChangeKind): number => rows.filter((row) => row.kind === kind).length;
  return {
    began: count('began'),
    ended: count('ended'),
    changed: count('changed'),
    renumbered: count('renumbered'),
    undated,
    undatedEnds,
    earlierNotHeld,
  };
}

/** `from` and `to` are those of a renumbering alone: the keys of its two ends. */
function rowJson(context: CommandContext, { kind, day, version, before, by, how, wordsChanged }: Row) {
  const isRenumbered = kind === 'renumbered';
  return {
    kind,
    day,
    article: versionJson(context.corpus, version, context.asOf),
    from: isRenumbered ? (before?.key ?? null) : null,
    to: isRenumbered ? version.key : null,
    by,
    how,
    wordsChanged,
  };
}

const COLUMNS = [
  ...['kind', 'day', 'texte', 'num', 'key', 'fromTexte', 'fromNum', 'fromKey', 'by', 'how', 'wordsChanged'],
  ...['path', 'line'],
];

function recordOf({ kind, day, version, before, by, how, wordsChanged }: Row): readonly (string | number | null)[] {
  const from = kind === 'renumbered' ? before : null;
  return [
    ...[kind, day, version.texte?.title ?? null, version.num, version.key],
    ...[from?.texte?.title ?? null, from?.num ?? null, from?.key ?? null],
    ...[by, how, wordsChanged, version.path, version.line],
  ];
}

function codeBlocks(context: CommandContext, rows: readonly Row[]): readonly Block[] {
  if (rows.length === 0) return [{ kind: 'text', paragraphs: [context.messages.answers.changes.none] }];
  const codes = new Map<string, Row[]>();
  for (const row of rows) {
    const title = row.version.texte?.title ?? context.messages.words.unknownCode;
    const group = codes.get(title);
    if (group === undefined) codes.set(title, [row]);
    else group.push(row);
  }
  return [...codes].flatMap(([title, group]): Block[] => [
    { kind: 'heading', level: 2, text: [{ text: title, tone: 'strong' }] },
    ...CHANGE_KINDS.flatMap((kind) => kindBlocks(context, kind, group)),
  ]);
}

function kindBlocks(context: CommandContext, kind: ChangeKind, group: readonly Row[]): readonly Block[] {
  const { columns, kinds } = context.messages.answers.changes;
  const rows = group.filter((row) => row.kind === kind);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: `${kinds[kind]} (${rows.length})` },
    {
      kind: 'table',
      columns: [{ title: columns.day }, { title: columns.article }, { title: columns.what }, { title: columns.by }],
      rows: rows.map((row) => [row.day, nameOf(row), whatOf(context, row), row.by ?? '']),
    },
  ];
}

/** For a page: how many in each code, then all of them in one table. */
function pageBlocks(context: CommandContext, rows: readonly Row[]): readonly Block[] {
  if (rows.length === 0) return [{ kind: 'text', paragraphs: [context.messages.answers.changes.none] }];
  const { html, answers, words } = context.messages;
  const { columns, kinds } = answers.changes;
  const codeOf = ({ version }: Row): string => version.texte?.title ?? words.unknownCode;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(codeOf(row), (counts.get(codeOf(row)) ?? 0) + 1);
  const bars = [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
  return [
    { kind: 'heading', level: 2, text: html.words.htmlByCode },
    { kind: 'bars', rows: bars },
    { kind: 'heading', level: 2, text: html.allChanges },
    {
      kind: 'table',
      columns: [
        ...[{ title: columns.day }, { title: html.columns.code, isFacet: true as const }, { title: columns.article }],
        ...[{ title: html.columns.kind, isFacet: true as const }, { title: columns.what }, { title: columns.by }],
      ],
      rows: rows.map((row) => [
        ...[row.day, codeOf(row), [{ text: nameOf(row), names: row.version.work }], kinds[row.kind]],
        ...[whatOf(context, row), row.by ?? ''],
      ]),
    },
  ];
}

function nameOf({ kind, version, before }: Row): string {
  const name = version.num ?? version.path;
  if (kind !== 'renumbered' || before === null) return name;
  const isSameCode = before.texte?.key === version.texte?.key;
  const from = before.num ?? before.path;
  return `${isSameCode ? from : `${before.texte?.title ?? '?'} ${from}`} → ${name}`;
}

function whatOf(context: CommandContext, { kind, how, wordsChanged }: Row): Inline {
  const say = context.messages.answers.changes;
  if (kind === 'changed') return say.words(wordsChanged ?? 0);
  if (how === null) return say.what[kind === 'began' ? 'began' : 'renumbered'];
  return how === 'unknown' ? say.what.unknown : [stateSpan(context, how)];
}
