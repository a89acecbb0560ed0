/** `list [CODE]`: the articles, one a line, in natural order. */

import type { ArticleVersion } from '../core/model.ts';
import { type Block, type Inline, MOST_PAGE_ROWS, type View } from '../core/view.ts';
import { datesText, stateSpan } from './article-facts.ts';
import { dayOfFilter, readFilter } from './article-filter.ts';
import type { CommandContext } from './command.ts';
import { withNearbyWordings } from './nearby-wordings.ts';
import { textOption } from './option-readers.ts';
import { ARTICLE_COLUMNS, articleRecord } from './records.ts';
import { stateOf, versionJson } from './state.ts';

type Selection = () => Iterable<ArticleVersion>;

/** Every article that passes the filters, streamed: the whole of French law does not have to fit in memory. */
export function run(given: CommandContext): View {
  const context = { ...given, corpus: withNearbyWordings(given.corpus) };
  const select = createSelection(context);
  const isEmpty = isNothing(select());
  return {
    kind: 'list',
    data: null,
    items: mapLazily(select, (version) => versionJson(context.corpus, version, dayOfFilter(context))),
    records: {
      columns: ARTICLE_COLUMNS,
      rows: mapLazily(select, (version) => articleRecord(context, version, dayOfFilter(context))),
    },
    blocks: listBlocks(context, select, isEmpty),
    ...(isEmpty ? {} : { page: () => [tableOf(context, select)] }),
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
  };
}

function createSelection(context: CommandContext): Selection {
  const filter = readFilter(context, context.args[0] ?? textOption(context, 'code'));
  return function* () {
    for (const version of context.corpus.list(filter.stored)) if (filter.isWanted(version)) yield version;
  };
}

function isNothing(versions: Iterable<ArticleVersion>): boolean {
  for (const _ of versions) return false;
  return true;
}

function* listBlocks(context: CommandContext, select: Selection, isEmpty: boolean): Iterable<Block> {
  if (isEmpty) {
    yield { kind: 'text', paragraphs: [context.messages.answers.list.none] };
    return;
  }
  yield { kind: 'lines', lines: listLines(context, select) };
}

const NUM_WIDTH = 14;

function* listLines(context: CommandContext, select: Selection): Iterable<Inline> {
  let texte: string | null | undefined;
  const stateWidth = Math.max(...Object.values(context.messages.words.vigueur).map((word) => word.length));
  for (const version of select()) {
    const key = version.texte?.key ?? null;
    if (key !== texte) {
      if (texte !== undefined) yield '';
      yield [
        {
          text:
            version.texte?.title ??
            `${context.messages.words.unknownCode} (${context.messages.answers.index.unknownCode})`,
          tone: 'strong',
        },
      ];
      texte = key;
    }
    yield lineOf(context, version, stateWidth);
  }
}

function lineOf(context: CommandContext, version: ArticleVersion, stateWidth: number): Inline {
  const state = stateSpan(context, stateOf(context.corpus, version, dayOfFilter(context)));
  const isDated = version.dateDebut !== null || version.dateFin !== null;
  const dates = isDated ? `  ${datesText(context, version)}` : '';
  return [
    { text: `  ${(version.num ?? '—').padEnd(NUM_WIDTH)}  ` },
    { ...state, text: state.text.padEnd(stateWidth) },
    { text: `${dates}  ${version.path}`, tone: 'dim' },
  ];
}

/** One row an article, as many as a page holds; the others are counted. */
function tableOf(context: CommandContext, select: Selection): Block {
  const { html, words } = context.messages;
  const { code, article, state, dates, file } = html.columns;
  const rows: (readonly Inline[])[] = [];
  let rowsLeft = 0;
  for (const version of select()) {
    if (rows.length >= MOST_PAGE_ROWS) rowsLeft += 1;
    else {
      rows.push([
        version.num ?? '—',
        version.texte?.title ?? words.unknownCode,
        [stateSpan(context, stateOf(context.corpus, version, dayOfFilter(context)))],
        version.dateDebut === null && version.dateFin === null ? '' : datesText(context, version),
        [{ text: version.path, link: { kind: 'file', path: version.path } }],
      ]);
    }
  }
  const columns = [
    ...[{ title: article }, { title: code, isFacet: true as const }, { title: state, isFacet: true as const }],
    ...[{ title: dates }, { title: file }],
  ];
  return { kind: 'table', columns, rows, rowsLeft };
}

function mapLazily<T>(select: Selection, map: (version: ArticleVersion) => T): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const version of select()) yield map(version);
    },
  };
}
