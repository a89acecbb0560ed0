/** Builds invented git repositories in temporary folders. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Invented {
  readonly message: string;
  readonly author?: string;
  /** `seconds zone`. */
  readonly date?: string;
  readonly committed?: string;
  /** null deletes. */
  readonly files: Readonly<Record<string, string | null>>;
}

const ENV = {
  PATH: process.env['PATH'],
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Anne Onyme',
  GIT_AUTHOR_EMAIL: 'email',
  GIT_COMMITTER_NAME: 'Anne Onyme',
  GIT_COMMITTER_EMAIL: 'email',
};

const folders: string[] = [];

export function git(repository: string, args: readonly string[], input = ''): string {
  return execFileSync('git', ['-C', repository, ...args], { env: ENV, input, encoding: 'utf8', stdio: 'pipe' }).trim();
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexloupe-git-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A repository holding these commits, one after the other, on `master`; nothing is checked out. */
export function inventRepository(
  commits: readonly Invented[],
  options: { bare?: boolean; packed?: boolean } = {},
): string {
  const folder = temporaryFolder();
  git(folder, ['init', '-q', '--initial-branch=master', ...(options.bare === true ? ['--bare'] : [])]);
  git(folder, ['config', 'fastimport.unpackLimit', options.packed === true ? '1' : '100000']);
  addCommits(folder, commits);
  return folder;
}

export function addCommits(folder: string, commits: readonly Invented[], from = ''): void {
  const lines = commits.flatMap(
    ({ message, author = 'Inconnu', date = '1000000000 +0200', committed = date, files }, index) => [
      'commit refs/heads/master',
      `author ${author} <email> ${date}`,
      `committer ${author} <email> ${committed}`,
      data(message),
      ...(index === 0 && from !== '' ? [`from ${from}`] : []),
      ...Object.entries(files).flatMap(([path, text]) =>
        text === null ? [`D ${quote(path)}`] : [`M 100644 inline ${quote(path)}`, data(text)],
      ),
    ],
  );
  git(folder, ['fast-import', '--quiet', '--force', '--date-format=raw'], `${lines.join('\n')}\n`);
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function quote(path: string): string {
  return `"${path
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)}"`;
}

/** A commit made of whatever bytes, past every check of git; `master` then names it. */
export function addRawCommit(folder: string, people: string, message: string, parent: string): string {
  const tree = git(folder, ['rev-parse', `${parent}^{tree}`]);
  const text = `tree ${tree}\nparent ${parent}\n${people}\n\n${message}\n`;
  const hash = git(folder, ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], text);
  writeFileSync(join(folder, '.git/refs/heads/master'), `${hash}\n`);
  return hash;
}

/** Takes an object out of the repository. */
export function loseObject(folder: string, hash: string): void {
  rmSync(join(folder, '.git/objects', hash.slice(0, 2), hash.slice(2)));
}

export function objectPath(folder: string, hash: string): string {
  return join(folder, '.git/objects', hash.slice(0, 2), hash.slice(2));
}

export async function listAll<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
