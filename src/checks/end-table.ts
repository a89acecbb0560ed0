/** Each end of the references of a corpus once, and what is known of its state. */

import type { Corpus } from '../core/contracts.ts';
import { bearerOn } from '../core/coverage.ts';
import type { ArticleVersion, Etat, IsoDate, LienTarget, Vigueur } from '../core/model.ts';
import { articleVigueur, inferEtat, vigueurOn } from '../core/vigueur.ts';
import { worksOfTarget } from '../resolve.ts';
import { heldEnd, leafEnd, nameKey } from './reference-end.ts';
import type { ReferenceEnd } from './references.ts';
import { vigueurOfArticle } from './undated-end.ts';
import { livenessOf } from './verdict.ts';

/** An end and the number of its key: two ends of one key have the same. */
export interface NumberedEnd extends ReferenceEnd {
  readonly number: number;
}

const NO_OWN_ACTS = { repealedBy: false, transferredBy: false, lapsedBy: false, annulledBy: false, severedBy: false };

export interface EndTable {
  /** `begin`: first day of the wording that names it, by which a number of several articles is understood. */
  ofTarget(target: LienTarget, label: string, begin: IsoDate | null): NumberedEnd;
  ofHolder(version: ArticleVersion): NumberedEnd;
  vigueurOf(end: ReferenceEnd): Vigueur;
  etatOf(end: ReferenceEnd): Etat | null;
}

/** Ends by the article that they are, and by the names that mean the same whoever writes them. */
function createEndNames(corpus: Corpus, day: IsoDate): Pick<EndTable, 'ofTarget' | 'ofHolder'> {
  const works = new Map<string, NumberedEnd>();
  const named = new Map<string, NumberedEnd>();
  const numbers = new Map<string, number>();
  const numbered = (end: ReferenceEnd): NumberedEnd => {
    const number = numbers.get(end.key) ?? numbers.size;
    numbers.set(end.key, number);
    return { ...end, number };
  };
  const ofWork = (versions: readonly ArticleVersion[]): NumberedEnd => {
    const [first] = versions;
    if (first === undefined) throw new RangeError('an article has at least one version');
    const known = works.get(first.work);
    if (known !== undefined) return known;
    const end = numbered(heldEnd(first, versions));
    works.set(first.work, end);
    return end;
  };
  /** The last answer, when it is the same whoever writes the name. */
  let last: { readonly target: LienTarget; readonly label: string; readonly end: NumberedEnd } | null = null;
  const findNamed = (target: LienTarget, label: string, begin: IsoDate | null): NumberedEnd => {
    const name = nameKey(target, label);
    const known = named.get(name);
    if (known !== undefined) return known;
    const groups = worksOfTarget(corpus, target);
    const byState = chooseByEtat(groups, target.etat, day);
    const chosen = byState ?? (begin === null ? null : bearerOn(groups, begin));
    const end = chosen === null ? numbered(leafEnd(target, label)) : ofWork(corpus.versionsOf(chosen));
    if (groups.size >= 2 && byState === null) return end;
    named.set(name, end);
    last = { target, label, end };
    return end;
  };
  return {
    ofTarget: (target, label, begin) =>
      last?.target === target && last.label === label ? last.end : findNamed(target, label, begin),
    ofHolder: (version) => works.get(version.work) ?? ofWork(corpus.versionsOf(version.work)),
  };
}

/** The ends of the references of a corpus, judged on `day`. */
export function createEnds(corpus: Corpus, day: IsoDate): EndTable {
  const { ofTarget, ofHolder } = createEndNames(corpus, day);
  const suffixes = new Map<string, Map<Etat, number>>();
  const states = new Map<string, Vigueur>();
  return {
    ofTarget(target, label, begin) {
      const end = ofTarget(target, label, begin);
      if (end.versions.length === 0 && target.etat !== null) countSuffix(suffixes, end.key, target.etat);
      return end;
    },
    ofHolder,
    vigueurOf(end) {
      const known = states.get(end.key);
      if (known !== undefined) return known;
      const state = stateOfEnd(corpus, end, etatIn(suffixes, end), day);
      states.set(end.key, state);
      return state;
    },
    etatOf: (end) => etatIn(suffixes, end),
  };
}

function stateOfEnd(corpus: Corpus, { versions }: ReferenceEnd, etat: Etat | null, day: IsoDate): Vigueur {
  return versions.length > 0 ? vigueurOfArticle(corpus, versions, day) : byEtat(etat, day);
}

function byEtat(etat: Etat | null, day: IsoDate): Vigueur {
  return vigueurOn({ etat, dateDebut: null, dateFin: null }, day, false);
}

function etatIn(suffixes: ReadonlyMap<string, ReadonlyMap<Etat, number>>, end: ReferenceEnd): Etat | null {
  return inferEtat(NO_OWN_ACTS, suffixes.get(end.key) ?? new Map<Etat, number>()).etat;
}

function countSuffix(suffixes: Map<string, Map<Etat, number>>, key: string, etat: Etat): void {
  const counts = suffixes.get(key) ?? new Map<Etat, number>();
  suffixes.set(key, counts.set(etat, (counts.get(etat) ?? 0) + 1));
}

/** Two articles of one number: the suffix says which is meant when one alone is as alive as it says; else neither. */
export function chooseByEtat(
  groups: ReadonlyMap<string, readonly ArticleVersion[]>,
  etat: Etat | null,
  day: IsoDate,
): string | null {
  const keys = [...groups.keys()];
  if (keys.length <= 1) return keys[0] ?? null;
  if (etat === null) return null;
  const wanted = livenessOf(byEtat(etat, day));
  const matches = [...groups].filter(([, versions]) => livenessOf(articleVigueur(versions, day).vigueur) === wanted);
  return matches.length === 1 ? (matches[0]?.[0] ?? null) : null;
}
