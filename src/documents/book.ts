/** Walks a text of light markup line by line: which lines make a block, and what is markup inside them. */

import { skipBlanks, trimEnd } from './characters.ts';
import { afterLine, endBlock, endOfLine, putGap, putWords } from './draft.ts';
import type { Draft } from './draft.ts';
import { addCut, openParagraph, putParagraph } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * What the beginning of a line may be, [at, end) the line from its first unit that is no blank. It returns where the text of
 * the line begins (`end`: nowhere), or null when the line is something else.
 */
export type LineEffect = (book: Book, at: number, end: number) => number | null;

/** What a unit may open inside a line that ends at `end`. It returns where to read on, always after `at`. */
export type InlineEffect = (book: Book, at: number, end: number) => number;

/** Tables by UTF-16 unit, all of them ASCII. */
export interface Markup {
  readonly lines: readonly (readonly LineEffect[] | undefined)[];
  /** Tried on every line that none of `lines` knows. */
  readonly rest: readonly LineEffect[];
  readonly inline: readonly (InlineEffect | undefined)[];
}

export interface Fence {
  /** True when [at, end) closes it; that line is not prose. */
  readonly isClosedBy: (book: Book, at: number, end: number) => boolean;
  /** What takes the lines instead of the prose; null: they are searched as they are. */
  readonly take: ((draft: Draft, from: number, to: number) => void) | null;
  /** Offset of its first line. */
  readonly from: number;
}

export interface Book {
  readonly draft: Draft;
  readonly source: string;
  readonly markup: Markup;
  paragraph: Paragraph | null;
  fence: Fence | null;
  /** Among the items of a numbered list. */
  isInList: boolean;
  isInTable: boolean;
  /** What stands before it was read already, with a comment of several lines. */
  resume: number;
}

/** Beyond ASCII nothing is markup; a look-up out of a table's bounds is slow. */
const TABLE_SIZE = 128;

/** Reads [from, to) into the draft. */
export function readBook(draft: Draft, markup: Markup, from: number, to: number): void {
  const { source } = draft;
  const book: Book = {
    draft,
    source,
    markup,
    paragraph: null,
    fence: null,
    isInList: false,
    isInTable: false,
    resume: 0,
  };
  for (let start = from; start < to;) {
    const end = Math.min(endOfLine(draft, start), to);
    if (end > book.resume || book.resume === 0) readLine(book, Math.max(start, book.resume), end);
    start = afterLine(source, end);
  }
  if (book.fence !== null) closeFence(book, to);
  closeParagraph(book);
}

/** Ends the block. */
export function closeParagraph(book: Book): void {
  if (book.paragraph !== null) putParagraph(book.draft, book.paragraph);
  book.paragraph = null;
}

/** The block that is open, or a new one that begins at `at`. */
export function paragraphAt(book: Book, at: number): Paragraph {
  book.paragraph ??= openParagraph(at);
  return book.paragraph;
}

/** Opens a fence on the next line. */
export function openFence(book: Book, end: number, isClosedBy: Fence['isClosedBy'], take: Fence['take'] = null): void {
  closeParagraph(book);
  book.fence = { isClosedBy, take, from: afterLine(book.source, end) };
}

/** A block of its own made of [at, end). */
export function putBlock(book: Book, at: number, end: number): void {
  closeParagraph(book);
  addLine(book, at, end);
  closeParagraph(book);
}

function readLine(book: Book, start: number, end: number): void {
  const at = skipBlanks(book.source, start, end);
  if (book.fence !== null) readFenced(book, book.fence, at, end);
  else if (at >= end) endLine(book);
  else readText(book, at, end);
}

function endLine(book: Book): void {
  closeParagraph(book);
  book.isInTable = false;
  book.isInList = false;
}

function readFenced(book: Book, fence: Fence, at: number, end: number): void {
  const { draft, source } = book;
  if (fence.isClosedBy(book, at, end)) closeFence(book, at);
  else if (fence.take !== null) return;
  else if (at >= end) endBlock(draft);
  else {
    putWords(draft, at, trimEnd(source, at, end));
    putGap(draft, '\n');
  }
}

function closeFence(book: Book, at: number): void {
  const { draft, fence } = book;
  book.fence = null;
  fence?.take?.(draft, fence.from, at);
  endBlock(draft);
}

/** Markers of lines may follow one another: `> - 1. text`. */
function readText(book: Book, from: number, end: number): void {
  let at = from;
  while (at < end) {
    const next = readMarker(book, at, end);
    if (next === null) break;
    at = skipBlanks(book.source, Math.max(next, at + 1), end);
  }
  if (at < end) addLine(book, at, end);
}

function readMarker(book: Book, at: number, end: number): number | null {
  const { lines, rest } = book.markup;
  return tryEffects(book, lines[book.source.charCodeAt(at)] ?? [], at, end) ?? tryEffects(book, rest, at, end);
}

function tryEffects(book: Book, effects: readonly LineEffect[], at: number, end: number): number | null {
  for (const effect of effects) {
    const next = effect(book, at, end);
    if (next !== null) return next;
  }
  return null;
}

function addLine(book: Book, at: number, end: number): void {
  const { source } = book;
  const stop = trimEnd(source, at, end);
  const isNew = book.paragraph === null;
  const paragraph = paragraphAt(book, at);
  const isJoined = at === paragraph.to + 1 && source.charCodeAt(paragraph.to) === 10;
  if (!isNew && !isJoined) addCut(paragraph, paragraph.to, at, '\n');
  paragraph.to = stop;
  scanInline(book, at, stop);
  if (book.resume > stop) closeParagraph(book);
}

function scanInline(book: Book, from: number, end: number): void {
  const { source } = book;
  const { inline } = book.markup;
  for (let at = from; at < end;) {
    const code = source.charCodeAt(at);
    const effect = code < TABLE_SIZE ? inline[code] : undefined;
    at = effect === undefined ? at + 1 : effect(book, at, end);
    if (at > end) book.resume = at;
  }
}

/** A table by unit, from its characters. */
export function tableOf<T>(entries: Readonly<Record<string, T>>): readonly (T | undefined)[] {
  const table = new Array<T | undefined>(TABLE_SIZE).fill(undefined);
  for (const [characters, value] of Object.entries(entries)) {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  }
  return table;
}
