/** Files around the command: which are selected, how they are read and written, what git says of them. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/core/contracts.ts';
import type { DocumentFile, DocumentSelection } from '../../src/core/documents.ts';
import { isDocumentName } from '../../src/documents/table.ts';
import { documents as say } from '../../src/messages/en/documents.ts';
import { createWorkplace, readsStdin } from '../../src/sources/workplace.ts';

const made: string[] = [];

function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'lexloupe-workplace-')));
  made.push(root);
  write(root, files);
  return root;
}

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  }
}

afterEach(() => {
  for (const root of made.splice(0)) fs.rmSync(root, { recursive: true, force: true });
});

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function workplace(cwd: string, stdin = '', mostBytes = 1000) {
  const environment = { PATH: process.env['PATH'] };
  return createWorkplace({
    cwd,
    stdin: stream(stdin),
    environment,
    mark: 'test',
    isDocument: isDocumentName,
    mostBytes,
    leftOut: [`${cwd}/kept-out`],
    say,
  });
}

const ALL: DocumentSelection = { paths: [], filesFrom: [], changedSince: null, stdinName: null };

async function collect(cwd: string, selection: Partial<DocumentSelection>, stdin = ''): Promise<DocumentFile[]> {
  const files: DocumentFile[] = [];
  for await (const file of workplace(cwd, stdin).documents({ ...ALL, ...selection })) files.push(file);
  return files;
}

const pathsOf = async (cwd: string, selection: Partial<DocumentSelection>, stdin = ''): Promise<string[]> =>
  (await collect(cwd, selection, stdin)).map(({ path, problem }) => (problem === null ? path : `${path}: ${problem}`));

const codeOf = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run();
    return 'done';
  } catch (error) {
    return error instanceof UsageError ? `${error.code}: ${error.message}` : String(error);
  }
};

describe('selection', () => {
  it('takes documents and sources of a folder, in the order of their bytes, and no hidden one', async () => {
    const cwd = folder({
      'b.md': '',
      'a/z.py': '',
      'a/é.txt': '',
      'a b.html': '',
      'x.png': '',
      '.hidden/h.md': '',
      'node_modules/n.md': '',
      'kept-out/k.md': '',
      '😀.md': '',
      '\uff41.md': '',
      Makefile: '',
      'a/node_modules/x/y.md': '',
    });
    expect(await pathsOf(cwd, {})).toEqual(['Makefile', 'a b.html', 'a/z.py', 'a/é.txt', 'b.md', '\uff41.md', '😀.md']);
  });

  it('reads a file that is named, whatever its name and whatever leaves it out', async () => {
    const cwd = folder({ 'x.png': 'a', 'a.md': '', '.lexloupeignore': '*.md\n', 'node_modules/n.md': '' });
    expect(await pathsOf(cwd, { paths: ['x.png', 'a.md', './a.md', 'node_modules/n.md'] })).toEqual([
      'a.md',
      'node_modules/n.md',
      'x.png',
    ]);
  });

  it('expands patterns, and prefers a file that bears the name of one', async () => {
    const cwd = folder({ 'd/a.md': '', 'd/b.md': '', 'd/c/e.md': '', 'x[1].md': '', 'x1.md': '', 'f (é)/g.md': '' });
    expect(await pathsOf(cwd, { paths: ['d/*.md'] })).toEqual(['d/a.md', 'd/b.md']);
    expect(await pathsOf(cwd, { paths: ['**/*.md'] })).toHaveLength(6);
    expect(await pathsOf(cwd, { paths: [`${cwd}/d/**/*.md`] })).toEqual(['d/a.md', 'd/b.md', 'd/c/e.md']);
    expect(await pathsOf(cwd, { paths: ['x[1].md'] })).toEqual(['x[1].md']);
    expect(await pathsOf(cwd, { paths: ['f (é)'] })).toEqual(['f (é)/g.md']);
    expect(await pathsOf(`${cwd}/d`, { paths: ['../*.md'] })).toEqual(['../x1.md', '../x[1].md']);
  });

  it('shows names composed and reads them as they are on the disk', async () => {
    const name = 'e\u0301.md';
    const cwd = folder({ [name]: 'texte' });
    const [file] = await collect(cwd, {});
    expect(file?.path).toBe('\u00e9.md');
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('texte');
  });

  it('says which path does not exist, and when nothing was found', async () => {
    const cwd = folder({ 'a.png': '' });
    expect(await codeOf(() => collect(cwd, { paths: ['nowhere.md'] }))).toBe(
      'no-such-path: there is nothing at nowhere.md.',
    );
    expect(await codeOf(() => collect(cwd, { paths: ['*.md'] }))).toMatch(/^no-such-path/);
    expect(await codeOf(() => collect(cwd, { paths: ['.'] }))).toBe('no-document: there is no document in ..');
    expect(await codeOf(() => collect(cwd, {}))).toMatch(/^no-document/);
  });

  it('tells links that lead out of the folder, and follows none to a folder', async () => {
    const outside = folder({ 'secret.md': 'x', 'sub/s.md': '' });
    const cwd = folder({ 'd/a.md': '' });
    fs.symlinkSync(join(outside, 'secret.md'), join(cwd, 'd/out.md'));
    fs.symlinkSync('a.md', join(cwd, 'd/same.md'));
    fs.symlinkSync('nowhere', join(cwd, 'd/dead.md'));
    fs.symlinkSync('..', join(cwd, 'd/loop'));
    fs.symlinkSync(join(outside, 'sub'), join(cwd, 'd/sub'));
    expect(await pathsOf(cwd, {})).toEqual(['d/a.md', 'd/dead.md: unreadable', 'd/out.md: unreadable']);
    expect(await pathsOf(cwd, { paths: ['d/out.md', 'd/same.md'] })).toEqual(['d/out.md', 'd/same.md']);
  });

  it('takes paths from lists, one a line or NUL after NUL', async () => {
    const cwd = folder({ 'a.md': '', 'b b.md': '', 'c.md': '', 'list.txt': 'a.md\r\nb b.md\n\n' });
    expect(await pathsOf(cwd, { filesFrom: ['list.txt'] })).toEqual(['a.md', 'b b.md']);
    expect(await pathsOf(cwd, { filesFrom: ['-'] }, 'c.md\0b b.md\0')).toEqual(['b b.md', 'c.md']);
    expect(await pathsOf(cwd, { filesFrom: ['-'] }, '')).toEqual([]);
    expect(await codeOf(() => collect(cwd, { filesFrom: ['none'] }))).toMatch(/^no-such-path/);
  });

  it('reads the standard input once, under the name it is given', async () => {
    const cwd = folder({ 'b.md': '' });
    const [first, second] = await collect(cwd, { paths: ['b.md', '-'], stdinName: 'a.md' }, 'texte');
    expect([first?.path, Buffer.from(first?.bytes ?? []).toString(), second?.path]).toEqual(['a.md', 'texte', 'b.md']);
    expect(await pathsOf(cwd, { paths: ['-'] }, 'x'.repeat(1001))).toEqual(['-: too-large']);
    expect(await codeOf(() => collect(cwd, { paths: ['-'], filesFrom: ['-'] }))).toMatch(/^stdin-twice/);
    expect([readsStdin({ ...ALL, paths: ['-'] }), readsStdin({ ...ALL, filesFrom: ['-'] }), readsStdin(ALL)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('gives a problem for what is too large or no regular file', async () => {
    const cwd = folder({ 'big.md': 'x'.repeat(1001), 'a.md': 'x'.repeat(1000) });
    execFileSync('mkfifo', [join(cwd, 'pipe.md')]);
    expect(await pathsOf(cwd, { paths: ['.', 'pipe.md'] })).toEqual([
      'a.md',
      'big.md: too-large',
      'pipe.md: unreadable',
    ]);
  });
});

describe('.lexloupeignore', () => {
  it('has the precedence of gitignore: the deepest file decides, nothing comes back from a folder left out', async () => {
    const cwd = folder({
      '.lexloupeignore': '# comment\n/top.md\ndrafts/\n*.txt\n!keep.txt\n/d/*.md\n',
      'top.md': '',
      'd/top.md': '',
      'd/.lexloupeignore': '!top.md\n',
      'd/x.md': '',
      'd/e/top.md': '',
      'drafts/a.md': '',
      'drafts/.lexloupeignore': '!a.md',
      'e/drafts/b.md': '',
      'n.txt': '',
      'keep.txt': '',
      'N.TXT': '',
    });
    expect(await pathsOf(cwd, {})).toEqual(['N.TXT', 'd/e/top.md', 'd/top.md', 'keep.txt']);
    expect(await pathsOf(cwd, { paths: ['drafts', 'drafts/a.md'] })).toEqual(['drafts/a.md']);
  });

  it('counts from the top of the work tree, and in a folder outside of it', async () => {
    const root = folder({ '.git/HEAD': '', '.lexloupeignore': 'sub/x.md\n', 'sub/x.md': '', 'sub/y.md': '' });
    const other = folder({ '.lexloupeignore': 'b.md', 'a.md': '', 'b.md': '' });
    expect(await pathsOf(join(root, 'sub'), {})).toEqual(['y.md']);
    expect(await pathsOf(root, { paths: [other] })).toEqual([expect.stringMatching(/\/a\.md$/)]);
  });

  it('agrees with git check-ignore', async () => {
    const patterns = '*.md\n!/a.md\nb/\n!b/c.md\n/d/**/e.md\n[x-z].md\n\\!q.md\nf\\ .md\n*/g?.md\n!d/k.md\n';
    const files = [
      'a.md',
      'b/a.md',
      'b/c.md',
      'd/e.md',
      'd/f/e.md',
      'd/k.md',
      'x.md',
      '!q.md',
      'd/g1.md',
      'd/A.MD',
      'c/a.md',
    ];
    const cwd = folder({
      '.lexloupeignore': patterns,
      '.gitignore': patterns,
      ...Object.fromEntries(files.map((file) => [file, ''])),
    });
    execFileSync('git', ['init', '-q'], { cwd });
    const listed = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], { cwd }).toString();
    const expected = listed.split('\0').filter((path) => /\.md$/i.test(path));
    expect([...(await pathsOf(cwd, {}))].sort()).toEqual(expected.sort());
  });
});

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
    cwd,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      GIT_AUTHOR_DATE: '2021-03-04T05:06:07+01:00',
      GIT_COMMITTER_DATE: '2021-03-04T05:06:07+01:00',
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
  });
}

