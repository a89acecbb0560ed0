/** The index of a site's search, cut into files that a page loads when a query needs them. */

import type { SiteEntry } from '../../core/site.ts';
import { wordsOf } from '../../core/search-words.ts';
import { makeSafeLine } from '../safe-text.ts';
import { numberKeys } from './search-client.ts';

/** A file of the site. */
export interface SearchFile {
  readonly path: string;
  readonly text: string;
}

/** Articles described in one file. */
const CHUNK = 100;
/** Characters of a file of words, above which it is cut by one more letter; letters at most. */
const LARGEST = 120_000;
const DEEPEST = 6;
/** A word in more than this share of the articles tells nothing, where there are many. */
const COMMON = { share: 0.4, least: 200 };
const SNIPPET = 160;
/** Longer words are indexed by their beginning. */
const LONGEST_WORD = 40;

/** What the search shows of an article: a row of a table, in a file of a hundred. */
type Row = readonly [path: string, num: string, texte: number, state: number, section: string, snippet: string];

interface Drafts {
  /** By word, the articles that hold it, ascending: twice the place of the article, one more where it is in its headings. */
  readonly postings: Map<string, number[]>;
  readonly rows: Row[];
  readonly textes: string[];
  readonly states: (readonly [text: string, tone: string])[];
}

export interface SearchIndex {
  readonly add: (path: string, entry: SiteEntry) => void;
  /** The files, all of them: `search/index.js`, the words, the articles. */
  readonly files: () => Iterable<SearchFile>;
}

/** An empty index; articles are added in the order of the site. */
export function createSearchIndex(): SearchIndex {
  const drafts: Drafts = { postings: new Map(), rows: [], textes: [], states: [] };
  return {
    add: (path, entry) => addEntry(drafts, path, entry),
    files: () => filesOf(drafts),
  };
}

function placeOf<T>(list: T[], value: T, isSame: (other: T) => boolean): number {
  const known = list.findIndex(isSame);
  if (known !== -1) return known;
  return list.push(value) - 1;
}

function addEntry({ postings, rows, textes, states }: Drafts, path: string, entry: SiteEntry): void {
  const { num, texte, section, state, tone, text } = entry;
  const place = rows.length;
  const texteAt = placeOf(textes, texte, (other) => other === texte);
  const stateAt = placeOf(states, [state, tone] as const, (other) => other[0] === state);
  rows.push([path, num ?? '', texteAt, stateAt, cutText(section, SNIPPET), cutText(text, SNIPPET)]);
  const words = new Map<string, 0 | 1>();
  for (const { folded } of wordsOf(text)) words.set(folded.slice(0, LONGEST_WORD), 0);
  for (const { folded } of wordsOf(`${num ?? ''} ${section} ${texte}`)) words.set(folded.slice(0, LONGEST_WORD), 1);
  for (const key of num === null ? [] : numberKeys(num)) words.set(key, 1);
  for (const [word, mark] of words) {
    const list = postings.get(word);
    if (list === undefined) postings.set(word, [2 * place + mark]);
    else list.push(2 * place + mark);
  }
}

/** On one line, harmless, cut at a blank. */
function cutText(text: string, length: number): string {
  const line = makeSafeLine(text.slice(0, 2 * length))
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length && text.length <= 2 * length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > length / 2 ? cut : length)} …`;
}

/** Differences in base 36. */
function encode(list: readonly number[]): string {
  let last = 0;
  return list
    .map((place) => {
      const step = place - last;
      last = place;
      return step.toString(36);
    })
    .join(',');
}

interface Line {
  readonly word: string;
  readonly text: string;
}

/** Words by their beginning: each file holds all those that begin as it is named. */
function* shardsOf(lines: readonly Line[], prefix: string): Iterable<{ prefix: string; lines: readonly Line[] }> {
  const size = lines.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (prefix !== '' && (size <= LARGEST || prefix.length >= DEEPEST)) {
    yield { prefix, lines };
    return;
  }
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const next = line.word.slice(0, prefix.length + 1);
    const group = groups.get(next);
    if (group === undefined) groups.set(next, [line]);
    else group.push(line);
  }
  for (const [next, group] of groups) {
    // A word that is as short as the beginning stands in a file of its own.
    if (next === prefix) yield { prefix, lines: group };
    else yield* shardsOf(group, next);
  }
}

function script(call: string, ...values: readonly unknown[]): string {
  const safe = values.map((value) =>
    JSON.stringify(value).replace(
      /[\u2028\u2029<]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
  return `lexloupeSearch.${call}(${safe.join(',')});\n`;
}

function* filesOf({ postings, rows, textes, states }: Drafts): Iterable<SearchFile> {
  const most = rows.length >= COMMON.least ? rows.length * COMMON.share : Infinity;
  const sorted = [...postings.keys()].sort();
  const common = sorted.filter((word) => (postings.get(word)?.length ?? 0) > most);
  const lines = sorted
    .filter((word) => (postings.get(word)?.length ?? 0) <= most)
    .map((word) => ({ word, text: `${word} ${encode(postings.get(word) ?? [])}` }));
  const prefixes: string[] = [];
  for (const shard of shardsOf(lines, '')) {
    yield {
      path: `search/words-${prefixes.length}.js`,
      text: script('words', prefixes.length, shard.lines.map(({ text }) => text).join('\n')),
    };
    prefixes.push(shard.prefix);
  }
  for (let at = 0; at < rows.length; at += CHUNK) {
    yield {
      path: `search/articles-${at / CHUNK}.js`,
      text: script('articles', at / CHUNK, rows.slice(at, at + CHUNK)),
    };
  }
  yield {
    path: 'search/index.js',
    text: script('index', { chunk: CHUNK, count: rows.length, prefixes, common, textes, states }),
  };
}
