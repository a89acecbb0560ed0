import { describe, expect, it } from 'vitest';
import { createInMemory, sortInPieces } from '../../src/store/database.ts';
import { analyze, createIndexes } from '../../src/store/derive.ts';

describe('what the planner is told', () => {
  it('holds what ANALYZE would say of every table, the full text apart', () => {
    const db = createInMemory();
    createIndexes(db);
    const put = db.prepare(
      "INSERT INTO version (id, file, line, ordre, texte_stated, own_acts) VALUES (?, 1, ?, '', 0, 0)",
    );
    const putBody = db.prepare(
      "INSERT INTO body (version, texte, kind, line) VALUES (?, 'La vigie sonne.', 'text', 1)",
    );
    for (let row = 1; row <= 20; row++) {
      put.run(row, row % 3);
      putBody.run(row);
    }
    const told = (): readonly unknown[] =>
      db.prepare("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE tbl NOT GLOB 'search_*' ORDER BY 1, 2").all();
    analyze(db);
    analyze(db);
    const ours = told();
    db.exec('DELETE FROM sqlite_stat1; ANALYZE');
    expect(ours).toEqual(told());
    expect(ours).toContainEqual(expect.objectContaining({ tbl: 'body', stat: '20' }));
  });

  it('is nothing of bodies where there are none', () => {
    const db = createInMemory();
    createIndexes(db);
    analyze(db);
    expect(db.prepare("SELECT * FROM sqlite_stat1 WHERE tbl = 'body'").all()).toEqual([]);
  });
});

describe('sortInPieces', () => {
  it('gives the cache back as it was', () => {
    const db = createInMemory();
    db.exec('PRAGMA cache_size=-4321');
    let during: unknown = null;
    sortInPieces(db, () => (during = db.prepare('PRAGMA cache_size').get()));
    expect(during).toMatchObject({ cache_size: -8192 });
    expect(db.prepare('PRAGMA cache_size').get()).toMatchObject({ cache_size: -4321 });
  });
});
