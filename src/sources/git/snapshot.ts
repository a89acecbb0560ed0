/** One commit whose parent cannot be read: all that it holds, as if it had added everything. */

import type { HistoryAnomaly, HistoryChange, HistoryCommit } from '../../core/history.ts';
import { readCommitRecord } from './commit-record.ts';
import { startGit } from './git-program.ts';
import { readPath } from './raw-change.ts';
import type { Repository } from './repository.ts';
import { splitTokens } from './tokens.ts';

/** Bytes kept of a commit message, or of a path and what precedes it. */
const LIMIT = 1 << 20;
const TAB = '\t'.charCodeAt(0);
const ENTRY = /^100\d{3} blob ([0-9a-f]{40,64})$/;

/** The commit with one addition for each file of its tree; null, with an anomaly, when it cannot be read whole. */
export async function readSnapshot(
  repository: Repository,
  hash: string,
  anomalies: HistoryAnomaly[],
  signal?: AbortSignal,
): Promise<HistoryCommit | null> {
  const found: HistoryAnomaly[] = [];
  const header = await collect(repository, ['rev-list', '--no-walk', '--pretty=raw', '--end-of-options', hash], signal);
  const message = header.tokens[0];
  const record = message === undefined ? null : readCommitRecord(message, found);
  const tree = await collect(repository, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', hash], signal);
  const problem = header.problem ?? tree.problem;
  if (record === null || problem !== null) {
    anomalies.push({ problem: 'unreadable-commit', commit: hash, path: null, detail: problem ?? '' });
    return null;
  }
  anomalies.push(...found);
  const changes = tree.tokens.flatMap((token) => entryOf(token.bytes, hash, anomalies));
  return { ...record, changes };
}

function entryOf(bytes: Buffer, commit: string, anomalies: HistoryAnomaly[]): HistoryChange[] {
  const tab = bytes.indexOf(TAB);
  const blob = ENTRY.exec(bytes.subarray(0, tab).toString('latin1'))?.[1];
  if (blob === undefined) return [];
  return [{ path: readPath({ bytes: bytes.subarray(tab + 1), isCut: false }, commit, anomalies), status: 'A', blob }];
}

/** What git wrote between NULs, and what it said when it failed. */
async function collect(repository: Repository, args: readonly string[], signal?: AbortSignal) {
  const run = startGit(repository, args, { signal });
  run.stdin.end();
  const tokens = [];
  for await (const batch of splitTokens(run.stdout, 0, LIMIT)) tokens.push(...batch);
  const { code, problem } = await run.ended;
  signal?.throwIfAborted();
  return { tokens, problem: code === 0 ? null : problem };
}
