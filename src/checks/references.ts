/** Every reference that the publisher's links declare, as the union of what both ends say. */

import type { Corpus, StoredCitation } from '../core/contracts.ts';
import { bearerOn, coversDay } from '../core/coverage.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, Etat, IsoDate, LienTarget, StoredLien, Vigueur, Voice } from '../core/model.ts';
import { lienOfCitation } from './body-targets.ts';
import { heldEnd, leafEnd, nameKey } from './reference-end.ts';
import { articleVigueur, inferEtat, vigueurOn } from '../core/vigueur.ts';
import { worksOfTarget } from '../resolve.ts';
import { vigueurOfArticle } from './undated-end.ts';
import { type Liveness, livenessOf } from './verdict.ts';

/** One end of a reference: an article that is held (`versions`), or one that is only named. */
export interface ReferenceEnd {
  readonly key: string;
  readonly target: LienTarget;
  readonly versions: readonly ArticleVersion[];
  /** What the item calls it, without its suffix; held articles are named by their own fields. */
  readonly label: string;
}

/** A citation from one article to another, however many links say so. */
export interface CorpusReference {
  readonly source: ReferenceEnd;
  readonly target: ReferenceEnd;
  /** The citing version, when its own file says it. */
  readonly citing: ArticleVersion | null;
  /** États that links give to citing versions. */
  readonly sourceEtats: ReadonlySet<Etat>;
  /** États that the citing files give to the versions they name. */
  readonly targetEtats: ReadonlySet<Etat>;
  readonly saidBy: ReadonlySet<Voice>;
  /** The first link that says so, of the citing file when it does. */
  readonly lien: StoredLien;
  readonly holder: ArticleVersion;
}

interface Draft extends CorpusReference {
  sourceEtats: ReadonlySet<Etat>;
  targetEtats: ReadonlySet<Etat>;
  saidBy: ReadonlySet<Voice>;
  citing: ArticleVersion | null;
  lien: StoredLien;
  holder: ArticleVersion;
}

/** An end and the number of its key: two ends of one key have the same. */
interface NumberedEnd extends ReferenceEnd {
  readonly number: number;
}

/** Most references have no état, and one voice: these sets are shared. */
const NO_ETAT: ReadonlySet<Etat> = new Set();
const ALONE: Readonly<Record<Voice, ReadonlySet<Voice>>> = {
  this: new Set<Voice>(['this']),
  other: new Set<Voice>(['other']),
  body: new Set<Voice>(['body']),
};

/** More ends than a corpus has: numbers of two ends make one below 2^53. */
const MOST_ENDS = 2 ** 26;

const NO_OWN_ACTS = { repealedBy: false, transferredBy: false, lapsedBy: false, annulledBy: false, severedBy: false };
const LIVENESS_ORDER: readonly Liveness[] = ['live', 'superseded', 'unknown', 'dead'];

/** The references of a corpus and the states of what they name. */
export interface ReferenceIndex {
  readonly references: readonly CorpusReference[];
  /** State on the day of an end: the article as held, else what links say of it. */
  vigueurOf(end: ReferenceEnd): Vigueur;
  /** The état that links give to an end that is not held; null when they give none. */
  etatOf(end: ReferenceEnd): Etat | null;
  livenessOfSource(reference: CorpusReference): Liveness;
  /** State on the day of the citing wording. */
  vigueurOfSource(reference: CorpusReference): Vigueur;
}

/** Reads all `cites` links and all citations of bodies once. Memory follows the number of distinct references. */
export function indexReferences(corpus: Corpus, day: IsoDate): ReferenceIndex {
  const ends = createEnds(corpus, day);
  const drafts: Drafts = new Map();
  let holder: ArticleVersion | undefined;
  for (const lien of corpus.allLiens(['cites'])) {
    if (holder?.row !== lien.from) holder = corpus.byRow(lien.from);
    if (holder === undefined) continue;
    const isOwn = lien.direction === 'out';
    const named = ends.ofTarget(lien.target, lien.label, isOwn ? dayOf(holder.dateDebut) : null);
    addReference(drafts, [ends.ofHolder(holder), named], lien, holder, day, isOwn ? 'this' : 'other');
  }
  readBodies(corpus, drafts, ends, day);
  return {
    references: [...drafts.values()],
    vigueurOf: ends.vigueurOf,
    etatOf: ends.etatOf,
    livenessOfSource: (reference) => livenessOfSource(reference, ends, day),
    vigueurOfSource: (reference) => vigueurOfSource(reference, ends, day),
  };
}

