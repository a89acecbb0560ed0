/** Tells whether a folder is a git repository. */

import { dirname, join, resolve } from 'node:path';
import { isFolder, isPresent, realPath } from '../folder.ts';
import { runGit } from './git-program.ts';
import type { GitEnvironment, GitPlace } from './git-program.ts';

export interface Repository extends GitPlace {
  /** Absolute path of the folder that holds refs and objects. */
  readonly gitDir: string;
  /** Absolute path of the work tree; null for a bare repository. What core.worktree says is ignored. */
  readonly workTree: string | null;
}

/**
 * The repository whose work tree root, or bare folder, is `path`; null when it is neither. A folder inside a work tree
 * is a plain folder: git is not let look above `path`, and is not even started where nothing looks like a repository.
 * @param environment of the caller: only what finds the git program is taken from it
 * @throws GitError `no-program` when the folder looks like a repository and git is not there
 */
export async function findRepository(path: string, environment: GitEnvironment = {}): Promise<Repository | null> {
  const root = realPath(resolve(path));
  const hasWorkTree = isPresent(join(root, '.git'));
  if (!hasWorkTree && !looksBare(root)) return null;
  const { code, stdout } = await runGit(
    { gitDir: null, environment },
    ['-C', root, 'rev-parse', '--absolute-git-dir'],
    {
      extra: { GIT_CEILING_DIRECTORIES: dirname(root) },
    },
  );
  const gitDir = stdout.replace(/\r?\n$/, '');
  if (code !== 0 || gitDir === '') return null;
  return { gitDir, workTree: hasWorkTree ? root : null, environment };
}

function looksBare(root: string): boolean {
  return isPresent(join(root, 'HEAD')) && isFolder(join(root, 'objects')) && isFolder(join(root, 'refs'));
}
