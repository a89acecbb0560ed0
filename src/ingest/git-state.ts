/** What the reading of a repository comes to, kept with its files so that new commits are read alone. */

import type { ConventionName } from '../conventions/convention.ts';
import type { HistoryAnomaly, HistoryProblem } from '../core/history.ts';
import type { IsoDate } from '../core/model.ts';
import type { ArticleHistory } from '../history.ts';
import { causesOf, decodeArticle, decodeCause, encodeArticle, encodeCause } from '../history/state.ts';
import type { RootState } from '../store/root-state.ts';

export interface GitState {
  /** The commit that it is the state of. */
  readonly tip: string;
  /** The commit at which the line that leads to it begins. */
  readonly oldest: string | null;
  readonly convention: ConventionName;
  readonly lastDay: IsoDate | null;
  readonly articles: readonly ArticleHistory[];
  /** Content of each readme that ever was, by path; null: not there any more. In order of first appearance. */
  readonly readmes: ReadonlyMap<string, string | null>;
  /** What was odd about the commits, and about the law that they state; each in commit order. */
  readonly found: readonly HistoryAnomaly[];
  readonly stated: readonly HistoryAnomaly[];
}

/** All but the articles, which have a row each. */
type Tip = Omit<GitState, 'articles' | 'readmes'> & { readonly readmes: readonly (readonly [string, string | null])[] };

/** Of these another reading may find more, or less: the next one begins again from the root. */
const UNSETTLED: ReadonlySet<HistoryProblem> = new Set<HistoryProblem>([
  'broken-ref',
  'broken-history',
  'unreadable-commit',
  'missing-object',
]);

/** True when commits that come after it can be read alone, with the same result as the whole history. */
export function isSettled({ found, stated }: GitState): boolean {
  return ![...found, ...stated].some(({ problem }) => UNSETTLED.has(problem));
}

/** The state that was saved; null when there is none, or none that can be understood. */
export function loadState(rows: RootState): GitState | null {
  try {
    const [row] = rows.readAll('tip');
    if (row === undefined) return null;
    const tip: Tip = JSON.parse(row.state);
    const causes = new Map(rows.readAll('cause').map(({ name, state }) => [name, decodeCause(state)]));
    const articles = rows.readAll('article').map(({ name, state }) => decodeArticle(name, state, causes));
    return { ...tip, articles, readmes: new Map(tip.readmes) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Saves the state over `previous`, the one that is there: only the articles that changed are written. */
export function saveState(rows: RootState, state: GitState, previous: GitState | null): void {
  const { articles, readmes, ...rest } = state;
  const known = new Map(previous?.articles.map((article) => [article.identity, article]));
  const causes = new Set<string>();
  for (const article of articles) {
    const before = known.get(article.identity);
    known.delete(article.identity);
    if (before !== undefined && isSame(before, article)) continue;
    rows.put('article', article.identity, encodeArticle(article));
    for (const cause of causesOf(article)) {
      if (causes.has(cause.commit)) continue;
      causes.add(cause.commit);
      rows.put('cause', cause.commit, encodeCause(cause));
    }
  }
  for (const identity of known.keys()) rows.remove('article', identity);
  const tip: Tip = { ...rest, readmes: [...readmes] };
  rows.put('tip', '', JSON.stringify(tip));
}

function isSame(before: ArticleHistory, after: ArticleHistory): boolean {
  return before.live === after.live && isSameList(before.wordings, after.wordings);
}

/** True for two lists of the very same things. */
export function isSameList<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}
