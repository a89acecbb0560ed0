/** Tricoteuses: the subject is the title of the act; link, nature, identifier and NOR in the body. */

import { findFrenchDay } from '../core/dates.ts';
import type { HistoryCommit } from '../core/history.ts';
import type { CommitLaw, Convention } from './convention.ts';
import { readCommitterDay } from './dated-commit.ts';

const IDENTIFIER = /^(?:Identifiant|Lien)\s?: .*(?:LEGI|JORF)(?:TEXT|ARTI)\d{12}/m;
const NATURE = /^Nature\s?: /m;

/** The files state their own dates, which win over those of the commits. */
export const tricoteuses: Convention = {
  name: 'tricoteuses',
  hasLawDates: true,
  recognises: ({ body }) => NATURE.test(body) && IDENTIFIER.test(body),
  lawOf,
  identityOf: (path) => path,
};

function lawOf(commit: HistoryCommit): CommitLaw {
  const signature = findFrenchDay(commit.subject.slice(0, 300));
  return { ...readCommitterDay(commit), signature, acts: commit.subject === '' ? [] : [commit.subject] };
}
