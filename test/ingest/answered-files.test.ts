import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStaleCheck } from '../../src/ingest/answered-files.ts';
import { stampOf } from '../../src/sources/file.ts';
import { folderTime } from '../../src/sources/folder.ts';
import type { FolderManifest } from '../../src/store/folder-manifest.ts';
import { cleanAfterEach, makeCorpus, writeFiles } from '../corpus-fixture.ts';

cleanAfterEach();

/** What an index would remember of a folder that holds these names now; `links` are never opened. */
function manifestOf(
  root: string,
  path: string,
  names: readonly string[],
  links: readonly string[] = [],
): FolderManifest {
  const stamps = names.flatMap((name) => {
    const stamp = links.includes(name) ? null : stampOf(join(root, path, name));
    return stamp === null ? [Number.NaN, Number.NaN, Number.NaN] : [stamp.size, stamp.mtimeMs, stamp.ctimeMs];
  });
  return { root: 0, path, changedMs: folderTime(root, path) ?? -1, names, stamps: new Float64Array(stamps) };
}

describe('createStaleCheck', () => {
  let root: string;
  let manifests: readonly FolderManifest[];
  /** Versions 0 and 1 stand in `a`, 2 in `b`, 3 in both. */
  const places = [['0/L1.md'], ['0/L2.md'], ['1/L3.md'], ['0/L1.md', '1/L3.md']];
  const isStale = (rows: readonly number[]): boolean =>
    createStaleCheck([root], {
      filesOf: (asked) =>
        asked.flatMap((row) =>
          (places[row] ?? []).map((place) => ({ folder: Number(place[0]), name: place.slice(2) })),
        ),
      manifestOf: (folder) => manifests[folder] ?? manifestOf(root, '', []),
    })(rows);

  beforeEach(() => {
    root = makeCorpus({ 'a/L1.md': 'un', 'a/L2.md': 'deux', 'a/README.md': '# Page', 'b/L3.md': 'trois' });
    symlinkSync('L3.md', join(root, 'b/lien.md'));
    manifests = [
      manifestOf(root, 'a', ['L1.md', 'L2.md', 'README.md']),
      manifestOf(root, 'b', ['L3.md', 'lien.md'], ['lien.md']),
    ];
  });

  it('says no while nothing changed, of no version too', () => {
    expect(isStale([0, 1, 2, 3])).toBe(false);
    expect(isStale([])).toBe(false);
  });

  it('looks at the files asked for, not at those beside them', () => {
    writeFiles(root, { 'a/L2.md': 'changé' });
    expect(isStale([0])).toBe(false);
    expect(isStale([1])).toBe(true);
    expect(isStale([0, 1])).toBe(true);
  });

  it('looks at every file of a version that several hold', () => {
    writeFiles(root, { 'b/L3.md': 'changé' });
    expect(isStale([0])).toBe(false);
    expect(isStale([3])).toBe(true);
  });

  it('sees a time that changed under the same size', () => {
    utimesSync(join(root, 'a/L1.md'), 1, 1);
    expect(isStale([0])).toBe(true);
  });

  it('looks at the page of the folder, which may name its code', () => {
    writeFiles(root, { 'a/README.md': '# Autre page' });
    expect(isStale([0])).toBe(true);
    expect(isStale([2])).toBe(false);
  });

  it.each([
    ['came', () => writeFiles(root, { 'a/L4.md': 'quatre' })],
    ['went', () => rmSync(join(root, 'a/L2.md'))],
    ['got another name', () => renameSync(join(root, 'a/L2.md'), join(root, 'a/L9.md'))],
    ['is a folder', () => mkdirSync(join(root, 'a/sous'))],
  ])('sees that something in the folder %s', (_what, change) => {
    change();
    expect(isStale([0])).toBe(true);
    expect(isStale([2])).toBe(false);
  });

  it('sees that the folder is gone, or is now a link to itself elsewhere', () => {
    renameSync(join(root, 'a'), join(root, 'c'));
    expect(isStale([0])).toBe(true);
    symlinkSync('c', join(root, 'a'));
    expect(isStale([0])).toBe(true);
  });

  it('does not trust a file that the folder was not known to hold', () => {
    manifests = [manifestOf(root, 'a', ['L2.md', 'README.md'])];
    expect(isStale([0])).toBe(true);
    expect(isStale([1])).toBe(false);
  });

  it('holds nothing against a name that is never opened', () => {
    manifests = [manifestOf(root, 'a', ['L1.md'], ['L1.md'])];
    writeFileSync(join(root, 'a/L1.md'), 'changé');
    expect(isStale([0])).toBe(false);
  });
});
