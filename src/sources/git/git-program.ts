/** Runs the git program: no shell, no hook, no network, nothing of the person's settings, nothing executed for a repository. */

import { spawn, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { GitError } from './git-error.ts';

export type GitEnvironment = Readonly<Record<string, string | undefined>>;

/** Where git is to look, and with which environment to find the program. */
export interface GitPlace {
  /** Absolute; null before it is known. */
  readonly gitDir: string | null;
  readonly environment: GitEnvironment;
}

export interface GitEnd {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  /** Last line that git wrote of what went wrong, without its `fatal: `; '' when it said nothing. */
  readonly problem: string;
}

export interface GitRun {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Settles once git has ended and its output is read or dropped. Rejects with GitError when it cannot be started. */
  readonly ended: Promise<GitEnd>;
  readonly stop: () => void;
}

/** All that is kept of the environment of the caller: what finds the program and lets it run. */
const INHERITED = ['PATH', 'Path', 'PATHEXT', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'] as const;

/** An empty GIT_ALLOW_PROTOCOL forbids every transport, whatever the repository's own settings allow. */
const HARDENED: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: devNull,
};

const SETTINGS = [
  'safe.directory=*',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
];
const GUARDS = ['--no-pager', '--literal-pathspecs', ...SETTINGS.flatMap((setting) => ['-c', setting])];

const PROBLEM_LIMIT = 4096;

/** Starts git on a repository. `args` begin with the subcommand; what comes from a person must follow `--end-of-options`. */
export function startGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): GitRun {
  const where = place.gitDir === null ? [] : [`--git-dir=${place.gitDir}`];
  const child = spawn('git', [...GUARDS, ...where, ...args], {
    env: { ...inherit(place.environment), ...HARDENED, ...options.extra },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const stop = () => void child.kill('SIGKILL');
  const { signal } = options;
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  child.stdin.on('error', () => undefined);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-PROBLEM_LIMIT)));
  const ended = new Promise<GitEnd>((settle, fail) => {
    child.once('error', (error) => fail(new GitError('no-program', error.message)));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', stop);
      settle({ code, problem: lastLine(said) });
    });
  });
  ended.catch(() => child.stdout.destroy());
  return { stdin: child.stdin, stdout: child.stdout, ended, stop };
}

export interface GitOptions {
  /** Ends git at once; the reader then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Variables for this run only. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** Runs git to its end. `stdout`: its whole output as text, of which more than a megabyte is dropped. */
export async function runGit(
  place: GitPlace,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitEnd & { readonly stdout: string }> {
  const run = startGit(place, args, options);
  run.stdin.end();
  const chunks: Buffer[] = [];
  let length = 0;
  run.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= OUTPUT_LIMIT) chunks.push(chunk);
  });
  const end = await run.ended;
  options.signal?.throwIfAborted();
  return { ...end, stdout: Buffer.concat(chunks).toString('utf8') };
}

/** Runs git to its end, at once. Its output as bytes; null when it failed or said more than `mostBytes`. */
export function runGitNow(place: GitPlace, args: readonly string[], mostBytes: number): Buffer | null {
  const where = place.gitDir === null ? [] : [`--git-dir=${place.gitDir}`];
  const env = { ...inherit(place.environment), ...HARDENED };
  const { status, stdout } = spawnSync('git', [...GUARDS, ...where, ...args], {
    env,
    maxBuffer: mostBytes,
    windowsHide: true,
  });
  return status === 0 ? stdout : null;
}

const OUTPUT_LIMIT = 1 << 20;

function inherit(environment: GitEnvironment): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function lastLine(said: string): string {
  const lines = said.split('\n').filter((line) => line !== '');
  const fatal = lines.findLast((line) => line.startsWith('fatal: ')) ?? lines.at(-1) ?? '';
  return fatal.replace(/^(?:fatal|error): /, '');
}
