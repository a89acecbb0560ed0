/** Statements of an open index, prepared once each. */

import type { Database, Statement } from './database.ts';

export interface Queries {
  /** For get and all: prepared once, since the same questions come thousands of times. */
  prepare(sql: string): Statement;
  /** Rows one by one, from a statement of its own: the same question may be asked before the last row is read. */
  stream<Row>(sql: string, ...values: readonly (string | number)[]): Iterable<Row>;
}

/** The statements of `db`; they live as long as it does. */
export function createQueries(db: Database): Queries {
  const cache = new Map<string, Statement>();
  const running = new Set<Statement>();
  return {
    prepare(sql) {
      const known = cache.get(sql);
      if (known !== undefined) return known;
      const statement = db.prepare(sql);
      cache.set(sql, statement);
      return statement;
    },
    *stream<Row>(sql: string, ...values: readonly (string | number)[]): Iterable<Row> {
      const statement = db.prepare(sql);
      // The driver's iterator does not keep its statement from being collected.
      running.add(statement);
      try {
        yield* statement.iterate(...values);
      } finally {
        running.delete(statement);
      }
    },
  };
}

/** True when at least one version is held by several files. */
export function hasTwins(queries: Queries): boolean {
  return queries.prepare('SELECT 1 FROM version WHERE twin_of IS NOT NULL LIMIT 1').get() !== undefined;
}
