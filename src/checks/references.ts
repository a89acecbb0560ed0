/** Every reference that the publisher's links declare, as the union of what both ends say. */

import type { Corpus } from '../core/contracts.ts';
import { bearerOn, coversDay } from '../core/coverage.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, Etat, IsoDate, LienTarget, StoredLien, Vigueur, Voice } from '../core/model.ts';
import { lienOfCitation } from './body-targets.ts';
import { normalizeNum } from '../core/numbers.ts';
import { articleVigueur, inferEtat, vigueurOn } from '../core/vigueur.ts';
import { groupByWork, worksOfTarget } from '../resolve.ts';
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
  readonly sourceEtats: Set<Etat>;
  readonly targetEtats: Set<Etat>;
  readonly saidBy: Set<Voice>;
  citing: ArticleVersion | null;
  lien: StoredLien;
  holder: ArticleVersion;
}

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
  const drafts = new Map<string, Draft>();
  let holder: ArticleVersion | undefined;
  for (const lien of corpus.allLiens(['cites'])) {
    if (holder?.row !== lien.from) holder = corpus.byRow(lien.from);
    if (holder === undefined) continue;
    addReference(drafts, ends, lien, holder, day, lien.direction === 'out' ? 'this' : 'other');
  }
  for (const citation of corpus.allCitations()) {
    const citing = citation.isLive ? corpus.byRow(citation.from) : undefined;
    if (citing === undefined) continue;
    addReference(drafts, ends, lienOfCitation(corpus, citation, citing.line), citing, day, 'body');
  }
  return {
    references: [...drafts.values()],
    vigueurOf: ends.vigueurOf,
    etatOf: ends.etatOf,
    livenessOfSource: (reference) => livenessOfSource(reference, ends, day),
    vigueurOfSource: (reference) => vigueurOfSource(reference, ends, day),
  };
}

function addReference(
  drafts: Map<string, Draft>,
  ends: EndTable,
  lien: StoredLien,
  holder: ArticleVersion,
  day: IsoDate,
  voice: Voice,
): void {
  const isOwn = lien.direction === 'out';
  const named = ends.ofTarget(lien.target, lien.label, isOwn ? dayOf(holder.dateDebut) : null);
  const held = ends.ofHolder(holder);
  const [source, target] = isOwn ? [held, named] : [named, held];
  const key = `${source.key} ${target.key}`;
  const draft = drafts.get(key) ?? {
    ...{
      source,
      target,
      citing: null,
      sourceEtats: new Set<Etat>(),
      targetEtats: new Set<Etat>(),
      saidBy: new Set<Voice>(),
    },
    ...{ lien, holder },
  };
  draft.saidBy.add(voice);
  if (isOwn && draft.citing === null) {
    draft.lien = lien;
    draft.holder = holder;
  }
  if (isOwn) draft.citing = moreAlive(draft.citing, holder, day);
  if (lien.target.etat !== null) (isOwn ? draft.targetEtats : draft.sourceEtats).add(lien.target.etat);
  drafts.set(key, draft);
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
  ofTarget(target: LienTarget, label: string, begin: IsoDate | null): ReferenceEnd;
  ofHolder(version: ArticleVersion): ReferenceEnd;
  vigueurOf(end: ReferenceEnd): Vigueur;
  etatOf(end: ReferenceEnd): Etat | null;
}

function createEnds(corpus: Corpus, day: IsoDate): EndTable {
  const works = new Map<string, ReferenceEnd>();
  /** Names that mean the same whoever writes them. */
  const named = new Map<string, ReferenceEnd>();
  const suffixes = new Map<string, Map<Etat, number>>();
  const states = new Map<string, Vigueur>();
  const ofWork = (versions: readonly ArticleVersion[]): ReferenceEnd => {
    const [first] = versions;
    if (first === undefined) throw new RangeError('an article has at least one version');
    const known = works.get(first.work);
    if (known !== undefined) return known;
    const end = heldEnd(first, versions);
    works.set(first.work, end);
    return end;
  };
  const findNamed = (target: LienTarget, label: string, begin: IsoDate | null): ReferenceEnd => {
    const groups = worksOfTarget(corpus, target);
    const byState = chooseByEtat(groups, target.etat, day);
    const chosen = byState ?? (begin === null ? null : bearerOn(groups, begin));
    const end = chosen === null ? leafEnd(target, label) : ofWork(corpus.versionsOf(chosen));
    if (groups.size < 2 || byState !== null) named.set(nameKey(target, label), end);
    return end;
  };
  return {
    ofTarget(target, label, begin) {
      const end = named.get(nameKey(target, label)) ?? findNamed(target, label, begin);
      if (end.versions.length === 0 && target.etat !== null) countSuffix(suffixes, end.key, target.etat);
      return end;
    },
    ofHolder: (version) => works.get(version.work) ?? ofWork(corpus.versionsOf(version.work)),
    vigueurOf(end) {
      const state = states.get(end.key) ?? stateOfEnd(corpus, end, etatIn(suffixes, end), day);
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

function heldEnd(first: ArticleVersion, versions: readonly ArticleVersion[]): ReferenceEnd {
  const target = { texte: first.texte, num: first.num, id: first.articleCid ?? first.id, etat: null };
  return { key: first.work, target, versions, label: '' };
}

function leafEnd(target: LienTarget, label: string): ReferenceEnd {
  return { key: leafKey(target, label), target, versions: [], label };
}

function nameKey(target: LienTarget, label: string): string {
  return `${leafKey(target, label)} ${target.id ?? ''} ${target.etat ?? ''}`;
}

function leafKey(target: LienTarget, label: string): string {
  if (target.texte === null) return `label:${label}`;
  return `${target.texte.key}#${target.num === null ? '' : normalizeNum(target.num)}`;
}

/** True when another article that bears the same number in the same texte is alive on `day`, or has taken it by then. */
export function isNumberReused(corpus: Corpus, end: ReferenceEnd, day: IsoDate): boolean {
  const first = end.versions[0];
  if (first?.numKey == null || first.texte === null) return false;
  const groups = groupByWork(corpus.byNum(first.numKey, first.texte.key));
  const bearer = bearerOn(groups, day);
  const isAlive = (versions: readonly ArticleVersion[]) => livenessOf(articleVigueur(versions, day).vigueur) === 'live';
  return [...groups].some(([work, versions]) => work !== end.key && (work === bearer || isAlive(versions)));
}
