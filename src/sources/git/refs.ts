/** Finds the commit that a ref names, or another when the repository's own HEAD names none. */

import type { HistoryAnomaly } from '../../core/history.ts';
import { GitError } from './git-error.ts';
import { runGit } from './git-program.ts';
import type { Repository } from './repository.ts';

export interface ResolvedRef {
  /** As asked, or the ref that stands in for HEAD. */
  readonly ref: string;
  readonly hash: string;
  /** Refs that name nothing, found when HEAD was one of them. */
  readonly anomalies: readonly HistoryAnomaly[];
}

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** True for the whole hash of an object, in either of git's two lengths. */
export function isHash(text: string): boolean {
  return HASH.test(text);
}

/**
 * The commit of `ref`: a branch, a tag, a hash, anything of gitrevisions(7) that does not begin with a dash. null asks
 * for HEAD and, where HEAD cannot be read, for the only branch that can, with a `broken-ref` for each that cannot.
 * @throws GitError `unknown-ref` when nothing resolves
 */
export async function resolveRef(repository: Repository, ref: string | null): Promise<ResolvedRef> {
  const asked = ref ?? 'HEAD';
  const hash = await commitOf(repository, asked);
  if (hash !== null) return { ref: asked, hash, anomalies: [] };
  if (ref !== null) throw new GitError('unknown-ref', ref);
  return standIn(repository);
}

async function commitOf(repository: Repository, ref: string): Promise<string | null> {
  if (ref.startsWith('-') || ref.includes('\0') || ref === '') return null;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, stdout } = await runGit(repository, args);
  const hash = stdout.trim();
  return code === 0 && isHash(hash) ? hash : null;
}

async function standIn(repository: Repository): Promise<ResolvedRef> {
  const { stdout } = await runGit(repository, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']);
  const names = stdout.split('\n').filter((name) => name !== '' && !name.endsWith('/HEAD'));
  const commits = new Map<string, string>();
  const broken = ['HEAD'];
  for (const name of names.slice(0, MOST_BRANCHES)) {
    const hash = await commitOf(repository, name);
    if (hash === null) broken.push(name);
    else if (![...commits.values()].includes(hash)) commits.set(name, hash);
  }
  const [only] = commits;
  if (only === undefined || commits.size > 1) throw new GitError('unknown-ref', 'HEAD');
  const anomalies = broken.map((detail) => ({ problem: 'broken-ref', commit: null, path: null, detail }) as const);
  return { ref: only[0], hash: only[1], anomalies };
}

const MOST_BRANCHES = 20;
