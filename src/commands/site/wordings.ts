/** The wordings of an article on its page: the one of the day, the others in time. */

import { coveringVersion } from '../../core/coverage.ts';
import { dayOf } from '../../core/dates.ts';
import type { ArticleVersion, IsoDate } from '../../core/model.ts';
import { articleVigueur } from '../../core/vigueur.ts';
import { chronology } from '../choose.ts';

export interface Wordings {
  readonly shown: ArticleVersion;
  /** The latest first, then those that never were law. */
  readonly others: readonly ArticleVersion[];
}

/** The wording in force on `day`, else the last that had begun, else the first. Throws RangeError for no version. */
export function chooseWording(versions: readonly ArticleVersion[], day: IsoDate): Wordings {
  const inTime = chronology(versions);
  const begun = inTime.filter((version) => (dayOf(version.dateDebut) ?? '9999') <= day);
  const shown =
    articleVigueur(versions, day).current ?? coveringVersion(versions, day) ?? begun.at(-1) ?? inTime[0] ?? versions[0];
  if (shown === undefined) throw new RangeError('an article has at least one version');
  const never = versions.filter((version) => !inTime.includes(version));
  return { shown, others: [...inTime.toReversed(), ...never].filter((version) => version.row !== shown.row) };
}
