/** What the row of a version remembers of the other files that hold the same version, and how it is told to core. */

import type { Disagreement } from '../core/model.ts';

/** Columns that a version may take from another file when its own file is silent. */
export const LENT_FACTS = [
  'num',
  'texte',
  'article_cid',
  'article_id',
  'etat',
  'date_debut',
  'date_fin',
  'section',
  'blob',
] as const;
/** A cid that files of other versions prove. */
export const INFERRED = -1;

export type LentFact = (typeof LENT_FACTS)[number];

/** One other file of the version. `path` is relative to its root. */
export interface OtherPlace {
  readonly row: number;
  readonly root: number;
  readonly path: string;
}

/** A fact on which `also[other]` does not agree; of a wording, the first words that differ. */
export interface Conflict {
  readonly field: Disagreement['field'];
  readonly ours: string;
  readonly theirs: string;
  readonly other: number;
}

/** Column `merged` of the primary row, as JSON. */
export interface Merged {
  /** The other rows, richest source first. */
  readonly also: readonly OtherPlace[];
  /** Which of them gave a fact that the file of the row lacks; `INFERRED`: no other file of the version did. */
  readonly lent: { readonly [Fact in LentFact]?: number };
  readonly conflicts: readonly Conflict[];
  /** What the row held before: `own_acts`, and the evidence of its texte. */
  readonly ownActs: number;
  readonly hints: string | null;
}

/** What `show` and `explain` tell of the other files, with paths as people see them. */
export interface MergedFacts {
  readonly alsoIn: readonly string[];
  readonly disagreements: readonly Disagreement[];
  /** The file that gave a fact, or the one at `path` of the same root; null when the version's own file did. */
  readonly pathOf: (fact: LentFact, path?: string | null) => string | null;
}

/** Reads back what `merged` holds. */
export function parseMerged(text: string): Merged {
  const merged: Merged = JSON.parse(text);
  return merged;
}

/** `prefixes`: what stands before the path of each root. */
export function mergedFacts(text: string, prefixes: readonly string[]): MergedFacts {
  const { also, lent, conflicts } = parseMerged(text);
  const alsoIn = also.map(({ root, path }) => shownPath(prefixes, root, path));
  return {
    alsoIn,
    disagreements: conflicts.map(({ field, ours, theirs, other }) => ({
      ...{ field, used: ours, other: theirs },
      path: alsoIn[other] ?? '',
    })),
    pathOf(fact, path = null) {
      const place = also[lent[fact] ?? -1];
      return place === undefined ? null : shownPath(prefixes, place.root, path ?? place.path);
    },
  };
}

/** A path of a root as people see it. */
export function shownPath(prefixes: readonly string[], root: number, path: string): string {
  return (prefixes[root] ?? '') + path.normalize('NFC');
}

/** Detail of a `source-conflict` anomaly as stored: the prefixes of the roots are not known when it is written. */
export interface StoredConflict extends Pick<Conflict, 'field' | 'ours' | 'theirs'> {
  readonly root: number;
  readonly path: string;
}

/** `dateFin: 2016-10-01 | 2016-09-30 (other path)`. */
export function conflictDetail(stored: string, prefixes: readonly string[]): string {
  const { field, ours, theirs, root, path }: StoredConflict = JSON.parse(stored);
  return `${field}: ${ours} | ${theirs} (${shownPath(prefixes, root, path)})`;
}
