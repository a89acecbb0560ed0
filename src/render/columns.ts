/** How many columns of the terminal each column of a table gets. */

/** Blanks between two columns. */
export const GAP = 2;
/** A word longer than this may be cut. */
const LONGEST_KEPT = 24;

export interface ColumnNeed {
  /** Columns of the widest cell. */
  readonly natural: number;
  /** Columns of the longest word. */
  readonly longestWord: number;
}

/**
 * Widths that fit `width`, or null when the table cannot: wide columns give first, none under its longest word (of 24
 * columns at most).
 */
export function fitColumns(needs: readonly ColumnNeed[], width: number): readonly number[] | null {
  const available = width - GAP * Math.max(0, needs.length - 1);
  const floors = needs.map((need) => Math.min(need.natural, need.longestWord, LONGEST_KEPT));
  const atLevel = (level: number): number[] =>
    needs.map((need, at) => Math.min(need.natural, Math.max(level, floors[at] ?? 0)));
  const total = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + one, 0);
  if (total(floors) > available) return null;
  let level = available;
  while (total(atLevel(level)) > available) level -= 1;
  const widths = atLevel(level);
  let spare = available - total(widths);
  for (const [at, need] of needs.entries()) {
    if (spare > 0 && (widths[at] ?? 0) < need.natural) {
      widths[at] = (widths[at] ?? 0) + 1;
      spare -= 1;
    }
  }
  return widths;
}

/** The row of rules under the titles. */
export function ruleRow(widths: readonly number[]): readonly string[] {
  return widths.map((width) => '─'.repeat(width));
}

/** Cells as they are written. `rows` begins with the titles when there are any. */
export interface PaintedTable {
  readonly rows: readonly (readonly string[])[];
  readonly hasTitles: boolean;
  readonly aligns: readonly ('left' | 'right')[];
}

/** Writes the lines of a table whose columns have these widths. */
export type WriteGrid = (table: PaintedTable, widths: readonly number[]) => Iterable<string>;
