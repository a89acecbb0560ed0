/** Undoes hard wraps in a run of plain text, and finds the paragraphs and list items that it holds. */

import { closeAlinea, putGap, putWords } from './flow.ts';
import type { Flow } from './flow.ts';

/** What line ends mean: in `lines` texts a blank line or a list item begins an alinéa, in `flowing` ones they are blanks. */
export interface LineRules {
  readonly hasParagraphs: boolean;
  /** Markdown: two blanks before a line end break the line. */
  readonly hasHardBreaks: boolean;
}

/** Every run of blanks other than a single space between two words. */
const IRREGULAR = /[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]/g;
const BULLET = /[-–—―•*][ \u00A0]/y;
const SENTENCE_END = /[.:;]$/;

function hasBullet(body: string, offset: number): boolean {
  BULLET.lastIndex = offset;
  return BULLET.test(body);
}

/** A list item without a blank line before it: indented, or after a full stop, colon or semicolon, or one more of a list. */
function isListItem(flow: Flow, body: string, blanks: string, next: number): boolean {
  if (flow.start < 0 || !hasBullet(body, next)) return false;
  const { texts } = flow.pieces;
  const opening = texts[flow.firstPiece] ?? '';
  return !blanks.endsWith('\n') || SENTENCE_END.test(texts.at(-1) ?? '') || opening.startsWith(`${body[next] ?? ''} `);
}

function isBreak(flow: Flow, body: string, blanks: string, next: number, rules: LineRules): boolean {
  const firstEnd = blanks.indexOf('\n');
  if (firstEnd < 0 || !rules.hasParagraphs) return false;
  if (blanks.indexOf('\n', firstEnd + 1) >= 0) return true;
  if (rules.hasHardBreaks && firstEnd >= 2) return true;
  return isListItem(flow, body, blanks, next);
}

/** One stretch without irregular blanks; a single space at either end is a gap. */
function putStretch(flow: Flow, stretch: string, origin: number): void {
  const start = stretch.startsWith(' ') ? 1 : 0;
  const end = stretch.endsWith(' ') ? stretch.length - 1 : stretch.length;
  if (start > 0) putGap(flow, 'blank');
  if (start >= end) return;
  putWords(flow, stretch.slice(start, end), origin + start, origin + end);
  if (end < stretch.length) putGap(flow, 'blank');
}

/**
 * Adds a run of plain text that begins at `origin` in the body to the flow.
 * Where the rule comes from: formats.md 1.8 (125 columns, cut words) and 2 (80 columns). Linear in the length.
 */
export function putText(flow: Flow, run: string, origin: number, rules: LineRules): void {
  let position = 0;
  for (const match of run.matchAll(IRREGULAR)) {
    const [blanks] = match;
    const next = match.index + blanks.length;
    putStretch(flow, run.slice(position, match.index), origin + position);
    if (isBreak(flow, run, blanks, next, rules)) closeAlinea(flow);
    else putGap(flow, blanks.includes('\n') ? 'line' : 'blank');
    position = next;
  }
  putStretch(flow, run.slice(position), origin + position);
}
