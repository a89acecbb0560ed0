/** A prose in the making: stretches of the source put one after the other, each with the way back. */

import type { Prose, ProsePiece } from '../core/documents.ts';
import { isBlank, isDigit, isLetter, isLineEnd, skipBlanks, trimEnd } from './characters.ts';
import { DocumentError } from './document-error.ts';
import { createFinder, createSeeker, seek } from './finder.ts';
import type { Finder, Seeker } from './finder.ts';
import type { Mark } from './marks.ts';

/** Pieces of a hostile file could fill the memory; the densest honest markup has one for every ten units. */
const MOST_PIECES = 4_000_000;
const SEPARATOR = '\n\n';
const LONGEST_SCHEME = 12;

export interface Draft {
  readonly source: string;
  readonly finder: Finder;
  readonly feeds: Seeker;
  /** null: the source has none. */
  readonly returns: Seeker | null;
  readonly addresses: Seeker;
  readonly marks: Mark[];
  /** Beginning of each piece in the prose, its source, and what stands for it; null: the source itself. */
  readonly ats: number[];
  readonly froms: number[];
  readonly tos: number[];
  readonly words: (string | null)[];
  /** Length of the prose. */
  length: number;
  /** End of the source of the last piece. */
  last: number;
  /** What goes before the next words: nothing, a blank, a line end, or the end of a block. */
  due: '' | ' ' | '\n' | '\n\n';
}

export function createDraft(source: string): Draft {
  return {
    source,
    finder: createFinder(source),
    feeds: createSeeker('\n'),
    returns: source.includes('\r') ? createSeeker('\r') : null,
    addresses: createSeeker('://'),
    marks: [],
    ats: [],
    froms: [],
    tos: [],
    words: [],
    length: 0,
    last: 0,
    due: '',
  };
}

