/** The sentence around a stretch of the prose, the same however its lines are wrapped. */

import type { TextSpan } from '../core/citation.ts';
import type { Prose } from '../core/documents.ts';

/** Units of each side that are looked at; blanks are few once lines have lost their indentation. */
const WINDOW = 2000;
const END_OF_SENTENCE = /[.!?;…][»”")]{0,2} (?=[«“"(]{0,2} ?[\p{Lu}\d])/gu;
/** What stands before a point that ends no sentence: a letter alone (`L.`, `R.`) or a usual abbreviation. */
const SHORT_WORD =
  /(?:^|[ '’(«\u00a0])(?:\p{L}|arts?|al|alin|cf|civ|com|const|constr|consom|env|pén|proc|trav|séc|soc|pp|no|nos|chap|sect|ch|vol|éd|mod|ord|déc|arr|rur|for|ex|mm|dr)\.$/iu;
const AFTER_HYPHEN = /(?<=[\p{L}\d][-\u2010\u2011]) ?\n ?/gu;

/**
 * The sentence that holds `span`, blanks collapsed, at most `limit` units (what is left out is cut at a blank, evenly
 * on both sides). It never leaves the block.
 */
export function sentenceAround({ text }: Prose, span: TextSpan, limit = 400): string {
  const middle = collapse(text.slice(span.start, Math.min(span.end, span.start + limit))).trim();
  const room = Math.max(0, Math.floor((limit - middle.length) / 2));
  const head = blockBefore(text.slice(Math.max(0, span.start - WINDOW), span.start));
  const tail = blockAfter(text.slice(span.end, span.end + WINDOW));
  return `${lastWords(sentenceHead(head, middle), room)}${middle}${firstWords(sentenceTail(tail, middle), room)}`.trim();
}

function collapse(text: string): string {
  return text.replace(AFTER_HYPHEN, '').replace(/\s+/gu, ' ');
}

function blockBefore(text: string): string {
  return collapse(text.slice(text.lastIndexOf('\n\n') + 1)).trimStart();
}

function blockAfter(text: string): string {
  const end = text.indexOf('\n\n');
  return collapse(end === -1 ? text : text.slice(0, end)).trimEnd();
}

function sentenceHead(head: string, after: string): string {
  let start = 0;
  for (const match of `${head}${after.slice(0, 4)}`.matchAll(END_OF_SENTENCE)) {
    if (match.index + match[0].length > head.length) break;
    if (isSentenceEnd(head.slice(0, match.index + 1))) start = match.index + match[0].length;
  }
  return head.slice(start);
}

function sentenceTail(tail: string, before: string): string {
  for (const match of tail.matchAll(END_OF_SENTENCE)) {
    const end = match.index + match[0].length;
    if (isSentenceEnd(before.slice(-12) + tail.slice(0, match.index + 1))) return tail.slice(0, end).trimEnd();
  }
  return tail;
}

function isSentenceEnd(before: string): boolean {
  return !SHORT_WORD.test(before.slice(-12));
}

/** The end of `text`, from a blank on, in at most `room` units. */
function lastWords(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(text.length - room);
  return cut.slice(cut.indexOf(' ') + 1);
}

function firstWords(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room);
  const blank = cut.lastIndexOf(' ');
  return blank === -1 ? '' : cut.slice(0, blank);
}
