/** The passage of a wording that answers a query, its words marked. */

import { unwrap } from '../alineas.ts';
import type { ArticleText, SearchHit } from '../core/contracts.ts';
import type { SearchTerm } from '../core/search-query.ts';
import { foldWord, type Word, wordsOf } from '../core/search-words.ts';

export type SearchField = 'num' | 'title' | 'body' | 'nota';

export interface Snippet {
  readonly field: SearchField;
  /** One line; the words of the text as they stand. */
  readonly pieces: readonly SnippetPiece[];
  /** True when the text goes on before, or after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface SnippetPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** UTF-16 units: of a passage, and of what stands before its first match. */
const PASSAGE = 240;
const LEAD = 60;
/** UTF-16 units of a text that are looked at: its first pages, and where nothing matches there, all that is reasonable. */
const REACHES = [12_000, 200_000] as const;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

/** What finds the terms of a query in a text. */
export type TermFinder = (text: string) => readonly Match[];

interface Spelling {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
  readonly term: number;
}

/** A finder of terms; matches come in order. Time is linear in the text. */
export function createFinder(terms: readonly SearchTerm[]): TermFinder {
  const spellings = terms.flatMap(({ variants, isPrefix }, term) =>
    variants.map((words): Spelling => ({ words: words.map(foldWord), isPrefix, term })),
  );
  const isBegun = ({ words, isPrefix }: Spelling): boolean => isPrefix && words.length === 1;
  const prefixes = spellings.filter(isBegun);
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of spellings.filter((one) => !isBegun(one))) {
    const first = spelling.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  return (text) => {
    const words = [...wordsOf(text)];
    const matches: Match[] = [];
    for (const [at, { folded, start }] of words.entries()) {
      for (const spelling of [...(byFirst.get(folded) ?? []), ...prefixes]) {
        const last = lastWord(words, at, spelling);
        if (last !== null) matches.push({ start, end: last.end, term: spelling.term });
      }
    }
    return matches;
  };
}

/** The word that ends a spelling which begins at `at`; null when it does not stand there. */
function lastWord(words: readonly Word[], at: number, { words: wanted, isPrefix }: Spelling): Word | null {
  for (const [index, word] of wanted.entries()) {
    const found = words[at + index]?.folded ?? '';
    const isLast = index === wanted.length - 1;
    if (!(isPrefix && isLast ? found.startsWith(word) : found === word)) return null;
  }
  return words[at + wanted.length - 1] ?? null;
}

/** The passage of a hit: of the body where words match there, else of the nota, the titles; else the beginning of the body. */
export function makeSnippet(hit: SearchHit, find: TermFinder): Snippet {
  for (const reach of REACHES) {
    for (const [field, text] of textsOf(hit, reach)) {
      const matches = find(text);
      if (matches.length > 0) return cutPassage(hit.exact === 'num' ? 'num' : field, text, matches);
    }
    if (hit.text.body.length <= reach) break;
  }
  return cutPassage(hit.exact ?? 'num', readableBody(hit.text, PASSAGE * 2), []);
}

function textsOf({ version, text, exact }: SearchHit, reach: number): readonly (readonly [SearchField, string])[] {
  const body = ['body', readableBody(text, reach)] as const;
  if (exact === 'num') return [body];
  const title = ['title', version.section.join(' > ')] as const;
  return exact === 'title' ? [title, body] : [body, ['nota', (text.nota ?? '').slice(0, reach)], title];
}

function readableBody({ body, bodyKind }: ArticleText, reach: number): string {
  return unwrap(body.slice(0, reach), bodyKind).text;
}

/** The passage that holds the most terms, the first of those. */
function cutPassage(field: SearchField, text: string, matches: readonly Match[]): Snippet {
  const first = densest(matches);
  const start = first === null ? 0 : wordStart(text, Math.max(0, first.start - LEAD), first.start);
  const end = wordEnd(text, Math.max(first?.end ?? 0, start + PASSAGE));
  const inside = withoutOverlap(matches.filter((match) => match.start >= start && match.end <= end));
  return {
    field,
    pieces: piecesOf(text, start, end, inside),
    isCutBefore: start > 0,
    isCutAfter: text.slice(end).trim() !== '',
  };
}

/** The match from which a passage holds the most terms. Two marks that only go forward: linear. */
function densest(matches: readonly Match[]): Match | null {
  const counts = new Map<number, number>();
  let end = 0;
  let best: Match | null = null;
  let most = 0;
  for (const match of matches) {
    for (let next = matches[end]; next !== undefined && next.end <= match.start + PASSAGE - LEAD; next = matches[end]) {
      counts.set(next.term, (counts.get(next.term) ?? 0) + 1);
      end += 1;
    }
    if (counts.size > most) [best, most] = [match, counts.size];
    const left = (counts.get(match.term) ?? 1) - 1;
    if (left > 0) counts.set(match.term, left);
    else counts.delete(match.term);
  }
  return best ?? matches[0] ?? null;
}

function wordStart(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const blank = text.slice(from, to).search(/\s/);
  return blank < 0 ? to : from + blank + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const blank = text.slice(Math.max(0, to - LEAD), to).search(/\s\S*$/);
  return blank < 0 ? to : Math.max(0, to - LEAD) + blank;
}

function withoutOverlap(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (match.start === last.start && match.end > last.end) kept[kept.length - 1] = match;
  }
  return kept;
}

function piecesOf(text: string, start: number, end: number, matches: readonly Match[]): readonly SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  const put = (from: number, to: number, isMatch: boolean): void => {
    const words = text.slice(from, to).replace(/\s+/g, ' ');
    if (words !== '') pieces.push({ text: words, isMatch });
  };
  let at = start;
  for (const match of matches) {
    put(at, match.start, false);
    put(match.start, match.end, true);
    at = match.end;
  }
  put(at, end, false);
  return pieces;
}