function repository(): string {
  const cwd = folder({
    'a.md': '1',
    'b.md': '2',
    'old.md': 'renamed, with enough words',
    'gone.md': '',
    'd/in.md': '',
    '.gitignore': 'ignored.md\n',
  });
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'one');
  return cwd;
}

describe('what git says', () => {
  it('gives what is not committed: changed, new, renamed, staged, whatever its name', async () => {
    const cwd = repository();
    expect(await pathsOf(cwd, { changedSince: '' })).toEqual([]);
    git(cwd, 'mv', 'old.md', 'new.md');
    git(cwd, 'rm', '-q', 'gone.md');
    write(cwd, { 'a.md': 'changed', 'é "x"\n.md': '', 'ignored.md': '', 'x.png': '', 'd/in.md': 'changed' });
    fs.writeFileSync(Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from([0x62, 0xff, 0x2e, 0x6d, 0x64])]), 'octets');
    const paths = await pathsOf(cwd, { changedSince: '' });
    expect(paths).toEqual(['a.md', 'b\ufffd.md', 'd/in.md', 'new.md', 'é "x"\n.md']);
    expect(await pathsOf(join(cwd, 'd'), { changedSince: '' })).toEqual(['in.md']);
    expect(await pathsOf(cwd, { changedSince: '', paths: ['d', 'b.md'] })).toEqual(['d/in.md']);
    const odd = (await collect(cwd, { changedSince: '' })).find(({ path }) => path.startsWith('b'));
    expect(Buffer.from(odd?.bytes ?? []).toString()).toBe('octets');
  });

  it('gives what changed since the commit where a revision parted', async () => {
    const cwd = repository();
    git(cwd, 'checkout', '-q', '-b', 'topic');
    write(cwd, { 'b.md': 'topic' });
    git(cwd, 'commit', '-qam', 'two');
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'd/in.md': 'main' });
    git(cwd, 'commit', '-qam', 'three');
    git(cwd, 'checkout', '-q', 'topic');
    expect(await pathsOf(cwd, { changedSince: 'main' })).toEqual(['b.md']);
    expect(await pathsOf(cwd, { changedSince: 'HEAD~1' })).toEqual(['b.md']);
    expect(await codeOf(() => collect(cwd, { changedSince: 'nowhere' }))).toMatch(/^unknown-revision/);
    expect(await codeOf(() => collect(cwd, { changedSince: '--output=x' }))).toMatch(/^unknown-revision/);
    expect(fs.existsSync(join(cwd, 'x'))).toBe(false);
  });

  it('works before the first commit, and says when there is no repository or no git', async () => {
    const fresh = folder({ 'a.md': '' });
    expect(await codeOf(() => collect(fresh, { changedSince: '' }))).toMatch(/^not-a-repository/);
    git(fresh, 'init', '-q');
    expect(await pathsOf(fresh, { changedSince: '' })).toEqual(['a.md']);
    const blind = createWorkplace({
      cwd: fresh,
      stdin: stream(''),
      environment: { PATH: '/nowhere' },
      mark: 'x',
      isDocument: isDocumentName,
      mostBytes: 10,
      leftOut: [],
      say,
    });
    const files = blind.documents({ ...ALL, changedSince: '' });
    expect(await codeOf(async () => files[Symbol.asyncIterator]().next())).toMatch(/^git-no-program/);
  });

  it('knows the day of the last commit of a file', async () => {
    const cwd = repository();
    write(cwd, { 'new.md': '' });
    const place = workplace(cwd);
    expect(await place.lastCommitDay('a.md')).toBe('2021-03-04');
    expect(await place.lastCommitDay('d/in.md')).toBe('2021-03-04');
    expect(await place.lastCommitDay('new.md')).toBeNull();
    expect(await workplace(folder({ 'a.md': '' })).lastCommitDay('a.md')).toBeNull();
  });
});

