/** lexlib: `Version consolidée du 2016-10-01`, the acts in the body, one folder for each top division, renumbered at will. */

import { findFrenchDay, parseBound } from '../core/dates.ts';
import type { HistoryCommit } from '../core/history.ts';
import type { CommitLaw, Convention } from './convention.ts';
import { readCommitterDay } from './dated-commit.ts';

const SUBJECT = /^Version consolidée du (\d{4}-\d{2}-\d{2})$/;
/** The generator's own spelling. */
const ACTS_HEADING = 'Modifications entrant en vigeur venant de:';
/** What the author's name says when it names no act. */
const NO_ACT: ReadonlySet<string> = new Set(['', 'Inconnu', 'Plusieurs textes']);
const NAME = /^(Article.*) - (\d{1,12})\.md$/;
/** The width of a padded number (`Article 037`) follows from its neighbours: it may change with them. */
const PADDING = /(?<!\d)0+(?=[\dLRDA])/g;

export const lexlib: Convention = {
  name: 'lexlib',
  hasLawDates: true,
  recognises: ({ subject }) => SUBJECT.test(subject.normalize('NFC')),
  lawOf,
  identityOf,
};

/** The subject gives the day; commits before 1970 are dated 1970-01-01 00:00:01, :02… and only it tells the true one. */
function lawOf(commit: HistoryCommit): CommitLaw {
  const stated = SUBJECT.exec(commit.subject.normalize('NFC'))?.[1];
  const { bound, isImpossible } = parseBound(stated ?? '', 'debut');
  const dated = isImpossible
    ? ({ entryIntoForce: null, anomalies: [{ problem: 'impossible-date', detail: stated ?? '' }] } as const)
    : readCommitterDay(commit, bound);
  const acts = actsOf(commit);
  const [only] = acts;
  return { ...dated, signature: acts.length === 1 && only !== undefined ? findFrenchDay(only) : null, acts };
}

function actsOf({ body, authorName }: HistoryCommit): readonly string[] {
  const lines = body.normalize('NFC').split('\n');
  const heading = lines.indexOf(ACTS_HEADING);
  const listed = heading === -1 ? [] : lines.slice(heading + 1).filter((line) => line.startsWith('- '));
  if (listed.length > 0) return [...new Set(listed.map((line) => line.slice(2).trim()))];
  return NO_ACT.has(authorName) ? [] : [authorName];
}

/**
 * Number and cid, `1246 - 33019109`, without the folder. The cid alone is the identity of the work, but one work stands
 * in two files at once while it passes from one number to another (88 cids of one code): each file is a list of wordings
 * of its own, and the cid in both tells that they are one work.
 */
function identityOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const parts = NAME.exec(name);
  return parts?.[1] === undefined ? path : `${parts[1].replace(PADDING, '')} - ${parts[2] ?? ''}`;
}
