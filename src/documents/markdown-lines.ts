/** What a line of Markdown may be: heading, list item, quotation, fence, table row, rule. */

import { endOfRun, isBlank, skipBlanks } from './characters.ts';
import { closeParagraph, openFence, putBlock, tableOf } from './book.ts';
import type { Book, Fence, LineEffect, Markup } from './book.ts';
import { findWithin } from './finder.ts';

const RULE_MARKS: ReadonlySet<string> = new Set('-=*_|:+ \t');
const DEFINITION = /\[(\^?)[^\]\n]{1,200}\]:[ \t]*/y;
const ORDERED = /(\d{1,9})[.)](?=[ \t]|$)/y;
const LONGEST_ORDER = 12;

/** Blanks and marks only: a rule, the underline of a heading, the second row of a table. */
export const readRule: LineEffect = (book, at, end) => {
  let hasBar = false;
  for (let index = at; index < end; index += 1) {
    const character = book.source.charAt(index);
    if (!RULE_MARKS.has(character)) return null;
    hasBar ||= character === '|';
  }
  closeParagraph(book);
  if (hasBar) book.isInTable = true;
  return end;
};

const readHeading: LineEffect = (book, at, end) => {
  const { source } = book;
  const text = endOfRun(source, at, end);
  if (text - at > 6 || (text < end && !isBlank(source.charCodeAt(text)))) return null;
  let stop = end;
  while (stop > text && (isBlank(source.charCodeAt(stop - 1)) || source.charAt(stop - 1) === '#')) stop -= 1;
  const isClosed = stop < end && isBlank(source.charCodeAt(stop));
  const from = skipBlanks(source, text, end);
  putBlock(book, Math.min(from, isClosed ? stop : end), isClosed ? stop : end);
  return end;
};

const readQuote: LineEffect = (_book, at) => at + 1;

export const readBullet: LineEffect = (book, at, end) => {
  if (at + 1 < end && !isBlank(book.source.charCodeAt(at + 1))) return null;
  closeParagraph(book);
  return at + 1;
};

/** Inside a paragraph only `1.` begins a list (CommonMark 5.3): "selon l'article\n12. Le juge" is one sentence. */
export const readOrder: LineEffect = (book, at, end) => {
  ORDERED.lastIndex = 0;
  const match = ORDERED.exec(book.source.slice(at, Math.min(end, at + LONGEST_ORDER)));
  if (match === null || (book.paragraph !== null && !book.isInList && match[1] !== '1')) return null;
  closeParagraph(book);
  book.isInList = true;
  return at + match[0].length;
};

/** `take` as for a fence of that language; null when its lines are searched as they are. */
type FenceTaker = (language: string) => Fence['take'];

function fenceReader(taker: FenceTaker): LineEffect {
  return (book, at, end) => {
    const { source } = book;
    const code = source.charCodeAt(at);
    const text = endOfRun(source, at, end);
    const isInline = code === 96 && findWithin(book.draft.finder, '`', text, end) !== -1;
    if (text - at < 3 || isInline) return null;
    const language = source.slice(skipBlanks(source, text, end), Math.min(end, text + 40)).trim();
    openFence(book, end, (_, from, to) => isClosingFence(book, from, to, { code, length: text - at }), taker(language));
    return end;
  };
}

function isClosingFence(
  { source }: Book,
  at: number,
  end: number,
  { code, length }: { code: number; length: number },
): boolean {
  if (source.charCodeAt(at) !== code) return false;
  const stop = endOfRun(source, at, end);
  return stop - at >= length && skipBlanks(source, stop, end) >= end;
}

/** The first row may have no bar at its beginning: it is then read as a paragraph. */
export const readRow: LineEffect = (book, at, end) => {
  const isRow = book.source.charAt(at) === '|' || (book.isInTable && nextBar(book, at, end) !== -1);
  if (!isRow) return null;
  let from = at;
  for (let bar = nextBar(book, at, end); from < end; bar = nextBar(book, from, end)) {
    const to = bar === -1 ? end : bar;
    const start = skipBlanks(book.source, from, to);
    if (start < to) putBlock(book, start, to);
    from = to + 1;
  }
  return end;
};

function nextBar(book: Book, from: number, end: number): number {
  let bar = findWithin(book.draft.finder, '|', from, end);
  while (bar > 0 && book.source.charAt(bar - 1) === '\\') bar = findWithin(book.draft.finder, '|', bar + 1, end);
  return bar;
}

/** `[name]: address "title"` is no prose; `[^1]: text` is the text of a note. */
const readDefinition: LineEffect = (book, at, end) => {
  DEFINITION.lastIndex = at;
  const match = DEFINITION.exec(book.source);
  if (match === null || DEFINITION.lastIndex > end) return null;
  closeParagraph(book);
  return match[1] === '^' ? DEFINITION.lastIndex : end;
};

/** A comment or a tag that begins a line ends the block above. */
const readTag: LineEffect = (book, at) => {
  if (book.source.startsWith('<!--', at)) closeParagraph(book);
  return null;
};

/** The lines of a Markdown page. `taker`: who reads the fences of a language. */
export function markdownLines(taker: FenceTaker): Markup['lines'] {
  const readFence = fenceReader(taker);
  return tableOf<readonly LineEffect[]>({
    '0123456789': [readOrder],
    '#': [readHeading],
    '>': [readQuote],
    '-+': [readRule, readBullet],
    '*': [readRule, readBullet],
    '=_:': [readRule],
    '|': [readRule, readRow],
    '`~': [readFence],
    '[': [readDefinition],
    '<': [readTag],
  });
}
