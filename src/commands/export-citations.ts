/** `export --what citations`: every citation of every body, with what it means. */

import { withDirectory } from '../checks/directory.ts';
import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';
import { displayNum } from '../core/numbers.ts';
import type { Inline, Json, Records } from '../core/view.ts';
import { placeCitations } from './article-citations.ts';
import { createResolver } from '../resolve/resolver.ts';
import type { CommandContext } from './command.ts';
import { type PlacedCitation, refJson } from './ref-json.ts';
import { createVersionJson } from './state.ts';

interface CitationRow {
  readonly article: ArticleVersion;
  readonly placed: PlacedCitation;
}

const COLUMNS = [
  ...['article', 'texte', 'num', 'path', 'line', 'text', 'kind', 'citedNum', 'to', 'openEnded', 'citedTexte'],
  ...['texteFrom', 'portion', 'use', 'status', 'keys'],
];

/** The rows in each of their forms; bodies are searched one after the other, as the rows are asked for. */
export function citationRowsOf(context: CommandContext) {
  return {
    items: () => items(context),
    records: { columns: COLUMNS, rows: { [Symbol.iterator]: () => cells(context) } } satisfies Records,
    lines: () => lines(context),
  };
}

function* rows({ corpus, asOf }: CommandContext): Generator<CitationRow> {
  // Numbers near those that are not held would cost more than all the rest.
  const held: Corpus = { ...withDirectory(corpus), nearest: () => [] };
  const resolve = createResolver(held);
  for (const article of corpus.list({})) {
    for (const placed of placeCitations(held, article, asOf, { resolve, origin: null })) yield { article, placed };
  }
}

function* items(context: CommandContext): Generator<Json> {
  const jsonOf = createVersionJson(context.corpus, context.asOf);
  for (const { article, placed } of rows(context)) {
    yield { article: jsonOf(article), ref: refJson(placed) };
  }
}

function* cells(context: CommandContext): Generator<Records['rows'] extends Iterable<infer Row> ? Row : never> {
  for (const { article, placed } of rows(context)) {
    const { text, kind, num, to, openEnded, texteFrom, portion, use, target } = refJson(placed);
    const { key, texte, path } = article;
    const status = placed.resolved?.status ?? null;
    const keys = typeof target === 'object' && target !== null && 'keys' in target ? target['keys'] : [];
    yield [
      ...[key, texte?.title ?? null, article.num, path, placed.start.line, text, kind, num, to, openEnded],
      ...[placed.ref.texte?.title ?? null, texteFrom, portion, use, status, Array.isArray(keys) ? keys.join(' ') : ''],
    ];
  }
}

function* lines(context: CommandContext): Generator<Inline> {
  for (const { article, placed } of rows(context)) {
    const { text, texte } = placed.ref;
    yield `${article.key}  ${displayNum(text)}  ${texte?.title ?? ''}`.trimEnd();
  }
}
