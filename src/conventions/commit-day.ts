/** The civil day of a commit, on the clock of who wrote it. */

import { isRealDay, parseBound } from '../core/dates.ts';
import type { CommitTime } from '../core/history.ts';
import type { Bound, IsoDate } from '../core/model.ts';

const NOON = 43_200;

/** `YYYY-MM-DD`, whatever the year; null without a date, or when its year has not four digits. */
function civilDay(time: CommitTime | null): string | null {
  if (time === null) return null;
  const date = new Date((time.seconds + time.offsetMinutes * 60) * 1000);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}

/** The day as the beginning of a state of law: 2999-01-01 is `never`, 2222-02-22 `later`; null when no law can bear it. */
export function boundOfTime(time: CommitTime | null): Bound {
  return parseBound(civilDay(time) ?? '', 'debut').bound;
}

/** The day as a plain date, null when it cannot be one. */
export function dayOfTime(time: CommitTime | null): IsoDate | null {
  const day = civilDay(time);
  return day !== null && isRealDay(day) ? day : null;
}

/**
 * True when the instant only keeps an order: git's dates begin in 1970, and generators write older days as the first
 * seconds of 1970, one for each commit.
 */
export function isSqueezed(time: CommitTime | null): boolean {
  return time !== null && time.seconds >= 0 && time.seconds < NOON;
}
