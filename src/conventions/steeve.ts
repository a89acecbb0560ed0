/** steeve: the author's date is the signature of the act, the committer's its entry into force; title-cased subjects. */

import { findFrenchDay } from '../core/dates.ts';
import { foldText } from '../core/fold.ts';
import type { HistoryCommit } from '../core/history.ts';
import { dayOfTime, isSqueezed } from './commit-day.ts';
import type { CommitLaw, Convention } from './convention.ts';
import { readCommitterDay } from './dated-commit.ts';

const UNKNOWN_SOURCE = /^modification du (\d{4}-\d{2}-\d{2}) de source inconnue$/;
/** "Décret N°2014-1427 Du 28 Novembre 2014 - Art. 1": every word begins with a capital. */
const TITLE_CASED = /^\p{Lu}[\p{L}' -]{2,60}? (?:N ?°|Du \d{1,2})/u;
const ARTICLE_FILE = /(?:^|\/)Article [^/]*\.md$/;

export const steeve: Convention = {
  name: 'steeve',
  hasLawDates: true,
  recognises: ({ subject, changes }) =>
    (UNKNOWN_SOURCE.test(foldText(subject.slice(0, 200))) || TITLE_CASED.test(subject)) &&
    changes.some(({ path }) => ARTICLE_FILE.test(path)),
  lawOf,
  identityOf: (path) => path,
};

/** The state of an article of an act, "(Vd)", and the number of that article are left as written. */
function lawOf(commit: HistoryCommit): CommitLaw {
  const unknown = UNKNOWN_SOURCE.exec(foldText(commit.subject.slice(0, 200)));
  const dated = readCommitterDay(commit, unknown?.[1] === undefined ? null : findFrenchDay(unknown[1]));
  if (unknown !== null) return { ...dated, signature: null, acts: [] };
  const authored = isSqueezed(commit.authorDate) ? null : dayOfTime(commit.authorDate);
  return { ...dated, signature: findFrenchDay(commit.subject.slice(0, 300)) ?? authored, acts: [commit.subject] };
}
