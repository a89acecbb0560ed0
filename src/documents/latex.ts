/** LaTeX: the words that are printed, and the comments, each run of them a block after the rest. */

import { isBlank, isLineEnd, skipBlanks } from './characters.ts';
import { afterLine, endBlock, endOfLine, putFlow, putGap, putInstead, putVerbatim, putWords } from './draft.ts';
import type { Draft } from './draft.ts';
import { findWithin } from './finder.ts';
import { ACCENTS, ASIDES, BLOCKS, DROPPED_ARGUMENTS, SYMBOLS } from './latex-commands.ts';
import { noteMarks } from './marks.ts';

type Closing = 'block' | 'aside' | null;

interface Tex {
  readonly draft: Draft;
  readonly source: string;
  readonly to: number;
  /** What the end of each open group does. */
  readonly groups: Closing[];
  /** What the end of the next group does. */
  next: Closing;
  readonly comments: { readonly start: number; readonly from: number; readonly end: number }[];
}

const SPECIALS = new Set('\\{}~%$&');
const LONGEST_OPTION = 2000;
/** An accent, then its letter: `\'e`, `\'{e}`, `\c{c}`, `\^{\i}`. */
const ACCENTED = /\\(?:(['`^"~])\{?\\?([A-Za-z])\}?|(c)\{([A-Za-z])\})/y;
const NAME = /\\([A-Za-z@]{1,60})\*?/y;

/** Reads [from, to). */
export function readLatex(draft: Draft, from: number, to: number): void {
  const tex: Tex = { draft, source: draft.source, to, groups: [], next: null, comments: [] };
  let start = from;
  for (let at = from; at < to;) {
    if (!SPECIALS.has(tex.source.charAt(at))) {
      at += 1;
      continue;
    }
    putFlow(draft, start, at, true);
    at = readSpecial(tex, at);
    start = at;
  }
  putFlow(draft, start, to, true);
  putComments(tex);
}

function readSpecial(tex: Tex, at: number): number {
  const { draft } = tex;
  switch (tex.source.charAt(at)) {
    case '\\':
      return readCommand(tex, at);
    case '{':
      tex.groups.push(tex.next);
      tex.next = null;
      return at + 1;
    case '}':
      closeGroup(tex, at);
      return at + 1;
    case '%':
      return readComment(tex, at);
    case '&':
      endBlock(draft);
      return at + 1;
    case '~':
      putGap(draft, ' ');
      return at + 1;
    default:
      return at + 1;
  }
}

function closeGroup({ draft, groups }: Tex, at: number): void {
  const closing = groups.pop();
  if (closing === 'block') endBlock(draft);
  else if (closing === 'aside') putInstead(draft, at, at, ')');
}

/** A comment takes its line end with it; an empty line below still ends the paragraph. */
function readComment(tex: Tex, at: number): number {
  const { draft, source, to } = tex;
  const end = Math.min(endOfLine(draft, at), to);
  let from = at;
  while (from < end && (source.charAt(from) === '%' || isBlank(source.charCodeAt(from)))) from += 1;
  if (!noteMarks(draft, from, end, at, end)) tex.comments.push({ start: at, from, end });
  const next = skipBlanks(source, Math.min(afterLine(source, end), to), to);
  if (next < to && isLineEnd(source.charCodeAt(next))) endBlock(draft);
  return next;
}

function readCommand(tex: Tex, at: number): number {
  const { draft, source, to } = tex;
  ACCENTED.lastIndex = at;
  const accented = ACCENTED.exec(source);
  if (accented !== null) return putAccented(draft, at, accented);
  NAME.lastIndex = at;
  const named = NAME.exec(source);
  if (named !== null) return readNamed(tex, named[1] ?? '', at, at + named[0].length);
  const sign = source.charAt(at + 1);
  if (at + 1 >= to || sign === '') return to;
  if (sign === '\\') putGap(draft, '\n');
  else if (',;:! '.includes(sign)) putGap(draft, ' ');
  else if (isLineEnd(sign.charCodeAt(0))) return at + 1;
  else if (!'()[]-/'.includes(sign)) putVerbatim(draft, at + 1, at + 2);
  return at + 2;
}

function putAccented(draft: Draft, at: number, match: RegExpExecArray): number {
  const [written, sign, letter, cedilla, base] = match;
  const mark = ACCENTS.get(sign ?? cedilla ?? '') ?? '';
  putInstead(draft, at, at + written.length, `${letter ?? base ?? ''}${mark}`.normalize('NFC'));
  return at + written.length;
}

function readNamed(tex: Tex, name: string, at: number, end: number): number {
  const { draft, source } = tex;
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) {
    if (symbol === ' ') putGap(draft, ' ');
    else putInstead(draft, at, end, symbol);
    return source.startsWith('{}', end) ? end + 2 : end;
  }
  if (BLOCKS.has(name)) endBlock(draft);
  if (name === 'item') return end;
  let next = skipOption(tex, end);
  for (let count = DROPPED_ARGUMENTS.get(name) ?? 0; count > 0; count -= 1) next = skipArgument(tex, next);
  if (source.charAt(next) !== '{') return next;
  if (ASIDES.has(name)) {
    putInstead(draft, at, at, ' (');
    tex.next = 'aside';
  } else if (BLOCKS.has(name)) tex.next = 'block';
  return next;
}

function skipOption({ draft, source, to }: Tex, at: number): number {
  if (source.charAt(at) !== '[') return at;
  const close = findWithin(draft.finder, ']', at, Math.min(to, at + LONGEST_OPTION));
  return close === -1 ? at : close + 1;
}

/** An argument holds no other as far as names and addresses go. */
function skipArgument(tex: Tex, at: number): number {
  const { draft, source, to } = tex;
  const from = skipOption(tex, at);
  if (source.charAt(from) !== '{') return from;
  const close = findWithin(draft.finder, '}', from, Math.min(to, from + LONGEST_OPTION));
  return close === -1 ? from : close + 1;
}

function putComments({ draft, source, comments }: Tex): void {
  let last = -1;
  for (const { start, from, end } of comments) {
    const isNext = last !== -1 && skipBlanks(source, afterLine(source, last), start) === start;
    if (isNext && from < end) putGap(draft, '\n');
    else endBlock(draft);
    putWords(draft, from, end);
    last = end;
  }
  endBlock(draft);
}
