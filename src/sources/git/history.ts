/** Reads the history of a repository, oldest commit first, as far as it can be read. */

import type { HistoryAnomaly, HistoryCommit } from '../../core/history.ts';
import { readOrder } from './commit-order.ts';
import { readCommits } from './commit-stream.ts';
import { startGit } from './git-program.ts';
import { resolveRef } from './refs.ts';
import type { Repository } from './repository.ts';
import { readSnapshot } from './snapshot.ts';

export interface HistoryRequest {
  /** null or absent: HEAD. */
  readonly ref?: string | null;
  /** Hash of the last commit already known. */
  readonly since?: string | null;
  /** Only the last so many commits of what would be read, to look at what they are like. */
  readonly last?: number;
  readonly signal?: AbortSignal;
}

export interface History {
  /** As asked, `HEAD`, or the branch that stands in for an unreadable HEAD. */
  readonly ref: string;
  readonly tip: string;
  /**
   * `whole`: from the root. `resumed`: after `since`. `unchanged`: `since` is the tip, nothing to read. `rewritten`:
   * `since` is not in the history any more, which is read whole again.
   */
  readonly continuity: 'whole' | 'resumed' | 'unchanged' | 'rewritten';
  /** Where the line begins, whatever of it is to be read; null when nothing is. A shallow repository may grow at its root. */
  readonly oldest: string | null;
  /** Commits to read; fewer may be readable. */
  readonly count: number;
  /** To be walked once. Throws GitError when git cannot be started, and the reason of the signal. */
  readonly commits: AsyncIterable<HistoryCommit>;
  /** Grows while the commits are walked. */
  readonly anomalies: readonly HistoryAnomaly[];
}

/** A line of commits to read: each is compared with the one before it, the first with `parent`. */
interface Stretch {
  readonly hashes: readonly string[];
  readonly parent: string | null;
  /** True when the first has no parent at all. */
  readonly beginsAtRoot: boolean;
}

/** Times that git is started again after a commit that it cannot read. */
const MOST_RESTARTS = 100;

/**
 * Opens the history that leads to a ref. Commits whose trees cannot be read are left out with an anomaly, and the next
 * that can is compared with the last that could: what changed meanwhile then shows at a later date, never not at all.
 * @throws GitError `unknown-ref`, `no-program`
 */
export async function readHistory(repository: Repository, request: HistoryRequest = {}): Promise<History> {
  const { ref, hash: tip, anomalies: found } = await resolveRef(repository, request.ref ?? null);
  const anomalies: HistoryAnomaly[] = [...found];
  const since = request.since ?? null;
  const order =
    since === tip ? { hashes: [], isWhole: true, anomalies: [] } : await readOrder(repository, tip, request.signal);
  anomalies.push(...order.anomalies);
  const known = since === null ? -1 : order.hashes.indexOf(since);
  const start = Math.max(known + 1, order.hashes.length - (request.last ?? Infinity));
  const stretch: Stretch = {
    hashes: order.hashes.slice(start),
    parent: order.hashes[start - 1] ?? null,
    beginsAtRoot: order.isWhole && start === 0,
  };
  const continuity = since === null ? 'whole' : since === tip ? 'unchanged' : known === -1 ? 'rewritten' : 'resumed';
  const commits = walk(repository, stretch, anomalies, request.signal);
  const oldest = order.hashes[0] ?? null;
  return { ref, tip, continuity, oldest, count: stretch.hashes.length, commits, anomalies };
}

async function* walk(
  repository: Repository,
  stretch: Stretch,
  anomalies: HistoryAnomaly[],
  signal: AbortSignal | undefined,
): AsyncGenerator<HistoryCommit> {
  let rest = stretch;
  for (let starts = 0; rest.hashes.length > 0; starts += 1) {
    signal?.throwIfAborted();
    const [hash = ''] = rest.hashes;
    if (starts > MOST_RESTARTS) {
      anomalies.push({ problem: 'broken-history', commit: hash, path: null, detail: String(rest.hashes.length) });
      return;
    }
    if (rest.parent === null && !rest.beginsAtRoot) {
      const commit = await readSnapshot(repository, hash, anomalies, signal);
      if (commit !== null) yield commit;
      rest = { hashes: rest.hashes.slice(1), parent: commit?.hash ?? null, beginsAtRoot: false };
    } else {
      rest = yield* walkStretch(repository, rest, anomalies, signal);
    }
  }
}

/** Yields what one run of git reads of the stretch; returns what is left after the commit that stopped it. */
async function* walkStretch(
  repository: Repository,
  { hashes, parent }: Stretch,
  anomalies: HistoryAnomaly[],
  signal: AbortSignal | undefined,
): AsyncGenerator<HistoryCommit, Stretch> {
  const run = startGit(repository, DIFF_TREE, { signal });
  run.stdin.end(
    hashes.map((hash, index) => `${hash} ${hashes[index - 1] ?? parent ?? ''}`.trimEnd()).join('\n') + '\n',
  );
  let [read, last] = [0, parent];
  try {
    for await (const commit of readCommits(run.stdout, anomalies)) {
      if (commit.hash !== hashes[read]) break;
      read += 1;
      last = commit.hash;
      yield commit;
    }
  } finally {
    run.stop();
  }
  const { problem } = await run.ended;
  signal?.throwIfAborted();
  const stopper = hashes[read];
  if (stopper === undefined) return { hashes: [], parent: last, beginsAtRoot: false };
  anomalies.push({ problem: 'unreadable-commit', commit: stopper, path: null, detail: problem });
  return { hashes: hashes.slice(read + 1), parent: last, beginsAtRoot: false };
}

const DIFF_TREE = [
  'diff-tree',
  '--stdin',
  '--root',
  '--always',
  '-r',
  '-z',
  '--raw',
  '--pretty=raw',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-notes',
  '--ignore-submodules=none',
];
