/** The shape of a convention: what the commits of one family of repositories say of law. */

import type { HistoryCommit, HistoryProblem } from '../core/history.ts';
import type { Bound, IsoDate } from '../core/model.ts';

export const CONVENTION_NAMES = ['lexlib', 'legalize', 'tricoteuses', 'steeve', 'etalab', 'plain'] as const;
export type ConventionName = (typeof CONVENTION_NAMES)[number];

/** What one commit says of law. */
export interface CommitLaw {
  /** Day from which its state is law; `never`, `later`: LEGI's sentinels; null: it does not say, or not readably. */
  readonly entryIntoForce: Bound;
  /** Day on which the act was signed. */
  readonly signature: IsoDate | null;
  /** Labels of the acts that made the state, as written; which act changed which article is not said. */
  readonly acts: readonly string[];
  readonly anomalies: readonly { readonly problem: HistoryProblem; readonly detail: string }[];
}

export interface Convention {
  readonly name: ConventionName;
  /** False when a commit's date is only the day on which somebody recorded it: no date of law can be had from it. */
  readonly hasLawDates: boolean;
  /** True when the commit is written in this convention. */
  recognises(commit: HistoryCommit): boolean;
  lawOf(commit: HistoryCommit): CommitLaw;
  /** What stays the same of a file while its folders and its wording change. */
  identityOf(path: string): string;
}
