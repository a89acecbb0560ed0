/** Parts of an article named before "de l'article" or after its number. */

import type { PortionStep, TextSpan } from '../core/citation.ts';
import { BETWEEN_PARTS, LETTER_PART, PART, stepsOf } from './portion-words.ts';
import { isDigitCode, matchEnd } from './search-state.ts';

// au premier alinéa du II de l'article 5 ; au a du 1° de l'article 5 ; aux 1° et 2° du I des articles 5 et 6
// l'article L. 1, alinéa 2 ; L. 1 (II, 3°) ; L. 1 al. 3 ; article 5-II ; article 257-10°-d ; L. 1, premier alinéa,
const WINDOW = 120;
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
const LINKS: ReadonlyMap<string, readonly string[]> = new Map([
  ["'", [" de l'", " de l '"]],
  [' ', [" de l' ", " de l ' ", ' des ', ' du ', ' de ', ', ']],
  ['u', [' du']],
]);

/** `de l'`, `des `, `du `, `de `: where it begins when it ends at `position`, else -1. */
function startOfLink(text: string, position: number): number {
  for (const link of LINKS.get(text.charAt(position - 1)) ?? []) {
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

const LAST_WORD =
  /(?:[Aa]linéas?|[Pp]hrases?|[Pp]aragraphes?|[Tt]irets?|[Aa]l\.|(?:[ '(]|^)[IVX]+|bis|ter|quater|[a-z]ies)$/;

/** Nine words in ten before "de l'article" end no portion: "dispositions", "application". */
function canEndPortion(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  if (last === '°' || last === 'º' || last === ')' || isDigitCode(text.charCodeAt(end - 1))) return true;
  const before = text.charAt(end - 2);
  if (before === ' ' || before === '"' || before === "'" || before === '-') return /[A-Za-z]/.test(last);
  return LAST_WORD.test(text.slice(Math.max(0, end - 12), end));
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

function endOfPart(text: string, position: number, mayBeLetter: boolean): number {
  const end = matchEnd(PART_AFTER, text, position);
  if (end >= 0 || !mayBeLetter) return end;
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

/** After `,`, `, `, ` (`, `(`, ` ` or `-`, which begins with `code`. */
function endOfSeparator(text: string, position: number, code: number): number {
  const next = text.charCodeAt(position + 1);
  return (code === 44 && next === 32) || (code === 32 && next === 40) ? position + 2 : position + 1;
}

/** The portion that follows a number ending at `position`; `end` is where reading goes on. */
export function readPortionAfter(text: string, position: number): PortionAfter {
  const nothing = { end: position, portion: null };
  const code = text.charCodeAt(position);
  if (code !== 32 && code !== 44 && code !== 45 && code !== 40) return nothing;
  const start = endOfSeparator(text, position, code);
  if (text.charCodeAt(start - 1) === 40) return readParentheses(text, position, start);
  if (code === 32 && matchEnd(OTHER_WORD, text, start) >= 0) return nothing;
  const isLetter = code === 45 || text.charAt(start + 1) === ')';
  const end = endOfChain(text, start, isLetter);
  if (end < 0 || matchEnd(OF_ANOTHER, text, end) >= 0 || matchEnd(NEW_ITEM, text, end) >= 0) return nothing;
  return { end, portion: { span: { start, end }, steps: stepsOf(text.slice(start, end)) } };
}

function readParentheses(text: string, position: number, start: number): PortionAfter {
  const note = matchEnd(FOOTNOTE, text, position);
  if (note >= 0) return { end: note, portion: null };
  const end = endOfChain(text, start, true);
  const isClosed = text.charAt(end) === ')';
  if (end < 0 || (!isClosed && text.charAt(end - 1) !== ')')) return { end: position, portion: null };
  return { end: isClosed ? end + 1 : end, portion: { span: { start, end }, steps: stepsOf(text.slice(start, end)) } };
}