/** Citations come grouped by what they name: it is looked up once for each group. */
function readBodies(corpus: Corpus, drafts: Drafts, ends: EndTable, day: IsoDate): void {
  let group: { readonly citation: StoredCitation; readonly lien: StoredLien } | null = null;
  for (const citation of corpus.allCitations()) {
    const citing = citation.isLive ? corpus.byRow(citation.from) : undefined;
    if (citing === undefined) continue;
    const isSame = group?.citation.num === citation.num && group.citation.texte === citation.texte;
    const lien: StoredLien =
      isSame && group !== null
        ? { ...group.lien, from: citation.from, line: citing.line }
        : lienOfCitation(corpus, citation, citing.line);
    if (!isSame) group = { citation, lien };
    const named = ends.ofTarget(lien.target, lien.label, dayOf(citing.dateDebut));
    addReference(drafts, [ends.ofHolder(citing), named], lien, citing, day, 'body');
  }
}

/** By the numbers of both ends. */
type Drafts = Map<number, Draft>;

function addReference(
  drafts: Drafts,
  [held, named]: readonly [held: NumberedEnd, named: NumberedEnd],
  lien: StoredLien,
  holder: ArticleVersion,
  day: IsoDate,
  voice: Voice,
): void {
  const isOwn = lien.direction === 'out';
  const [source, target] = isOwn ? [held, named] : [named, held];
  const key = source.number * MOST_ENDS + target.number;
  const known = drafts.get(key);
  const draft: Draft = known ?? {
    ...{ source, target, citing: null, sourceEtats: NO_ETAT, targetEtats: NO_ETAT, saidBy: ALONE[voice], lien, holder },
  };
  if (known === undefined) drafts.set(key, draft);
  draft.saidBy = withMember(draft.saidBy, voice);
  if (isOwn && draft.citing === null) {
    draft.lien = lien;
    draft.holder = holder;
  }
  if (isOwn) draft.citing = moreAlive(draft.citing, holder, day);
  const { etat } = lien.target;
  if (etat === null) return;
  if (isOwn) draft.targetEtats = withMember(draft.targetEtats, etat);
  else draft.sourceEtats = withMember(draft.sourceEtats, etat);
}

function withMember<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return set.has(member) ? set : new Set([...set, member]);
}

/** The wording of the day when its dates tell, else the more alive of both. */
function moreAlive(a: ArticleVersion | null, b: ArticleVersion, day: IsoDate): ArticleVersion {
  if (a === null) return b;
  if (coversDay(a, day) !== coversDay(b, day)) return coversDay(a, day) ? a : b;
  const rank = (version: ArticleVersion): number => LIVENESS_ORDER.indexOf(livenessOf(vigueurOn(version, day, true)));
  return rank(b) < rank(a) ? b : a;
}

/** State of the wording that cites, when its own file says so and others are held; else of the article. */
function vigueurOfSource({ citing, source }: CorpusReference, ends: EndTable, day: IsoDate): Vigueur {
  if (citing === null || source.versions.length < 2) return ends.vigueurOf(source);
  return vigueurOn(citing, day, hasLater(citing, source.versions));
}

/** The best that is known of the citing text: its own wording, else the suffixes, else the article as held. */
function livenessOfSource(reference: CorpusReference, ends: EndTable, day: IsoDate): Liveness {
  const { citing, source } = reference;
  const seen: Liveness[] = [];
  if (citing !== null) seen.push(livenessOf(vigueurOfSource(reference, ends, day)));
  for (const etat of reference.sourceEtats) {
    seen.push(livenessOf(vigueurOn({ etat, dateDebut: null, dateFin: null }, day, false)));
  }
  const known = seen.filter((liveness) => liveness !== 'unknown');
  if (known.length === 0) return livenessOf(ends.vigueurOf(source));
  // The file as held is the last word on its own wording; suffixes speak of versions that may be older.
  return citing !== null && seen[0] !== 'unknown' && seen[0] !== undefined ? seen[0] : bestOf(known);
}

function bestOf(seen: readonly Liveness[]): Liveness {
  return LIVENESS_ORDER.find((liveness) => seen.includes(liveness)) ?? 'unknown';
}

/** True when another wording begins when or after this one does. */
function hasLater(version: ArticleVersion, versions: readonly ArticleVersion[]): boolean {
  const begin = version.dateDebut ?? '';
  return versions.some((other) => other.row !== version.row && (other.dateDebut ?? '') > begin);
}

interface EndTable {
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

function createEnds(corpus: Corpus, day: IsoDate): EndTable {
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
