/**
 * What the search of a site computes in the browser. Each function stands alone, naming nothing outside of it: its source is written into
 * the script of the site.
 */

/** A query, taken apart. */
export interface ParsedQuery {
  /** Folded words, in order; the number apart. */
  readonly words: readonly string[];
  /** Keys of the number that stands in the query, the fullest first; none when there is none. */
  readonly numbers: readonly string[];
}

/** Articles that hold a word: twice their place, one more where it stands in a heading. */
export type Postings = readonly number[];

/** Words of a text, folded as the index folds them (core/search-words). */
export function foldWords(text: string): string[] {
  const folded = (word: string): string =>
    word
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae');
  const words = text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
  return words.map((word) => folded(word).slice(0, 40)).filter((word) => word !== '');
}

/** `R. * 123-1` -> `#r123-1`, `#123-1`: a number as it is looked up, with its letter and without. */
export function numberKeys(num: string): string[] {
  const plain = num
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const squeezed = plain.replace(/[^a-z0-9-]+/g, '').slice(0, 40);
  const bare = squeezed.replace(/^[a-z]+(?=\d)/, '');
  return squeezed === '' ? [] : bare === squeezed ? [`#${squeezed}`] : [`#${squeezed}`, `#${bare}`];
}

/** The number in a query, if there is one: `art. L. 712-3-2`, `1240`, `R*123-1`. */
export function findNumber(query: string): { readonly number: string; readonly rest: string } | null {
  const found =
    /(^|[^\p{L}\p{N}-])((?:(?:lo|[lrda])[.\s]{0,3}\*{0,2}[.\s]{0,3}|\*)?\d{1,6}(?:[-\u2010-\u2013]\d{1,6}){0,8})(?![\p{L}\p{N}-])/iu.exec(
      query.slice(0, 400),
    );
  if (found === null) return null;
  const number = (found[2] ?? '').replace(/[\u2010-\u2013]/g, '-');
  const before = query.slice(0, found.index + (found[1] ?? '').length).replace(/\bart(?:icles?|\.)?\s*$/iu, '');
  return { number, rest: `${before} ${query.slice(found.index + found[0].length)}` };
}

/** Indexes of the files that may hold a key, or what begins as it does. */
export function shardsFor(prefixes: readonly string[], key: string, isPrefix: boolean): number[] {
  const fitting = prefixes.flatMap((prefix, index) => (key.startsWith(prefix) ? [{ prefix, index }] : []));
  const longest = fitting.reduce((most, { prefix }) => Math.max(most, prefix.length), 0);
  const exact = fitting.filter(({ prefix }) => prefix.length === longest || prefix === key).map(({ index }) => index);
  if (!isPrefix) return exact;
  const under = prefixes.flatMap((prefix, index) => (prefix.startsWith(key) ? [index] : []));
  return [...new Set([...exact, ...under])].sort((a, b) => a - b);
}

/** `word 2,a,1` lines -> the articles of each word that is `key`, or begins as it does: ascending, each once, the higher mark kept. */
export function findPostings(lines: readonly string[], key: string, isPrefix: boolean): number[] {
  const marks = new Map<number, number>();
  for (const line of lines) {
    const blank = line.indexOf(' ');
    const word = line.slice(0, blank);
    if (isPrefix ? !word.startsWith(key) : word !== key) continue;
    let place = 0;
    for (const step of line.slice(blank + 1).split(',')) {
      place += Number.parseInt(step, 36);
      const article = place >> 1;
      marks.set(article, Math.max(marks.get(article) ?? 0, place & 1));
    }
  }
  return [...marks].sort(([a], [b]) => a - b).map(([article, mark]) => 2 * article + mark);
}

/** Articles that are in every list, best first: those with most words in their headings, then in the order of the site. */
export function rankArticles(lists: readonly Postings[]): number[] {
  const scores = new Map<number, { lists: number; headings: number }>();
  for (const list of lists) {
    for (const place of list) {
      const score = scores.get(place >> 1) ?? { lists: 0, headings: 0 };
      score.lists += 1;
      score.headings += place & 1;
      scores.set(place >> 1, score);
    }
  }
  return [...scores]
    .filter(([, score]) => score.lists === lists.length)
    .sort(([a, left], [b, right]) => right.headings - left.headings || a - b)
    .map(([article]) => article);
}

/** What goes into the script, by the names that it uses. */
export const CLIENT = { foldWords, numberKeys, findNumber, shardsFor, findPostings, rankArticles } as const;
