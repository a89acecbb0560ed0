import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenCorpus } from '../../src/ingest.ts';
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
  writeFiles,
} from '../corpus-fixture.ts';

cleanAfterEach();

/** Long after the files were written: their times are trusted. */
function letTimePass(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
}

function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 12));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('an index kept in a cache', () => {
  let cacheDir: string;
  beforeEach(() => {
    cacheDir = makeFolder('cache');
    letTimePass();
  });

  async function reopen(root: string): Promise<OpenCorpus> {
    return openRequest(root, { cacheDir });
  }

  /** Opens again and holds the answer against a reading of everything. */
  async function refreshed(root: string): Promise<OpenCorpus> {
    const opened = await reopen(root);
    const anew = await openRequest(root);
    expect(stateOf(opened.corpus)).toEqual(stateOf(anew.corpus));
    return opened;
  }

  async function built(files: Readonly<Record<string, string>>): Promise<string> {
    const root = makeCorpus(files);
    (await reopen(root)).close();
    await pause();
    return root;
  }

  const three = {
    'L1.md': nativeArticle('L1'),
    'L2.md': nativeArticle('L2'),
    'sous/L3.md': nativeArticle('L3'),
  };

  it('reads every file the first time', async () => {
    const opened = await reopen(makeCorpus({ ...three, 'note.pdf': 'x' }));
    expect(opened.refresh).toMatchObject({ read: 4, unchanged: 0, removed: 0 });
    expect(opened.refresh.bytes).toBe(statSync(opened.refresh.location ?? '').size);
    expect(numsOf(opened.corpus.list({}))).toEqual(['L1', 'L2', 'L3']);
    expect(opened.corpus.info()).toMatchObject({ articles: 3, versions: 3, skipped: 1, verified: true });
  });

  it('reads nothing when nothing changed', async () => {
    const root = await built(three);
    const opened = await refreshed(root);
    expect(opened.refresh).toMatchObject({ read: 0, unchanged: 3, removed: 0 });
  });

  it('reads a file that was edited, alone', async () => {
    const root = await built(three);
    writeFiles(root, { 'L2.md': nativeArticle('L2', {}, {}, 'Le feu du môle est rouge.') });
    const opened = await refreshed(root);
    expect(opened.refresh).toMatchObject({ read: 1, unchanged: 2, removed: 0 });
    const [version] = opened.corpus.byNum('L2');
    expect(version && opened.corpus.text(version).body).toBe('Le feu du môle est rouge.');
  });

  it('reads a file that was added, forgets one that was removed, follows one that was renamed', async () => {
    const root = await built(three);
    writeFiles(root, { 'sous/L4.md': nativeArticle('L4') });
    const added = await refreshed(root);
    expect(added.refresh).toMatchObject({ read: 1, unchanged: 3, removed: 0 });
    added.close();
    rmSync(join(root, 'L1.md'));
    const removed = await refreshed(root);
    expect(removed.refresh).toMatchObject({ read: 0, unchanged: 3, removed: 1 });
    removed.close();
    renameSync(join(root, 'L2.md'), join(root, 'L2 bis.md'));
    const renamed = await refreshed(root);
    expect(renamed.refresh).toMatchObject({ read: 1, unchanged: 2, removed: 1 });
    expect(pathsOf(renamed.corpus.byNum('L2'))).toEqual(['L2 bis.md']);
  });

  it('follows folders that are added, removed, renamed and moved', async () => {
    const root = await built({ ...three, 'a/b/L5.md': nativeArticle('L5'), 'a/b/c/L6.md': nativeArticle('L6') });
    writeFiles(root, { 'neuf/d/L7.md': nativeArticle('L7') });
    const added = await refreshed(root);
    expect(added.refresh).toMatchObject({ read: 1, unchanged: 5 });
    added.close();
    renameSync(join(root, 'a/b'), join(root, 'b'));
    const moved = await refreshed(root);
    expect(moved.refresh).toMatchObject({ read: 2, unchanged: 4, removed: 2 });
    expect(pathsOf(moved.corpus.byNum('L6'))).toEqual(['b/c/L6.md']);
    moved.close();
    rmSync(join(root, 'b'), { recursive: true });
    const removed = await refreshed(root);
    expect(removed.refresh).toMatchObject({ read: 0, unchanged: 4, removed: 2 });
  });

  it('attributes anew all that stands below a README whose title changed, came or went', async () => {
    const files = { 'x/L1.md': seedArticle('L1'), 'x/y/L2.md': seedArticle('L2'), 'z/L3.md': seedArticle('L3') };
    const root = await built({ ...files, 'x/README.md': '# Code des phares et balises\n' });
    const titles = (opened: OpenCorpus) => [...opened.corpus.list({})].map(({ num, texte }) => [num, texte?.title]);
    writeFiles(root, { 'x/README.md': '# Code des bouées et signaux\n' });
    const changed = await refreshed(root);
    expect(changed.refresh).toMatchObject({ read: 3, unchanged: 1 });
    expect(titles(changed)).toEqual([
      ['L1', 'Code des bouées et signaux'],
      ['L2', 'Code des bouées et signaux'],
      ['L3', undefined],
    ]);
    changed.close();
    rmSync(join(root, 'x/README.md'));
    const gone = await refreshed(root);
    expect(titles(gone).map(([, title]) => title)).toEqual([undefined, undefined, undefined]);
    gone.close();
    await pause();
    // The file that is edited with it sorts before it, and must know of it all the same.
    writeFiles(root, { 'README.md': '# Code des phares et balises\n', 'AL4.md': seedArticle('L4') });
    const came = await refreshed(root);
    expect(new Set(titles(came).map(([, title]) => title))).toEqual(new Set(['Code des phares et balises']));
  });

  it('attributes anew files so fresh that only their content could be compared', async () => {
    vi.useRealTimers();
    const root = await built({ 'README.md': '# Code des phares et balises\n', 'L1.md': seedArticle('L1') });
    writeFiles(root, { 'README.md': '# Code des bouées et signaux\n' });
    const opened = await refreshed(root);
    expect([...opened.corpus.list({})].map(({ texte }) => texte?.title)).toEqual(['Code des bouées et signaux']);
  });

  it('catches an edit that keeps size and modification time', async () => {
    const root = await built(three);
    const path = join(root, 'L1.md');
    const { atime, mtime, size } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replace('veille', 'repose'));
    utimesSync(path, atime, mtime);
    expect(statSync(path)).toMatchObject({ size, mtime });
    const opened = await refreshed(root);
    expect(opened.refresh.read).toBe(1);
    const [version] = opened.corpus.byNum('L1');
    expect(version && opened.corpus.text(version).body).toContain('repose');
  });

  it('catches an edit that the clock of the file system cannot show', async () => {
    vi.useRealTimers();
    for (let round = 0; round < 10; round++) {
      const root = makeCorpus({ 'L1.md': nativeArticle('L1', {}, {}, 'Feu rouge.') });
      (await reopen(root)).close();
      writeFiles(root, { 'L1.md': nativeArticle('L1', {}, {}, 'Feu blanc.'.slice(0, 10)) });
      const { corpus } = await reopen(root);
      const [version] = corpus.byNum('L1');
      expect(version && corpus.text(version).body).toBe('Feu blanc.');
    }
  });

  it('keeps out dot folders and node_modules, at first and later', async () => {
    const root = await built({
      ...three,
      '.git/HEAD.md': nativeArticle('L9'),
      'node_modules/p/L8.md': nativeArticle('L8'),
    });
    writeFiles(root, { '.git/index.md': nativeArticle('L9'), 'node_modules/q/L8.md': nativeArticle('L8') });
    const opened = await refreshed(root);
    expect(opened.corpus.info()).toMatchObject({ versions: 3, skipped: 0 });
  });

  it('builds anew when forced', async () => {
    const root = await built(three);
    const opened = await openRequest(root, { cacheDir, isForced: true });
    expect(opened.refresh).toMatchObject({ read: 3, unchanged: 0 });
  });

  it('keeps one index for each way of reading a corpus', async () => {
    const root = await built({ 'L1.md': seedArticle('L1') });
    const texte = {
      key: 'code:code des feux',
      nature: 'CODE',
      num: null,
      title: 'Code des feux',
      cid: null,
      date: null,
    };
    const assumed = await openRequest(root, { cacheDir, settings: { codeMap: [], assumed: texte } });
    expect(assumed.refresh.read).toBe(1);
    expect([...assumed.corpus.list({})][0]?.texte?.title).toBe('Code des feux');
    const plain = await reopen(root);
    expect(plain.refresh.read).toBe(0);
    expect([...plain.corpus.list({})][0]?.texte).toBeNull();
  });
});

