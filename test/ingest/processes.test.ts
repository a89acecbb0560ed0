import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RefreshReport, CorpusInfo } from '../../src/core/contracts.ts';
import type { CorpusWarning } from '../../src/ingest.ts';
import {
  cleanAfterEach,
  makeCorpus,
  makeFolder,
  nativeArticle,
  openRequest,
  seedArticle,
  writeFiles,
} from '../corpus-fixture.ts';
import { addCommits, inventRepository, removeFolders } from '../sources/git/invented.ts';

cleanAfterEach();

interface Said {
  readonly versions: readonly { num: string; dateDebut: string | null; dateFin: string | null }[];
  readonly refresh: RefreshReport;
  readonly warnings: readonly CorpusWarning[];
  readonly info: CorpusInfo;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const DRIVER = '@photostructure/sqlite';
/** Nobody, on most systems: what root may do tells nothing of permissions. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let program: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'loupe-reader-'));
  chmodSync(folder, 0o755);
  program = join(folder, 'reader.mjs');
  const driver = pathToFileURL(createRequire(import.meta.url).resolve(DRIVER)).href;
  await build({
    entryPoints: [join(HERE, 'reader.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'driver',
        setup: ({ onResolve }) =>
          onResolve({ filter: new RegExp(`^${DRIVER}$`) }, () => ({ path: driver, external: true })),
      },
    ],
  });
});

afterAll(() => {
  removeFolders();
  rmSync(dirname(program), { recursive: true, force: true });
});

function start(root: string, cacheDir: string): { said: Promise<Said>; kill: () => void } {
  const child = spawn(process.execPath, [program, root, cacheDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  const said = new Promise<Said>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`${code ?? signal}`)),
    );
  });
  return { said, kill: () => child.kill('SIGKILL') };
}

function generationsOf(cacheDir: string): string[] {
  return readdirSync(cacheDir).flatMap((key) =>
    readdirSync(join(cacheDir, key)).filter((name) => name.endsWith('.db')),
  );
}

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `t${index % 20}/L${index}.md`,
      nativeArticle(`L${index}`, {}, {}, `Le feu ${index} est allumé. `.repeat(20)),
    ]),
  );
}

describe('several processes', () => {
  it('T21 two indexings at once: both answer right and one index is left', async () => {
    const root = makeCorpus(manyFiles(400));
    const cacheDir = makeFolder('cache');
    const answers = await Promise.all([1, 2].map(() => start(root, cacheDir).said));
    for (const { versions, warnings } of answers) {
      expect(versions).toHaveLength(400);
      expect(warnings).toEqual([]);
    }
    expect(generationsOf(cacheDir)).toHaveLength(1);
    const { corpus, refresh } = await openRequest(root, { cacheDir });
    expect(corpus.info().versions).toBe(400);
    expect(refresh.location).toContain(generationsOf(cacheDir)[0]);
  });

  it('T21 two refreshes at once: both answer right and the change is read', async () => {
    const root = makeCorpus(manyFiles(200));
    const cacheDir = makeFolder('cache');
    (await openRequest(root, { cacheDir })).close();
    writeFiles(root, { 'neuf/L900.md': nativeArticle('L900'), 't1/L1.md': nativeArticle('L901') });
    const answers = await Promise.all([1, 2].map(() => start(root, cacheDir).said));
    for (const { versions, warnings } of answers) {
      expect(versions).toHaveLength(201);
      expect(versions.map(({ num }) => num)).toEqual(expect.arrayContaining(['L900', 'L901']));
      expect(warnings).toEqual([]);
    }
    expect(generationsOf(cacheDir)).toHaveLength(1);
  });

  it('T21 two that find the same new commits at once: both answer right, and the index is the one there was', async () => {
    const told = (text: string) => ({ 'Article L1 - 99000001.md': seedArticle('L1', {}, text) });
    const dates = ['1000000000 +0000', '1200000000 +0000', '1400000000 +0000'];
    const [first, ...others] = dates.map((date, index) => ({
      message: `Version consolidée du ${2001 + index}-01-01`,
      date,
      files: told(`Le feu ${index} est allumé.`),
    }));
    if (first === undefined) throw new Error('three commits');
    const root = inventRepository([first], { bare: true });
    const cacheDir = makeFolder('cache');
    expect((await start(root, cacheDir).said).versions).toHaveLength(1);
    const before = generationsOf(cacheDir);
    addCommits(root, others, 'refs/heads/master^0');
    for (const { versions, warnings } of await Promise.all([1, 2].map(() => start(root, cacheDir).said))) {
      expect(versions.map(({ dateDebut }) => dateDebut)).toEqual(['2001-01-01', '2002-01-01', '2003-01-01']);
      expect(warnings).toEqual([]);
    }
    expect(generationsOf(cacheDir)).toEqual(before);
  });

  it('T21 two indexings in one process', async () => {
    const root = makeCorpus(manyFiles(150));
    const cacheDir = makeFolder('cache');
    const [a, b] = await Promise.all([openRequest(root, { cacheDir }), openRequest(root, { cacheDir })]);
    expect([a.corpus.info().versions, b.corpus.info().versions]).toEqual([150, 150]);
    expect(generationsOf(cacheDir)).toHaveLength(1);
  });

  it('T21 an indexing killed half-way leaves nothing that is used, and nothing that stays', async () => {
    const root = makeCorpus(manyFiles(1200));
    const cacheDir = makeFolder('cache');
    for (let round = 0; round < 2; round++) {
      const { said, kill } = start(root, cacheDir);
      const ended = said.then(
        () => 'answered',
        () => 'killed',
      );
      while (!existsSync(cacheDir) || generationsOf(cacheDir).length <= round)
        await new Promise((r) => setTimeout(r, 5));
      kill();
      expect(await ended).toBe('killed');
      expect(generationsOf(cacheDir)).toHaveLength(round + 1);
    }
    const [key = ''] = readdirSync(cacheDir);
    expect(existsSync(join(cacheDir, key, 'current'))).toBe(false);
    for (const name of generationsOf(cacheDir)) utimesSync(join(cacheDir, key, name), 1e9, 1e9);
    const { versions, warnings } = await start(root, cacheDir).said;
    expect(versions).toHaveLength(1200);
    expect(warnings).toEqual([]);
    expect(generationsOf(cacheDir)).toHaveLength(1);
  });

  it('T21 an indexing under way is not taken for an abandoned one', async () => {
    const root = makeCorpus(manyFiles(600));
    const cacheDir = makeFolder('cache');
    const first = start(root, cacheDir);
    while (generationsOf(cacheDir).length === 0) await new Promise((resume) => setTimeout(resume, 2));
    const [key = ''] = readdirSync(cacheDir);
    for (const name of generationsOf(cacheDir)) utimesSync(join(cacheDir, key, name), 1e9, 1e9);
    const second = start(root, cacheDir);
    for (const { versions, warnings } of await Promise.all([first.said, second.said])) {
      expect(versions).toHaveLength(600);
      expect(warnings).toEqual([]);
    }
  });
});

function runAs(uid: number | null, root: string, cacheDir: string, shell = 'exec "$@"'): Said {
  const argv = ['-c', shell, 'sh', process.execPath, program, root, cacheDir];
  const { stdout, stderr, status } = spawnSync('/bin/sh', argv, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    ...(uid === null ? {} : { uid, gid: uid }),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Opened to the one who reads: the outer folder of a fixture is private. */
function share(path: string, mode: number): string {
  chmodSync(dirname(path), 0o755);
  chmodSync(path, mode);
  return path;
}

describe('what permissions and disks refuse', () => {
  const reader = isRoot ? NOBODY : null;
  const canReach = (): boolean => {
    const probe = spawnSync(process.execPath, [program, '/nowhere', '/nowhere'], {
      encoding: 'utf8',
      ...(reader === null ? {} : { uid: reader, gid: reader }),
    });
    return probe.stderr.includes('no-corpus') || probe.stderr.includes('UsageError');
  };

  it('T26 a read-only corpus and a read-only cache folder: answered from memory, said in a warning', ({ skip }) => {
    if (!canReach()) skip('the program cannot be read by another user on this machine');
    const root = share(makeCorpus({ 'L1.md': nativeArticle('L1') }), 0o555);
    const cacheDir = share(makeFolder('cache'), 0o555);
    const { versions, warnings, refresh } = runAs(reader, root, cacheDir);
    expect(versions).toHaveLength(1);
    expect(refresh.location).toBeNull();
    expect(warnings).toEqual([{ kind: 'cache-unwritable', detail: expect.stringContaining(cacheDir) }]);
  });

  it('T26 a read-only corpus with a cache elsewhere: nothing is written beside the files', ({ skip }) => {
    if (!canReach()) skip('the program cannot be read by another user on this machine');
    const root = share(makeCorpus({ 'L1.md': nativeArticle('L1') }), 0o555);
    const cacheDir = share(makeFolder('cache'), 0o777);
    expect(runAs(reader, root, cacheDir)).toMatchObject({ warnings: [], refresh: { read: 1 } });
    expect(readdirSync(root)).toEqual(['L1.md']);
  });

  it('T26 an index that can be read and not written serves while it is fresh, and gives way when it is not', async ({
    skip,
  }) => {
    if (!canReach()) skip('the program cannot be read by another user on this machine');
    const root = share(makeCorpus({ 'L1.md': nativeArticle('L1') }), 0o755);
    const cacheDir = share(makeFolder('cache'), 0o755);
    await new Promise((resume) => setTimeout(resume, 2100));
    (await openRequest(root, { cacheDir })).close();
    const [key = ''] = readdirSync(cacheDir);
    chmodSync(join(cacheDir, key), 0o555);
    for (const name of readdirSync(join(cacheDir, key))) chmodSync(join(cacheDir, key, name), 0o444);
    const fresh = runAs(reader, root, cacheDir);
    expect(fresh).toMatchObject({ warnings: [], refresh: { read: 0, unchanged: 1 } });
    writeFiles(root, { 'L2.md': nativeArticle('L2') });
    const stale = runAs(reader, root, cacheDir);
    expect(stale.versions).toHaveLength(2);
    expect(stale.warnings).toMatchObject([{ kind: 'cache-unwritable' }]);
    chmodSync(join(cacheDir, key), 0o755);
  });

  it('a folder and a file that may not be read: anomalies, and the rest is read', ({ skip }) => {
    if (!canReach()) skip('the program cannot be read by another user on this machine');
    const root = share(
      makeCorpus({
        'L1.md': nativeArticle('L1'),
        'L2.md': nativeArticle('L2'),
        'shut/L3.md': '',
        'listed/x/L4.md': '',
      }),
      0o755,
    );
    const cacheDir = share(makeFolder('cache'), 0o777);
    chmodSync(join(root, 'L2.md'), 0);
    chmodSync(join(root, 'shut'), 0);
    chmodSync(join(root, 'listed'), 0o644);
    const first = runAs(reader, root, cacheDir);
    expect(first.versions.map(({ num }) => num)).toEqual(['L1']);
    expect(first.info.anomalies).toBeGreaterThanOrEqual(3);
    const again = runAs(reader, root, cacheDir);
    expect(again.info).toEqual(first.info);
    chmodSync(join(root, 'L2.md'), 0o644);
    chmodSync(join(root, 'shut'), 0o755);
    chmodSync(join(root, 'listed'), 0o755);
    writeFiles(root, { 'shut/L3.md': nativeArticle('L3'), 'listed/x/L4.md': nativeArticle('L4') });
    const open = runAs(reader, root, cacheDir);
    expect(open.versions.map(({ num }) => num)).toEqual(['L1', 'L2', 'L3', 'L4']);
    expect(open.info).toMatchObject({ anomalies: 0, skipped: 0 });
  });

  it('T26 a full disk, at the first reading and at a later one: answered from memory, said in a warning', () => {
    const root = makeCorpus(manyFiles(200));
    const full = runAs(null, root, makeFolder('cache'), 'ulimit -f 100; exec "$@"');
    expect(full.versions).toHaveLength(200);
    expect(full.warnings).toMatchObject([{ kind: 'cache-unwritable' }]);
    const cacheDir = makeFolder('cache');
    runAs(null, root, cacheDir);
    writeFiles(root, manyFiles(600));
    const later = runAs(null, root, cacheDir, 'ulimit -f 500; exec "$@"');
    expect(later.versions).toHaveLength(600);
    expect(later.warnings).toMatchObject([{ kind: 'cache-unwritable' }]);
    expect(runAs(null, root, cacheDir)).toMatchObject({ warnings: [], info: { versions: 600 } });
  });

  it('T3 values come through as written in any time zone', () => {
    const files = { 'a.md': nativeArticle('0123', { dateDebut: '2020-01-01', dateFin: '2021-03-28' }) };
    const root = makeCorpus(files);
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
      const { versions } = runAs(null, root, makeFolder('cache'), `TZ=${zone}; export TZ; exec "$@"`);
      expect(versions).toEqual([{ num: '0123', dateDebut: '2020-01-01', dateFin: '2021-03-28' }]);
    }
  });
});
