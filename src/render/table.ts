/** Tables in text: aligned columns, a grid with wrapped cells, or a list, whichever the page can hold. */

import { fitColumns, GAP, type PaintedTable, ruleRow } from './columns.ts';
import { labelledLines } from './facts.ts';
import { padTo, trimEnd, widthOf } from './measure.ts';
import { NARROW } from './page.ts';
import type { BlockOf, Page } from './page.ts';

type TableBlock = BlockOf<'table'>;

/** Without a width, cells are padded up to this: one long cell does not push every line away. */
const WIDEST_PADDING = 80;

function paintTable(block: TableBlock, page: Page): PaintedTable {
  const titles = block.columns.map(({ title }) => page.paint.line([{ text: title, tone: 'strong' }]));
  const hasTitles = block.columns.some(({ title }) => title !== '');
  const rows = block.rows.map((row) => block.columns.map((_, at) => page.paint.line(row[at] ?? '')));
  return {
    rows: hasTitles ? [titles, ...rows] : rows,
    hasTitles,
    aligns: block.columns.map(({ align }) => align ?? 'left'),
  };
}

function widest(table: PaintedTable, measure: (cell: string) => number): number[] {
  const widths = table.aligns.map(() => 0);
  for (const row of table.rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, measure(cell));
  }
  return widths;
}

function longestWord(cell: string): number {
  return cell.split(' ').reduce((longest, word) => Math.max(longest, widthOf(word)), 0);
}

function* alignedLines(table: PaintedTable, widths: readonly number[]): Generator<string> {
  for (const [at, row] of table.rows.entries()) {
    yield trimEnd(row.map((cell, column) => padTo(cell, widths[column] ?? 0, table.aligns[column])).join('  '));
    if (at === 0 && table.hasTitles) yield trimEnd(ruleRow(widths).join('  '));
  }
}

function* listLines(block: TableBlock, page: Page): Generator<string> {
  for (const [at, row] of block.rows.entries()) {
    if (at > 0) yield '';
    for (const [column, { title }] of block.columns.entries()) {
      const value = row[column] ?? '';
      if (page.paint.line(value) !== '') yield* labelledLines(title, value, page);
    }
  }
}

/**
 * Lines of a table block. Without a width: aligned, one line a row, nothing cut. Under 60 columns, or when the columns
 * cannot shrink enough: a list of `label: value`, a blank line between rows. A table without rows has no line.
 */
export function* tableLines(block: TableBlock, page: Page): Generator<string> {
  if (block.rows.length === 0) return;
  if (page.width !== null && page.width < NARROW) return yield* listLines(block, page);
  const table = paintTable(block, page);
  const natural = widest(table, widthOf);
  if (page.width === null || page.grid === null)
    return yield* alignedLines(
      table,
      natural.map((width) => Math.min(width, WIDEST_PADDING)),
    );
  const total = natural.reduce((sum, width) => sum + width, GAP * (natural.length - 1));
  if (total <= page.width) return yield* alignedLines(table, natural);
  const words = widest(table, longestWord);
  const needs = natural.map((width, at) => ({ natural: width, longestWord: words[at] ?? width }));
  const widths = fitColumns(needs, page.width);
  if (widths === null) return yield* listLines(block, page);
  yield* page.grid(table, widths);
}
