import { closeSync, openSync, readdirSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/store/schema.ts';
import { cleanAfterEach, makeCorpus, makeFolder, nativeArticle, numsOf, openRequest } from '../corpus-fixture.ts';

cleanAfterEach();

describe('an index that cannot be used', () => {
  const root = (): string => makeCorpus({ 'L1.md': nativeArticle('L1'), 'L2.md': nativeArticle('L2') });
  let corpusRoot: string;
  let cacheDir: string;
  let file: string;
  beforeEach(async () => {
    corpusRoot = root();
    cacheDir = makeFolder('cache');
    const opened = await openRequest(corpusRoot, { cacheDir });
    file = opened.refresh.location ?? '';
    opened.close();
  });

  async function expectRebuilt(): Promise<void> {
    const rebuilt = await openRequest(corpusRoot, { cacheDir });
    expect(numsOf(rebuilt.corpus.list({}))).toEqual(['L1', 'L2']);
    expect(rebuilt.refresh.read).toBe(2);
    expect(rebuilt.warnings).toEqual([]);
    expect(rebuilt.refresh.location).not.toBeNull();
    rebuilt.close();
    const next = await openRequest(corpusRoot, { cacheDir, freshness: 'none' });
    expect(numsOf(next.corpus.list({}))).toEqual(['L1', 'L2']);
  }

  it('is rebuilt when it holds garbage', async () => {
    writeFileSync(file, 'les goélands '.repeat(2000));
    await expectRebuilt();
  });

  it('is rebuilt when it was cut', async () => {
    truncateSync(file, Math.floor(statSync(file).size / 2));
    await expectRebuilt();
  });

  it('is rebuilt when it is empty', async () => {
    truncateSync(file, 0);
    await expectRebuilt();
  });

  it('is rebuilt when its pages were overwritten behind its head', async () => {
    const fd = openSync(file, 'r+');
    writeSync(fd, Buffer.alloc(statSync(file).size - 4096, 0xa5), 0, undefined, 4096);
    closeSync(fd);
    await expectRebuilt();
  });

  it('is rebuilt when a newer program wrote it', async () => {
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA user_version=${MIGRATIONS.length + 1}`);
    db.close();
    await expectRebuilt();
  });

  it('is rebuilt when the pointer names nothing, or something else', async () => {
    const [key = ''] = readdirSync(cacheDir);
    for (const name of ['', '../../elsewhere.db', '0123456789abcdef.db']) {
      writeFileSync(join(cacheDir, key, 'current'), name);
      await expectRebuilt();
    }
  });
});

describe('T26 a cache folder that cannot be one', () => {
  it.each([
    ['is a file', (folder: string) => join(folder, 'L1.md')],
    ['stands below a file', (folder: string) => join(folder, 'L1.md', 'deep', 'cache')],
    ['has a name that is too long', (folder: string) => join(folder, 'x'.repeat(300))],
    ['stands where nothing can be made', () => '/proc/self/nowhere'],
  ])('%s: answered from memory, said in a warning', async (_, cacheOf) => {
    const root = makeCorpus({ 'L1.md': nativeArticle('L1') });
    const { corpus, warnings, refresh } = await openRequest(root, { cacheDir: cacheOf(root) });
    expect(corpus.info().versions).toBe(1);
    expect(refresh.location).toBeNull();
    expect(warnings).toMatchObject([{ kind: 'cache-unwritable' }]);
  });

  it('costs nothing of an interruption', async () => {
    const interruption = new AbortController();
    const root = makeCorpus(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, n) => [`L${n}.md`, nativeArticle(`L${n}`, {}, {}, 'feu '.repeat(5000))]),
      ),
    );
    const cacheDir = makeFolder('cache');
    const reason = new Error('interrupted');
    const opening = openRequest(root, {
      cacheDir,
      pace: { onProgress: () => interruption.abort(reason), signal: interruption.signal },
    });
    await expect(opening).rejects.toBe(reason);
    const [key = ''] = readdirSync(cacheDir);
    expect(readdirSync(join(cacheDir, key))).toEqual([]);
  });
});
