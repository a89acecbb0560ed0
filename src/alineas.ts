/** The body of an article -> its alinéas, hard wraps undone and HTML put aside. */

import { closeAlinea, openFlow } from './alineas/flow.ts';
import type { AlineaKind, Flow, Pieces } from './alineas/flow.ts';
import { putMarkup } from './alineas/markup.ts';
import { putText } from './alineas/words.ts';
import type { LineRules } from './alineas/words.ts';
import type { BodyKind } from './core/model.ts';

export interface Alinea {
  readonly kind: AlineaKind;
  /** One line for `text`; one line per row, cells separated by ` | `, for `table`; the lines as written for `pre`. */
  readonly text: string;
  /** 0-based line of the body where it begins. */
  readonly line: number;
}

export interface Unwrapped {
  /** The alinéas separated by one empty line. */
  readonly text: string;
  /** Offset in `text` (UTF-16 units) -> offset in the body; an offset out of range is brought back into it. */
  toOriginal(offset: number): number;
}

const RULES: Readonly<Record<BodyKind, LineRules>> = {
  text: { hasParagraphs: true, hasHardBreaks: false },
  markdown: { hasParagraphs: true, hasHardBreaks: true },
  html: { hasParagraphs: false, hasHardBreaks: false },
};

function flowOf(body: string, kind: BodyKind): Flow {
  const flow = openFlow();
  if (body.includes('<') || body.includes('&')) putMarkup(flow, body, kind === 'html', RULES[kind]);
  else putText(flow, body, 0, RULES[kind]);
  closeAlinea(flow);
  return flow;
}

/** Counts line ends up to growing offsets: each character is looked at once. */
function lineCounter(body: string): (offset: number) => number {
  let line = 0;
  let next = body.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = body.indexOf('\n', next + 1);
    }
    return line;
  };
}

/**
 * The alinéas of a body, in order; none is empty. Nothing is thrown, whatever the body holds; time is linear.
 * Text and Markdown: paragraphs between blank lines, and list items; HTML: the blocks. Tables and `<pre>` in either are one
 * alinéa each. Where the rules come from: formats.md 1.1, 1.8, 1.9 and 2, domain.md 7.
 */
export function alineasOf(body: string, kind: BodyKind): readonly Alinea[] {
  const flow = flowOf(body, kind);
  const text = flow.pieces.texts.join('');
  const lineAt = lineCounter(body);
  return flow.alineas.map((span) => ({
    kind: span.kind,
    text: text.slice(span.start, span.end),
    line: lineAt(span.origin),
  }));
}

/** Index of the last piece that begins at or before `offset`. */
function pieceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function originalOf(pieces: Pieces, offset: number): number {
  const index = pieceAt(pieces.starts, Math.max(offset, 0));
  const origin = pieces.origins[index] ?? 0;
  const inside = Math.max(offset, 0) - (pieces.starts[index] ?? 0);
  return Math.min(origin + inside, pieces.originEnds[index] ?? 0);
}

/** The text of a body as one would read it aloud, for searching, and the way back to where each character stands. */
export function unwrap(body: string, kind: BodyKind = 'text'): Unwrapped {
  const { pieces } = flowOf(body, kind);
  return { text: pieces.texts.join(''), toOriginal: (offset) => originalOf(pieces, offset) };
}
