/** Every reference that the publisher's links declare, as the union of what both ends say. */

import type { Corpus, StoredCitation } from '../core/contracts.ts';
import { coversDay } from '../core/coverage.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, Etat, IsoDate, LienTarget, StoredLien, Vigueur, Voice } from '../core/model.ts';
import type { Register } from '../core/register.ts';
import { vigueurOn } from '../core/vigueur.ts';
import { isOfOneNumber, liensOfBodies } from './body-targets.ts';
import { createEnds, type EndTable, type NumberedEnd } from './end-table.ts';
import { countPlain, type Linked, type PlainCitations } from './plain-citations.ts';
import { learnNames, type SaidAround } from './references-around.ts';
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

/** Most references have no état, and one voice: these sets are shared. */
const NO_ETAT: ReadonlySet<Etat> = new Set();
const ALONE: Readonly<Record<Voice, ReadonlySet<Voice>>> = {
  this: new Set<Voice>(['this']),
  other: new Set<Voice>(['other']),
  body: new Set<Voice>(['body']),
};

/** More ends than a corpus has: numbers of two ends make one below 2^53. */
const MOST_ENDS = 2 ** 26;

const LIVENESS_ORDER: readonly Liveness[] = ['live', 'superseded', 'unknown', 'dead'];

/** The references of a corpus and the states of what they name. */
export interface ReferenceIndex {
  readonly references: readonly CorpusReference[];
  /** References counted without being among the others; null when all are among them. */
  readonly plain: Pick<PlainCitations, 'holding' | 'notVerified'> | null;
  /** State on the day of an end: the article as held, else what links say of it. */
  vigueurOf(end: ReferenceEnd): Vigueur;
  /** The état that links give to an end that is not held; null when they give none. */
  etatOf(end: ReferenceEnd): Etat | null;
  livenessOfSource(reference: CorpusReference): Liveness;
  /** State on the day of the citing wording. */
  vigueurOfSource(reference: CorpusReference): Vigueur;
}

export interface ReferenceOptions {
  readonly day: IsoDate;
  /** Leaves out the references that plain-citations can count. */
  readonly isCounting: boolean;
  /** The references of some articles, with others that are to be left aside; null: all. */
  readonly said: SaidAround | null;
}

/** Reads the `cites` links and the citations of bodies once. Memory follows the number of distinct references. */
export function indexReferences(corpus: Corpus, { day, isCounting, said }: ReferenceOptions): ReferenceIndex {
  const ends = createEnds(corpus, day);
  const drafts: Drafts = new Map();
  const citations = said === null ? corpus.allCitations() : learnNames(said, day, ends);
  let holder: ArticleVersion | undefined;
  for (const lien of said?.liens ?? corpus.allLiens(['cites'])) {
    if (holder?.row !== lien.from) holder = corpus.byRow(lien.from);
    if (holder === undefined) continue;
    const isOwn = lien.direction === 'out';
    const named = ends.ofTarget(lien.target, lien.label, isOwn ? dayOf(holder.dateDebut) : null);
    addReference(drafts, [ends.ofHolder(holder), named], lien, holder, day, isOwn ? 'this' : 'other');
  }
  const register = isCounting ? (corpus.register?.() ?? null) : null;
  const plain = register === null ? null : countPlain(register, day, linkedBy(drafts.values(), register));
  if (plain?.isAll !== true)
    readBodies(corpus, drafts, ends, day, plain === null ? citations : notPlain(citations, plain));
  return {
    references: [...drafts.values()],
    plain: plain === null ? null : { holding: plain.holding, notVerified: plain.notVerified },
    vigueurOf: ends.vigueurOf,
    etatOf: ends.etatOf,
    livenessOfSource: (reference) => livenessOfSource(reference, ends, day),
    vigueurOfSource: (reference) => vigueurOfSource(reference, ends, day),
  };
}

/** What links name, as plain-citations wants it. */
function linkedBy(references: Iterable<CorpusReference>, register: Register): Linked {
  const articles = new Set<number>();
  const leaves = new Set<string>();
  for (const { source, target } of references) {
    const [held] = target.versions;
    if (held !== undefined) articles.add(register.articleOf(held.row));
    for (const { key, versions } of [source, target]) if (versions.length === 0) leaves.add(key);
  }
  return { articles, leaves };
}

function readBodies(
  corpus: Corpus,
  drafts: Drafts,
  ends: EndTable,
  day: IsoDate,
  citations: Iterable<StoredCitation>,
): void {
  for (const { lien, citing } of liensOfBodies(corpus, citations)) {
    const named = ends.ofTarget(lien.target, lien.label, dayOf(citing.dateDebut));
    addReference(drafts, [ends.ofHolder(citing), named], lien, citing, day, 'body');
  }
}

/** Those that were not counted already. */
function* notPlain(citations: Iterable<StoredCitation>, plain: PlainCitations): Iterable<StoredCitation> {
  let last: { readonly citation: StoredCitation; readonly isPlain: boolean } | null = null;
  for (const citation of citations) {
    if (last === null || !isOfOneNumber(last.citation, citation))
      last = { citation, isPlain: plain.isPlain(citation.texte, citation.num) };
    if (!last.isPlain) yield citation;
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
