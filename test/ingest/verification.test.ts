import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  doTasks,
  finishTasks,
  planVerification,
  suspectFolders,
  type Verification,
} from '../../src/ingest/verification.ts';
import { listTree } from '../../src/sources/tree.ts';
import { stampOf } from '../../src/sources/file.ts';
import { createInMemory } from '../../src/store/database.ts';
import { unpackFolder } from '../../src/store/packed-folders.ts';
import { readManifests } from '../../src/store/stored-manifests.ts';
import { createWriter } from '../../src/store/writer.ts';
import { type BuiltTool, buildTool } from '../built-tool.ts';
import { cleanAfterEach, makeFolder } from '../corpus-fixture.ts';

cleanAfterEach();

interface Folder {
  readonly root: number;
  readonly path: string;
  readonly changedMs: number;
  readonly names: readonly string[];
  readonly stamps: Float64Array;
}

/** The folders, packed as an index gives them. */
function packed(folders: readonly Folder[]) {
  const db = createInMemory();
  const writer = createWriter(db);
  for (const folder of folders) writer.putFolder(folder, writer.nextFolder());
  const manifests = readManifests(db);
  db.close();
  return manifests;
}

function foldersOf(root: string): readonly Folder[] {
  return listTree(root).map(({ path, changedMs, files }) => ({
    ...{ root: 0, path, changedMs, names: files },
    stamps: new Float64Array(
      files.flatMap((name) => {
        const stamp = stampOf(join(root, path, name));
        return [stamp?.size ?? -1, stamp?.mtimeMs ?? -1, stamp?.ctimeMs ?? -1];
      }),
    ),
  }));
}

/** So many files in each folder; folders of one digit stand in those of the digit before. */
function makeTree(counts: readonly number[]): string {
  const root = makeFolder();
  for (const [index, count] of counts.entries()) {
    const folder = join(root, ...(index % 2 === 0 ? [`é ${index}`] : [`é ${index - 1}`, String(index)]));
    mkdirSync(folder, { recursive: true });
    for (let n = 0; n < count; n += 1) writeFileSync(join(folder, `à ${n}.md`), 'feu');
  }
  return root;
}

function suspectsOf(verification: Verification, folders: readonly Folder[]): readonly (string | undefined)[] {
  doTasks(verification);
  finishTasks(verification);
  return suspectFolders(verification).map((index) => folders[index]?.path);
}

describe('manifests read at once', () => {
  const time = fc.oneof(
    fc.constant(-1),
    fc.integer({ min: 2 ** 40 * 4096, max: 2 ** 41 * 4096 }).map((units) => units / 4096),
  );
  const folder = fc.record({
    root: fc.nat(3),
    path: fc.string({ unit: 'grapheme' }),
    changedMs: time,
    files: fc.array(fc.tuple(fc.stringMatching(/^[^/\0]{1,9}$/u), fc.double(), fc.double(), fc.double())),
  });

  it('are those that were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(folder, { selector: ({ root, path }) => `${root}/${path}` }), (list) => {
        const folders = list.map(({ files, ...rest }) => ({
          ...rest,
          names: files.map(([name]) => name),
          stamps: new Float64Array(files.flatMap(([, ...stamp]) => stamp)),
        }));
        const { folders: read, count, at } = packed(folders);
        expect(count).toBe(folders.length);
        expect(folders.map((_, index) => unpackFolder(read, index))).toEqual(folders);
        expect(folders.map((_, index) => at(index).row)).toEqual(folders.map((_, index) => index + 1));
      }),
      { numRuns: 50 },
    );
  });

  it('do not know a time that cannot be told exactly', () => {
    const empty = { root: 0, path: '', names: [], stamps: new Float64Array() };
    const exact = 2 ** 40 + 1 / 4096;
    const { folders } = packed([
      { ...empty, changedMs: 1234.567_891 },
      { ...empty, path: 'a', changedMs: exact },
    ]);
    expect([...folders.times]).toEqual([-1, exact]);
  });
});

describe('a verification', () => {
  it('looks at every folder and every file once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(9), fc.integer({ min: 200, max: 900 })), { maxLength: 40 }), (counts) => {
        const folders = counts.map((count, index) => {
          const names = Array.from({ length: count }, (_, n) => String(n));
          return { root: 0, path: String(index), changedMs: 1, names, stamps: new Float64Array(3 * count) };
        });
        const { tasks } = planVerification(['/nowhere'], packed(folders).folders);
        const ends = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
        let [folder, file] = [0, 0];
        for (let at = 0; at < tasks.length; at += 4) {
          const [first = 0, last = 0, from = 0, to = 0] = tasks.subarray(at, at + 4);
          expect([first, from]).toEqual([folder, file]);
          expect(to - from).toBeLessThan(600);
          expect(to).toBeLessThanOrEqual(ends[last - 1] ?? 0);
          [folder, file] = [to === ends[last - 1] ? last : first, to];
        }
        expect([folder, file]).toEqual([counts.length, ends.at(-1) ?? 0]);
      }),
      { numRuns: 50 },
    );
  });

  it('finds what is no longer as it was, and nothing else', () => {
    const root = makeTree([3, 0, 700, 2, 260]);
    const folders = foldersOf(root);
    const look = () => suspectsOf(planVerification([root], packed(folders).folders), folders);
    expect(look()).toEqual([]);
    writeFileSync(join(root, 'é 2', 'à 650.md'), 'feux');
    rmSync(join(root, 'é 2', '3', 'à 1.md'));
    expect(look()).toEqual(['é 2', 'é 2/3']);
    rmSync(join(root, 'é 4'), { recursive: true });
    expect(look()).toEqual(['', 'é 2', 'é 2/3', 'é 4']);
  });

  it('does again what another thread took and left', () => {
    const root = makeTree([700]);
    const folders = foldersOf(root);
    const verification = planVerification([root], packed(folders).folders);
    Atomics.add(verification.next, 0, 2);
    writeFileSync(join(root, 'é 0', 'à 0.md'), 'feux');
    expect(suspectsOf(verification, folders)).toEqual(['é 0']);
  });
});

describe('the thread of the built tool', () => {
  let tool: BuiltTool;
  beforeAll(async () => {
    tool = await buildTool();
  }, 60_000);
  afterAll(() => tool.remove());

  it('does all tasks when nobody else does', async () => {
    const root = makeTree([300, 20]);
    const folders = foldersOf(root);
    writeFileSync(join(root, 'é 0', '1', 'à 7.md'), 'feux');
    const verification = planVerification([root], packed(folders).folders);
    const worker = new Worker(join(dirname(tool.main), 'chunks', 'verifying-worker.js'));
    const ended = new Promise((resume) => worker.once('exit', resume));
    worker.postMessage(verification, []);
    await vi.waitFor(() => expect(verification.doneTasks).not.toContain(0), { timeout: 20_000 });
    expect(suspectFolders(verification).map((index) => folders[index]?.path)).toEqual(['é 0/1']);
    await ended;
  }, 60_000);
});
