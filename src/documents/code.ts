/** Source files of any language: their comments and strings, nothing else. */

import { endOfRun, isBlank, isDigit, isLetter, isLineEnd, skipBlanks } from './characters.ts';
import { afterLine, endBlock, endOfLine, putGap, putInstead, putVerbatim, putWords } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Family, Quoting } from './families.ts';
import { findWithin } from './finder.ts';
import { noteMarks } from './marks.ts';
import { createTokens, tokenAt } from './code-tokens.ts';
import type { Token } from './code-tokens.ts';

interface Code {
  readonly draft: Draft;
  readonly source: string;
  readonly to: number;
  readonly family: Family;
  /** End of the last comment of one line, and of the last string; -1 when none may be continued. */
  lastComment: number;
  lastString: number;
}

/** Signs that a line comment may be drawn with: `///`, `##`, `--|`, `;;;`, `//!`. */
const DRAWN = new Set('/#-;%!*|:>=');

/** Reads the comments and strings of [from, to). Consecutive comments of one line are one block, and so are joined strings. */
export function readCode(draft: Draft, family: Family, from: number, to: number): void {
  const tokens = createTokens(family);
  const code: Code = { draft, source: draft.source, to, family, lastComment: -1, lastString: -1 };
  const { source } = draft;
  for (let at = source.startsWith('#!', from) ? Math.min(endOfLine(draft, from), to) : from; at < to;) {
    const token = tokens.opens[source.charCodeAt(at)] === 1 ? tokenAt(tokens, source, at, to) : null;
    at = token === null ? at + 1 : readToken(code, token, at);
  }
  endBlock(draft);
}

function readToken(code: Code, token: Token, at: number): number {
  if (token.kind === 'pattern') return token.end;
  if (token.kind === 'string') return readString(code, token.quoting, at);
  const from = at + token.open.length;
  return token.kind === 'line' ? readLineComment(code, at, from) : readBlockComment(code, token.close, at, from);
}

function readLineComment(code: Code, at: number, from: number): number {
  const { draft, source, to } = code;
  const end = Math.min(endOfLine(draft, from), to);
  let start = from;
  while (start < end && DRAWN.has(source.charAt(start))) start += 1;
  start = skipBlanks(source, start, end);
  if (!isContinued(code, at)) endBlock(draft);
  code.lastString = -1;
  code.lastComment = -1;
  if (noteMarks(draft, start, end, at, end)) {
    endBlock(draft);
    return end;
  }
  if (start === end) endBlock(draft);
  else {
    putGap(draft, '\n');
    putTrimmed(draft, start, end);
  }
  code.lastComment = end;
  return end;
}

/** Only one line end and blanks stand between the last comment and `at`. */
function isContinued({ source, lastComment }: Code, at: number): boolean {
  return lastComment !== -1 && skipBlanks(source, afterLine(source, lastComment), at) === at;
}

/** Lines of a block comment may begin with a star of their own: ` * text`. */
function readBlockComment(code: Code, close: string, at: number, from: number): number {
  const { draft, source, to } = code;
  const found = findWithin(draft.finder, close, from, to);
  const end = found === -1 ? to : found;
  code.lastComment = -1;
  code.lastString = -1;
  endBlock(draft);
  if (noteMarks(draft, from, end, at, end + close.length)) return Math.min(end + close.length, to);
  let isFirst = true;
  for (let start = from; start < end; isFirst = false) {
    const stop = Math.min(endOfLine(draft, start), end);
    const text = skipStars(source, skipBlanks(source, start, stop), stop, isFirst);
    if (text === stop) endBlock(draft);
    else putTrimmed(draft, text, stop);
    putGap(draft, '\n');
    start = afterLine(source, stop);
  }
  endBlock(draft);
  return Math.min(end + close.length, to);
}

/** After `/*`, any stars; on the next lines one star, unless it is that of a number. */
function skipStars(source: string, from: number, to: number, isFirst: boolean): number {
  const stars = source.charAt(from) === '*' ? endOfRun(source, from, to) : from;
  const at = isFirst ? stars : Math.min(from + 1, stars);
  const isStar = at === to || isFirst || isBlank(source.charCodeAt(at));
  return isStar ? skipBlanks(source, at, to) : from;
}

