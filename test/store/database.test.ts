import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  closeGeneration,
  createGeneration,
  type IndexPlace,
  isDamage,
  isStorageProblem,
  openCurrent,
  placeOf,
  publish,
} from '../../src/store/database.ts';
import { type Migration, MIGRATIONS } from '../../src/store/schema.ts';
import { cleanAfterEach, makeFolder } from '../corpus-fixture.ts';

cleanAfterEach();

const ADDED: Migration = { needsReread: false, sql: 'ALTER TABLE version ADD COLUMN rang TEXT' };
const REREAD: Migration = { needsReread: true, sql: 'CREATE TABLE phare (nom TEXT)' };

function publishIndex(migrations: readonly Migration[] = MIGRATIONS): IndexPlace {
  const place = placeOf(makeFolder('cache'), ['corpus']);
  const { db, file } = createGeneration(place, migrations);
  db.exec("INSERT INTO meta (name, value) VALUES ('feu', 'rouge')");
  closeGeneration(db);
  publish(place, file);
  return place;
}

describe('the migrations of an index', () => {
  it('applies in place those that need no reading', () => {
    const place = publishIndex();
    const opened = openCurrent(place, [...MIGRATIONS, ADDED]);
    expect(opened?.db.prepare('SELECT count(rang) AS n FROM version').get()).toMatchObject({ n: 0 });
    expect(opened?.db.prepare("SELECT value FROM meta WHERE name = 'feu'").get()).toMatchObject({ value: 'rouge' });
    opened?.db.close();
    const again = openCurrent(place, [...MIGRATIONS, ADDED]);
    expect(again?.file).toBe(opened?.file);
    again?.db.close();
  });

  it('orders a reading when one of them needs it, and leaves the index alone', () => {
    const place = publishIndex();
    expect(openCurrent(place, [...MIGRATIONS, ADDED, REREAD])).toBeNull();
    const opened = openCurrent(place);
    expect(opened).not.toBeNull();
    opened?.db.close();
  });

  it('refuses an index of a newer program', () => {
    expect(openCurrent(publishIndex([...MIGRATIONS, ADDED]))).toBeNull();
  });

  it('refuses an index whose migration fails, which stays as it was', () => {
    const place = publishIndex();
    expect(
      openCurrent(place, [...MIGRATIONS, { needsReread: false, sql: 'ALTER TABLE rien ADD COLUMN x' }]),
    ).toBeNull();
    const opened = openCurrent(place);
    expect(opened).not.toBeNull();
    opened?.db.close();
  });

  it('begins with one that creates everything', () => {
    expect(MIGRATIONS[0]?.needsReread).toBe(true);
  });
});

describe('generations', () => {
  it('a published one takes the place of the former, which goes', () => {
    const place = publishIndex();
    const { db, file } = createGeneration(place);
    expect(openCurrent(place)?.file).not.toBe(file);
    closeGeneration(db);
    publish(place, file);
    expect(openCurrent(place)?.file).toBe(file);
    expect(
      readdirSync(place.folder)
        .filter((name) => name.endsWith('.db'))
        .map((name) => join(place.folder, name)),
    ).toEqual([file]);
  });

  it('has one place for each identity', () => {
    const places = [['a', 'b'], ['a'], ['b', 'a']].map((identity) => placeOf('/cache', identity).folder);
    expect(new Set(places).size).toBe(3);
    expect(placeOf('/cache', ['a', 'b']).folder).toBe(places[0]);
  });
});

describe('errors of where an index is kept', () => {
  const sqlite = (sqliteCode: number): Error => Object.assign(new Error('database'), { sqliteCode });
  it.each([
    ['busy', sqlite(5), true, false],
    ['read-only, extended code', sqlite(8 | (3 << 8)), true, false],
    ['full', sqlite(13), true, false],
    ['damaged', sqlite(11), true, true],
    ['not a database', sqlite(26), true, true],
    ['wrong SQL', sqlite(1), false, false],
    ['the system', Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' }), true, false],
    ['a bug', new TypeError('full disk'), false, false],
    ['no error', 'full', false, false],
  ])('%s', (_, error, isStorage, isDamaged) => {
    expect(isStorageProblem(error)).toBe(isStorage);
    expect(isDamage(error)).toBe(isDamaged);
  });
});
