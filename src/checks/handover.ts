/** Numbers that passed to another provision, and references written before they did. */

import type { Corpus } from '../core/contracts.ts';
import { coversDay } from '../core/coverage.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import { findSuccessors } from '../lineage.ts';
import { beginningOf, turnOf } from '../lineage/turn.ts';
import { groupByWork } from '../resolve.ts';
import { labelOf } from './labels.ts';

/** A day on which a number began to name another provision, and where the words that it named went. */
export interface Handover {
  readonly on: IsoDate;
  readonly successors: readonly string[];
}

/**
 * The days on which the number of an article passed to other words, the latest last: where its words became another
 * article's and new ones began under its number that very day, or where another article began to bear it.
 */
export function handoversOf(corpus: Corpus, versions: readonly ArticleVersion[]): readonly Handover[] {
  const byDay = new Map<IsoDate, string[]>();
  const named: string[] = [];
  for (const { versions: after, label } of findSuccessors(corpus, versions)) {
    const name = after[0] === undefined ? label : labelOf(after[0]);
    const { on, isNumberReused } = turnOf(versions, after);
    named.push(name);
    if (on !== null && isNumberReused) byDay.set(on, [...(byDay.get(on) ?? []), name]);
  }
  const taken = takenOn(corpus, versions);
  if (taken !== null && !byDay.has(taken)) byDay.set(taken, named);
  return [...byDay].map(([on, successors]) => ({ on, successors })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day on which another article began to bear the number of this one; null when none did. */
function takenOn(corpus: Corpus, versions: readonly ArticleVersion[]): IsoDate | null {
  const [first] = versions;
  const begin = beginningOf(versions);
  if (first?.numKey == null || first.texte === null || begin === null) return null;
  const others = [...groupByWork(corpus.byNum(first.numKey, first.texte.key))].filter(([work]) => work !== first.work);
  const days = others.map(([, group]) => beginningOf(group)).filter((day) => day !== null && day > begin);
  return days.toSorted()[0] ?? null;
}

/** The last day up to `day` on which a wording of the article began; null when none is dated so. */
export function lastBeginning(versions: readonly ArticleVersion[], day: IsoDate): IsoDate | null {
  const begins = versions.filter((version) => coversDay(version, day)).map((version) => dayOf(version.dateDebut));
  return (
    begins
      .filter((begin) => begin !== null)
      .sort()
      .at(-1) ?? null
  );
}
