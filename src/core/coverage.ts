/** Which wordings, and which articles of one number, the dates allow on a day. Proves nothing of vigueur. */

import { dayOf } from './dates.ts';
import type { IsoDate } from './model.ts';
import type { DatedVersion } from './vigueur.ts';

/** True when `day` is on or after the stated beginning and before the end, if one is stated. Still-born wordings never. */
export function coversDay({ etat, dateDebut, dateFin }: DatedVersion, day: IsoDate): boolean {
  const [begin, end] = [dayOf(dateDebut), dayOf(dateFin)];
  return etat !== 'MODIFIE_MORT_NE' && begin !== null && begin <= day && (end === null || day < end);
}

/** The only wording that its dates allow on `day`; null when there is none, or several. */
export function coveringVersion<V extends DatedVersion>(versions: readonly V[], day: IsoDate): V | null {
  const covering = versions.filter((version) => coversDay(version, day));
  return covering.length === 1 ? (covering[0] ?? null) : null;
}

/**
 * Of several articles of one number in one texte, the key of the one that bears it on `day`: a number belongs to one
 * article at a time, so that the last to begin has taken it. null when none is dated so, or two begin on one day.
 */
export function bearerOn<V extends DatedVersion>(
  groups: ReadonlyMap<string, readonly V[]>,
  day: IsoDate,
): string | null {
  const begun = [...groups].flatMap(([key, versions]) => {
    const begins = versions
      .filter((version) => coversDay(version, day))
      .map((version) => dayOf(version.dateDebut) ?? '');
    const last = begins.toSorted().at(-1);
    return last === undefined ? [] : [{ key, last }];
  });
  const [first, second] = begun.toSorted((a, b) => (a.last > b.last ? -1 : a.last < b.last ? 1 : 0));
  return first === undefined || first.last === second?.last ? null : first.key;
}
