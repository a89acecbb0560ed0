/** Plain text: an empty line ends a block; indentation is not text. */

import { putLines } from './draft.ts';
import type { Draft } from './draft.ts';
import { findNext } from './finder.ts';
import { noteMarks } from './marks.ts';

const LONGEST_OPENING = 40;
const OPENING = /<!--\s*$/;

/** Reads [from, to). A comment of HTML that holds marks is not text; any other comment is. */
export function readText(draft: Draft, from: number, to: number): void {
  let at = from;
  for (let mark = findNext(draft.finder, 'lexloupe-ignore-', from); mark !== -1 && mark < to;) {
    const before = draft.source.slice(Math.max(at, mark - LONGEST_OPENING), mark);
    const close = findNext(draft.finder, '-->', mark);
    const isComment = close !== -1 && OPENING.test(before);
    const start = mark - before.length + before.lastIndexOf('<!--');
    const end = isComment ? close + 3 : mark + 1;
    if (isComment) {
      putLines(draft, at, start);
      noteMarks(draft, start + 4, close, start, end);
      at = end;
    }
    mark = findNext(draft.finder, 'lexloupe-ignore-', end);
  }
  putLines(draft, at, to);
}
