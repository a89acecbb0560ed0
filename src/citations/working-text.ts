/** The text as it is searched: wraps undone, typography unified, tags out, with the way back to the original offsets. */

import type { TextSpan } from '../core/citation.ts';
import { codeAt } from './heads.ts';
import { isDigitCode, isLetterCode, matchAt } from './search-state.ts';

// à l'article L. 12-⏎4 du code                 -> L. 12-4: a hyphen that ends a line joins without a blank
// au premier alinéa de⏎l'article 5             -> one blank
// trente francs [*montant*] prévus à           -> old LEGI bodies mark subjects: out, unless a citation stands in them
// l'article <a href="…">L. 5</a> du code       -> tags out; those that end a block are a barrier
const REMOVED =
  /-\r?\n[^\S\n]*|<\/?[a-zA-Z][^<>]{0,2000}>|&nbsp;|&#160;|\u00ad|\[\*(?!(?:l['’])?art)[^[\]*\d]{0,80}\*\]\s?|\[\*|\*\]/iy;
const INLINE_TAG = /^<\/?(?:a|abbr|b|em|font|i|ins|mark|small|span|strong|sub|sup|u)(?![a-z])/i;
const ODD_BLANK = /[\t\r\u00a0\u2000-\u200a\u202f]/g;
const ODD_APOSTROPHE = /[\u2018\u2019\u02bc]/g;
const LINE_END = /\n/g;
const ODD_DASH = /[\u2010-\u2015\u2212]/g;

/** What no citation crosses: an empty line, the end of a block. */
export const BARRIER = '\f';

export interface WorkingText {
  readonly text: string;
  /** From the offset `at[i]` of the working text on, the original is `by[i]` further. */
  readonly at: readonly number[];
  readonly by: readonly number[];
  readonly hasQuotes: boolean;
}

/** Looked for in one pass: what may be taken out, quotation marks, typography to unify. */
const SUSPECT = /\s\s|-[\r\n]|[<&[\u00ad\t\r\u00a0\u2000-\u202f\u2212\u02bc«"]|\*\]/g;
const QUOTES = '«“"';
const MAY_BE_REMOVED = '<&[\u00ad';

function replacementOf(removed: string, before: number, after: number): string {
  if (removed.startsWith('-')) {
    const isInside = (isLetterCode(before) || isDigitCode(before)) && (isLetterCode(after) || isDigitCode(after));
    return isInside ? '-' : '- ';
  }
  if (removed.startsWith('<')) return INLINE_TAG.test(removed) ? '' : BARRIER;
  if (removed.startsWith('&')) return ' ';
  return '';
}

const BLANK = /\s/;

function isBlankAt(text: string, position: number): boolean {
  const code = codeAt(text, position);
  if (code === 32 || code === 10) return true;
  return !(code >= 33 && code <= 126) && code !== 0 && BLANK.test(text.charAt(position));
}

interface Removal {
  readonly end: number;
  readonly put: string;
}

/** Blanks in a row: two line ends part paragraphs. */
function readBlanks(text: string, index: number): Removal {
  let end = index;
  let lines = 0;
  while (isBlankAt(text, end)) {
    if (text.charCodeAt(end) === 10) lines += 1;
    end += 1;
  }
  return { end, put: lines < 2 ? ' ' : BARRIER };
}

/** What is taken out at `index`; null when nothing is. */
function readRemoval(text: string, index: number): Removal | null {
  if (isBlankAt(text, index)) return readBlanks(text, index);
  const removed = matchAt(REMOVED, text, index)?.[0];
  if (removed === undefined) return null;
  const end = index + removed.length;
  return { end, put: replacementOf(removed, codeAt(text, index - 1), codeAt(text, end)) };
}

interface Scan {
  readonly pieces: string[];
  readonly at: number[];
  readonly by: number[];
  hasQuotes: boolean;
  /** What typography there is to unify. */
  hasBlank: boolean;
  hasApostrophe: boolean;
  hasDash: boolean;
}

function noteOdd(scan: Scan, code: number): void {
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) scan.hasDash = true;
  else if (code === 0x2018 || code === 0x2019 || code === 0x2bc) scan.hasApostrophe = true;
  else scan.hasBlank = true;
}

/** Where what was found may be taken out; -1 when it is only to be noted. */
function startOfRemoval(scan: Scan, text: string, end: number): number {
  const last = text.charAt(end - 1);
  if (QUOTES.includes(last)) scan.hasQuotes = true;
  else if (MAY_BE_REMOVED.includes(last)) return end - 1;
  else if ((last === ']' || isBlankAt(text, end - 1)) && isPair(text, end)) return end - 2;
  else noteOdd(scan, text.charCodeAt(end - 1));
  return -1;
}

/** Two units were found, and not one blank of print. */
function isPair(text: string, end: number): boolean {
  const before = codeAt(text, end - 2);
  return before === 45 || before === 42 || isBlankAt(text, end - 2);
}

/** Takes out what is not text. */
function scanText(original: string): Scan {
  const scan: Scan = {
    pieces: [],
    at: [],
    by: [],
    hasQuotes: false,
    hasBlank: false,
    hasApostrophe: false,
    hasDash: false,
  };
  let copied = 0;
  let length = 0;
  SUSPECT.lastIndex = 0;
  while (SUSPECT.test(original)) {
    const found = SUSPECT.lastIndex;
    const index = startOfRemoval(scan, original, found);
    const removal = index < copied ? null : readRemoval(original, index);
    if (removal === null) {
      scan.hasBlank ||= index >= copied;
      continue;
    }
    const { end, put } = removal;
    scan.pieces.push(original.slice(copied, index), put);
    length += index - copied + put.length;
    scan.at.push(length);
    scan.by.push(end - length);
    copied = end;
    SUSPECT.lastIndex = end;
  }
  if (copied > 0) scan.pieces.push(original.slice(copied));
  return scan;
}

/** The working text of `original`. Linear in its length. */
export function prepareText(original: string): WorkingText {
  const scan = scanText(original);
  const { pieces, at, by, hasQuotes } = scan;
  let text = pieces.length === 0 ? original : pieces.join('');
  if (text.includes('\n')) text = text.replace(LINE_END, ' ');
  if (scan.hasBlank) text = text.replace(ODD_BLANK, ' ');
  if (scan.hasApostrophe) text = text.replace(ODD_APOSTROPHE, "'");
  if (scan.hasDash) text = text.replace(ODD_DASH, '-');
  return { text, at, by, hasQuotes };
}

/** How far the original is ahead at an offset of the working text. */
function shiftAt({ at, by }: WorkingText, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (by[low - 1] ?? 0);
}

/** The stretch of the original that a stretch of the working text came from. */
export function originalSpan(working: WorkingText, start: number, end: number): TextSpan {
  if (working.at.length === 0) return { start, end };
  return { start: start + shiftAt(working, start), end: end + shiftAt(working, end - 1) };
}
