/** Inserts rows several to a statement: what a call of the driver costs is shared among them. */

import type { Database } from './database.ts';

export type Cell = string | number | Uint8Array | null;

export interface RowBuffer {
  /** Adds one row: a value for each column, in their order. It is in the table after the next `flush` at the latest. */
  add(...row: readonly Cell[]): void;
  flush(): void;
}

/** Rows of one statement, in a first reading: four times as many gain nothing more. */
export const ROWS_AT_ONCE = 16;

/**
 * A buffer before `table`, in the order in which rows are added. `size`: rows of one statement; 1 writes each at once.
 * `texts`: columns that take UTF-8 as well as strings.
 */
export function createRowBuffer(
  db: Database,
  table: string,
  columns: string,
  size: number,
  texts: readonly string[] = [],
): RowBuffer {
  const names = columns.split(',').map((name) => name.trim());
  const width = names.length;
  const insertRows = (count: number) => {
    const row = `(${names.map((name) => (texts.includes(name) ? 'CAST(? AS TEXT)' : '?')).join(', ')})`;
    const rows = Array.from({ length: count }, () => row).join(', ');
    return db.prepare(`INSERT INTO ${table} (${columns}) VALUES ${rows}`);
  };
  const [one, many] = [insertRows(1), size > 1 ? insertRows(size) : null];
  let cells: Cell[] = [];
  return {
    add(...row) {
      if (many === null) {
        one.run(...row);
        return;
      }
      cells.push(...row);
      if (cells.length < size * width) return;
      many.run(...cells);
      cells = [];
    },
    flush() {
      for (let at = 0; at < cells.length; at += width) one.run(...cells.slice(at, at + width));
      cells = [];
    },
  };
}

/** Gives the next rows of `table`, above all that it holds, without asking it again. */
export function createRowCounter(db: Database, table: string): () => number {
  let last = Number(db.prepare(`SELECT max(id) AS last FROM ${table}`).get().last ?? 0);
  return () => (last += 1);
}
