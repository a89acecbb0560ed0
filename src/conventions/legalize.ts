/** legalize: `[reform] Code — art. N`, one file for each code; the trailers give the norm and the day. */

import { findFrenchDay, parseBound } from '../core/dates.ts';
import type { HistoryCommit } from '../core/history.ts';
import type { CommitLaw, Convention } from './convention.ts';
import { readCommitterDay } from './dated-commit.ts';

export const legalize: Convention = {
  name: 'legalize',
  hasLawDates: true,
  recognises: (commit) => trailer(commit, 'Source-Id') !== null && trailer(commit, 'Source-Date') !== null,
  lawOf,
  identityOf: (path) => path,
};

function lawOf(commit: HistoryCommit): CommitLaw {
  const stated = trailer(commit, 'Source-Date') ?? '';
  const { bound, isImpossible } = parseBound(stated, 'debut');
  const dated = readCommitterDay(commit, bound);
  const norm = trailer(commit, 'Disposición') ?? trailer(commit, 'Norm-Id');
  return {
    entryIntoForce: dated.entryIntoForce,
    anomalies: isImpossible ? [{ problem: 'impossible-date', detail: stated }, ...dated.anomalies] : dated.anomalies,
    signature: norm === null ? null : findFrenchDay(norm.slice(0, 300)),
    acts: norm === null ? [] : [norm],
  };
}

function trailer({ trailers }: HistoryCommit, name: string): string | null {
  return trailers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}
