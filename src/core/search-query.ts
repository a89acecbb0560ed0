/** What a person searches for: `responsab* "mise en demeure" OR (phare -feu)` as a tree. Any text is read; few are refused. */

import { type Word, wordsOf } from './search-words.ts';

/** A word, a phrase or a number. A text has it when it holds the words of one variant, side by side. */
export interface SearchTerm {
  /** Lower case, with their accents; never empty. A number is looked for glued and apart: `l1111 2`, `l 1111 2`. */
  readonly variants: readonly (readonly string[])[];
  /** The last word may go on. */
  readonly isPrefix: boolean;
}

export type SearchNode =
  | { readonly kind: 'term'; readonly term: SearchTerm }
  | { readonly kind: 'any'; readonly nodes: readonly SearchNode[] }
  | { readonly kind: 'all'; readonly nodes: readonly SearchNode[]; readonly without: readonly SearchNode[] };

export type QueryProblem = 'empty' | 'only-excluded' | 'short-prefix' | 'too-long';

/** Thrown for a query that asks for nothing, or for too much; its sentence is in messages.search. */
export class QueryError extends Error {
  constructor(
    readonly problem: QueryProblem,
    readonly detail: string,
  ) {
    super(problem);
    this.name = 'QueryError';
  }
}

type Lexeme = 'open' | 'close' | 'or' | 'and' | 'not' | SearchTerm;

const OPERATORS: ReadonlyMap<string, Lexeme> = new Map([
  ['OR', 'or'],
  ['OU', 'or'],
  ['|', 'or'],
  ['AND', 'and'],
  ['ET', 'and'],
  ['&', 'and'],
  ['NOT', 'not'],
  ['SAUF', 'not'],
]);
const MARKS: ReadonlyMap<string, Lexeme> = new Map([
  ['(', 'open'],
  [')', 'close'],
]);
const CLOSING_QUOTES: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"/g],
  ['“', /[”"]/g],
  ['«', /»/g],
]);

const LONGEST_QUERY = 1000;
const MOST_TERMS = 64;
/** The full text refuses expressions that are nested too deep; people do not write them. */
const DEEPEST = 8;
/** Two letters begin a tenth of all words. */
const SHORTEST_PREFIX = 3;

const BLANK = /\s+/y;
const CHUNK = /[^\s()"“”«»]+/y;
/** `L. 1111-2`, `L1111-2`, `R.* 123-1`, `LO 111`; a small letter apart from the digits and without a point is a word. */
const NUMBER =
  /(?:(?:L\.? ?O|[LRDA])\.? ?\*{0,2}\.? ?|(?:lo|[lrda])(?:\.\*{0,2} ?|\*{0,2}))(\d+(?:-\d+)*)(?:-?\*|(?![\p{L}\p{N}-]))/uy;
/** In `art. L. 1111-2` the first word says only what the second is. */
const ARTICLE_WORD = new RegExp(`(?:art|articles?)\\.? (?=${NUMBER.source})`, 'uyi');
const NUMBER_INSIDE = new RegExp(NUMBER.source, 'gu');

const ELISIONS: ReadonlySet<string> = new Set([
  'l',
  'd',
  'qu',
  's',
  'n',
  'j',
  'm',
  't',
  'c',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
]);
const APOSTROPHES = "'’‘ʼ";

/**
 * Reads a query. Words must all be there, unless OR (OU) stands between them; NOT (SAUF) or `-` excludes; quotes make a
 * phrase; a star at the end lets the word go on; parentheses group. An elided article before a word is put aside. Marks
 * that do not balance are forgiven.
 * @throws QueryError
 */
export function parseQuery(text: string): SearchNode {
  if (text.length > LONGEST_QUERY) throw new QueryError('too-long', String(LONGEST_QUERY));
  const lexemes = [...readLexemes(text.normalize('NFC'))];
  const terms = lexemes.filter((lexeme) => typeof lexeme !== 'string');
  if (terms.length > MOST_TERMS) throw new QueryError('too-long', String(MOST_TERMS));
  const reader = { lexemes, at: 0 };
  const nodes: SearchNode[] = [];
  while (reader.at < lexemes.length) {
    const node = readAny(reader, 0);
    if (node !== null) nodes.push(node);
    // A parenthesis that closes nothing.
    reader.at += 1;
  }
  const node = joinAll(nodes, []);
  if (node === null) throw new QueryError('empty', text.trim());
  return node;
}

function* readLexemes(text: string): Iterable<Lexeme> {
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, at)) {
    const character = text.charAt(at);
    const mark = MARKS.get(character);
    const closing = CLOSING_QUOTES.get(character);
    if (mark !== undefined) {
      yield mark;
      at += 1;
    } else if (closing !== undefined) {
      const end = endOfPhrase(text, at + 1, closing);
      yield* readPhrase(text.slice(at + 1, end));
      at = end + 1;
    } else if (isExclusion(text, at)) {
      yield 'not';
      at += 1;
    } else {
      at = endOf(ARTICLE_WORD, text, at) ?? at;
      const end = endOf(NUMBER, text, at) ?? endOf(CHUNK, text, at) ?? at + 1;
      yield* readChunk(text.slice(at, end));
      at = end;
    }
  }
}

