/** YAML, INI, properties: everything is text; a key or a list item begins a block, and so does a run of comments. */

import { isBlank, skipBlanks } from './characters.ts';
import { afterLine, endBlock, endOfLine, putGap, putWords } from './draft.ts';
import type { Draft } from './draft.ts';
import { noteMarks } from './marks.ts';

/** The beginning of an item: `- `, `key:`, `key =`, `[section]`, `---`. */
const ITEM = /(?:-[ \t-]|["']?[\p{L}\w][\p{L}\w .\-/]{0,80}["']?[ \t]{0,8}[:=](?=[ \t\r\n]|$)|\[|---)/uy;
const COMMENTS = '#;';

/** Reads [from, to). */
export function readSettings(draft: Draft, from: number, to: number): void {
  const { source } = draft;
  let wasComment = false;
  for (let start = from; start < to;) {
    const end = Math.min(endOfLine(draft, start), to);
    const at = skipBlanks(source, start, end);
    const isComment = at < end && COMMENTS.includes(source.charAt(at));
    if (at === end || isComment !== wasComment || isItem(source, at)) endBlock(draft);
    if (isComment) putComment(draft, at, end);
    else putValue(draft, at, end);
    putGap(draft, '\n');
    wasComment = isComment;
    start = afterLine(source, end);
  }
}

function isItem(source: string, at: number): boolean {
  ITEM.lastIndex = at;
  return ITEM.test(source);
}

function putComment(draft: Draft, at: number, end: number): void {
  const { source } = draft;
  let from = at;
  while (from < end && (COMMENTS.includes(source.charAt(from)) || isBlank(source.charCodeAt(from)))) from += 1;
  if (from === end || noteMarks(draft, from, end, at, end)) endBlock(draft);
  else putTrimmed(draft, from, end);
}

/** A comment after a value is said aside: it may hold a mark. */
function putValue(draft: Draft, at: number, end: number): void {
  const { source } = draft;
  const sign = source.slice(at, Math.min(end, at + 4000)).search(/\s#\s*lexloupe-ignore-/);
  if (sign === -1) return putTrimmed(draft, at, end);
  putTrimmed(draft, at, at + sign);
  noteMarks(draft, at + sign, end, at + sign, end);
}

function putTrimmed(draft: Draft, from: number, to: number): void {
  let end = to;
  while (end > from && isBlank(draft.source.charCodeAt(end - 1))) end -= 1;
  putWords(draft, from, end);
}