type Operation = (root: string, serial: number) => void;

const tries = (work: () => void): void => {
  try {
    work();
  } catch {
    // The disk does not allow it in its present state: another operation will do.
  }
};
const PLACES = ['', 'a', 'a/b', 'c'] as const;
const place = fc.constantFrom(...PLACES);
const name = fc.constantFrom('L1.md', 'L2.md', 'L3.md', 'x.pdf');

/** Everything that people and programs do to a folder. */
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(place, name).map<Operation>(([at, file]) => (root, serial) => {
    const text = serial % 2 === 0 ? seedArticle('L1', { Cite: [`Code des feux - art. L${serial % 3} (Ab)`] }) : '';
    tries(() => writeFiles(root, { [join(at, file)]: `${text}${'feu '.repeat(serial)}` }));
  }),
  fc.tuple(place, name, fc.constantFrom('L1', 'L2')).map<Operation>(([at, file, num]) => (root, serial) => {
    tries(() => writeFiles(root, { [join(at, file)]: nativeArticle(num, {}, {}, 'phare '.repeat(serial)) }));
  }),
  fc.tuple(place, fc.constantFrom('phares', 'bouées')).map<Operation>(([at, word]) => (root, serial) => {
    tries(() => writeFiles(root, { [join(at, 'README.md')]: `# Code des ${word}\n${'.'.repeat(serial)}` }));
  }),
  fc.tuple(place, fc.constantFrom('README.md', 'L1.md', 'L2.md')).map<Operation>(([at, file]) => (root) => {
    tries(() => rmSync(join(root, at, file)));
  }),
  fc
    .tuple(fc.constantFrom('a', 'a/b', 'c'), fc.constantFrom('a', 'c', 'c/d', 'b'))
    .map<Operation>(([from, to]) => (root) => {
      tries(() => renameSync(join(root, from), join(root, to)));
    }),
  fc.constantFrom('a', 'a/b', 'c').map<Operation>((at) => (root) => {
    rmSync(join(root, at), { recursive: true, force: true });
  }),
  fc.tuple(place, fc.constantFrom('L1.md', 'a', 'c', 'README.md')).map<Operation>(([at, file]) => (root) => {
    tries(() => {
      rmSync(join(root, at, file), { recursive: true, force: true });
      makeLink(join(root, 'L2.md'), join(root, at, file));
    });
  }),
  fc.constantFrom('a', 'c').map<Operation>((at) => (root) => {
    tries(() => {
      renameSync(join(root, at), join(root, '..', `moved-${at}`));
      makeLink(join(root, '..', `moved-${at}`), join(root, at));
    });
  }),
);

describe('a refresh, whatever was done to the disk', () => {
  it.each([
    ['whose times can be trusted', true],
    ['that has just been written', false],
  ])('answers as a reading of everything does, on a disk %s', async (_, isSettled) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        async (rounds) => {
          vi.useRealTimers();
          const root = makeCorpus({ 'L1.md': seedArticle('L1'), 'a/b/L2.md': seedArticle('L2') });
          const cacheDir = makeFolder('cache');
          mkdirSync(join(root, 'c'));
          let serial = 1;
          for (const round of rounds) {
            vi.useRealTimers();
            if (isSettled) letTimePass();
            const opened = await openRequest(root, { cacheDir });
            const anew = await openRequest(root);
            expect(stateOf(opened.corpus)).toEqual(stateOf(anew.corpus));
            opened.close();
            anew.close();
            await pause();
            for (const apply of round) apply(root, (serial += 1));
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});
