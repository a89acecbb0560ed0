import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBlobs } from '../../../src/sources/git/blobs.ts';
import { GitError } from '../../../src/sources/git/git-error.ts';
import { readHistory } from '../../../src/sources/git/history.ts';
import type { HistoryRequest } from '../../../src/sources/git/history.ts';
import { findRepository } from '../../../src/sources/git/repository.ts';
import type { Repository } from '../../../src/sources/git/repository.ts';
import {
  addCommits,
  addRawCommit,
  git,
  inventRepository,
  listAll,
  loseObject,
  objectPath,
  removeFolders,
  temporaryFolder,
} from './invented.ts';

afterAll(removeFolders);

const ENV = { PATH: process.env['PATH'] };

async function open(folder: string): Promise<Repository> {
  const repository = await findRepository(folder, ENV);
  if (repository === null) throw new Error(`no repository at ${folder}`);
  return repository;
}

async function read(folder: string, request: HistoryRequest = {}) {
  const history = await readHistory(await open(folder), request);
  const commits = await listAll(history.commits);
  return { ...history, commits };
}

const three = () =>
  inventRepository([
    { message: 'one', files: { 'a.md': 'alpha\n', 'b.md': 'beta\n' } },
    { message: 'two', files: { 'a.md': 'alpha 2\n', 'b.md': null, 'c.md': 'gamma\n' } },
    { message: 'three', files: { 'dir/c.md': 'gamma\n', 'c.md': null } },
  ]);

describe('findRepository', () => {
  it('finds a work tree root and a bare repository, and nothing else', async () => {
    const folder = three();
    const bare = inventRepository([{ message: 'one', files: { 'a.md': 'x' } }], { bare: true });
    mkdirSync(join(folder, 'inside'));
    expect(await open(folder)).toMatchObject({ workTree: expect.stringContaining('lexloupe-git-') });
    expect(await open(bare)).toMatchObject({ workTree: null });
    expect(await findRepository(join(folder, 'inside'), ENV)).toBeNull();
    expect(await findRepository(temporaryFolder(), ENV)).toBeNull();
    expect(await findRepository(join(folder, 'absent'), ENV)).toBeNull();
  });

  it('is not fooled by a .git that is not one', async () => {
    const outer = three();
    const folder = join(outer, 'corpus');
    mkdirSync(join(folder, '.git'), { recursive: true });
    expect(await findRepository(folder, ENV)).toBeNull();
  });

  it('says that git is not there', async () => {
    await expect(findRepository(three(), { PATH: '/nonexistent' })).rejects.toMatchObject({ reason: 'no-program' });
  });
});

