/** How an article ended: since when, by which act, and what follows it. */

import type { Corpus } from '../core/contracts.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, IsoDate, Relation, StoredLien, Verdict, Vigueur } from '../core/model.ts';
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

/** The links stated by the file of a version; those that tell how it ended among them, in file order. */
export type OwnLinks = (version: ArticleVersion) => readonly StoredLien[];

/** Reads the links to acts that end articles once, for a check that asks for those of most articles. */
export function readEndingActs(corpus: Corpus): OwnLinks {
  const kept = new Map<number, StoredLien[]>();
  for (const lien of corpus.allLiens(Object.values(ENDING_ACTS).flat())) {
    if (lien.direction !== 'in') continue;
    const known = kept.get(lien.from);
    if (known === undefined) kept.set(lien.from, [lien]);
    else known.push(lien);
  }
  return (version) => {
    const acts = kept.get(version.row) ?? [];
    // In what order a file states several acts on one line, and several files theirs, the corpus alone tells.
    const isOrdered = version.alsoIn === undefined && new Set(acts.map(({ line }) => line)).size === acts.length;
    return isOrdered ? acts : corpus.liensFrom([version.row]);
  };
}

/** The acts that put an end to these versions, as their files name them; null when none does. */
export function endingActs(
  corpus: Corpus,
  versions: readonly ArticleVersion[],
  vigueur: Vigueur,
  linksOf: OwnLinks = ({ row }) => corpus.liensFrom([row]),
): string | null {
  const wanted = ENDING_ACTS[vigueur] ?? [];
  if (wanted.length === 0) return null;
  const acts = versions.flatMap(linksOf).filter((lien) => lien.direction === 'in' && wanted.includes(lien.relation));
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
