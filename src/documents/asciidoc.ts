/** AsciiDoc: attributes, delimiters and macros taken out, their text kept. */

import { endOfRun, isBlank, isLetter, skipBlanks } from './characters.ts';
import { closeParagraph, openFence, paragraphAt, putBlock, readBook, tableOf } from './book.ts';
import type { InlineEffect, LineEffect, Markup } from './book.ts';
import type { Draft } from './draft.ts';
import { readEmphasis, readOuterEmphasis } from './emphasis.ts';
import { readEntity } from './entity.ts';
import { readOrder, readRow, readRule } from './markdown-lines.ts';
import { noteMarks } from './marks.ts';
import { addCut } from './paragraph.ts';

const BLOCK_MACRO = /[a-z]{1,30}::[^\s[\]]{0,500}\[/y;
const MACRO = /(link|xref|footnote|mailto|https?|image|icon|kbd|anchor):(?:\/\/|:)?[^\s[\]]{0,2000}\[/y;
const CROSS = /<<[^<>,\n]{1,200}(?:,|(>>))/y;
const ATTRIBUTE = /:!?[A-Za-z][\w-]{0,60}!?:(?=[ \t]|$)/my;
const CALLOUT = /<(?:\d{1,3}|\.)>/y;
const ROLE = /\[[^\][\n]{0,80}\](?=[#*_`])/y;

const readComment: LineEffect = (book, at, end) => {
  const { source, draft } = book;
  const text = endOfRun(source, at, end);
  if (text - at < 2) return null;
  closeParagraph(book);
  const isBlock = text - at >= 4 && skipBlanks(source, text, end) >= end;
  if (isBlock) {
    openFence(
      book,
      end,
      (_, from, to) => to - from >= 4 && endOfRun(source, from, to) === to && source[from] === '/',
      noteAll,
    );
  } else noteMarks(draft, text, end, at, end);
  return end;
};

function noteAll(draft: Draft, from: number, to: number): void {
  noteMarks(draft, from, to);
}

/** A run of one sign and a blank: `== Title`, `** item`, `.. item`. */
const readRunMarker: LineEffect = (book, at, end) => {
  const text = endOfRun(book.source, at, end);
  if (text - at > 6 || text >= end || !isBlank(book.source.charCodeAt(text))) return null;
  closeParagraph(book);
  return text;
};

const readTitle: LineEffect = (book, at, end) => {
  const next = readRunMarker(book, at, end);
  if (next !== null) putBlock(book, skipBlanks(book.source, next, end), end);
  return next === null ? null : end;
};

const readBlockTitle: LineEffect = (book, at, end) => {
  if (endOfRun(book.source, at, end) - at > 1) return endLine(book, at, end);
  putBlock(book, at + 1, end);
  return end;
};

/** `....` opens or closes a literal block. */
const endLine: LineEffect = (book, _at, end) => {
  closeParagraph(book);
  return end;
};

const readAttributes: LineEffect = (book, at, end) => {
  let stop = end;
  while (stop > at && isBlank(book.source.charCodeAt(stop - 1))) stop -= 1;
  return book.source.charAt(stop - 1) === ']' ? endLine(book, at, end) : null;
};

function lineOf(pattern: RegExp, skipsLine: boolean): LineEffect {
  return (book, at, end) => {
    pattern.lastIndex = at;
    if (!pattern.test(book.source)) return null;
    closeParagraph(book);
    return skipsLine ? end : Math.min(pattern.lastIndex, end);
  };
}

const readMacro: InlineEffect = (book, at, end) => {
  if (isLetter(book.source.charCodeAt(at - 1))) return at + 1;
  MACRO.lastIndex = at;
  const match = MACRO.exec(book.source);
  const to = at + (match?.[0].length ?? 0);
  if (match === null || to > end) return at + 1;
  const paragraph = paragraphAt(book, at);
  paragraph.brackets.push(addCut(paragraph, at, to, match[1] === 'footnote' ? ' (' : ''));
  return to;
};

const readBracketEnd: InlineEffect = (book, at) => {
  const paragraph = paragraphAt(book, at);
  const opener = paragraph.brackets.pop();
  if (opener !== undefined) addCut(paragraph, at, at + 1, opener.put === '' ? '' : ')');
  return at + 1;
};

/** `<<id>>` is a number made later; `<<id,text>>` is its text. */
const readCross: InlineEffect = (book, at, end) => {
  CROSS.lastIndex = at;
  if (!CROSS.test(book.source) || CROSS.lastIndex > end) return at + 1;
  addCut(paragraphAt(book, at), at, CROSS.lastIndex);
  return CROSS.lastIndex;
};

const readCrossEnd: InlineEffect = (book, at) => {
  if (book.source.charAt(at + 1) !== '>') return at + 1;
  addCut(paragraphAt(book, at), at, at + 2);
  return at + 2;
};

const readRole: InlineEffect = (book, at, end) => {
  ROLE.lastIndex = at;
  if (!ROLE.test(book.source) || ROLE.lastIndex > end) return at + 1;
  addCut(paragraphAt(book, at), at, ROLE.lastIndex);
  return ROLE.lastIndex;
};

const readReference: InlineEffect = (book, at) => {
  const entity = readEntity(book.source, at);
  if (entity !== null) addCut(paragraphAt(book, at), at, entity.end, entity.text);
  return entity?.end ?? at + 1;
};

const MARKUP: Markup = {
  lines: tableOf<readonly LineEffect[]>({
    '/': [readComment],
    '=': [readTitle, readRule],
    '-+_': [readRule, readRunMarker],
    '*': [readRule, readRunMarker],
    '.': [readRunMarker, readBlockTitle],
    '[': [readAttributes],
    ':': [lineOf(ATTRIBUTE, true)],
    '<': [lineOf(CALLOUT, false)],
    '|': [readRule, readRow],
    '0123456789': [readOrder],
  }),
  rest: [lineOf(BLOCK_MACRO, true), readRow],
  inline: tableOf<InlineEffect>({
    '*': readEmphasis,
    _: readOuterEmphasis,
    '#~^`': readEmphasis,
    lxfmhika: readMacro,
    '[': readRole,
    ']': readBracketEnd,
    '<': readCross,
    '>': readCrossEnd,
    '&': readReference,
  }),
};

/** Reads [from, to). */
export function readAsciidoc(draft: Draft, from: number, to: number): void {
  readBook(draft, MARKUP, from, to);
}
