/** From the prose back to the file: where a stretch of the prose stands. */

import type { TextSpan } from '../core/citation.ts';
import type { Position, Prose, ProsePiece, ReadDocument } from '../core/documents.ts';
import { createLineTable, lineAt } from './line-table.ts';
import type { LineTable } from './line-table.ts';

/** The lines of a document are looked for once, when something is first located in it. */
const TABLES = new WeakMap<ReadDocument, LineTable>();

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Where a stretch of the prose stands in the document: from the beginning of its first unit to the end of its last, markup
 * between them included. A unit that replaces some source (an entity) stands for the whole of it; an offset outside of the
 * prose counts as its nearest end.
 */
export function locate(document: ReadDocument, span: TextSpan): Location {
  const { from, to } = sourceSpan(document.prose, span);
  const table = TABLES.get(document) ?? createLineTable(document.source);
  TABLES.set(document, table);
  return { start: positionAt(table, from), end: positionAt(table, to) };
}

/** True when the stretch stands in the file as it is read: no markup, entity or line prefix inside. */
export function isVerbatim(document: ReadDocument, span: TextSpan): boolean {
  const { from, to } = sourceSpan(document.prose, span);
  return document.source.slice(from, to) === document.prose.text.slice(span.start, span.end);
}

/** The stretch of the source, by offsets, that a stretch of the prose comes from. */
export function sourceSpan(prose: Prose, span: TextSpan): { readonly from: number; readonly to: number } {
  const { text, pieces } = prose;
  if (pieces.length === 0) return { from: 0, to: 0 };
  const start = Math.min(Math.max(span.start, 0), text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  const first = indexAt(pieces, start);
  const from = offsetIn(prose, first, start, 'from');
  if (end === start) return { from, to: from };
  const to = offsetIn(prose, indexAt(pieces, end - 1), end, 'to');
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** The piece that holds an offset of the prose. */
function indexAt(pieces: readonly ProsePiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function offsetIn({ text, pieces }: Prose, index: number, offset: number, side: 'from' | 'to'): number {
  const piece = pieces[index];
  if (piece === undefined) return 0;
  const length = (pieces[index + 1]?.at ?? text.length) - piece.at;
  if (length === piece.to - piece.from) return piece.from + offset - piece.at;
  return offset >= piece.at + length ? piece.to : piece[side];
}

function positionAt(table: LineTable, offset: number): Position {
  const line = lineAt(table, offset);
  return { line, column: offset - (table[line - 1] ?? 0) + 1, offset };
}
