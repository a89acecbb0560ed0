/** The line of commits that leads to one, oldest first. */

import type { HistoryAnomaly } from '../../core/history.ts';
import { startGit } from './git-program.ts';
import { isHash } from './refs.ts';
import type { Repository } from './repository.ts';
import { splitTokens } from './tokens.ts';

export interface CommitOrder {
  readonly hashes: readonly string[];
  /** False when a commit that cannot be read ended the line: the first hash is then not a root. */
  readonly isWhole: boolean;
  readonly anomalies: readonly HistoryAnomaly[];
}

const NEWLINE = '\n'.charCodeAt(0);
const LINE_LIMIT = 4096;

/**
 * Follows first parents from `tip` to the root. A corpus is a sequence of states, one replacing the other: with first
 * parents the difference from one commit to the next is the whole difference between two states, merges included, where
 * the commits of side branches would interleave changes that were never the state of the corpus. Every known corpus of
 * law is one line anyway. Nothing is reversed by git, which would print nothing of a history that it cannot walk whole.
 */
export async function readOrder(repository: Repository, tip: string, signal?: AbortSignal): Promise<CommitOrder> {
  const args = ['rev-list', '--first-parent', '--parents', '--end-of-options', tip];
  const run = startGit(repository, args, { signal });
  run.stdin.end();
  const hashes: string[] = [];
  let parent: string | null = tip;
  for await (const lines of splitTokens(run.stdout, NEWLINE, LINE_LIMIT)) {
    for (const { bytes } of lines) {
      const [hash = '', first] = bytes.toString('latin1').split(' ');
      if (!isHash(hash)) continue;
      hashes.push(hash);
      parent = first ?? null;
    }
  }
  const { code, problem } = await run.ended;
  signal?.throwIfAborted();
  // The commit that git refused to pass can be read; it is what lies behind it that cannot.
  if (code !== 0 && parent !== null) hashes.push(parent);
  hashes.reverse();
  return { hashes, isWhole: code === 0, anomalies: code === 0 ? [] : [broken(hashes[0] ?? tip, problem)] };
}

function broken(commit: string, detail: string): HistoryAnomaly {
  return { problem: 'broken-history', commit, path: null, detail };
}
