import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInMemory } from '../../src/store/database.ts';
import { createRowBuffer, createRowCounter } from '../../src/store/row-buffer.ts';

const COLUMNS = 'id, file, line, kind, detail';

describe('rows several to a statement', () => {
  it('are those of one statement each, in their order', () => {
    const rows = fc.array(fc.tuple(fc.option(fc.integer({ min: 1, max: 99 })), fc.string()), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (added, size) => {
        const db = createInMemory();
        const nextRow = createRowCounter(db, 'anomaly');
        const buffer = createRowBuffer(db, 'anomaly', COLUMNS, size);
        const expected = added.map(([line, detail], index) => ({
          id: index + 1,
          line,
          detail: detail.replaceAll('\0', ''),
        }));
        for (const { line, detail } of expected) buffer.add(nextRow(), 7, line, 'malformed', detail);
        buffer.flush();
        buffer.flush();
        const read: object[] = db.prepare('SELECT id, line, detail FROM anomaly ORDER BY id').all();
        expect(read.map((row) => ({ ...row }))).toEqual(expected);
        db.close();
      }),
      { numRuns: 50 },
    );
  });

  it('wait for a whole statement, and not longer', () => {
    const db = createInMemory();
    const buffer = createRowBuffer(db, 'anomaly', COLUMNS, 3);
    const counts = [1, 2, 3, 4].map((id) => {
      buffer.add(id, 7, null, 'malformed', 'x');
      return db.prepare('SELECT count(*) AS n FROM anomaly').get().n;
    });
    expect(counts).toEqual([0, 0, 3, 3]);
    expect(createRowCounter(db, 'anomaly')()).toBe(4);
    db.close();
  });
});
