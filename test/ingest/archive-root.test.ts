import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { vigueurOn } from '../../src/core/vigueur.ts';
import { findInArchives } from '../../src/ingest/archive-root.ts';
import { sortArchives } from '../../src/sources/archive-order.ts';
import { makeFolder, openRequest } from '../corpus-fixture.ts';

const GENERATOR = fileURLToPath(new URL('../bench/make-legi-archive.mjs', import.meta.url));

interface Expected {
  readonly final: {
    readonly articles: number;
    readonly versions: number;
    readonly liens: number;
    readonly etats: Readonly<Record<string, number>>;
    readonly stillBorn: number;
  };
}

let folder = '';
let expected: Expected['final'];

beforeAll(() => {
  folder = makeFolder();
  const told: Expected = JSON.parse(execFileSync(process.execPath, [GENERATOR, folder, '400'], { encoding: 'utf8' }));
  expected = told.final;
});

describe('archives in the layout of the publisher', () => {
  it('hold, whole one then increments, deletions and doubled documents applied, what their maker counted', async () => {
    const { corpus } = await openRequest(folder);
    const versions = [...corpus.list({})];
    const etats: Record<string, number> = {};
    for (const { etat, etatStated } of versions) {
      const key = etatStated ? (etat ?? '') : '';
      etats[key] = (etats[key] ?? 0) + 1;
    }
    expect(corpus.info()).toMatchObject({
      articles: expected.articles,
      versions: expected.versions,
      liens: expected.liens,
    });
    expect(etats).toEqual(expected.etats);
    expect(new Set(versions.map(({ id }) => id)).size).toBe(expected.versions);
  });

  it('T16 have still-born versions that never are in force', async () => {
    const { corpus } = await openRequest(folder);
    const still = [...corpus.list({})].filter(({ etat }) => etat === 'MODIFIE_MORT_NE');
    expect(still).toHaveLength(expected.stillBorn);
    expect(new Set(still.map((version) => vigueurOn(version, '2020-01-01', false)))).toEqual(
      new Set(['never-in-force']),
    );
  });

  it('give the file of a version as the publisher wrote it last, also with a cache and beside another root', async () => {
    const { corpus, raw } = await openRequest(folder, { roots: [folder, makeFolder()], cacheDir: makeFolder() });
    const versions = [...corpus.list({})].filter((_, index) => index % 40 === 0);
    expect(versions.length).toBeGreaterThan(5);
    for (const version of versions) {
      const text = (await raw(version)) ?? '';
      expect(text).toContain(`<ID>${version.id ?? ''}</ID>`);
      expect(text).toContain(`<ETAT>${version.etatStated ? (version.etat ?? '') : ''}</ETAT>`);
    }
  });

  it('no more give a file that a newer one withdrew', async () => {
    const copy = makeFolder();
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
    const whole = readdirSync(copy).find((name) => name.startsWith('Freemium')) ?? '';
    const { corpus, raw } = await openRequest(join(copy, whole));
    const held = await openRequest(folder);
    const withdrawn = [...corpus.list({})].find(({ id }) => held.corpus.byId(id ?? '').length === 0);
    if (withdrawn === undefined) throw new Error('the increments withdraw some');
    expect(await raw(withdrawn)).toContain(withdrawn.id);
    const archives = sortArchives(readdirSync(copy)).order.map((name) => join(copy, name));
    const path = withdrawn.path.replace(/^.*\.tar\.gz\//, '');
    const { signal } = new AbortController();
    expect(await findInArchives(archives, { path, mtimeMs: null }, signal)).toBeNull();
    expect(await findInArchives(archives.slice(0, 1), { path, mtimeMs: null }, signal)).toContain(withdrawn.id);
  });

  it('are read again when one of them changes, and only then', async () => {
    const copy = makeFolder();
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
    const cacheDir = makeFolder();
    const first = await openRequest(copy, { cacheDir });
    expect((await openRequest(copy, { cacheDir })).refresh.read).toBe(0);
    const whole = readdirSync(copy).find((name) => name.startsWith('Freemium')) ?? '';
    for (const name of readdirSync(copy)) if (name !== whole) truncateSync(join(copy, name), 0);
    const again = await openRequest(copy, { cacheDir });
    expect(again.refresh.read).toBeGreaterThan(0);
    expect(again.corpus.info().versions).not.toBe(first.corpus.info().versions);
  });

  it('one cut short gives what it held, an anomaly and a warning, also the next time', async () => {
    const whole = readdirSync(folder).find((name) => name.startsWith('Freemium')) ?? '';
    const cut = join(makeFolder(), 'Freemium_legi_global_20250101-060000.tar.gz');
    copyFileSync(join(folder, whole), cut);
    truncateSync(cut, Math.floor(statSync(cut).size / 2));
    const cacheDir = makeFolder();
    for (const _ of [1, 2]) {
      const { corpus, warnings } = await openRequest(cut, { cacheDir });
      expect(corpus.info().versions).toBeGreaterThan(50);
      expect(warnings).toEqual([{ kind: 'truncated-archive', detail: 'Freemium_legi_global_20250101-060000.tar.gz' }]);
      expect([...corpus.anomalies()].map(({ kind }) => kind)).toEqual(['truncated-archive']);
    }
  });

  it('one that is no archive at all is said to be damaged', async () => {
    const fake = join(makeFolder(), 'legi.tar.gz');
    writeFileSync(fake, readFileSync(GENERATOR));
    const { corpus, warnings } = await openRequest(fake);
    expect([corpus.info().versions, warnings.map(({ kind }) => kind)]).toEqual([0, ['truncated-archive']]);
  });
});
