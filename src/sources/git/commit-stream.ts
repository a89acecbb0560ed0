/** Commits with their changes, out of what `git diff-tree --stdin -z --pretty=raw` writes. */

import type { HistoryAnomaly, HistoryChange, HistoryCommit } from '../../core/history.ts';
import { readCommitRecord } from './commit-record.ts';
import type { CommitRecord } from './commit-record.ts';
import { rawChangeAtEnd, readPath, readRawChange } from './raw-change.ts';
import type { RawChange } from './raw-change.ts';
import { splitTokens } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Bytes kept of one commit message, or of one path. */
const TOKEN_LIMIT = 1 << 20;

interface Reading {
  readonly anomalies: HistoryAnomaly[];
  record: CommitRecord | null;
  changes: HistoryChange[];
  /** The change whose path comes next. */
  pending: RawChange | null;
}

/** The commits of the stream, each once the next one begins or the stream ends. */
export async function* readCommits(
  stdout: AsyncIterable<Buffer>,
  anomalies: HistoryAnomaly[],
): AsyncGenerator<HistoryCommit> {
  const reading: Reading = { anomalies, record: null, changes: [], pending: null };
  for await (const tokens of splitTokens(stdout, 0, TOKEN_LIMIT)) {
    for (const token of tokens) {
      const done = readToken(token, reading);
      if (done !== null) yield done;
    }
  }
  const last = finish(reading);
  if (last !== null && reading.pending === null) yield last;
}

/** Takes one token in; returns the commit before when it begins another. */
function readToken(token: Token, reading: Reading): HistoryCommit | null {
  if (reading.pending !== null) {
    readChange(token, reading.pending, reading);
    reading.pending = null;
    return null;
  }
  if (token.bytes.length === 0) return null;
  if (token.bytes[0] === COLON) {
    reading.pending = readRawChange(token.bytes.toString('latin1'));
    return null;
  }
  const record = readCommitRecord(token, reading.anomalies);
  if (record === null) return null;
  const done = finish(reading);
  reading.record = record;
  reading.changes = [];
  reading.pending = rawChangeAtEnd(token.bytes);
  return done;
}

const COLON = ':'.charCodeAt(0);

function readChange(token: Token, change: RawChange, reading: Reading): void {
  const commit = reading.record?.hash ?? '';
  const path = readPath(token, commit, reading.anomalies);
  if (token.isCut) reading.anomalies.push({ problem: 'too-large', commit, path: path.slice(0, 200), detail: 'path' });
  else reading.changes.push({ path, ...change });
}

function finish({ record, changes }: Reading): HistoryCommit | null {
  return record === null ? null : { ...record, changes };
}
