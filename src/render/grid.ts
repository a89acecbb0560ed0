/** A table whose cells are wrapped: cli-table3 without borders, a batch of rows at a time. */

import Table from 'cli-table3';
import { GAP, type PaintedTable, ruleRow } from './columns.ts';
import { padTo, trimEnd, wrapLines } from './measure.ts';

/** Rows laid out together. */
const BATCH = 100;

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
} as const;

/**
 * The printed lines of a row, each cell filled to its column. cli-table3 is given single lines of full width: it measures
 * with rules of its own, would cut what it finds too wide, and takes quadratic time on cells of several lines.
 */
function printedRows(row: readonly string[], table: PaintedTable, widths: readonly number[]): readonly string[][] {
  const cells = row.map((cell, at) => wrapLines(cell, widths[at] ?? 1));
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, at) => padTo(lines[line] ?? '', widths[at] ?? 1, table.aligns[at])),
  );
}

function layOut(rows: readonly (readonly string[])[]): readonly string[] {
  const table = new Table({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split('\n').map(trimEnd);
}

/** Lines of a table whose columns have these widths; nothing of a cell is lost. */
export function* gridLines(table: PaintedTable, widths: readonly number[]): Generator<string> {
  const body = table.hasTitles ? table.rows.slice(1) : table.rows;
  const titles = table.hasTitles ? table.rows.slice(0, 1) : [];
  const print = (row: readonly string[]): readonly string[][] => printedRows(row, table, widths);
  if (table.hasTitles) yield* layOut([...titles.flatMap(print), ruleRow(widths)]);
  for (let at = 0; at < body.length; at += BATCH) yield* layOut(body.slice(at, at + BATCH).flatMap(print));
}
