/** `index`: builds or refreshes the index, and says what it holds. */

import type { Block, Inline, View } from '../core/view.ts';
import type { CommandContext } from './command.ts';
import { hasFlag } from './option-readers.ts';

interface Tally {
  readonly textes: readonly { readonly texte: string | null; readonly versions: number }[];
  readonly formats: Readonly<Record<string, number>>;
}

/** The refresh has been done when a command runs; this one reports it. `--stats` adds counts by code and format. */
export function run(context: CommandContext): View {
  const info = context.corpus.info();
  const { refresh } = context;
  const tally = hasFlag(context, 'stats') ? countAll(context) : null;
  const { articles, versions, skipped, anomalies, liens, liensMerged } = info;
  const files = { read: refresh?.read ?? 0, unchanged: refresh?.unchanged ?? 0, removed: refresh?.removed ?? 0 };
  return {
    kind: 'index',
    data: {
      ...{ files, articles, versions, skipped, anomalies, liens, liensMerged },
      byTexte:
        tally === null
          ? []
          : tally.textes.map(({ texte, versions: count }) => ({
              texte: texte === null ? null : { title: texte },
              versions: count,
            })),
      byFormat: tally?.formats ?? {},
      location: refresh?.location ?? null,
      bytes: refresh?.bytes ?? null,
    },
    records: {
      columns: ['name', 'count'],
      rows: Object.entries({ ...files, articles, versions, skipped, anomalies, liens, liensMerged }),
    },
    blocks: indexBlocks(context, tally),
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
  };
}

function countAll(context: CommandContext): Tally {
  const formats: Record<string, number> = {};
  let unknown = 0;
  for (const version of context.corpus.list({})) {
    formats[version.format] = (formats[version.format] ?? 0) + 1;
    if (version.texte === null) unknown += 1;
  }
  const held = context.corpus.textesHeld().map(({ texte, versions }) => ({ texte: texte.title, versions }));
  return { textes: unknown === 0 ? held : [...held, { texte: null, versions: unknown }], formats: sortKeys(formats) };
}

function sortKeys(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function indexBlocks(context: CommandContext, tally: Tally | null): readonly Block[] {
  const info = context.corpus.info();
  const { refresh } = context;
  const say = context.messages.answers.index;
  const rows: (readonly [string, Inline])[] = [
    ...(refresh === null ? [] : [[say.files, say.filesLine(refresh)] as const]),
    [say.articles, String(info.articles)],
    [say.versions, String(info.versions)],
    [say.skipped, String(info.skipped)],
    [say.anomalies, String(info.anomalies)],
    [say.liens, say.liensLine({ liens: info.liens, merged: info.liensMerged })],
    [say.location, placeText(context)],
  ];
  const facts: Block = { kind: 'facts', rows };
  if (tally === null) return [facts];
  const codes = tally.textes.map(({ texte, versions }): readonly Inline[] => [
    texte ?? say.unknownCode,
    String(versions),
  ]);
  const formats = Object.entries(tally.formats).map(([name, count]): readonly Inline[] => [name, String(count)]);
  const columns = (title: string) => [{ title }, { title: say.columns.versions, align: 'right' as const }];
  return [
    facts,
    { kind: 'table', columns: columns(say.columns.texte), rows: codes },
    { kind: 'table', columns: columns(say.columns.format), rows: formats },
  ];
}

function placeText(context: CommandContext): string {
  const say = context.messages.answers.index;
  const { refresh } = context;
  if (refresh?.location == null) return say.inMemory;
  return refresh.bytes === null ? refresh.location : `${refresh.location} (${say.bytes(refresh.bytes)})`;
}