function skipBlank(text: string, at: number): number {
  return endOf(BLANK, text, at) ?? at;
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function isExclusion(text: string, at: number): boolean {
  return '-−'.includes(text.charAt(at)) && /[^\s\-−]/u.test(text.charAt(at + 1));
}

function endOfPhrase(text: string, from: number, closing: RegExp): number {
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? text.length;
}

function* readPhrase(text: string): Iterable<Lexeme> {
  const words = [...wordsOf(text)];
  if (words.length > 0) yield makeTerm(text, words);
}

function* readChunk(text: string): Iterable<Lexeme> {
  const operator = OPERATORS.get(text);
  if (operator !== undefined) {
    yield operator;
    return;
  }
  // Within a compound (main-d'œuvre) it is a part of the word.
  const all = [...wordsOf(text)];
  const begin = all.findIndex((word) => !isElision(text, word));
  const words = begin < 0 ? [] : all.slice(begin);
  const [first] = words;
  if (first !== undefined) yield makeTerm(text.slice(first.start), words);
}

function isElision(text: string, { folded, end }: Word): boolean {
  return ELISIONS.has(folded) && end < text.length && APOSTROPHES.includes(text.charAt(end));
}

function makeTerm(text: string, words: readonly Word[]): SearchTerm {
  const isPrefix = text.endsWith('*');
  const last = words.at(-1)?.folded ?? '';
  if (isPrefix && last.length < SHORTEST_PREFIX && !/^\d/.test(last)) throw new QueryError('short-prefix', text.trim());
  const written = words.map((word) => word.text.toLowerCase());
  const spellings = [written, ...respellNumbers(text)];
  const variants = spellings.flatMap((spelling) => [spelling, ...respellLigatures(spelling)]);
  const known = new Map(variants.map((variant) => [variant.join(' '), variant]));
  return { variants: [...known.values()], isPrefix };
}

/** A number is one word or two in a text: `L1111-2`, `L. 1111-2`. */
function respellNumbers(text: string): readonly (readonly string[])[] {
  const respell = (glue: string): readonly string[] => {
    const changed = text.replaceAll(NUMBER_INSIDE, (whole, digits: string, offset: number) => {
      if (/[\p{L}\p{N}]/u.test(text.charAt(offset - 1))) return whole;
      const letters = whole.slice(0, whole.indexOf(digits));
      return letters.replaceAll(/[. *]+/g, '') + (letters.includes('*') ? ' ' : glue) + digits;
    });
    return changed === text ? [] : [...wordsOf(changed)].map((word) => word.text.toLowerCase());
  };
  return [respell(''), respell(' ')].filter((words) => words.length > 0);
}

/** The full text keeps œ and oe apart. */
function respellLigatures(words: readonly string[]): readonly (readonly string[])[] {
  return [
    words.map((word) => word.replaceAll('œ', 'oe').replaceAll('æ', 'ae')),
    words.map((word) => word.replaceAll('oe', 'œ').replaceAll('ae', 'æ')),
  ];
}

interface Reader {
  readonly lexemes: readonly Lexeme[];
  at: number;
}

function readAny(reader: Reader, depth: number): SearchNode | null {
  const nodes: SearchNode[] = [];
  for (;;) {
    const node = readAll(reader, depth);
    if (node !== null) nodes.push(node);
    if (reader.lexemes[reader.at] !== 'or') break;
    reader.at += 1;
  }
  const [first] = nodes;
  return first === undefined ? null : nodes.length === 1 ? first : { kind: 'any', nodes };
}

function readAll(reader: Reader, depth: number): SearchNode | null {
  const nodes: SearchNode[] = [];
  const without: SearchNode[] = [];
  let isExcluded = false;
  for (let next = reader.lexemes[reader.at]; next !== undefined; next = reader.lexemes[reader.at]) {
    if (next === 'or' || next === 'close') break;
    reader.at += 1;
    if (next === 'and') continue;
    if (next === 'not') {
      isExcluded = !isExcluded;
      continue;
    }
    const node: SearchNode | null = next === 'open' ? readGroup(reader, depth + 1) : { kind: 'term', term: next };
    if (node !== null) (isExcluded ? without : nodes).push(node);
    isExcluded = false;
  }
  return joinAll(nodes, without);
}

function readGroup(reader: Reader, depth: number): SearchNode | null {
  if (depth > DEEPEST) throw new QueryError('too-long', String(DEEPEST));
  const node = readAny(reader, depth);
  if (reader.lexemes[reader.at] === 'close') reader.at += 1;
  return node;
}

function joinAll(nodes: readonly SearchNode[], without: readonly SearchNode[]): SearchNode | null {
  const [first] = nodes;
  if (first === undefined) {
    if (without.length > 0) throw new QueryError('only-excluded', '');
    return null;
  }
  return nodes.length === 1 && without.length === 0 ? first : { kind: 'all', nodes, without };
}

/** The terms that a text should have, those it must not have left out; in the order of the query. */
export function wantedTerms(node: SearchNode): readonly SearchTerm[] {
  return node.kind === 'term' ? [node.term] : node.nodes.flatMap(wantedTerms);
}
