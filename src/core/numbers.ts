/** Article numbers: the look-up key of every spelling (formats.md 3.4), its parts, and the natural order (3.5). */

import { valueOfLatin } from './latin.ts';

export type Prefix = '' | 'L' | 'LO' | 'R' | 'D' | 'A';

/**
 * One piece of a number. `before`: what separates it from the piece before it, as in the key.
 * `capital`: letters that distinguish (`199 A`), roman numerals too; `latin`: bis, ter…; `word`: other letters.
 */
export interface NumToken {
  readonly kind: 'integer' | 'latin' | 'capital' | 'word';
  readonly before: string;
  readonly text: string;
}

export interface ArticleNum {
  readonly annexe: boolean;
  readonly prefix: Prefix;
  /** 0, 1 or 2: R* and R** are more solemn décrets than R. */
  readonly stars: number;
  readonly tokens: readonly NumToken[];
  /** What follows the last token: a closing parenthesis, for instance. */
  readonly after: string;
}

/** A key already, the shape of nine numbers in ten: nothing to fold. */
const PLAIN = /^(?:LO|[LRDA])?\*{0,2}\d+(?:-\d+)*$/;
/** The shape of most other numbers, `L. 121-4`: only the mark after the letter is to go. */
const DOTTED = /^[LRDA]\. ?\*{0,2}\d+(?:-\d+)*$/;
const HEAD = /^(\*{0,2}) ?(L\.? ?O|[LRDA]) ?\.? ?(\*{0,2}) ?\.? ?(?=\d)/i;
const INNER_HEAD = /\b(annexe|article|art\.?|a)(,? )(L\.? ?O|[LRDA]) ?\.? ?(\*{0,2}) ?\.? ?(?=\d)/gi;
const LITTLE_WORDS: ReadonlySet<string> = new Set(
  'de du des et la le les par en aux au sur un une art no ou er non'.split(' '),
);
const ORDINALS: ReadonlySet<string> = new Set(['e', 're', 'er', 'ere', 'eme', 'nd', 'nde']);
const ROMAN = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** What follows the word "à" in `211-1 à 232-53` and `Annexe à l'article R57`. */
const AFTER_A = /^ (?:(?:LO|[LRDA])?\.? ?\*{0,2}\d|l'|art)/i;

/** UTF-16 units that are read; the longest number of real corpora has 59. */
const LONGEST = 400;

function foldTypography(text: string): string {
  return text
    .normalize('NFD')
    .replace(/a\u0300/gi, 'a')
    .replace(/[\p{M}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae');
}

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' .:'.includes(text.charAt(start))) start += 1;
  while (end > start && ' .:'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function foldPrefix(letters: string): string {
  return letters.replace(/[. ]/g, '').toUpperCase();
}

function glueHead(text: string): string {
  const head = HEAD.exec(text);
  if (head === null) return text;
  const stars = `${head[1] ?? ''}${head[3] ?? ''}`.slice(0, 2);
  return foldPrefix(head[2] ?? '') + stars + text.slice(head[0].length);
}

function splitGluedLatin(text: string): string {
  return text.replace(/(\d)([A-Za-z]{3,30})(?![A-Za-z])/g, (all, digit: string, word: string) =>
    valueOfLatin(word.toLowerCase()) === undefined ? all : `${digit} ${word}`,
  );
}

/** Case of one run of letters, from what stands on either side of it. */
function foldWord(word: string, before: string, after: string): string {
  const lower = word.toLowerCase();
  if (valueOfLatin(lower) !== undefined || !/^[a-z]+$/.test(lower)) return lower;
  if (/^['°º]/.test(after) && word.length === 1) return lower;
  if (lower === 'a') return (word === 'a' && AFTER_A.test(after)) || /^ (?:l'|art)/i.test(after) ? 'a' : 'A';
  const isAfterNumber = /(?:\d|[a-z]{3})[ -]$/.test(before);
  if (LITTLE_WORDS.has(lower) && !(isAfterNumber && word !== lower)) return lower;
  if (word === lower && ORDINALS.has(lower) && /\d$/.test(before)) return lower;
  const upper = lower.toUpperCase();
  return word.length <= 3 || ROMAN.test(upper) ? upper : lower;
}

/** What names a property of Unicode takes Node a part of a millisecond the first time. */
const ASCII = /^[ -~]*$/;

function foldWords(text: string): string {
  return text.replace(ASCII.test(text) ? /[A-Za-z]+/g : /\p{L}+/gu, (word, offset: number) =>
    foldWord(
      word,
      text.slice(Math.max(0, offset - 4), offset),
      text.slice(offset + word.length, offset + word.length + 8),
    ),
  );
}

/**
 * The look-up key of an article number, the same for every spelling of it (formats.md 3.4).
 *
 * Case: the prefix letter, letters that distinguish (`199 A`, three at most) and roman numerals are upper case; Latin
 * adverbs and all other words are lower case without accents. Stars and the prefix letter are kept: they are law.
 * @returns `L712-3-2`, `R*123-1`, `200 quater B`, `annexe a l'article R3113-2`; empty when there is no number
 */
export function normalizeNum(text: string): string {
  if (text.length <= LONGEST) {
    if (PLAIN.test(text)) return text;
    if (DOTTED.test(text)) return text.charAt(0) + text.slice(text.charCodeAt(2) === 32 ? 3 : 2);
  }
  const short = text.slice(0, LONGEST);
  const isAscii = ASCII.test(short);
  const trimmed = trimMarks(isAscii ? short.replace(/ +/g, ' ') : foldTypography(short).replace(/[\s\p{Cc}]+/gu, ' '));
  const joined = glueHead(trimmed.replace(/(?<!\d)(1)er\b|\b(I)er\b/gi, '$1$2'))
    .replace(/(\d) ?- ?(?=\d)/g, '$1-')
    .replace(INNER_HEAD, (_all, word: string, gap: string, letters: string, stars: string) =>
      [word, gap, foldPrefix(letters), stars].join(''),
    );
  return trimMarks(foldWords(splitGluedLatin(joined)));
}

/** A number for people to read: the author's spelling, blanks collapsed and trimmed. */
export function displayNum(text: string): string {
  return text.replace(/[\s\u00ad]+/g, (blanks) => (blanks.startsWith('\u00ad') ? '' : ' ')).trim();
}

/** A key without its stars, for a fallback match to be offered with a warning: R*123-1 is not R123-1 in law. */
export function foldStars(key: string): string {
  return key.replaceAll('*', '');
}

function kindOf(text: string): NumToken['kind'] {
  if (/^\d/.test(text)) return 'integer';
  if (valueOfLatin(text) !== undefined) return 'latin';
  return /^[A-Z]+$/.test(text) ? 'capital' : 'word';
}

const PREFIXES: Readonly<Record<string, Prefix>> = { L: 'L', LO: 'LO', R: 'R', D: 'D', A: 'A' };

const KEY_HEAD = /^(?:(annexes?)(?![\p{L}\p{M}])|(LO|[LRDA])?(\*{0,2})(?=\d))/u;
const ASCII_HEAD = /^(?:(annexes?)(?![A-Za-z])|(LO|[LRDA])?(\*{0,2})(?=\d))/;

/** The parts of a key made by normalizeNum. Any text is accepted, and formatNum gives it back unchanged. */
export function parseNum(key: string): ArticleNum {
  const isAscii = ASCII.test(key);
  const head = (isAscii ? ASCII_HEAD : KEY_HEAD).exec(key);
  const annexe = head?.[1] === 'annexe';
  const start = head === null || head[1] === 'annexes' ? 0 : head[0].length;
  const rest = key.slice(start);
  const tokens: NumToken[] = [];
  let end = 0;
  for (const match of rest.matchAll(isAscii ? /\d+|[A-Za-z]+/g : /\d+|\p{L}+/gu)) {
    tokens.push({ kind: kindOf(match[0]), before: rest.slice(end, match.index), text: match[0] });
    end = match.index + match[0].length;
  }
  const prefix = PREFIXES[head?.[2] ?? ''] ?? '';
  return { annexe, prefix, stars: head?.[3]?.length ?? 0, tokens, after: rest.slice(end) };
}

/** The key a structured number stands for: the inverse of parseNum. */
export function formatNum(num: ArticleNum): string {
  const tokens = num.tokens.map(({ before, text }) => before + text).join('');
  return `${num.annexe ? 'annexe' : ''}${num.prefix}${'*'.repeat(num.stars)}${tokens}${num.after}`;
}

/** True for a roman numeral as numbers bear them: `II`, `XVIII`, and of single letters only I, V and X. */
function isRoman(text: string): boolean {
  return ROMAN.test(text) && (text.length > 1 || 'IVX'.includes(text));
}

const PREFIX_RANKS: Readonly<Record<Prefix, string>> = { '': '0', L: '1', LO: '1', R: '2', D: '3', A: '4' };

/** First byte of each element: `12 A` < `12` < `12 bis` < `12-1` < `12 x…`. */
const CAPITAL = '1';
const END = '2';
const LATIN = '3';
const INTEGER = '4';
const WORD = '5';

const [ZERO, STAR] = [48, 42];

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function valueOfRoman(text: string): number {
  const values = [...text].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** What stands before an integer of so many digits. */
const INTEGER_HEADS = Array.from({ length: 90 }, (_, count) => INTEGER + String(count).padStart(2, '0'));

/** Digits preceded by their count, so that text order is numeric order at any length. */
function encodeInteger(digits: string): string {
  const plain = digits.charCodeAt(0) === ZERO ? digits.replace(/^0+(?=\d)/, '') : digits;
  const head = INTEGER_HEADS[plain.length] ?? `${INTEGER}99${String(plain.length).padStart(8, '0')}`;
  return head + plain;
}

function encodeToken(token: NumToken, isRomanHere: boolean): string {
  if (token.kind === 'integer') return encodeInteger(token.text);
  if (token.kind === 'latin') return LATIN + String(valueOfLatin(token.text) ?? 0).padStart(3, '0');
  if (token.kind === 'word') return `${WORD}${token.text} `;
  return isRomanHere && isRoman(token.text)
    ? encodeInteger(String(valueOfRoman(token.text)))
    : `${CAPITAL}${token.text} `;
}

/** orderKey of nine numbers in ten, without building their parts. */
function orderPlain(key: string): string {
  const letters = key.startsWith('LO') ? 'LO' : (PREFIXES[key.charAt(0)] ?? '');
  let from = letters.length;
  while (key.charCodeAt(from) === STAR) from += 1;
  const stars = from - letters.length;
  let order = `0${PREFIX_RANKS[letters]}`;
  for (let end = key.indexOf('-', from); end >= 0; end = key.indexOf('-', from)) {
    order += encodeInteger(key.slice(from, end));
    from = end + 1;
  }
  return `${order}${encodeInteger(key.slice(from))}${END}${stars}${key}`;
}

/**
 * A string whose binary (UTF-8) order is the natural order of numbers: articles before annexes; no letter, L and LO, R,
 * D, A; then piece by piece, capitals before the bare number, Latin adverbs by value, integers by value, words. Roman
 * numerals count by value in annexes and where no integer came before. Stars, then the spelling, break ties.
 * @param key made by normalizeNum
 */
export function orderKey(key: string): string {
  if (PLAIN.test(key)) return orderPlain(key);
  const { annexe, prefix, stars, tokens } = parseNum(key);
  let order = (annexe ? '1' : '0') + PREFIX_RANKS[prefix];
  let isRomanHere = prefix === '';
  for (const token of tokens) {
    order += encodeToken(token, isRomanHere);
    if (token.kind === 'integer' && !annexe) isRomanHere = false;
  }
  return `${order}${END}${stars}${key}`;
}

/** Orders two texts as their UTF-8 bytes, which is not the order of UTF-16 units beyond U+D7FF. */
export function compareBytes(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    const isPairA = a >= 0xd800 && a <= 0xdfff;
    const isPairB = b >= 0xd800 && b <= 0xdfff;
    return isPairA === isPairB ? a - b : Number(isPairA) - Number(isPairB) || a - b;
  }
  return left.length - right.length;
}

/**
 * Natural order of two keys made by normalizeNum: negative, zero (only for equal keys) or positive.
 * The same order as orderKey's, to sort in memory.
 */
export function compareNums(left: string, right: string): number {
  return left === right ? 0 : compareBytes(orderKey(left), orderKey(right));
}
