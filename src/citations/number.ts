/** One article number at a place of the text, in any spelling. */

import { valueOfLatin } from '../core/latin.ts';
import { isAbbreviation, readAbbreviation } from './abbreviation.ts';
import { isDigitCode, matchAt, matchEnd } from './search-state.ts';

// l'article L. 121-4, R. * 123-1, R.*123-1, *R123-1, LO 112, L.O. 112-3
// l'article 5, 1er, 16-1-2, 4.1 (EU acts), 1649-0 A, 200 quater B, 39 quinquies FA, L. 2323-26-1 A
// l'article premier, préliminaire, liminaire ; l'article II (treaties)
const PREFIX = /\*{0,2} ?(?:L\.? ?O|[LRDA])\.? ?\*{0,2} ?\.? ?(?=\d)|[lrda]\. ?(?=\d)/y;
const DIGITS =
  /\d{1,6}(?: ?er(?![a-zà-ÿ]))?(?:\.\d{1,3}(?![\d°º]|\.\d))?(?:(?:- ?| -(?=\d{1,3}-))\d{1,5}(?![\d°º]| ?°))*(?!\d)/y;
const WORD = /(?:premi(?:er|ère)|pr[ée]liminaire|liminaire)(?![a-zà-ÿ])/iy;
const ROMAN = /[IVX]{1,6}(?: bis| ter)?(?![A-Za-zÀ-ÿ°'’\d]|\. ?\d)/y;
const LATIN = / ?([a-z]{3,16})(?![a-zà-ÿ])/iy;
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
const PREFIX_FIRST = '* LRDAlrda';

export interface NumberRead {
  readonly start: number;
  readonly end: number;
  readonly hasPrefix: boolean;
  /** Digits alone: what years, amounts and days look like. */
  readonly isBare: boolean;
}

const LATIN_FIRST = 'bdnoqstuvBDNOQSTUV';

function endOfLatin(text: string, position: number): number {
  const first = text.charAt(text.charAt(position) === ' ' ? position + 1 : position);
  if (!LATIN_FIRST.includes(first) || first === '') return -1;
  const match = matchAt(LATIN, text, position);
  if (match === null || valueOfLatin((match[1] ?? '').toLowerCase()) === undefined) return -1;
  return LATIN.lastIndex;
}

function endOfCapitals(text: string, position: number): number {
  const code = text.charCodeAt(text.charAt(position) === ' ' ? position + 1 : position);
  if (!(code >= 65 && code <= 90)) return -1;
  const match = matchAt(CAPITALS, text, position);
  if (match === null) return -1;
  const end = CAPITALS.lastIndex;
  const letters = match[1] ?? '';
  if (ROMAN_PORTION.test(letters) || CAPITAL_LINK.test(letters) || isAbbreviation(letters)) return -1;
  if (text.charCodeAt(end) === 46 && readAbbreviation(text, end - letters.length) !== null) return -1;
  return matchEnd(CAPITAL_WORD, text, position) >= 0 ? -1 : end;
}

function endOfDashed(text: string, position: number): number {
  return text.charCodeAt(position) === 45 ? matchEnd(DASHED, text, position) : -1;
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
  const code = text.charCodeAt(end);
  if (code === 32) return isDegreeCode(text.charCodeAt(end + 1));
  return isDegreeCode(code) || (code >= 97 && matchEnd(ORDINAL, text, end) >= 0);
}

function readDigits(text: string, start: number, digits: number): NumberRead | null {
  const end = matchEnd(DIGITS, text, digits);
  if (end < 0) return null;
  const hasPrefix = digits > start;
  if (isOrdinal(text, end)) return null;
  const isFirst = text.charCodeAt(end - 1) === 114;
  if (isFirst && matchEnd(PLACE, text, end) >= 0) return null;
  const last = endOfSuffixes(text, end);
  return {
    start,
    end: last,
    hasPrefix,
    isBare: !hasPrefix && last === end && isDigitsOnly(text, start, isFirst ? end - 2 : end),
  };
}

/**
 * The number that begins at `position`.
 * @returns null when none begins there; spans are those of the number alone
 */
export function readNumber(text: string, position: number): NumberRead | null {
  if (isDigitCode(text.charCodeAt(position))) return readDigits(text, position, position);
  if (!PREFIX_FIRST.includes(text.charAt(position))) return null;
  const digits = matchEnd(PREFIX, text, position);
  return digits < 0 ? null : readDigits(text, position, digits);
}

/** `premier`, `liminaire`, `II`: numbers only right after the word "article". */
export function readWordNumber(text: string, position: number): NumberRead | null {
  let end = matchEnd(WORD, text, position);
  if (end < 0) end = matchEnd(ROMAN, text, position);
  return end < 0 ? null : { start: position, end, hasPrefix: false, isBare: false };
}

/** The number as written, wraps undone; `premier` is the number 1er. */
export function spellNumber(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  if ((slice.charCodeAt(0) | 32) === 112 && /^premi(?:er|ère)$/i.test(slice)) return '1er';
  return slice.includes('- ') || slice.includes(' -') ? slice.replace(/ ?- ?(?=\d)/g, '-') : slice;
}

// l'article 5 mois après, les articles 3 000 francs, article 12 mars 2004, articles 20 %
const UNIT =
  / ?(?:%|€|£|\$|°|‰|m²|m2|m3|x |×)| ?(?:euros?|francs?|F|mois|ans?|années?|jours?|heures?|h|minutes?|mètres?|m|mm|cm|km|kg|ha|hectares?|tonnes?|litres?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|pour (?:cent|mille)|p\. 100|fois|points?|millions?|milliards?|unités?|voix|membres|personnes|salariés|agents|fonctionnaires|parts|habitants|alinéas(?! \d)|articles|autres|premi(?:er|ère)s|derni(?:er|ère)s)(?![a-zà-ÿ])|,\d| \d{3}(?!\d)/iy;

/** True when the digits that end at `end` count something: an amount, a length of time, a day. */
export function isQuantity(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 46 || code === 59 || code === 41) return false;
  if (code === 44) return isDigitCode(text.charCodeAt(end + 1));
  return matchEnd(UNIT, text, end) >= 0;
}
