/** Marks around words that stand for bold, italics and the like, told apart from the star of a number. */

import { endOfRun, isBlank, isDigit, isLetter, isLineEnd, isWordPart } from './characters.ts';
import { paragraphAt } from './book.ts';
import type { InlineEffect } from './book.ts';
import { addDelimiter } from './paragraph.ts';

/** Kinds of articles: `R*123-4`, `D. *123`. */
const PREFIXES = 'LRDA';

/** A blank, a line end, or the end of the text. */
function isVoid(code: number): boolean {
  return Number.isNaN(code) || isBlank(code) || isLineEnd(code);
}

/** A run of marks that may touch letters on both sides: `**`, `*`. */
export const readEmphasis: InlineEffect = (book, at, end) => {
  const { source } = book;
  const to = endOfRun(source, at, end);
  if (to === at + 1 && isStarOfNumber(source, at)) return to;
  const canOpen = to < end && !isVoid(source.charCodeAt(to));
  const canClose = !isVoid(source.charCodeAt(at - 1));
  addDelimiter(paragraphAt(book, at), { from: at, to, code: source.charCodeAt(at), canOpen, canClose });
  return to;
};

/** A run that means nothing between two letters: `_`, `__`. */
export const readOuterEmphasis: InlineEffect = (book, at, end) => {
  const { source } = book;
  const to = endOfRun(source, at, end);
  const [before, after] = [source.charCodeAt(at - 1), source.charCodeAt(to)];
  const canOpen = to < end && !isVoid(after) && !isWordPart(before);
  const canClose = !isVoid(before) && (to >= end || !isWordPart(after));
  addDelimiter(paragraphAt(book, at), { from: at, to, code: source.charCodeAt(at), canOpen, canClose });
  return to;
};

/** A run of two or more: `~~struck~~`, AsciiDoc's `##marked##`. */
export const readDoubled: InlineEffect = (book, at, end) => {
  const to = endOfRun(book.source, at, end);
  return to - at === 1 ? to : readEmphasis(book, at, end);
};

/** Between the letter of a kind and a digit, points and one blank on either side allowed. */
function isStarOfNumber(source: string, at: number): boolean {
  let before = at - 1;
  if (isBlank(source.charCodeAt(before))) before -= 1;
  if (source.charAt(before) === '.') before -= 1;
  let after = at + 1;
  if (source.charAt(after) === '.') after += 1;
  if (isBlank(source.charCodeAt(after))) after += 1;
  const isKind = PREFIXES.includes(source.charAt(before) || ' ') && !isLetter(source.charCodeAt(before - 1));
  return isKind && isDigit(source.charCodeAt(after));
}
