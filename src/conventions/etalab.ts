/** etalab: the subject names the acts, "A, B et C"; days before 1970-02-01 are written as seconds. */

import { parseAct } from '../core/acts.ts';
import { findFrenchDay } from '../core/dates.ts';
import type { HistoryCommit } from '../core/history.ts';
import type { CommitLaw, Convention } from './convention.ts';
import type { DatedCommit } from './dated-commit.ts';
import { readCommitterDay } from './dated-commit.ts';

const UNKNOWN_SOURCE = /^(?:Modifications?|Suppressions?|Cr[ée]ations?) d'origine indéterminée/;
const ROOT = /^codes-(?:non-)?en-vigueur\//;
/** A comma or "et" begins another act only before the name of one: titles hold both. */
const BETWEEN_ACTS = /(?:, | et )(?=(?:Loi|Décret|Ordonnance|Arrêté|Décision|Directive|Règlement|Convention) )/;

const FEBRUARY_1970 = 2_678_400;
/** Every older day stands in the last hours of 1970-01-31, where no law took effect at another hour than midnight. */
const SQUEEZED_FROM = FEBRUARY_1970 - 86_400;

export const etalab: Convention = {
  name: 'etalab',
  hasLawDates: true,
  recognises: ({ subject, changes }) =>
    (UNKNOWN_SOURCE.test(subject) || parseAct(subject) !== null) && changes.some(({ path }) => ROOT.test(path)),
  lawOf,
  identityOf: (path) => path,
};

function lawOf(commit: HistoryCommit): CommitLaw {
  const dated = readSeconds(commit) ?? readCommitterDay(commit);
  const acts = UNKNOWN_SOURCE.test(commit.subject) ? [] : commit.subject.split(BETWEEN_ACTS).map((act) => act.trim());
  const [only] = acts;
  return {
    ...dated,
    signature: acts.length === 1 && only !== undefined ? findFrenchDay(only.slice(0, 300)) : null,
    acts,
  };
}

/**
 * n seconds before 1970-02-01 stand for n days before it. A clock away from Greenwich leaves the count in doubt: no day
 * is then given.
 */
function readSeconds({ committerDate }: HistoryCommit): DatedCommit | null {
  if (committerDate === null) return null;
  const { seconds, offsetMinutes } = committerDate;
  if (seconds <= SQUEEZED_FROM || seconds >= FEBRUARY_1970) return null;
  const day = new Date((FEBRUARY_1970 - (FEBRUARY_1970 - seconds) * 86_400) * 1000).toISOString().slice(0, 10);
  const anomalies = [{ problem: 'squeezed-date', detail: String(seconds) }] as const;
  return { entryIntoForce: offsetMinutes === 0 ? findFrenchDay(day) : null, anomalies };
}
