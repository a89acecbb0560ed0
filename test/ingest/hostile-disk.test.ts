import fs, { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { manifestOf, readTree } from '../../src/ingest/build.ts';
import { readFile } from '../../src/sources/file.ts';
import { createIndexes, derive } from '../../src/store/derive.ts';
import { createWriter } from '../../src/store/writer.ts';
import { createCorpus } from '../../src/store/corpus.ts';
import { createInMemory } from '../../src/store/database.ts';
import {
  cleanAfterEach,
  makeCorpus,
  makeFolder,
  makeLink,
  nativeArticle,
  numsOf,
  openRequest,
  pathsOf,
  seedArticle,
  stateOf,
} from '../corpus-fixture.ts';

cleanAfterEach();

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('names of folders and files', () => {
  it('T5 a corpus path with parentheses, brackets, blanks, NFD é', async () => {
    const name = 'co(r)p[u]s {a,b} !*? e\u0301te\u0301';
    const root = makeCorpus({ 'sous (dossier) [x]/Feu e\u0301teint !.md': nativeArticle('L1') }, name);
    const cacheDir = makeFolder('cache');
    const { corpus } = await openRequest(root, { cacheDir });
    expect(pathsOf(corpus.list({}))).toEqual(['sous (dossier) [x]/Feu éteint !.md']);
    for (const path of ['sous (dossier) [x]/Feu éteint !.md', 'sous (dossier) [x]/Feu e\u0301teint !.md']) {
      expect(corpus.byPath(path)).toHaveLength(1);
    }
    expect((await openRequest(root, { cacheDir })).corpus.info().versions).toBe(1);
  });

  it('a line end, a backslash or a glob in a name hides nothing, at first or later', async () => {
    const names = ['a\nb.md', 'a\\b.md', '*.md', '[ab].md', '!(x).md', 'd\ne/f.md'];
    const root = makeCorpus(Object.fromEntries(names.map((name, n) => [name, nativeArticle(`L${n}`)])));
    const cacheDir = makeFolder('cache');
    const first = await openRequest(root, { cacheDir });
    expect(new Set(pathsOf(first.corpus.list({})))).toEqual(new Set(names));
    expect(stateOf((await openRequest(root, { cacheDir })).corpus)).toEqual(stateOf(first.corpus));
  });

  it('T25 names that are not UTF-8: kept apart as unreadable, never a crash', async () => {
    const root = makeCorpus({ 'L1.md': nativeArticle('L1') });
    for (const byte of [0xfe, 0xff]) {
      writeFileSync(Buffer.concat([Buffer.from(`${root}/x`), Buffer.from([byte]), Buffer.from('.md')]), 'feu');
    }
    const cacheDir = makeFolder('cache');
    for (let round = 0; round < 2; round++) {
      const { corpus } = await openRequest(root, { cacheDir });
      expect(numsOf(corpus.list({}))).toEqual(['L1']);
      expect([...corpus.skipped()]).toEqual([{ path: 'x\ufffd.md', reason: 'unreadable' }]);
    }
  });

  it('T18 NUL, escape and bidi in bodies, numbers, titles and file names: stored, and reported', async () => {
    const root = makeCorpus({
      'corps.md': nativeArticle('L1', {}, {}, 'Le feu\u0000 est\u001b[31m rouge.'),
      'numero.md': seedArticle('L2\u202e3'),
      'titre.md': '---\ntexte: "Code des feux\u001b]0;x\u0007"\nnum: L3\n---\nTexte.\n',
      'nom\u001b[2J\u202e.md': nativeArticle('L4'),
      'sain.md': nativeArticle('L5'),
    });
    const { corpus } = await openRequest(root);
    const found = [...corpus.anomalies()].filter(({ kind }) => kind === 'control-characters');
    expect(found.map(({ path, line, detail }) => [path, line, detail])).toEqual([
      ['corps.md', 5, 'U+0000'],
      ['nom\u001b[2J\u202e.md', null, 'U+001B'],
      ['numero.md', 1, 'U+202E'],
      ['titre.md', 2, 'U+001B'],
    ]);
    const [body] = corpus.byNum('L1');
    expect(body && corpus.text(body).body).toBe('Le feu\ufffd est\u001b[31m rouge.');
    expect(corpus.info().versions).toBe(5);
  });
});

describe('T6 symbolic links', () => {
  it('T6 a symlink loop and a symlink out of the corpus: listed as skipped, never followed', async () => {
    const outside = makeCorpus({ 'secret/L9.md': nativeArticle('L9') });
    const root = makeCorpus({ 'L1.md': nativeArticle('L1'), 'sous/L2.md': nativeArticle('L2') });
    makeLink('.', join(root, 'boucle'));
    makeLink('../sous', join(root, 'sous/encore'));
    makeLink('seul.md', join(root, 'seul.md'));
    makeLink(join(outside, 'secret'), join(root, 'dehors'));
    makeLink(join(outside, 'secret/L9.md'), join(root, 'L9.md'));
    const { corpus } = await openRequest(root);
    expect(numsOf(corpus.list({}))).toEqual(['L1', 'L2']);
    expect([...corpus.skipped()]).toEqual(
      ['L9.md', 'boucle', 'dehors', 'seul.md', 'sous/encore'].map((path) => ({ path, reason: 'symlink' })),
    );
  });

  it('T6 a folder or a file that becomes a link is no longer followed, and read again when it is real once more', async () => {
    const root = makeCorpus({ 'a/b/L1.md': nativeArticle('L1'), 'L2.md': nativeArticle('L2') });
    const cacheDir = makeFolder('cache');
    (await openRequest(root, { cacheDir })).close();
    renameSync(join(root, 'a'), join(root, '../a'));
    renameSync(join(root, 'L2.md'), join(root, '../L2.md'));
    makeLink('../a', join(root, 'a'));
    makeLink('../L2.md', join(root, 'L2.md'));
    const linked = await openRequest(root, { cacheDir });
    expect(numsOf(linked.corpus.list({}))).toEqual([]);
    expect([...linked.corpus.skipped()].map(({ reason }) => reason)).toEqual(['symlink', 'symlink']);
    linked.close();
    for (const name of ['a', 'L2.md']) {
      rmSync(join(root, name));
      renameSync(join(root, '..', name), join(root, name));
    }
    expect(numsOf((await openRequest(root, { cacheDir })).corpus.list({}))).toEqual(['L1', 'L2']);
  });

  it('a root that is a loop is no corpus', async () => {
    const folder = makeFolder();
    makeLink('boucle', join(folder, 'boucle'));
    await expect(openRequest(join(folder, 'boucle'))).rejects.toMatchObject({ code: 'corpus-not-a-folder' });
    await expect(openRequest(join(folder, 'rien'))).rejects.toMatchObject({ code: 'no-corpus' });
  });
});

describe('T22 a disk that changes while it is read', () => {
  it('T22 files that vanish, become links or folders, or grow between listing and reading', () => {
    const names = Array.from({ length: 100 }, (_, n) => `L${String(n).padStart(3, '0')}.md`);
    const root = makeCorpus(Object.fromEntries(names.map((name, n) => [name, nativeArticle(`L${n}`)])));
    const db = createInMemory();
    const steps = readTree(createWriter(db), 0, root, { codeMap: [], assumed: null });
    expect(steps.next().done).toBe(false);
    rmSync(join(root, 'L090.md'));
    rmSync(join(root, 'L091.md'));
    makeLink('/etc/passwd', join(root, 'L091.md'));
    rmSync(join(root, 'L092.md'));
    fs.mkdirSync(join(root, 'L092.md'));
    writeFileSync(join(root, 'L093.md'), nativeArticle('L1093'));
    while (steps.next().done !== true);
    createIndexes(db);
    derive(db);
    const corpus = createCorpus(db, { roots: [root], isVerified: true });
    expect([...corpus.anomalies()].map(({ path, kind, detail }) => [path, kind, detail])).toEqual([
      ['L090.md', 'vanished', 'L090.md'],
      ['L091.md', 'unreadable', 'ELOOP'],
      ['L092.md', 'unreadable', 'NOT_A_FILE'],
    ]);
    expect(corpus.info().versions).toBe(97);
    expect(corpus.byNum('L1093')).toHaveLength(1);
    db.close();
  });

  it('T22 a file that changes once while it is read is read again; one that never rests is unreadable', () => {
    const root = makeCorpus({ 'x.md': 'un' });
    const path = join(root, 'x.md');
    const read = fs.readSync.bind(fs);
    const grow = vi.spyOn(fs, 'readSync').mockImplementationOnce((...args: Parameters<typeof fs.readSync>) => {
      fs.appendFileSync(path, ' deux');
      return read(...args);
    });
    expect(readFile(path)).toMatchObject({ status: 'read', text: 'un deux' });
    grow.mockImplementation((...args: Parameters<typeof fs.readSync>) => {
      fs.appendFileSync(path, '!');
      return read(...args);
    });
    expect(readFile(path)).toEqual({ status: 'unreadable', code: 'CHANGING' });
  });

  it('a folder listed just after it changed is not trusted, however long the reading takes', () => {
    const listing = { path: '', changedMs: 1_000_000, problem: null };
    expect(manifestOf(0, { ...listing, listedMs: 1_000_500 }, []).changedMs).toBe(-1);
    expect(manifestOf(0, { ...listing, listedMs: 1_009_000 }, []).changedMs).toBe(1_000_000);
    expect(manifestOf(0, { ...listing, listedMs: 1_009_000, problem: 'EACCES' }, []).changedMs).toBe(-1);
  });
});

describe('T25 bytes', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('T25 %s line ends, with and without a byte order mark: the same lines', async (_, end) => {
    const text = seedArticle('L1', { Cite: ['Code des phares et balises - art. L2 (V)'] }).replaceAll('\n', end);
    const { corpus } = await openRequest(makeCorpus({ 'a.md': text, 'b.md': `\ufeff${text}` }));
    for (const version of corpus.list({})) {
      expect(version.line).toBe(1);
      expect(corpus.text(version)).toMatchObject({ bodyLine: 3, body: "Le gardien du feu L1 veille jusqu'à l'aube." });
    }
    expect([...corpus.allLiens()].map(({ line }) => line)).toEqual([9, 9]);
  });

  it('T25 invalid UTF-8: replaced, reported at its line, the rest kept', async () => {
    const bytes = Buffer.concat([
      Buffer.from('# Article L1\n\nLe feu\nest '),
      Buffer.from([0xe9]),
      Buffer.from('teint.\n'),
    ]);
    const { corpus } = await openRequest(makeCorpus({ 'L1.md': bytes }));
    expect([...corpus.anomalies()]).toEqual([{ path: 'L1.md', kind: 'invalid-utf8', line: 4, detail: '\ufffd' }]);
    const [version] = corpus.byNum('L1');
    expect(version && corpus.text(version).body).toBe('Le feu\nest \ufffdteint.');
  });
});
