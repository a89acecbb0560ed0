/** Reads the committer's day as the entry into force, for the conventions that put it there. */

import type { HistoryCommit } from '../core/history.ts';
import type { Bound } from '../core/model.ts';
import { boundOfTime, isSqueezed } from './commit-day.ts';
import type { CommitLaw } from './convention.ts';

export type DatedCommit = Pick<CommitLaw, 'entryIntoForce' | 'anomalies'>;

/** `stated`: a day that the message gives, which wins; null when it gives none. A squeezed date is no day. */
export function readCommitterDay(commit: HistoryCommit, stated: Bound = null): DatedCommit {
  if (stated !== null) return { entryIntoForce: stated, anomalies: [] };
  const detail = secondsOf(commit);
  if (isSqueezed(commit.committerDate)) {
    return { entryIntoForce: null, anomalies: [{ problem: 'squeezed-date', detail }] };
  }
  const entryIntoForce = boundOfTime(commit.committerDate);
  return { entryIntoForce, anomalies: entryIntoForce === null ? [{ problem: 'impossible-date', detail }] : [] };
}

function secondsOf({ committerDate }: HistoryCommit): string {
  return committerDate === null ? '' : String(committerDate.seconds);
}
