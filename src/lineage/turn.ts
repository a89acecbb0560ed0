/** When a succession took place, by the wordings of both articles. */

import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';

export interface Turn {
  /** The day on which a wording of the predecessor ends and one of the successor begins; null when no day is both. */
  readonly on: IsoDate | null;
  /** True when, that very day, another wording began under the predecessor's number: another provision bears it since. */
  readonly isNumberReused: boolean;
}

type Versions = readonly ArticleVersion[];

/** Still-born wordings never were law. */
function lived(versions: Versions): Versions {
  return versions.filter((version) => version.etat !== 'MODIFIE_MORT_NE');
}

/** The last end of an article; null when a wording has none. */
export function endOf(versions: Versions): IsoDate | null {
  const ends = lived(versions).map((version) => dayOf(version.dateFin));
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

/** The first beginning of an article; null when a wording has none. */
export function beginningOf(versions: Versions): IsoDate | null {
  const days = lived(versions).map((version) => dayOf(version.dateDebut));
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}

/** With dates on both sides, a predecessor ends before or when its successor begins (formats.md 10). */
export function allowsDates(before: Versions, after: Versions): boolean {
  const end = endOf(before);
  const begin = beginningOf(after);
  return end === null || begin === null || end <= begin;
}

/** The day of a succession: the latest on which a wording ends here and one begins there. */
export function turnOf(before: Versions, after: Versions): Turn {
  const begins = new Set(lived(after).map((version) => dayOf(version.dateDebut)));
  const ends = lived(before).map((version) => dayOf(version.dateFin));
  const on =
    ends
      .filter((day) => day !== null && begins.has(day))
      .toSorted()
      .at(-1) ?? null;
  const isNumberReused = on !== null && lived(before).some((version) => version.dateDebut === on);
  return { on, isNumberReused };
}
