/** What the days of the versions of a corpus tell without all of them being gone through. */

import type { ArticleVersion, IsoDate } from './model.ts';

/** Answers are in no order. */
export interface DatedVersions {
  /** Versions that begin or end on a day of [from, to). */
  within(from: IsoDate, to: IsoDate): Iterable<ArticleVersion>;
  /** Versions that state no day of end, of articles that state some day, where an act or an état may have ended them. */
  openEnded(): Iterable<ArticleVersion>;
  /**
   * Articles with a wording in one of these textes (null among them: of unknown code; null: in any), none of whose wordings
   * states a day; still-born wordings apart.
   */
  countUndated(texteKeys: ReadonlySet<string | null> | null): number;
}
