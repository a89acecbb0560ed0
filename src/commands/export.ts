/** `export --what articles|links|citations`: everything, for programs. */

import { withDirectory } from '../checks/directory.ts';
import { lienJson } from '../core/article-json.ts';
import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, StoredLien } from '../core/model.ts';
import type { Inline, Json, Records, View } from '../core/view.ts';
import { worksOfTarget } from '../resolve.ts';
import type { CommandContext } from './command.ts';
import { withNearbyWordings } from './nearby-wordings.ts';
import { textOption } from './option-readers.ts';
import { ARTICLE_COLUMNS, articleRecord } from './records.ts';
import { createVersionJson, versionJson } from './state.ts';

interface LinkRow {
  readonly article: ArticleVersion;
  readonly lien: StoredLien;
  readonly resolved: string | null;
}

interface Rows {
  readonly items: () => Iterable<Json>;
  readonly records: Records;
  readonly lines: () => Iterable<Inline>;
}

const ROWS: Readonly<Record<string, (context: CommandContext) => Rows | Promise<Rows>>> = {
  articles: (context) => ({
    items: () => articleItems(context),
    records: articleRecords(context),
    lines: () => articleLines(context),
  }),
  links: (context) => ({
    items: () => linkItems(context),
    records: linkRecords(context),
    lines: () => linkLines(context),
  }),
  citations: async (context) => (await import('./export-citations.ts')).citationRowsOf(context),
};

/** Streamed row by row: memory does not follow the size of the corpus. */
export async function run(given: CommandContext): Promise<View> {
  const context = { ...given, corpus: withNearbyWordings(given.corpus) };
  const make = ROWS[textOption(context, 'what') ?? 'articles'] ?? ROWS['articles'];
  if (make === undefined) throw new RangeError('nothing is exported by default');
  const { items, records, lines } = await make(context);
  return {
    kind: 'export',
    data: null,
    items: lazily(items),
    records,
    blocks: [{ kind: 'lines', lines: lazily(lines) }],
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
  };
}

function lazily<T>(make: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}

function* articleItems(context: CommandContext): Iterable<Json> {
  for (const version of context.corpus.list({})) yield versionJson(context.corpus, version, context.asOf);
}

function articleRecords(context: CommandContext): Records {
  return {
    columns: ARTICLE_COLUMNS,
    rows: lazily(function* () {
      for (const version of context.corpus.list({})) yield articleRecord(context, version);
    }),
  };
}

function* articleLines(context: CommandContext): Iterable<Inline> {
  for (const version of context.corpus.list({}))
    yield `${version.key}  ${version.texte?.title ?? '?'} ${version.num ?? ''}  ${version.path}`;
}

function* linkRows(corpus: Corpus): Iterable<LinkRow> {
  let article: ArticleVersion | undefined;
  for (const lien of corpus.allLiens()) {
    if (article?.row !== lien.from) article = corpus.byRow(lien.from);
    if (article === undefined) continue;
    const works = [...worksOfTarget(corpus, lien.target).values()];
    yield { article, lien, resolved: works.length === 1 ? (works[0]?.[0]?.key ?? null) : null };
  }
}

function* linkItems(context: CommandContext): Iterable<Json> {
  const corpus = withDirectory(context.corpus);
  const jsonOf = createVersionJson(corpus, context.asOf);
  for (const { article, lien, resolved } of linkRows(corpus)) {
    yield { article: jsonOf(article), link: lienJson(lien, resolved, ['this']) };
  }
}

const LINK_COLUMNS = [
  ...[
    'article',
    'texte',
    'num',
    'heading',
    'relation',
    'direction',
    'typeLien',
    'sens',
    'label',
    'targetTexte',
    'targetNum',
  ],
  ...['targetId', 'targetEtat', 'resolved', 'date', 'path', 'line'],
];

function linkRecords(context: CommandContext): Records {
  return {
    columns: LINK_COLUMNS,
    rows: lazily(function* () {
      for (const { article, lien, resolved } of linkRows(withDirectory(context.corpus))) {
        const { heading, relation, direction, typeLien, sens, label, target, date, line } = lien;
        yield [
          ...[
            article.key,
            article.texte?.title ?? null,
            article.num,
            heading,
            relation,
            direction,
            typeLien,
            sens,
            label,
          ],
          ...[target.texte?.title ?? null, target.num, target.id, target.etat, resolved, date, article.path, line],
        ];
      }
    }),
  };
}

function* linkLines(context: CommandContext): Iterable<Inline> {
  for (const { article, lien } of linkRows(withDirectory(context.corpus))) {
    yield `${article.key}  ${lien.heading ?? lien.relation}  ${lien.label}`;
  }
}
