/** The history of a corpus: commits as a repository holds them, and what is wrong with them. */

/** An instant as a commit writes it; nothing says that it is plausible. */
export interface CommitTime {
  /** Seconds since 1970, negative before; always a safe integer that a calendar can hold. */
  readonly seconds: number;
  /** Of the clock that wrote it, east of Greenwich. */
  readonly offsetMinutes: number;
}

/** One path that a commit touches, against the commit before it. A move is a deletion and an addition. */
export interface HistoryChange {
  /** `/` separated, NFC. */
  readonly path: string;
  /** Added, modified, deleted, or changed in type (a file for a link). */
  readonly status: 'A' | 'M' | 'D' | 'T';
  /** Hash of the new content; null when nothing is left to read there: deleted, a link, a submodule. */
  readonly blob: string | null;
}

export interface HistoryCommit {
  readonly hash: string;
  /** null when the commit gives no date that can be read. */
  readonly authorDate: CommitTime | null;
  readonly committerDate: CommitTime | null;
  readonly authorName: string;
  /** First paragraph of the message, its lines joined by a blank. Hostile text, kept as it is. */
  readonly subject: string;
  /** The rest of the message, trimmed. */
  readonly body: string;
  /** `Key: value` lines of the last paragraph of the body, in order. */
  readonly trailers: readonly (readonly [key: string, value: string])[];
  readonly changes: readonly HistoryChange[];
}

export const HISTORY_PROBLEMS = [
  'broken-ref',
  'broken-history',
  'unreadable-commit',
  'missing-object',
  'squeezed-date',
  'impossible-date',
  'date-order',
  'invalid-utf8',
  'too-large',
] as const;
export type HistoryProblem = (typeof HISTORY_PROBLEMS)[number];

/** Something wrong with a history, as found while reading it. `detail` is data, not a sentence. */
export interface HistoryAnomaly {
  readonly problem: HistoryProblem;
  /** null when no commit is meant: a ref. */
  readonly commit: string | null;
  readonly path: string | null;
  readonly detail: string;
}
