/** Parts of an article named before "de l'article" or after its number. */

import type { PortionStep, TextSpan } from '../core/citation.ts';
import { codeAt, hasHead, makeHeads } from './heads.ts';
import { BETWEEN_PARTS, LETTER_PART, PART, stepsOf } from './portion-words.ts';
import { isDigitCode, isLetterCode, matchEnd } from './search-state.ts';

// au premier alinéa du II de l'article 5 ; au a du 1° de l'article 5 ; aux 1° et 2° du I des articles 5 et 6
// l'article L. 1, alinéa 2 ; L. 1 (II, 3°) ; L. 1 al. 3 ; article 5-II ; article 257-10°-d ; L. 1, premier alinéa,
const WINDOW = 120;
const NO_LINKS: readonly string[] = [];
const NEAR_WINDOW = 44;
const NEAR_MARGIN = 18;
const MOST_PARTS = 24;

export interface PortionRead {
  readonly span: TextSpan;
  readonly steps: readonly PortionStep[];
}

const PARTS_BEFORE = new RegExp(String.raw`(?<![A-Za-zÀ-ÿ\d])(?:${PART}|(?<!')${LETTER_PART})`, 'g');
const BETWEEN = new RegExp(`^${BETWEEN_PARTS}$`);
const LONGEST_BETWEEN = 14;
const LETTER_ALONE = /^[a-zA-H]\)?(?: |$)/;
/** "au a du 1°" names a part, "il y a de" does not. */
const BEFORE_LETTER = /(?:^|[ '(])(?:au|aux|du|des|le|les|et|ou|à|et le|lettre) ?$/i;

/** What links a portion to "article", by its last character. */
const AFTER_APOSTROPHE = [" de l'", " de l '"] as const;
const AFTER_BLANK = [" de l' ", " de l ' ", ' des ', ' du ', ' de ', ', '] as const;
const AFTER_U = [' du'] as const;

function linksBefore(text: string, position: number): readonly string[] {
  const last = codeAt(text, position - 1);
  if (last === 39) return AFTER_APOSTROPHE;
  if (last === 117) return AFTER_U;
  // A blank after s, u, e, a comma or an apostrophe.
  const letter = last === 32 ? codeAt(text, position - 2) : 0;
  return letter === 115 || letter === 117 || letter === 101 || letter === 44 || letter === 39 ? AFTER_BLANK : NO_LINKS;
}

/** `de l'`, `des `, `du `, `de `: where it begins when it ends at `position`, else -1. */
function startOfLink(text: string, position: number): number {
  for (const link of linksBefore(text, position)) {
    if (text.startsWith(link, position - link.length)) return position - link.length;
  }
  return -1;
}

/** Where the chain of parts that ends with the window begins; -1 when none does. */
function startOfChain(window: string): number {
  let start = -1;
  let end = -1;
  PARTS_BEFORE.lastIndex = 0;
  for (let match = PARTS_BEFORE.exec(window); match !== null; match = PARTS_BEFORE.exec(window)) {
    const gap = end < 0 ? '' : window.slice(end, match.index);
    const goesOn = end >= 0 && gap.length <= LONGEST_BETWEEN && BETWEEN.test(gap);
    if (!goesOn) {
      const isLetter = LETTER_ALONE.test(match[0]);
      if (isLetter && !BEFORE_LETTER.test(window.slice(Math.max(0, match.index - 8), match.index))) continue;
      start = match.index;
    }
    end = match.index + match[0].length;
  }
  return end === window.length ? start : -1;
}

/** Nearly all portions are short: a near window first, the whole of it when the chain may begin before. */
function startOfPortion(text: string, from: number, link: number): number {
  const near = Math.max(from, link - NEAR_WINDOW);
  const start = startOfChain(text.slice(near, link));
  if (near > from && start < NEAR_MARGIN) {
    const far = startOfChain(text.slice(from, link));
    return far < 0 ? -1 : from + far;
  }
  return start < 0 ? -1 : near + start;
}

/**
 * The portion that ends right before "de l'article", whose word "article" (or "même", "ancien" before it) is at `anchor`.
 * @param limit nothing before it is read
 */
export function readPortionBefore(text: string, anchor: number, limit: number): PortionRead | null {
  const link = startOfLink(text, anchor);
  if (link < 0) return null;
  const from = Math.max(limit, link - WINDOW);
  if (from >= link || !canEndPortion(text, link)) return null;
  const start = startOfPortion(text, from, link);
  if (start < 0) return null;
  const span = { start, end: link };
  return { span, steps: stepsOf(text.slice(span.start, span.end)) };
}

/** Last letters of LAST_WORD. */
const LAST_LETTERS = 'aerst.IVX';

const LAST_WORD =
  /(?:[Aa]linéas?|[Pp]hrases?|[Pp]aragraphes?|[Tt]irets?|[Aa]l\.|(?:[ '(]|^)[IVX]+|bis|ter|quater|[a-z]ies)$/;

/** Nine words in ten before "de l'article" end no portion: "dispositions", "application". */
function canEndPortion(text: string, end: number): boolean {
  const last = codeAt(text, end - 1);
  if (last === 0xb0 || last === 0xba || last === 41 || isDigitCode(last)) return true;
  const before = codeAt(text, end - 2);
  if (before === 32 || before === 34 || before === 39 || before === 45)
    return (last >= 97 && last <= 122) || (last >= 65 && last <= 90);
  return LAST_LETTERS.includes(text.charAt(end - 1)) && LAST_WORD.test(text.slice(Math.max(0, end - 12), end));
}

const SEPARATOR = new RegExp(BETWEEN_PARTS, 'y');
const PART_AFTER = new RegExp(PART, 'y');
const LETTER_AFTER = new RegExp(LETTER_PART, 'y');
const AFTER_LETTER = /[,;.)-]| (?:du|de|et|ou|,)(?![a-zà-ÿ])|$/y;
const FOOTNOTE = / ?\(\d{1,2}\)/y;
/** The part belongs to the next article: "L. 5, 2° de l'article L. 6". */
const OF_ANOTHER = / ?(?:de l'|des |du |de )(?:même |présent |dit |ancien )?art/iy;
/** A new item of a list: "L. 5, 3° Les gardiens". */
const NEW_ITEM = /[ .)-]{1,3}[A-ZÀ-Ý][a-zà-ÿ']/y;

export interface PortionAfter {
  readonly end: number;
  readonly portion: PortionRead | null;
}

const PART_HEADS = makeHeads(
  'de tr qu ci si se hu ne di av an pé pe pr un vi so al ph pa po ta le i v x § é 0 1 2 3 4 5 6 7 8 9',
);
/** Longest word of an ordinal: `cinquante-quatrième`. */
const LONGEST_ORDINAL = 24;

/** Letters inside an ordinal, and its hyphen. */
function isOrdinalCode(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 0xe9 || code === 45;
}

/** "ième" or "ieme" in the word at `position`. */
function isOrdinalWord(text: string, position: number): boolean {
  let index = position + 1;
  const limit = position + LONGEST_ORDINAL;
  while (index < limit && isOrdinalCode(codeAt(text, index))) {
    if (codeAt(text, index) === 105) {
      const next = codeAt(text, index + 1);
      if (next === 0xe8 || (next === 101 && codeAt(text, index + 2) === 109)) return true;
    }
    index += 1;
  }
  return false;
}

/** Few words begin a part: the pattern of parts is long. */
function mayBePart(text: string, position: number): boolean {
  return hasHead(PART_HEADS, text, position) || isOrdinalWord(text, position);
}

function mayBeLetterPart(text: string, position: number): boolean {
  const next = codeAt(text, position + 1);
  return !(isLetterCode(next) && next <= 0xff) && !isDigitCode(next) && next !== 46 && next !== 39;
}

function endOfPart(text: string, position: number, mayBeLetter: boolean): number {
  const end = mayBePart(text, position) ? matchEnd(PART_AFTER, text, position) : -1;
  if (end >= 0 || !mayBeLetter || !mayBeLetterPart(text, position)) return end;
  const letter = matchEnd(LETTER_AFTER, text, position);
  return letter >= 0 && matchEnd(AFTER_LETTER, text, letter) >= 0 ? letter : -1;
}

/** End of the chain of parts that begins at `position`; -1 when none does. */
function endOfChain(text: string, position: number, mayBeLetter: boolean): number {
  let end = endOfPart(text, position, mayBeLetter);
  for (let count = 0; end >= 0 && count < MOST_PARTS; count += 1) {
    const between = matchEnd(SEPARATOR, text, end);
    const next = between < 0 ? -1 : endOfPart(text, between, true);
    if (next < 0) break;
    end = next;
  }
  return end;
}

/** Words that follow a number more often than a portion does. */
const OTHER_WORD =
  /(?:du|de|des|et|ou|d'|dudit|qui|que|est|sont|au|aux|à|ainsi|peut|peuvent|en|dans|pour|par|code|ne|se|s'|n')(?![a-zà-ÿ])/iy;

function isOtherWord(text: string, position: number): boolean {
  const second = codeAt(text, position + 1);
  const isShort = codeAt(text, position) === 100 && (second === 117 || second === 101);
  return (isShort && codeAt(text, position + 2) === 32) || matchEnd(OTHER_WORD, text, position) >= 0;
}

/** After `,`, `, `, ` (`, `(`, ` ` or `-`, which begins with `code`. */
function endOfSeparator(text: string, position: number, code: number): number {
  const next = codeAt(text, position + 1);
  return (code === 44 && next === 32) || (code === 32 && next === 40) ? position + 2 : position + 1;
}

/** The portion that follows a number ending at `position`; `end` is where reading goes on. */
export function readPortionAfter(text: string, position: number): PortionAfter {
  const nothing = { end: position, portion: null };
  const code = codeAt(text, position);
  if (code !== 32 && code !== 44 && code !== 45 && code !== 40) return nothing;
  const start = endOfSeparator(text, position, code);
  if (codeAt(text, start - 1) === 40) return readParentheses(text, position, start);
  if (code === 32 && isOtherWord(text, start)) return nothing;
  const isLetter = code === 45 || codeAt(text, start + 1) === 41;
  const end = endOfChain(text, start, isLetter);
  if (end < 0 || matchEnd(OF_ANOTHER, text, end) >= 0 || matchEnd(NEW_ITEM, text, end) >= 0) return nothing;
  return { end, portion: { span: { start, end }, steps: stepsOf(text.slice(start, end)) } };
}

function readParentheses(text: string, position: number, start: number): PortionAfter {
  const note = isDigitCode(codeAt(text, start)) ? matchEnd(FOOTNOTE, text, position) : -1;
  if (note >= 0) return { end: note, portion: null };
  const end = endOfChain(text, start, true);
  const isClosed = codeAt(text, end) === 41;
  if (end < 0 || (!isClosed && codeAt(text, end - 1) !== 41)) return { end: position, portion: null };
  return { end: isClosed ? end + 1 : end, portion: { span: { start, end }, steps: stepsOf(text.slice(start, end)) } };
}
