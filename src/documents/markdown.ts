/**
 * Markdown, as a linear masker: what is markup is cut out, what is left is the text with its offsets. A whole syntax tree
 * costs fifty times the reading of the file, and its offsets end at the block.
 */

import { endOfRun, isLetter, isPunctuation, skipBlanks } from './characters.ts';
import { paragraphAt, readBook, tableOf } from './book.ts';
import type { Book, Fence, InlineEffect, Markup } from './book.ts';
import type { Draft } from './draft.ts';
import { readDoubled, readEmphasis, readOuterEmphasis } from './emphasis.ts';
import { readEntity } from './entity.ts';
import { findNext, findWithin } from './finder.ts';
import { kindOfElement } from './html-elements.ts';
import { markdownLines, readRow } from './markdown-lines.ts';
import { noteMarks } from './marks.ts';
import { addCut } from './paragraph.ts';

const TAG = /<\/?([A-Za-z][\w:-]*)(?![\w:-])[^<>]{0,4000}>/y;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*>|<[\w.+-]{1,64}@[\w.-]{1,200}>/y;
const NOTE_CALL = /\[\^[^\]\s]{1,100}\]/y;
const MOST_NESTED_PARENTHESES = 8;
const PUTS: Readonly<Record<string, string>> = { block: '\n\n', hidden: '\n\n', line: '\n' };

const readEscape: InlineEffect = (book, at, end) => {
  const isMark = at + 1 >= end || isPunctuation(book.source.charCodeAt(at + 1));
  if (isMark) addCut(paragraphAt(book, at), at, at + 1);
  return Math.min(at + 2, Math.max(end, at + 1));
};

/** Code inside a line is searched as it is written. A run that nothing closes on its line is left out all the same. */
const readCode: InlineEffect = (book, at, end) => {
  const { source, draft } = book;
  const from = endOfRun(source, at, end);
  addCut(paragraphAt(book, at), at, from);
  const ticks = source.slice(at, Math.min(from, at + 4));
  if (from - at > 3) return from;
  let close = findWithin(draft.finder, ticks, from, end);
  while (close !== -1 && endOfRun(source, close, end) - close !== ticks.length) {
    close = findWithin(draft.finder, ticks, endOfRun(source, close, end), end);
  }
  if (close === -1) return from;
  addCut(paragraphAt(book, at), close, close + ticks.length);
  return close + ticks.length;
};

const readBracket: InlineEffect = (book, at) => {
  const paragraph = paragraphAt(book, at);
  NOTE_CALL.lastIndex = at;
  const call = NOTE_CALL.exec(book.source)?.[0];
  if (call !== undefined) addCut(paragraph, at, at + call.length);
  else paragraph.brackets.push(addCut(paragraph, at, at + 1, '', false));
  return at + (call?.length ?? 1);
};

const readImage: InlineEffect = (book, at, end) => {
  if (at + 1 >= end || book.source.charAt(at + 1) !== '[') return at + 1;
  const paragraph = paragraphAt(book, at);
  paragraph.brackets.push(addCut(paragraph, at, at + 2, '', false));
  return at + 2;
};

/** `](address "title")` and `][name]`: the text between the brackets stays. */
const readBracketEnd: InlineEffect = (book, at, end) => {
  const paragraph = paragraphAt(book, at);
  const opener = paragraph.brackets.pop();
  if (opener === undefined) return at + 1;
  const next = book.source.charAt(at + 1);
  const to = next === '(' ? endOfTarget(book, at + 1, end) : next === '[' ? endOfName(book, at + 1, end) : -1;
  if (to === -1) return at + 1;
  opener.isOn = true;
  addCut(paragraph, at, to);
  return to;
};

/**
 * Where `(address "title")` ends. Parentheses nest to a small depth, so that a unit is looked at a bounded number of times
 * however many brackets open before it.
 */
function endOfTarget({ source, draft }: Book, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const character = source.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if ((character === '"' || character === "'") && source.charAt(at - 1) === ' ') {
      const close = findWithin(draft.finder, character, at + 1, end);
      const last = skipBlanks(source, close + 1, end);
      return close !== -1 && source.charAt(last) === ')' ? last + 1 : -1;
    } else if (character === ']' && source.charAt(at + 1) === '(') return -1;
    if (depth === 0) return at + 1;
    if (depth > MOST_NESTED_PARENTHESES) return -1;
  }
  return -1;
}

function endOfName({ draft }: Book, from: number, end: number): number {
  const close = findWithin(draft.finder, ']', from, end);
  return close === -1 ? -1 : close + 1;
}

const readAngle: InlineEffect = (book, at) => {
  const { source, draft } = book;
  if (source.startsWith('<!--', at)) return readComment(book, at);
  if (!isLetter(source.charCodeAt(at + 1)) && source.charAt(at + 1) !== '/') return at + 1;
  TAG.lastIndex = at;
  AUTOLINK.lastIndex = at;
  const link = AUTOLINK.exec(source)?.[0];
  const tag = link === undefined ? TAG.exec(source) : null;
  const length = link?.length ?? tag?.[0].length ?? 0;
  if (length === 0) return at + 1;
  const kind = tag === null ? 'inline' : kindOfElement(tag[1] ?? '');
  const isHidden = kind === 'hidden' && !source.startsWith('</', at);
  const close = isHidden ? findNext(draft.finder, `</${tag?.[1] ?? ''}`, at + length) : -1;
  const to = close === -1 ? at + length : close;
  addCut(paragraphAt(book, at), at, to, PUTS[kind] ?? '');
  return to;
};

function readComment(book: Book, at: number): number {
  const close = findNext(book.draft.finder, '-->', at + 4);
  if (close === -1) return at + 4;
  noteMarks(book.draft, at + 4, close, at, close + 3);
  addCut(paragraphAt(book, at), at, close + 3);
  return close + 3;
}

const readReference: InlineEffect = (book, at) => {
  const entity = readEntity(book.source, at);
  if (entity === null) return at + 1;
  addCut(paragraphAt(book, at), at, entity.end, entity.text);
  return entity.end;
};

const INLINE = tableOf<InlineEffect>({
  '\\': readEscape,
  '`': readCode,
  '*': readEmphasis,
  _: readOuterEmphasis,
  '~': readDoubled,
  '[': readBracket,
  '!': readImage,
  ']': readBracketEnd,
  '<': readAngle,
  '&': readReference,
});

/** A dialect of Markdown: `taker` names who reads the fences of a language, instead of searching their lines. */
export function createMarkdown(taker: (language: string) => Fence['take']): Markup {
  return { lines: markdownLines(taker), rest: [readRow], inline: INLINE };
}

const MARKDOWN = createMarkdown(() => null);

/** Reads [from, to) as Markdown. */
export function readMarkdown(draft: Draft, from: number, to: number): void {
  readBook(draft, MARKDOWN, from, to);
}