/** First offset of the text: a byte order mark is not prose. */
export function startOfText(source: string): number {
  return source.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Puts [from, to) of the source as it is. */
export function putVerbatim(draft: Draft, from: number, to: number): void {
  if (from >= to) return;
  payDue(draft, from);
  const index = draft.tos.length - 1;
  if (index >= 0 && draft.words[index] === null && draft.last === from) {
    draft.tos[index] = to;
    draft.length += to - from;
    draft.last = to;
  } else addPiece(draft, from, to, null);
}

/** Puts `text` for the whole of [from, to); what is as long as its source would be taken for it, and comes from nowhere. */
export function putInstead(draft: Draft, from: number, to: number, text: string): void {
  if (text.trim() === '' && !text.includes('\u00a0')) {
    if (text !== '') putGap(draft, text.includes('\n') ? '\n' : ' ');
    return;
  }
  payDue(draft, from);
  addPiece(draft, from, text.length === to - from ? from : to, text);
}

/** Puts [from, to) without the addresses (`https://…`) that stand in it, nor the blanks that one of them leaves doubled. */
export function putWords(draft: Draft, from: number, to: number): void {
  const { source, addresses } = draft;
  let at = from;
  for (let hit = seek(source, addresses, from); hit !== -1 && hit < to; hit = seek(source, addresses, at)) {
    const start = startOfAddress(source, at, hit);
    const stop = trimEnd(source, at, start);
    putVerbatim(draft, at, stop);
    const end = endOfAddress(source, hit + 3, to);
    at = skipSpace(source, end, to);
    if (countLineEnds(source, stop, start) + countLineEnds(source, end, at) > 0) putGap(draft, '\n');
    else if (stop < start || end < at) putGap(draft, ' ');
  }
  putVerbatim(draft, at, to);
}

/** A blank or a line end stands before what comes next, in the same block. */
export function putGap(draft: Draft, gap: ' ' | '\n'): void {
  if (draft.length > 0 && gap.length >= draft.due.length && draft.due !== '\n') draft.due = gap;
}

/** What comes next is another block. */
export function endBlock(draft: Draft): void {
  if (draft.length > 0) draft.due = SEPARATOR;
}

/** True when nothing was put since the last block ended. */
export function isAtBlockStart(draft: Draft): boolean {
  return draft.length === 0 || draft.due === SEPARATOR;
}

/** Puts the lines of [from, to) without indentation nor blanks at their ends; a blank line ends the block. */
export function putLines(draft: Draft, from: number, to: number): void {
  const { source } = draft;
  for (let at = from; at < to;) {
    const end = Math.min(endOfLine(draft, at), to);
    const start = skipBlanks(source, at, end);
    if (start === end) endBlock(draft);
    else putWords(draft, start, trimEnd(source, start, end));
    putGap(draft, '\n');
    at = afterLine(source, end);
  }
}

/**
 * Puts [from, to) with every run of blanks that holds a line end reduced to it. `hasParagraphs`: an empty line ends the
 * block; without, it counts for a line end. What follows may go on in the same line.
 */
export function putFlow(draft: Draft, from: number, to: number, hasParagraphs: boolean): void {
  const { source } = draft;
  for (let at = from; at < to;) {
    const start = skipSpace(source, at, to);
    const lines = countLineEnds(source, at, start);
    if (lines > 1 && hasParagraphs) endBlock(draft);
    else if (start > at) putGap(draft, lines > 0 ? '\n' : ' ');
    const end = Math.min(endOfLine(draft, start), to);
    const stop = trimEnd(source, start, end);
    putWords(draft, start, stop);
    at = start === to ? to : stop;
  }
}

/** Where the line that holds `from` ends, its line end excluded: `\n`, `\r\n` or a lone `\r`. */
export function endOfLine(draft: Draft, from: number): number {
  const { source, feeds, returns } = draft;
  const feed = seek(source, feeds, from);
  const end = feed === -1 ? source.length : feed;
  if (returns === null) return end;
  const back = seek(source, returns, from);
  return back === -1 ? end : Math.min(back, end);
}

/** The beginning of the line after the one that ends at `end`. */
export function afterLine(source: string, end: number): number {
  return source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** The prose, pieces tiling it from its first unit to its last. */
export function finishDraft(draft: Draft): Prose {
  const { source, ats, froms, tos, words } = draft;
  const texts: string[] = [];
  const pieces: ProsePiece[] = [];
  for (let index = 0; index < ats.length; index += 1) {
    const [at = 0, from = 0, to = 0] = [ats[index], froms[index], tos[index]];
    texts.push(words[index] ?? source.slice(from, to));
    pieces.push({ at, from, to });
  }
  return { text: texts.join(''), pieces };
}

function addPiece(draft: Draft, from: number, to: number, text: string | null): void {
  if (draft.ats.length >= MOST_PIECES) throw new DocumentError('too-large');
  draft.ats.push(draft.length);
  draft.froms.push(from);
  draft.tos.push(to);
  draft.words.push(text);
  draft.length += text === null ? to - from : text.length;
  draft.last = to;
}

/** A gap stands for all the markup between two words when it has no line end or blank of its own. */
function payDue(draft: Draft, from: number): void {
  const { due, last, source } = draft;
  if (due === '') return;
  draft.due = '';
  if (due === SEPARATOR || from < last) addPiece(draft, last, last, due);
  else if (from === last + 1 && source[last] === due) putVerbatim(draft, last, from);
  else if (from === last + 1) addPiece(draft, last, last, due);
  else addPiece(draft, last, from, due);
}

function skipSpace(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && (isBlank(source.charCodeAt(at)) || isLineEnd(source.charCodeAt(at)))) at += 1;
  return at;
}

function countLineEnds(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at = afterLine(source, at)) if (isLineEnd(source.charCodeAt(at))) count += 1;
  return count;
}

function startOfAddress(source: string, from: number, hit: number): number {
  const first = Math.max(from, hit - LONGEST_SCHEME);
  let start = hit;
  while (start > first && isSchemePart(source.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isSchemePart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 43 || code === 45;
}

const ADDRESS_ENDS: ReadonlySet<string> = new Set(['<', '>', '"', "'", '`', ')', ']', '}', '|', '\n', '\r', '\u00a0']);

function endOfAddress(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlank(source.charCodeAt(at)) && !ADDRESS_ENDS.has(source.charAt(at))) at += 1;
  return at;
}
