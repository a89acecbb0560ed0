/** How an article ended: since when, by which act, and what follows it. */

import type { Corpus } from '../core/contracts.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, IsoDate, Relation, Verdict, Vigueur } from '../core/model.ts';
import { findSuccessors } from '../lineage.ts';
import { labelOf } from './labels.ts';

/** The acts that bring a state about. */
export const ENDING_ACTS: Readonly<Partial<Record<Vigueur, readonly Relation[]>>> = {
  repealed: ['repeals'],
  transferred: ['transfers'],
  lapsed: ['lapses'],
  annulled: ['annuls'],
  severed: ['severs'],
};

/** The acts that put an end to these versions, as their files name them; null when none does. */
export function endingActs(corpus: Corpus, versions: readonly ArticleVersion[], vigueur: Vigueur): string | null {
  const rows = versions.map((version) => version.row);
  const wanted = ENDING_ACTS[vigueur] ?? [];
  const acts = corpus.liensFrom(rows).filter((lien) => lien.direction === 'in' && wanted.includes(lien.relation));
  return [...new Set(acts.map((act) => act.label))].join(' ; ') || null;
}

/** The direct successors of an article, by the names that people give them. */
export function successorLabels(corpus: Corpus, versions: readonly ArticleVersion[]): readonly string[] {
  if (versions.length === 0) return [];
  const nodes = findSuccessors(corpus, versions);
  return nodes.map((node) => (node.versions[0] === undefined ? node.label : labelOf(node.versions[0])));
}

/** The day on which it ended; for what is yet to end or to begin, that day to come. */
export function turnDay(versions: readonly ArticleVersion[], verdict: Verdict, day: IsoDate): IsoDate | null {
  if (verdict !== 'repealed-later' && verdict !== 'not-yet-in-force') return endDay(versions, day);
  const bounds = versions.map(({ dateDebut, dateFin }) => dayOf(verdict === 'repealed-later' ? dateFin : dateDebut));
  return bounds.filter((bound) => bound !== null && bound > day).sort()[0] ?? null;
}

/** The last stated end that is past; an act's own date is not the day on which it took effect. */
export function endDay(versions: readonly ArticleVersion[], day: IsoDate): IsoDate | null {
  const ends = versions.map((version) => dayOf(version.dateFin)).filter((end) => end !== null && end <= day);
  return ends.sort().at(-1) ?? null;
}
