/** `search QUERY`: the articles whose words match, best first, with the passage that does. */

import { labelOf } from '../checks/labels.ts';
import { type SearchAnswer, type SearchHit, UsageError } from '../core/contracts.ts';
import { parseQuery, QueryError, type SearchNode, wantedTerms } from '../core/search-query.ts';
import type { Block, Json, Span, View } from '../core/view.ts';
import { datesText, stateSpan } from './article-facts.ts';
import { type ArticleFilter, dayOfFilter, readFilter } from './article-filter.ts';
import type { CommandContext } from './command.ts';
import { textOption } from './option-readers.ts';
import { ARTICLE_COLUMNS, articleRecord } from './records.ts';
import { createFinder, makeSnippet, type Snippet } from './search-snippet.ts';
import { stateOf, versionJson } from './state.ts';

const USUAL_LIMIT = 50;
/** Words offered for each word of a query that finds nothing. */
const NEAR_WORDS = 3;

/** One result, as it is shown. */
interface Result {
  readonly hit: SearchHit;
  readonly snippet: Snippet;
}

interface Results {
  readonly list: Iterable<Result>;
  readonly shown: number;
  /** null: more than were looked at. */
  readonly total: number | null;
}

/** Results are read as they are written. Nothing found is an empty answer. Throws UsageError for a query that asks for nothing. */
export function run(context: CommandContext): View {
  const typed = context.args.join(' ');
  const node = readQuery(context, typed);
  const filter = readFilter(context, textOption(context, 'code'));
  const answer = context.corpus.search({
    ...filter.stored,
    ...{ node, typed, day: dayOfFilter(context), isOnDay: textOption(context, 'at') !== undefined },
    ...(filter.isJudged ? { isWanted: filter.isWanted } : {}),
  });
  const results = readResults(answer, filter, limitOf(context), node);
  const isEmpty = results.shown === 0;
  const say = context.messages.search;
  const isCut = answer.total === null;
  return {
    kind: 'search',
    data: { query: typed, total: results.total },
    items: mapLazily(results.list, (result) => resultJson(context, result)),
    itemsIn: 'results',
    records: {
      columns: [...ARTICLE_COLUMNS, 'key', 'score', 'field', 'snippet'],
      rows: mapLazily(results.list, (result) => resultRecord(context, result)),
    },
    blocks: isEmpty ? [{ kind: 'text', paragraphs: [say.none(typed)] }] : resultBlocks(context, results.list),
    findings: [],
    warnings: [...(isCut ? [say.tooMany] : []), ...(isEmpty ? nearSentences(context, node) : [])],
    isEmptyAnswer: isEmpty,
    summary: isEmpty ? null : countSentence(context, results),
  };
}

function readQuery(context: CommandContext, typed: string): SearchNode {
  try {
    return parseQuery(typed);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const { problems, hints } = context.messages.search;
    const { problem, detail } = error;
    throw new UsageError(`query-${problem}`, problems[problem](detail), hints[problem]);
  }
}

function limitOf({ options }: CommandContext): number {
  return typeof options['limit'] === 'number' ? options['limit'] : USUAL_LIMIT;
}

/** What has to be judged one by one is read at once, to be counted; the rest as it is written. */
function readResults(answer: SearchAnswer, filter: ArticleFilter, limit: number, node: SearchNode): Results {
  const find = createFinder(wantedTerms(node));
  const toResult = (hit: SearchHit): Result => ({ hit, snippet: makeSnippet(hit, find) });
  if (!filter.isJudged && answer.total !== null) {
    const shown = Math.min(limit, answer.total);
    return { list: remember(mapLazily(take(answer.hits, shown), toResult)), shown, total: answer.total };
  }
  const read = [...take(answer.hits, limit + 1)];
  const kept = read.slice(0, limit);
  const isWhole = read.length <= limit && answer.total !== null;
  return { list: remember(mapLazily(kept, toResult)), shown: kept.length, total: isWhole ? kept.length : null };
}

function* take<T>(source: Iterable<T>, most: number): Iterable<T> {
  let count = 0;
  if (most === 0) return;
  for (const value of source) {
    yield value;
    count += 1;
    if (count === most) return;
  }
}

function mapLazily<From, To>(source: Iterable<From>, map: (value: From) => To): Iterable<To> {
  return {
    *[Symbol.iterator]() {
      for (const value of source) yield map(value);
    },
  };
}

/** The same values each time, read once: several outputs may want them. */
function remember<T>(source: Iterable<T>): Iterable<T> {
  const known: T[] = [];
  const rest = source[Symbol.iterator]();
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at += 1) {
        if (at === known.length) {
          const next = rest.next();
          if (next.done === true) return;
          known.push(next.value);
        }
        yield* known.slice(at, at + 1);
      }
    },
  };
}

function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function resultJson(context: CommandContext, { hit, snippet }: Result): Json {
  return {
    article: versionJson(context.corpus, hit.version, dayOfFilter(context)),
    score: roundScore(hit.score),
    field: snippet.field,
    snippet: snippet.pieces.map(({ text, isMatch }) => ({ text, isMatch })),
  };
}

function resultRecord(context: CommandContext, { hit, snippet }: Result): readonly (string | number | null)[] {
  const { version, score } = hit;
  const passage = markPieces(snippet)
    .map(({ text }) => text)
    .join('');
  return [
    ...articleRecord(context, version, dayOfFilter(context)),
    ...[version.key, roundScore(score), snippet.field, passage],
  ];
}

function* resultBlocks(context: CommandContext, results: Iterable<Result>): Iterable<Block> {
  for (const { hit, snippet } of results) {
    yield { kind: 'heading', level: 3, text: headingOf(context, hit) };
    yield { kind: 'text', indent: 2, paragraphs: [markPieces(snippet)] };
  }
}

/** `Code des phares - art. L1 — in force, from 2010-01-01  [CPB:L1]`. */
function headingOf(context: CommandContext, { version }: SearchHit): readonly Span[] {
  const state = stateSpan(context, stateOf(context.corpus, version, dayOfFilter(context)));
  const isDated = version.dateDebut !== null || version.dateFin !== null;
  const dates = isDated ? `, ${datesText(context, version)}` : '';
  return [
    { text: labelOf(version), tone: 'strong' },
    { text: ' — ', tone: 'plain' },
    state,
    { text: dates, tone: 'plain' },
    { text: `  ${version.key}`, tone: 'dim' },
  ];
}

/** Words that match stand between brackets: colour alone would be lost in a pipe. */
function markPieces({ pieces, isCutBefore, isCutAfter }: Snippet): readonly Span[] {
  const marked = pieces.map(({ text, isMatch }): Span => (isMatch ? { text: `[${text}]`, tone: 'accent' } : { text }));
  return [...(isCutBefore ? [{ text: '… ' }] : []), ...marked, ...(isCutAfter ? [{ text: ' …' }] : [])];
}

function countSentence(context: CommandContext, { shown, total }: Results): string {
  const say = context.messages.search;
  if (total === null) return say.cut(shown);
  return total > shown ? say.more(shown, total - shown) : say.shown(shown);
}

function nearSentences(context: CommandContext, node: SearchNode): readonly string[] {
  const words = wantedTerms(node).flatMap(({ variants }) => variants[0] ?? []);
  const near = [...new Set(words)].flatMap((word) => context.corpus.nearWords(word, NEAR_WORDS));
  return near.length === 0 ? [] : [context.messages.search.near([...new Set(near)])];
}
