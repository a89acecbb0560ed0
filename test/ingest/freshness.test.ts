import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  cleanAfterEach,
  makeCorpus,
  makeFolder,
  nativeArticle,
  numsOf,
  openRequest,
  writeFiles,
} from '../corpus-fixture.ts';

cleanAfterEach();

describe('freshness', () => {
  let root: string;
  let cacheDir: string;
  beforeEach(async () => {
    root = makeCorpus({ 'L1.md': nativeArticle('L1'), 'sous/L2.md': nativeArticle('L2') });
    cacheDir = makeFolder('cache');
    (await openRequest(root, { cacheDir })).close();
  });

  const open = (freshness: 'named' | 'none') => openRequest(root, { cacheDir, freshness });

  it('named: the files of an answer are read again when they changed', async () => {
    writeFiles(root, { 'L1.md': nativeArticle('L1', {}, {}, 'Le feu est éteint.') });
    const { corpus, settle } = await open('named');
    const body = await settle(async () => {
      const [version] = corpus.byNum('L1');
      return version && corpus.text(version).body;
    });
    expect(body).toBe('Le feu est éteint.');
    expect(corpus.info().verified).toBe(true);
  });

  it('named: what is not found is looked for on disk', async () => {
    writeFiles(root, { 'autre/L9.md': nativeArticle('L9') });
    const { corpus, settle } = await open('named');
    expect(numsOf(await settle(async () => corpus.byNum('L9')))).toEqual(['L9']);
    expect(numsOf(await settle(async () => corpus.byNum('L99')))).toEqual([]);
  });

  it('named: a file added beside that of the answer, or removed, is seen', async () => {
    writeFiles(root, { 'L1 bis.md': nativeArticle('L1') });
    const { corpus, settle } = await open('named');
    expect(await settle(async () => corpus.byNum('L1'))).toHaveLength(2);
    rmSync(join(root, 'sous/L2.md'));
    const again = await open('named');
    expect(await again.settle(async () => again.corpus.byNum('L2'))).toEqual([]);
  });

  it('named: what a link names and is not held is not looked for on disk', async () => {
    writeFiles(root, { 'autre/L9.md': nativeArticle('L9') });
    const { corpus, settle } = await open('named');
    const linked = await settle(async () => corpus.forLinks?.byNum('L9'));
    expect(linked).toEqual([]);
    expect(numsOf(await settle(async () => corpus.byNum('L9')))).toEqual(['L9']);
  });

  it('named: what a link names and is held is read again when it changed', async () => {
    writeFiles(root, { 'sous/L2.md': nativeArticle('L2 bis') });
    const { corpus, settle } = await open('named');
    expect(await settle(async () => corpus.forLinks?.byNum('L2'))).toEqual([]);
    expect(numsOf(corpus.byNum('L2 bis'))).toEqual(['L2 bis']);
  });

  it('none: answers from the index as it is, and says so', async () => {
    writeFiles(root, { 'L3.md': nativeArticle('L3') });
    const { corpus, warnings, refresh } = await open('none');
    expect(numsOf(corpus.list({}))).toEqual(['L1', 'L2']);
    expect(corpus.info().verified).toBe(false);
    expect(warnings).toEqual([{ kind: 'not-verified', detail: root }]);
    expect(refresh.read).toBe(0);
  });

  it('none: without an index there is one to build, and it is verified', async () => {
    const { corpus, warnings } = await openRequest(root, { cacheDir: makeFolder('other'), freshness: 'none' });
    expect(corpus.info()).toMatchObject({ versions: 2, verified: true });
    expect(warnings).toEqual([]);
  });

  it('gives the file as it is on disk now', async () => {
    const { corpus, raw } = await open('none');
    const [version] = corpus.byNum('L1');
    if (version === undefined) throw new Error('L1 is held');
    writeFiles(root, { 'L1.md': 'neuf' });
    expect(await raw(version)).toBe('neuf');
    rmSync(join(root, 'L1.md'));
    expect(await raw(version)).toBeNull();
  });

  it('keeps nothing without a cache', async () => {
    const before = readdirSync(cacheDir);
    const { refresh } = await openRequest(root, { cacheDir: null });
    expect(refresh).toMatchObject({ location: null, bytes: null, read: 2 });
    expect(readdirSync(cacheDir)).toEqual(before);
  });
});
