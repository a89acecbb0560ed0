/** Words of the full text that a typing mistake may have meant. */

import { distance } from 'fastest-levenshtein';
import { foldWord } from '../core/search-words.ts';
import type { Queries } from './queries.ts';

/** Letters that are taken for right: the words that begin with them are read, not all. */
const SURE_LETTERS = 2;
const SHORTEST = 4;
const LONGEST = 40;

/**
 * Words of the index that begin as `word` does and differ from it by two letters at most; nearest first, then most used.
 * None when the index holds `word` itself.
 */
export function nearWords(db: Queries, word: string, limit: number): readonly string[] {
  const asked = foldWord(word);
  if (asked.length < SHORTEST || asked.length > LONGEST) return [];
  const beginning = asked.slice(0, SURE_LETTERS);
  const rows: { term: string; doc: number }[] = db
    .prepare('SELECT term, doc FROM search_word WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?')
    .all(beginning, `${beginning}\u{10ffff}`, asked.length - 2, asked.length + 2);
  if (rows.some(({ term }) => term === asked)) return [];
  return rows
    .map(({ term, doc }) => ({ term, doc, steps: distance(term, asked) }))
    .filter(({ steps }) => steps > 0 && steps <= 2)
    .toSorted((a, b) => a.steps - b.steps || b.doc - a.doc || (a.term < b.term ? -1 : 1))
    .slice(0, limit)
    .map(({ term }) => term);
}
