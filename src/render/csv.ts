/** The `csv` output: RFC 4180, a header, CRLF line ends, cells that no spreadsheet takes for a formula. */

import type { Records, Renderer } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { makeSafeLine } from './safe-text.ts';

/** First characters by which a spreadsheet would run a cell, ASCII and full width; such a cell gets a `'` before it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",]|^ | $/;

function writeCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const shown = makeSafeLine(cell);
  const guarded = FORMULA.test(cell) ? `'${shown}` : shown;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function* recordLines(records: Records): Generator<string> {
  yield records.columns.map(writeCell).join(',');
  for (const row of records.rows) yield row.map(writeCell).join(',');
}

/** One record a line: line feeds and tabs of a cell are shown as `\n` and `\t`. An absent value is an empty cell. */
export const csvRenderer: Renderer = {
  name: 'csv',
  render: (view) => inPieces(recordLines(view.records), '\r\n'),
};