describe('texts', () => {
  it('reads what is there, and null for what is not', () => {
    const cwd = folder({ 'a.json': 'é', 'd/x': '' });
    expect(workplace(cwd).readText('a.json')).toBe('é');
    expect(workplace(cwd).readText('none.json')).toBeNull();
    expect(workplace(cwd).readText('a.json/none')).toBeNull();
    expect(() => workplace(cwd).readText('d')).toThrow(UsageError);
  });

  it('replaces a file whole, keeps its mode, leaves nothing beside it', () => {
    const cwd = folder({ 'a.md': 'old' });
    fs.chmodSync(join(cwd, 'a.md'), 0o640);
    workplace(cwd).writeText('a.md', 'new');
    workplace(cwd).writeText('b.md', 'made');
    expect(fs.readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new');
    expect(fs.statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640);
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.md', 'b.md']);
    expect(() => workplace(cwd).writeText('a.md/c.md', '')).toThrow(UsageError);
    fs.mkdirSync(join(cwd, 'dir'));
    expect(() => workplace(cwd).writeText('dir', '')).toThrow(UsageError);
    workplace(cwd).writeText('e/f/c.md', 'below');
    expect(fs.readFileSync(join(cwd, 'e/f/c.md'), 'utf8')).toBe('below');
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.md', 'b.md', 'dir', 'e']);
  });

  it('writes through a link inside, never through one that leads out', () => {
    const outside = folder({ 'o.md': 'safe', 'sub/s.md': 'safe' });
    const cwd = folder({ 'a.md': 'old' });
    fs.symlinkSync('a.md', join(cwd, 'in.md'));
    fs.symlinkSync(join(outside, 'o.md'), join(cwd, 'out.md'));
    fs.symlinkSync(join(outside, 'sub'), join(cwd, 'sub'));
    workplace(cwd).writeText('in.md', 'new');
    expect(fs.readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new');
    expect(fs.lstatSync(join(cwd, 'in.md')).isSymbolicLink()).toBe(true);
    expect(() => workplace(cwd).writeText('out.md', 'x')).toThrow(UsageError);
    expect(() => workplace(cwd).writeText('sub/s.md', 'x')).toThrow(UsageError);
    expect(fs.readFileSync(join(outside, 'o.md'), 'utf8')).toBe('safe');
    expect(fs.readFileSync(join(outside, 'sub/s.md'), 'utf8')).toBe('safe');
  });
});