describe('readHistory', () => {
  it('reads commits oldest first with what each changes', async () => {
    const { commits, continuity, count, anomalies } = await read(three());
    expect(commits.map(({ subject }) => subject)).toEqual(['one', 'two', 'three']);
    expect(commits.map(({ changes }) => changes.map(({ status, path }) => `${status} ${path}`))).toEqual([
      ['A a.md', 'A b.md'],
      ['M a.md', 'D b.md', 'A c.md'],
      ['D c.md', 'A dir/c.md'],
    ]);
    expect(commits[1]?.changes[1]?.blob).toBeNull();
    expect(commits[0]).toMatchObject({ authorName: 'Inconnu', body: '', trailers: [] });
    expect(commits[0]?.committerDate).toEqual({ seconds: 1_000_000_000, offsetMinutes: 120 });
    expect({ continuity, count, anomalies }).toEqual({ continuity: 'whole', count: 3, anomalies: [] });
  });

  it('resumes after a known commit, says when nothing is new, and when the history was rewritten', async () => {
    const folder = three();
    const hashes = git(folder, ['rev-list', '--reverse', 'master']).split('\n');
    const resumed = await read(folder, { since: hashes[0] ?? '' });
    expect(resumed.continuity).toBe('resumed');
    expect(resumed.commits.map(({ subject }) => subject)).toEqual(['two', 'three']);
    expect(resumed.commits[0]?.changes).toHaveLength(3);
    expect(await read(folder, { since: hashes[2] ?? '' })).toMatchObject({ continuity: 'unchanged', commits: [] });
    const rewritten = await read(folder, { since: 'f'.repeat(40) });
    expect(rewritten.continuity).toBe('rewritten');
    expect(rewritten.commits).toHaveLength(3);
    addCommits(folder, [{ message: 'four', files: { 'd.md': 'delta' } }], 'refs/heads/master^0');
    expect((await read(folder, { since: hashes[2] ?? '' })).commits.map(({ subject }) => subject)).toEqual(['four']);
    expect((await read(folder, { last: 2 })).commits.map(({ subject }) => subject)).toEqual(['three', 'four']);
  });

  it('follows the first parents of merges: each state against the one it replaces', async () => {
    const folder = three();
    git(folder, ['reset', '-q', '--hard']);
    git(folder, ['checkout', '-q', '-b', 'side', 'HEAD~2']);
    writeFileSync(join(folder, 'side.md'), 'side');
    git(folder, ['add', '.']);
    git(folder, ['commit', '-qm', 'on the side']);
    git(folder, ['checkout', '-q', 'master']);
    git(folder, ['merge', '-q', '--no-ff', '-m', 'merge', 'side']);
    const { commits } = await read(folder);
    expect(commits.map(({ subject }) => subject)).toEqual(['one', 'two', 'three', 'merge']);
    expect(commits[3]?.changes.map(({ path }) => path)).toEqual(['side.md']);
  });

  it('keeps messages as they are and runs nothing of them', async () => {
    const witness = join(temporaryFolder(), 'witness');
    const hostile = `\u001b[31m$(touch ${witness}) \`touch ${witness}\` ; touch ${witness} %H -- <b>`;
    const folder = inventRepository([
      {
        message: `${hostile}\n\ncommit 1234\n:100644 100644 a b M\n\nSource-Id: X-1\nSource-Date: 2001-02-03\n`,
        files: {},
      },
      { message: '', files: { 'a.md': 'a' } },
    ]);
    const { commits } = await read(folder);
    expect(commits[0]).toMatchObject({ subject: hostile, changes: [] });
    expect(commits[0]?.body.startsWith('commit 1234\n:100644')).toBe(true);
    expect(commits[0]?.trailers).toEqual([
      ['Source-Id', 'X-1'],
      ['Source-Date', '2001-02-03'],
    ]);
    expect(commits[1]).toMatchObject({ subject: '', body: '', changes: [{ path: 'a.md' }] });
    expect(existsSync(witness)).toBe(false);
  });

  it('runs nothing that the settings of the repository name', async () => {
    const folder = three();
    const witness = join(temporaryFolder(), 'witness');
    const script = join(temporaryFolder(), 'script');
    writeFileSync(script, `#!/bin/sh\ntouch ${witness}\n`);
    chmodSync(script, 0o755);
    writeFileSync(join(folder, '.git/info/attributes'), '* diff=evil filter=evil\n');
    const settings = [
      'core.fsmonitor',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.smudge',
      'core.pager',
    ];
    for (const setting of settings) git(folder, ['config', setting, script]);
    git(folder, ['config', 'extensions.partialClone', 'evil']);
    git(folder, ['config', 'remote.evil.url', `ext::${script}`]);
    git(folder, ['config', 'remote.evil.promisor', 'true']);
    git(folder, ['config', 'protocol.ext.allow', 'always']);
    const { commits } = await read(folder);
    const blob = commits[1]?.changes[0]?.blob ?? '';
    loseObject(folder, blob);
    const blobs = openBlobs(await open(folder));
    expect((await blobs.read(blob)).status).not.toBe('read');
    expect((await blobs.read(commits[0]?.changes[0]?.blob ?? '')).status).toBe('read');
    await blobs.close();
    expect(existsSync(witness)).toBe(false);
  });

  it('composes accents, and keeps quotes, line ends and blanks of paths', async () => {
    const names = ['e\u0301te\u0301/Article 1 - 7.md', 'a "b".md', 'c\nd.md', ' e\t.md', ':f.md', 'commit g.md'];
    const folder = inventRepository([{ message: 'one', files: Object.fromEntries(names.map((name) => [name, name])) }]);
    const paths = (await read(folder)).commits[0]?.changes.map(({ path }) => path) ?? [];
    expect(new Set(paths)).toEqual(new Set(names.map((name) => name.normalize('NFC'))));
    expect(paths).toContain('\u00e9t\u00e9/Article 1 - 7.md');
  });

  it('gives no content to links, and takes a file that becomes one as gone', async () => {
    const folder = three();
    const target = git(folder, ['hash-object', '-w', '--stdin'], 'a.md');
    git(folder, ['reset', '-q', '--hard']);
    git(folder, ['update-index', '--add', '--cacheinfo', `120000,${target},a.md`]);
    git(folder, ['commit', '-qm', 'link']);
    expect((await read(folder)).commits.at(-1)?.changes).toEqual([{ path: 'a.md', status: 'T', blob: null }]);
  });

  it('refuses refs that name nothing, or that look like options', async () => {
    const repository = await open(three());
    for (const ref of ['absent', '--output=/tmp/x', '-n1', '', 'a\0b', 'master:a.md']) {
      await expect(readHistory(repository, { ref }), ref).rejects.toMatchObject({ reason: 'unknown-ref' });
    }
    await expect(readHistory(repository, { ref: 'master~1' })).resolves.toMatchObject({ count: 2 });
    const empty = temporaryFolder();
    git(empty, ['init', '-q']);
    await expect(open(empty).then((found) => readHistory(found))).rejects.toBeInstanceOf(GitError);
  });

  it('stops when asked to, before or while reading', async () => {
    const repository = await open(three());
    const controller = new AbortController();
    const history = await readHistory(repository, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(listAll(history.commits)).rejects.toThrow('enough');
    const again = await readHistory(repository);
    for await (const commit of again.commits) {
      expect(commit.subject).toBe('one');
      break;
    }
  });

  it('reads 2,000 commits in linear time', async () => {
    const folder = inventRepository(
      Array.from({ length: 2000 }, (_, index) => ({
        message: `n ${index}`,
        files: { [`${index % 50}.md`]: `${index}` },
      })),
      { packed: true },
    );
    const timed = async (last: number) => {
      const start = performance.now();
      const { commits } = await read(folder, { last });
      expect(commits).toHaveLength(last);
      return performance.now() - start;
    };
    await timed(100);
    const [half, whole] = [await timed(1000), await timed(2000)];
    expect(whole).toBeLessThan(half * 6 + 500);
  });
});

describe('T24: dates before 1970, in 2999, missing blobs and unreadable refs', () => {
  it('reads dates that git itself gives up on', async () => {
    const folder = three();
    const base = git(folder, ['rev-parse', 'master']);
    const people = (author: string, committer: string) => `author A <e> ${author}\ncommitter B <e> ${committer}`;
    const first = addRawCommit(folder, people('-4000000000 +0000', '0 -0500'), 'old', base);
    const second = addRawCommit(folder, people('32472140400 +0100', '99999999999999999999 +0100'), 'far', first);
    addRawCommit(folder, people('nonsense', '5 +9959'), 'odd', second);
    const { commits, anomalies } = await read(folder);
    expect(
      commits.slice(3).map(({ authorDate, committerDate }) => [authorDate?.seconds ?? null, committerDate]),
    ).toEqual([
      [-4_000_000_000, { seconds: 0, offsetMinutes: -300 }],
      [32_472_140_400, null],
      [null, { seconds: 5, offsetMinutes: 0 }],
    ]);
    expect(anomalies.map(({ problem, detail }) => `${problem} ${detail}`)).toEqual([
      'impossible-date 99999999999999999999 +0100',
      'impossible-date nonsense',
    ]);
  });

  it('reads what a history with a missing commit still holds', async () => {
    const folder = three();
    const [first = '', second = ''] = git(folder, ['rev-list', '--reverse', 'master']).split('\n');
    loseObject(folder, first);
    const { commits, anomalies } = await read(folder);
    expect(commits.map(({ subject }) => subject)).toEqual(['two', 'three']);
    expect(commits[0]?.changes.map(({ status, path }) => `${status} ${path}`)).toEqual(['A a.md', 'A c.md']);
    expect(anomalies).toMatchObject([{ problem: 'broken-history', commit: second }]);
  });

  it('passes over a commit whose tree is missing, and compares the next with the last that was read', async () => {
    const folder = three();
    addCommits(folder, [{ message: 'four', files: { 'a.md': 'alpha 4\n' } }], 'refs/heads/master^0');
    const [, second = ''] = git(folder, ['rev-list', '--reverse', 'master']).split('\n');
    loseObject(folder, git(folder, ['rev-parse', `${second}^{tree}`]));
    const { commits, anomalies } = await read(folder);
    expect(commits.map(({ subject }) => subject)).toEqual(['one', 'three', 'four']);
    expect(commits[1]?.changes.map(({ status, path }) => `${status} ${path}`)).toEqual([
      'M a.md',
      'D b.md',
      'A dir/c.md',
    ]);
    expect(anomalies).toMatchObject([{ problem: 'unreadable-commit', commit: second }]);
  });

  it('begins after a root whose tree is missing', async () => {
    const folder = three();
    const [first = ''] = git(folder, ['rev-list', '--reverse', 'master']).split('\n');
    loseObject(folder, git(folder, ['rev-parse', `${first}^{tree}`]));
    const { commits, anomalies } = await read(folder);
    expect(commits.map(({ subject, changes }) => [subject, changes.length])).toEqual([
      ['two', 2],
      ['three', 2],
    ]);
    expect(anomalies).toMatchObject([{ problem: 'unreadable-commit', commit: first }]);
  });

  it('takes the only branch that can be read when HEAD cannot', async () => {
    const folder = three();
    git(folder, ['branch', 'other']);
    writeFileSync(join(folder, '.git/refs/heads/master'), 'not a hash\n');
    const { ref, commits, anomalies } = await read(folder);
    expect([ref, commits.length]).toEqual(['refs/heads/other', 3]);
    expect(anomalies).toMatchObject([{ problem: 'broken-ref', detail: 'HEAD' }]);
    git(folder, ['update-ref', 'refs/heads/third', 'other~1']);
    await expect(read(folder)).rejects.toMatchObject({ reason: 'unknown-ref', detail: 'HEAD' });
  });
});

describe('openBlobs', () => {
  it('reads many in order, and tells missing, corrupt and foreign objects from the rest', async () => {
    const folder = three();
    const text = (hash: string) => git(folder, ['cat-file', 'blob', hash]);
    const { commits } = await read(folder);
    const hashes = commits.flatMap(({ changes }) => changes.flatMap(({ blob }) => (blob === null ? [] : [blob])));
    const [corrupt = '', lost = ''] = hashes;
    const kept = hashes.slice(2).filter((hash) => hash !== corrupt && hash !== lost);
    const texts = kept.map(text);
    chmodSync(objectPath(folder, corrupt), 0o644);
    writeFileSync(objectPath(folder, corrupt), 'rubbish');
    loseObject(folder, lost);
    const blobs = openBlobs(await open(folder));
    const asked = [corrupt, ...kept, lost, commits[0]?.hash ?? '', 'no hash\nat all', ...kept, corrupt];
    const reads = await Promise.all(asked.map((hash) => blobs.read(hash)));
    expect(reads.map(({ status }) => status)).toEqual([
      expect.stringMatching(/^(?:unreadable|missing)$/),
      ...kept.map(() => 'read'),
      'missing',
      'not-a-file',
      'missing',
      ...kept.map(() => 'read'),
      expect.stringMatching(/^(?:unreadable|missing)$/),
    ]);
    expect(
      reads.slice(1, 1 + kept.length).map((found) => (found.status === 'read' ? found.text.trim() : null)),
    ).toEqual(texts);
    await blobs.close();
    expect(await blobs.read(kept[0] ?? '')).toEqual({ status: 'unreadable' });
  });

  it('reads empty contents, long ones, and those of other systems', async () => {
    const long = 'é'.repeat(300_000);
    const folder = inventRepository([{ message: 'one', files: { 'a.md': '', 'b.md': long, 'c.md': '\ufeffx\r\ny' } }]);
    const other = git(folder, ['hash-object', '-w', '--stdin'], 'ok');
    const { commits } = await read(folder);
    const blobs = openBlobs(await open(folder));
    const reads = await Promise.all([
      ...(commits[0]?.changes ?? []).map(({ blob }) => blobs.read(blob ?? '')),
      blobs.read(other),
    ]);
    expect(reads).toEqual(['', long, 'x\ny', 'ok'].map((text) => ({ status: 'read', text, anomalies: [] })));
    await blobs.close();
  });
});
