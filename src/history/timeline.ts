/** The wordings of one article in the order of its commits, and how a commit adds to them. */

import { createHash } from 'node:crypto';
import { isRealDay } from '../core/dates.ts';
import type { Bound, IsoDate } from '../core/model.ts';

/** What made a change: one commit, and what it says of law. */
export interface Cause {
  readonly commit: string;
  readonly on: Bound;
  /** Civil day of the committer's date, whatever it means; null when it cannot be read. */
  readonly recorded: IsoDate | null;
  readonly signature: IsoDate | null;
  readonly acts: readonly string[];
}

/** What one file holds of an article. */
export interface Holding {
  readonly path: string;
  readonly blob: string;
  /** Of the wording alone; two holdings with one digest say the same. */
  readonly digest: string;
}

/** [from, until) as the commits give it, in commit order. */
export interface Wording {
  /** null: the commit gives no day of law. */
  readonly from: Bound;
  /** null: it still stands at the tip of the history, or ended with a commit that gives no day; `end` tells which. */
  readonly until: Bound;
  readonly made: Cause;
  /** What ended it; null when it still stands. */
  readonly end: (Cause & { readonly isDeletion: boolean }) | null;
  /** The newest file of this wording: its links are those of the last link-only change. */
  readonly holding: Holding;
  /** False when an article came back with the words it had when it was deleted. */
  readonly isWordingChange: boolean;
  /** False when the content is missing from the repository: then only its hash tells it from its neighbours. */
  readonly isReadable: boolean;
  /** Later commits that changed the file but not the wording, oldest first. */
  readonly linkChanges: readonly (Cause & { readonly blob: string })[];
}

export interface Timeline {
  readonly wordings: Wording[];
  /** Every file that holds the article now: two, when one work stands in two folders. */
  live: readonly Holding[];
}

/** What became of a change. */
export type Step = 'wording' | 'links' | 'moved' | 'same-day' | 'none';

const UNREADABLE = 'blob:';

/** The digest of a wording, or of a content that cannot be read. */
export function digestOf(wording: string | null, blob: string): string {
  return wording === null ? UNREADABLE + blob : createHash('sha256').update(wording).digest('base64url');
}

/** Takes the state of the article after a commit: what its files hold now. `changed`: those the commit wrote. */
export function advance(timeline: Timeline, live: readonly Holding[], changed: readonly Holding[], cause: Cause): Step {
  timeline.live = live;
  const current = timeline.wordings.at(-1);
  const isOpen = current !== undefined && current.end === null;
  const path = isOpen ? current.holding.path : null;
  const holding = changed.find((held) => held.path === path) ?? changed.at(-1) ?? live.find((h) => h.path === path);
  const next = holding ?? live.at(-1);
  if (next === undefined) return isOpen ? close(timeline, current, cause, true) : 'none';
  if (!isOpen) return open(timeline, next, cause);
  return current.holding.digest === next.digest ? keep(timeline, current, next, cause) : replace(timeline, next, cause);
}

/** Same words: the newer file is kept, and the commit is told apart from those that change the law. */
function keep(timeline: Timeline, current: Wording, next: Holding, cause: Cause): Step {
  const isSameFile = current.holding.blob === next.blob;
  if (isSameFile && current.holding.path === next.path) return 'none';
  const linkChanges = isSameFile ? current.linkChanges : [...current.linkChanges, { ...cause, blob: next.blob }];
  timeline.wordings[timeline.wordings.length - 1] = { ...current, holding: next, linkChanges };
  return isSameFile ? 'moved' : 'links';
}

function replace(timeline: Timeline, next: Holding, cause: Cause): Step {
  const current = timeline.wordings.at(-1);
  const step = current === undefined ? 'none' : close(timeline, current, cause, false);
  const opened = open(timeline, next, cause);
  return step === 'same-day' ? step : opened;
}

/** Ends the current wording. One that begins that very day was law on no day: the last state of the day stands for it. */
function close(timeline: Timeline, current: Wording, cause: Cause, isDeletion: boolean): Step {
  if (isDay(cause.on) && current.from === cause.on) {
    timeline.wordings.pop();
    return 'same-day';
  }
  timeline.wordings[timeline.wordings.length - 1] = {
    ...current,
    until: endingOf(cause.on),
    end: { ...cause, isDeletion },
  };
  return 'wording';
}

/** A change that never takes effect leaves what it replaces in force. */
function endingOf(on: Bound): Bound {
  return on === 'never' ? 'open' : on;
}

/** Begins a wording, or takes up the last one where it was left the same day with the same words. */
function open(timeline: Timeline, holding: Holding, cause: Cause): Step {
  const last = timeline.wordings.at(-1);
  const isSame = last?.holding.digest === holding.digest;
  if (last !== undefined && isSame && isDay(cause.on) && last.until === cause.on) {
    timeline.wordings.pop();
    timeline.wordings.push({ ...last, until: null, end: null });
    const reopened = timeline.wordings.at(-1);
    return reopened === undefined ? 'none' : keep(timeline, reopened, holding, cause);
  }
  timeline.wordings.push({
    from: cause.on,
    until: null,
    made: cause,
    end: null,
    holding,
    isWordingChange: !isSame,
    isReadable: !holding.digest.startsWith(UNREADABLE),
    linkChanges: [],
  });
  return 'wording';
}

function isDay(bound: Bound): boolean {
  return bound !== null && isRealDay(bound);
}
