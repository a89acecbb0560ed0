/** One article number at a place of the text, in any spelling. */

import { valueOfLatin } from '../core/latin.ts';
import { isAbbreviation, readAbbreviation } from './abbreviation.ts';
import { codeAt, hasHead, makeHeads } from './heads.ts';
import { isDigitCode, matchAt, matchEnd } from './search-state.ts';

// l'article L. 121-4, R. * 123-1, R.*123-1, *R123-1, LO 112, L.O. 112-3
// l'article 5, 1er, 16-1-2, 4.1 (EU acts), 1649-0 A, 200 quater B, 39 quinquies FA, L. 2323-26-1 A
// l'article premier, préliminaire, liminaire ; l'article II (treaties)
const PREFIX = /\*{0,2} ?(?:L\.? ?O|[LRDA])\.? ?\*{0,2} ?\.? ?(?=\d)|[lrda]\. ?(?=\d)/y;
const DIGITS =
  /\d{1,6}(?: ?er(?![a-zà-ÿ]))?(?:\.\d{1,3}(?![\d°º]|\.\d))?(?:(?:- ?| -(?=\d{1,3}-))\d{1,5}(?![\d°º]| ?°))*(?!\d)/y;
const WORD = /(?:premi(?:er|ère)|pr[ée]liminaire|liminaire)(?![a-zà-ÿ])/iy;
const ROMAN = /[IVX]{1,6}(?: bis| ter)?(?![A-Za-zÀ-ÿ°'’\d]|\. ?\d)/y;
const LATIN = / ?[a-z]{3,16}(?![a-zà-ÿ])/iy;
/** `223 A. 2. Le régime` ends a sentence; `223 L. 5 du code` begins another number. */
const CAPITALS = / ?([A-Z]{1,3})(?![A-Za-zÀ-ÿ0-9'’°]|\.? ?\*?\d{1,5}(?!\d|[°)]|\.? ?[A-ZÀ-Ý(]))/y;
const DASHED = /- ?\d{1,5}(?![\d°º])/y;
/** `article 5 A compter du` is a sentence without its accent. */
const CAPITAL_WORD =
  / ?A (?:compter|d[ée]faut|partir|titre|cet|cette|ce|ces|la|l'|moins|moyen|moyenne|l’|son|leur|chaque|tout)(?![a-z])/y;
const ROMAN_PORTION = /^(?:I|II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX|XX)$/;
/** Little words of a text in capitals: ARTICLE 12 DU CODE. */
const CAPITAL_LINK = /^(?:AU|AUX|CE|DE|DES|DU|EN|EST|ET|LA|LE|LES|NE|OU|PAR|QUE|QUI|SE|SUR|UN|UNE)$/;
const MOST_SUFFIXES = 6;

export interface NumberRead {
  readonly start: number;
  readonly end: number;
  readonly hasPrefix: boolean;
  /** Digits alone: what years, amounts and days look like. */
  readonly isBare: boolean;
}

const LATIN_HEADS = makeHeads('bi de du no oc qu se si te tr un vi');

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function endOfLatin(text: string, position: number): number {
  const first = codeAt(text, position) === 32 ? position + 1 : position;
  if (!hasHead(LATIN_HEADS, text, first) || !isAsciiLetter(codeAt(text, first + 2))) return -1;
  const end = matchEnd(LATIN, text, position);
  return end >= 0 && valueOfLatin(text.slice(first, end).toLowerCase()) !== undefined ? end : -1;
}

function endOfCapitals(text: string, position: number): number {
  const code = codeAt(text, codeAt(text, position) === 32 ? position + 1 : position);
  if (!(code >= 65 && code <= 90)) return -1;
  const match = matchAt(CAPITALS, text, position);
  if (match === null) return -1;
  const end = CAPITALS.lastIndex;
  const letters = match[1] ?? '';
  if (ROMAN_PORTION.test(letters) || CAPITAL_LINK.test(letters) || isAbbreviation(letters)) return -1;
  if (codeAt(text, end) === 46 && readAbbreviation(text, end - letters.length) !== null) return -1;
  return matchEnd(CAPITAL_WORD, text, position) >= 0 ? -1 : end;
}

function endOfDashed(text: string, position: number): number {
  return codeAt(text, position) === 45 ? matchEnd(DASHED, text, position) : -1;
}

/** End of what follows the digits: Latin adverbs, capital letters, more digits. */
function endOfSuffixes(text: string, position: number): number {
  let end = position;
  for (let count = 0; count < MOST_SUFFIXES; count += 1) {
    let next = endOfLatin(text, end);
    if (next < 0) next = endOfCapitals(text, end);
    if (next < 0 && count > 0) next = endOfDashed(text, end);
    if (next < 0) return end;
    end = next;
  }
  return end;
}

function isDigitsOnly(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (!isDigitCode(text.charCodeAt(index))) return false;
  return true;
}

/** Portions and ordinals begin with digits too: `3°`, `2e alinéa`, `15ème`. */
const ORDINAL = /(?:e|è|ème|ième|nd|nde|re)(?![a-zà-ÿ])/y;
const PLACE = / (?:alinéa|tiret|paragraphe|phrase)(?![a-zà-ÿ])/y;

function isDegreeCode(code: number): boolean {
  return code === 0xb0 || code === 0xba;
}

function isOrdinal(text: string, end: number): boolean {
  const code = codeAt(text, end);
  if (code === 32) return isDegreeCode(codeAt(text, end + 1));
  return isDegreeCode(code) || (code >= 97 && matchEnd(ORDINAL, text, end) >= 0);
}

function endOfDigits(text: string, position: number): number {
  let end = position;
  while (isDigitCode(codeAt(text, end))) end += 1;
  return end;
}

const MOST_DIGITS = 5;

/** What DIGITS matches when it is digits and hyphens, and nothing after them could be part of it; -1 to be tried in full. */
function endOfPlainDigits(text: string, position: number): number {
  let end = position;
  for (;;) {
    const next = endOfDigits(text, end);
    if (next === end || next - end > MOST_DIGITS) return -1;
    const code = codeAt(text, next);
    if (code === 32) return goesOn(codeAt(text, next + 1)) ? -1 : next;
    if (code === 44 || code === 59 || code === 41 || code === 0) return next;
    if (code !== 45) return code === 46 && !isDigitCode(codeAt(text, next + 1)) ? next : -1;
    end = next + 1;
  }
}

/** After a blank: `1 er`, `L. 12 -4`, `3 °`. */
function goesOn(code: number): boolean {
  return code === 101 || code === 45 || isDegreeCode(code);
}

function readDigits(text: string, start: number, digits: number): NumberRead | null {
  const plain = endOfPlainDigits(text, digits);
  const end = plain < 0 ? matchEnd(DIGITS, text, digits) : plain;
  if (end < 0) return null;
  const hasPrefix = digits > start;
  if (isOrdinal(text, end)) return null;
  const isFirst = codeAt(text, end - 1) === 114;
  if (isFirst && matchEnd(PLACE, text, end) >= 0) return null;
  const last = endOfSuffixes(text, end);
  return {
    start,
    end: last,
    hasPrefix,
    isBare: !hasPrefix && last === end && isDigitsOnly(text, start, isFirst ? end - 2 : end),
  };
}

const PREFIX_HEADS = makeHeads(
  'l. l_ l* l0 l1 l2 l3 l4 l5 l6 l7 l8 l9 lo r. r_ r* r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 ' +
    'd. d_ d* d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 a. a_ a* a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 * _l _r _d _a',
);

/** Where the digits of `L. 12` or `L.12` begin; -1 for other spellings. */
function endOfDottedLetter(text: string, position: number): number {
  if (codeAt(text, position + 1) !== 46 || !isAsciiLetter(codeAt(text, position))) return -1;
  const digits = codeAt(text, position + 2) === 32 ? position + 3 : position + 2;
  return isDigitCode(codeAt(text, digits)) ? digits : -1;
}

/**
 * The number that begins at `position`.
 * @returns null when none begins there; spans are those of the number alone
 */
export function readNumber(text: string, position: number): NumberRead | null {
  if (isDigitCode(codeAt(text, position))) return readDigits(text, position, position);
  if (!hasHead(PREFIX_HEADS, text, position)) return null;
  const dotted = endOfDottedLetter(text, position);
  const digits = dotted < 0 ? matchEnd(PREFIX, text, position) : dotted;
  return digits < 0 ? null : readDigits(text, position, digits);
}

/** `premier`, `liminaire`, `II`: numbers only right after the word "article". */
export function readWordNumber(text: string, position: number): NumberRead | null {
  let end = matchEnd(WORD, text, position);
  if (end < 0) end = matchEnd(ROMAN, text, position);
  return end < 0 ? null : { start: position, end, hasPrefix: false, isBare: false };
}

function hasLooseHyphen(num: string): boolean {
  for (let index = 1; index < num.length; index += 1) {
    const pair = num.charCodeAt(index) + num.charCodeAt(index - 1);
    if (pair === 77 && (num.charCodeAt(index) === 45 || num.charCodeAt(index) === 32)) return true;
  }
  return false;
}

/** The number as written, wraps undone; `premier` is the number 1er. */
export function spellNumber(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  if ((slice.charCodeAt(0) | 32) === 112 && /^premi(?:er|ère)$/i.test(slice)) return '1er';
  return hasLooseHyphen(slice) ? slice.replace(/ ?- ?(?=\d)/g, '-') : slice;
}

// l'article 5 mois après, les articles 3 000 francs, article 12 mars 2004, articles 20 %
const UNIT =
  / ?(?:%|€|£|\$|°|‰|m²|m2|m3|x |×)| ?(?:euros?|francs?|F|mois|ans?|années?|jours?|heures?|h|minutes?|mètres?|m|mm|cm|km|kg|ha|hectares?|tonnes?|litres?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|pour (?:cent|mille)|p\. 100|fois|points?|millions?|milliards?|unités?|voix|membres|personnes|salariés|agents|fonctionnaires|parts|habitants|alinéas(?! \d)|articles|autres|premi(?:er|ère)s|derni(?:er|ère)s)(?![a-zà-ÿ])|,\d| \d{3}(?!\d)/iy;

const UNIT_HEADS = makeHeads(
  'eu f an jo h mi mè mé m2 m3 m mo mm cm km kg he to li ja fé ma av ju ao se oc no dé po p. un vo me pe sa ag pa ha al ar ' +
    'au pr de x 0 1 2 3 4 5 6 7 8 9',
);

/** Signs aside, what a unit after a blank begins with. */
function hasUnitHead(text: string, position: number): boolean {
  const code = codeAt(text, position);
  return !isAsciiLetter(code) && code !== 40 ? true : hasHead(UNIT_HEADS, text, position);
}

/** True when the digits that end at `end` count something: an amount, a length of time, a day. */
export function isQuantity(text: string, end: number): boolean {
  const code = codeAt(text, end);
  if (code === 46 || code === 59 || code === 41) return false;
  if (code === 44) return isDigitCode(codeAt(text, end + 1));
  if (code === 32 && !hasUnitHead(text, end + 1)) return false;
  return matchEnd(UNIT, text, end) >= 0;
}