function putTrimmed(draft: Draft, from: number, to: number): void {
  let end = to;
  while (end > from && isBlank(draft.source.charCodeAt(end - 1))) end -= 1;
  putWords(draft, from, end);
}

function readString(code: Code, quoting: Quoting, at: number): number {
  const { draft, source, to } = code;
  const from = at + quoting.open.length;
  if (!isJoined(code, at)) endBlock(draft);
  code.lastComment = -1;
  const lineEnd = quoting.hasLines ? to : Math.min(endOfLine(draft, from), to);
  const end = putString(draft, quoting, from, lineEnd);
  const isClosed = source.startsWith(quoting.close, end) && end < to;
  code.lastString = isClosed ? end + quoting.close.length : -1;
  return Math.max(isClosed ? end + quoting.close.length : end, from);
}

/** Only blanks, line ends and one joiner stand between the last string and `at`. */
function isJoined({ source, family, lastString }: Code, at: number): boolean {
  if (lastString === -1 || at - lastString > 400 || family.joiners.length === 0) return false;
  return family.joiners.includes(source.slice(lastString, at).trim());
}

/** Puts a string, escapes undone, up to its closing quote or `to`. */
function putString(draft: Draft, { close, escape }: Quoting, from: number, to: number): number {
  const { source } = draft;
  const [quote, sign] = [close.charCodeAt(0), escape.charCodeAt(0)];
  let start = from;
  let at = from;
  while (at < to) {
    const unit = source.charCodeAt(at);
    if (unit === sign && (escape === '\\' || source.startsWith(escape + escape, at))) {
      putWords(draft, start, at);
      at = escape === '\\' ? putEscape(draft, at, to) : at + 1;
      start = at;
      if (escape !== '\\') at += 1;
    } else if (unit === quote && source.startsWith(close, at)) break;
    else if (isLineEnd(unit)) {
      putWords(draft, start, at);
      start = at = putLineEnd(draft, at, to);
    } else at += 1;
  }
  putWords(draft, start, Math.min(at, to));
  return Math.min(at, to);
}

/** A line end inside a string; an empty line ends the block. */
function putLineEnd(draft: Draft, at: number, to: number): number {
  const { source } = draft;
  let next = skipBlanks(source, afterLine(source, at), to);
  putGap(draft, '\n');
  while (next < to && isLineEnd(source.charCodeAt(next))) {
    endBlock(draft);
    next = skipBlanks(source, afterLine(source, next), to);
  }
  return Math.min(next, to);
}

const BLANKS_OF_ESCAPES: Readonly<Record<string, '\n' | ' '>> = { n: '\n', r: '\n', t: ' ', f: ' ', v: ' ', b: ' ' };
const UNIT = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\})/y;

/** `\n`, `\u00e9`, `\"`: what the escape at `at` means. It returns where it ends. */
function putEscape(draft: Draft, at: number, to: number): number {
  const { source } = draft;
  const gap = BLANKS_OF_ESCAPES[source.charAt(at + 1)];
  if (gap !== undefined) {
    putGap(draft, gap);
    return Math.min(at + 2, to);
  }
  UNIT.lastIndex = at;
  const [written = '', ...digits] = UNIT.exec(source) ?? [];
  const code = Number.parseInt(digits.find((each) => each !== undefined) ?? '', 16);
  if (written !== '' && code <= 0x10ffff) {
    putInstead(draft, at, at + written.length, String.fromCodePoint(code));
    return Math.min(at + written.length, to);
  }
  const next = at + 1;
  if (next >= to) return to;
  if (isLineEnd(source.charCodeAt(next))) return skipBlanks(source, Math.min(afterLine(source, next), to), to);
  if (!isLetter(source.charCodeAt(next)) && !isDigit(source.charCodeAt(next))) putVerbatim(draft, next, next + 1);
  return Math.min(next + 1, to);
}
