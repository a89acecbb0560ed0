/** What git says changed: since a revision, or not yet committed. */

import { isUtf8 } from 'node:buffer';
import { UsageError } from '../../core/contracts.ts';
import { GitError } from '../git/git-error.ts';
import { runGit, startGit } from '../git/git-program.ts';
import type { GitEnvironment } from '../git/git-program.ts';
import { splitTokens } from '../git/tokens.ts';
import type { WorkplaceSentences } from './sentences.ts';

/** Files that changed and still are in the work tree: absolute path, and its bytes where they are not UTF-8. */
export type ChangedFiles = ReadonlyMap<string, Buffer | null>;

interface Asking {
  readonly cwd: string;
  readonly environment: GitEnvironment;
  readonly say: WorkplaceSentences;
}

const LONGEST_PATH = 1 << 16;
const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--diff-filter=d'];

/**
 * Changed since the commit where `revision` and the present parted ('': since the last commit), those not yet committed and
 * those not yet followed included; what `.gitignore` leaves out is not.
 * @throws UsageError outside of a repository, for a revision that names no commit, and without git
 */
export async function changedFiles(asking: Asking, revision: string): Promise<ChangedFiles> {
  try {
    const top = await topOf(asking);
    const base = await baseOf(asking, revision);
    const changed = base === null ? ['ls-files', '-z'] : [...DIFF, '--ignore-submodules=all', base, '--'];
    const files = new Map<string, Buffer | null>();
    for (const args of [changed, ['ls-files', '-z', '--others', '--exclude-standard']]) {
      await collect({ ...asking, cwd: top }, args, files);
    }
    return files;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { noGit, gitFailed } = asking.say;
    throw new UsageError(`git-${error.reason}`, error.reason === 'no-program' ? noGit : gitFailed(error.detail));
  }
}

async function topOf(asking: Asking): Promise<string> {
  const { code, stdout } = await ask(asking, ['rev-parse', '--show-toplevel']);
  if (code !== 0) throw new UsageError('not-a-repository', asking.say.notARepository(asking.cwd));
  return stdout.replace(/\r?\n$/, '');
}

/** The commit to compare with; null before the first commit. */
async function baseOf(asking: Asking, revision: string): Promise<string | null> {
  const name = revision === '' ? 'HEAD' : revision;
  const { code, stdout } = await ask(asking, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  if (code !== 0 && revision === '') return null;
  if (code !== 0) throw new UsageError('unknown-revision', asking.say.unknownRevision(revision));
  const commit = stdout.trim();
  const parted = await ask(asking, ['merge-base', commit, 'HEAD']);
  return parted.code === 0 ? (parted.stdout.split('\n')[0] ?? commit) : commit;
}

function ask({ cwd, environment }: Asking, args: readonly string[]): ReturnType<typeof runGit> {
  return runGit({ gitDir: null, environment }, ['-C', cwd, ...args]);
}

async function collect(
  { cwd, environment }: Asking,
  args: readonly string[],
  files: Map<string, Buffer | null>,
): Promise<void> {
  const run = startGit({ gitDir: null, environment }, ['-C', cwd, ...args]);
  run.stdin.end();
  for await (const tokens of splitTokens(run.stdout, 0, LONGEST_PATH)) {
    for (const { bytes } of tokens) {
      const whole = isUtf8(bytes) ? null : Buffer.concat([Buffer.from(`${cwd}/`), bytes]);
      files.set(`${cwd}/${bytes.toString('utf8')}`, whole);
    }
  }
  const { code, problem } = await run.ended;
  if (code !== 0) throw new GitError('failed', problem);
}

/** Day of the last commit of a file as the commit states it; null when none holds it, or git cannot tell. */
export async function lastCommitDay({ cwd, environment }: Omit<Asking, 'say'>, file: string): Promise<string | null> {
  try {
    const { code, stdout } = await runGit({ gitDir: null, environment }, [
      '-C',
      cwd,
      'log',
      '-1',
      '--format=%cI',
      '--',
      file,
    ]);
    const day = stdout.slice(0, 10);
    return code === 0 && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
