/** reStructuredText: directives, roles, fields and adornments taken out. */

import { endOfRun, isBlank, isLineEnd, skipBlanks } from './characters.ts';
import { closeParagraph, paragraphAt, readBook, tableOf } from './book.ts';
import type { InlineEffect, LineEffect, Markup } from './book.ts';
import type { Draft } from './draft.ts';
import { readEmphasis } from './emphasis.ts';
import { readBullet, readOrder, readRow, readRule } from './markdown-lines.ts';
import { noteMarks } from './marks.ts';
import { addCut } from './paragraph.ts';

const DIRECTIVE = /\.\.[ \t]+(?:\|[^|\n]{1,80}\|[ \t]*)?([A-Za-z][\w:+.-]{0,60})::[ \t]*/y;
const NOTE = /\.\.[ \t]+\[[^\]\n]{1,80}\][ \t]*/y;
const TARGET = /\.\.[ \t]+__?[^\n]/y;
const FIELD = /:[A-Za-z][^:\n`]{0,60}:(?=[ \t]|$)[ \t]*/my;
const ENUMERATOR = /#\.(?=[ \t])/y;
const ROLE = /:[A-Za-z][\w.+:-]{0,60}:(?=`)/y;
const NOTE_CALL = /\[(?:\d{1,4}|#[\w-]{0,40}|\*|[A-Za-z][\w.-]{0,60})\]_/y;
const LINK_TARGET = /<[^<>`\n]{1,2000}>(?=`)/y;

/** Directives whose argument is read by people. */
const SPOKEN: ReadonlySet<string> = new Set(
  (
    'note warning tip important admonition topic rubric sidebar seealso attention caution danger hint error epigraph ' +
    'highlights pull-quote deprecated versionadded versionchanged replace glossary centered'
  ).split(' '),
);

/** The end of what a pattern finds at `at`, -1 when it finds nothing there. */
function endOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : -1;
}

const readDots: LineEffect = (book, at, end) => {
  const { source, draft } = book;
  if (source.charAt(at + 1) !== '.' || (at + 2 < end && !isBlank(source.charCodeAt(at + 2)))) return null;
  closeParagraph(book);
  if (noteMarks(draft, at + 2, end, at, end)) return end;
  DIRECTIVE.lastIndex = at;
  const name = DIRECTIVE.exec(source)?.[1];
  if (name !== undefined) return SPOKEN.has(name) ? Math.min(DIRECTIVE.lastIndex, end) : end;
  if (endOf(TARGET, source, at) !== -1) return end;
  const note = endOf(NOTE, source, at);
  return note === -1 ? at + 2 : Math.min(note, end);
};

const readField: LineEffect = (book, at, end) => {
  const next = endOf(FIELD, book.source, at);
  if (next === -1) return null;
  closeParagraph(book);
  return Math.min(next, end);
};

const readEnumerator: LineEffect = (book, at) => {
  const next = endOf(ENUMERATOR, book.source, at);
  if (next !== -1) closeParagraph(book);
  return next === -1 ? null : next;
};

/** One sign repeated over the whole line, three times at least. */
const readAdornment: LineEffect = (book, at, end) => {
  const stop = endOfRun(book.source, at, end);
  if (stop - at < 3 || skipBlanks(book.source, stop, end) < end) return null;
  closeParagraph(book);
  return end;
};

function cutPattern(pattern: RegExp): InlineEffect {
  return (book, at, end) => {
    const to = endOf(pattern, book.source, at);
    if (to === -1 || to > end) return at + 1;
    addCut(paragraphAt(book, at), at, to);
    return to;
  };
}

/** Backquotes, and the underscores that make a link of what they close. */
const readBackquotes: InlineEffect = (book, at, end) => {
  let to = endOfRun(book.source, at, end);
  if (book.source.charAt(to) === '_') to = Math.min(endOfRun(book.source, to, end), end);
  addCut(paragraphAt(book, at), at, to);
  return to;
};

/** A backslash before a blank means nothing; before a sign, the sign. */
const readEscape: InlineEffect = (book, at, end) => {
  const next = book.source.charCodeAt(at + 1);
  const to = Math.min(isBlank(next) && !isLineEnd(next) ? at + 2 : at + 1, end);
  addCut(paragraphAt(book, at), at, to);
  return Math.min(at + 2, Math.max(end, at + 1));
};

const MARKUP: Markup = {
  lines: tableOf<readonly LineEffect[]>({
    '.': [readDots, readAdornment],
    ':': [readField, readAdornment],
    '#': [readEnumerator, readAdornment],
    '-+*': [readRule, readBullet],
    '=': [readRule],
    '|': [readRule, readRow],
    '~^"\'`_<>': [readAdornment],
    '0123456789': [readOrder],
  }),
  rest: [],
  inline: tableOf<InlineEffect>({
    '*': readEmphasis,
    '`': readBackquotes,
    ':': cutPattern(ROLE),
    '[': cutPattern(NOTE_CALL),
    '<': cutPattern(LINK_TARGET),
    '\\': readEscape,
  }),
};

/** Reads [from, to). */
export function readRestructuredText(draft: Draft, from: number, to: number): void {
  readBook(draft, MARKUP, from, to);
}
