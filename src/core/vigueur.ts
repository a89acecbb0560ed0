/** États and being in force: the rules of LEGI, without a corpus and without a clock. */

import type { Bound, Etat, Evidence, IsoDate, Vigueur } from './model.ts';
import { dayOf } from './dates.ts';

/** Suffix of a link item -> état of the version it points to. null: the publisher states none, which is normal. */
export const SUFFIXES: Readonly<Record<string, Etat | null>> = {
  V: 'VIGUEUR',
  Ab: 'ABROGE',
  M: 'MODIFIE',
  VD: 'VIGUEUR_DIFF',
  VT: 'ABROGE_DIFF',
  AbD: 'ABROGE_DIFF',
  T: 'TRANSFERE',
  P: 'PERIME',
  MMN: 'MODIFIE_MORT_NE',
  An: 'ANNULE',
  A: 'ANNULE',
  N: 'ANNULE',
  Dis: 'DISJOINT',
  D: 'DISJOINT',
  S: 'SUBSTITUE',
  // Histories that title-case everything write these.
  Vd: 'VIGUEUR_DIFF',
  Vt: 'ABROGE_DIFF',
  Abd: 'ABROGE_DIFF',
  Mmn: 'MODIFIE_MORT_NE',
  '': null,
};

function bareSuffix(text: string): string {
  return text.replace(/^\s*\(?\s*|\s*\)?\s*$/g, '');
}

/** True for a suffix of the list, with or without parentheses, the empty one included; `(nouveau)`, `(CE)` are none. */
export function isSuffix(text: string): boolean {
  return Object.hasOwn(SUFFIXES, bareSuffix(text));
}

/** The état a suffix states (formats.md 1.5), with or without parentheses; null for `()` and for what is no suffix. */
export function etatOfSuffix(text: string): Etat | null {
  const suffix = bareSuffix(text);
  return Object.hasOwn(SUFFIXES, suffix) ? (SUFFIXES[suffix] ?? null) : null;
}

/** What an article's own links say was done to it. */
export interface OwnEvents {
  readonly repealedBy: boolean;
  readonly transferredBy: boolean;
  readonly lapsedBy: boolean;
  readonly annulledBy: boolean;
  readonly severedBy: boolean;
  /** Another texte, dated after the last repeal recorded, created, codified or amended the article. */
  readonly remadeSince?: boolean;
}

export interface InferredEtat {
  /** null when nothing tells. */
  readonly etat: Etat | null;
  /** Everything that was found, what decided first. `value`: the état stated, or how many links bear the suffix. */
  readonly evidence: readonly Evidence[];
  /** True when a repeal is recorded and everybody else still says in force: the repeal may be to come. */
  readonly isContradicted: boolean;
}

/** Not a heading: an act that is later than the repeal, which may therefore be that of an older wording. */
export const REMADE = 'later-act';
/** Why a last wording has an end that no file states: `value` is the key of the article that took its number, and the day. */
export const HOMONYM = 'homonym';

const OWN_RANKS: readonly (readonly [keyof OwnEvents, string, Etat])[] = [
  ['repealedBy', 'Abrogé par', 'ABROGE'],
  ['transferredBy', 'Transféré par', 'TRANSFERE'],
  ['lapsedBy', 'Périmé par', 'PERIME'],
  ['annulledBy', 'Annulé par', 'ANNULE'],
  ['severedBy', 'Disjoint par', 'DISJOINT'],
];

/** Terminal états first: a link made before the end keeps its old suffix, so the most final one is the latest news. */
const SUFFIX_RANKS: readonly Etat[] = [
  'ABROGE',
  'TRANSFERE',
  'DEPLACE',
  'PERIME',
  'ANNULE',
  'MODIFIE_MORT_NE',
  'DISJOINT',
  'SUBSTITUE',
  'VIGUEUR_DIFF',
  'ABROGE_DIFF',
  'VIGUEUR',
  'MODIFIE',
];

const STILL_IN_FORCE: ReadonlySet<Etat> = new Set<Etat>(['VIGUEUR', 'ABROGE_DIFF', 'VIGUEUR_DIFF']);

/**
 * The suffixes given, the most telling first. A suffix is the état of one version: an article is alive as long as one of
 * its versions is. So V and VT come before the ends of other versions (Code de la santé publique L1111-4, in force, is
 * also named with (T) and (VD)), and VD, a wording to come, after them.
 */
function rankSuffixes(given: readonly Etat[]): readonly Etat[] {
  const alive: readonly Etat[] = given.filter((etat) => etat === 'ABROGE_DIFF' || etat === 'VIGUEUR');
  return [...alive, ...given.filter((etat) => !alive.includes(etat))];
}

/**
 * The état of an article whose file states none (formats.md 1.6): `Abrogé par`, then `Transféré par`, the other acts
 * upon it, then the best suffix that other files give it: V or VT when one is given, else the most final. MMN decides
 * nothing: that one version never was in force says nothing of the others (Code civil 2307). A repeal older than the act that last made the article is
 * proof of nothing (Code civil 21, repealed in 1927 and made anew in 1993): then only a terminal suffix ends it.
 * @param mentions how many links of other files bear each état
 */
export function inferEtat(own: OwnEvents, mentions: ReadonlyMap<Etat, number>): InferredEtat {
  const given = SUFFIX_RANKS.filter((etat) => (mentions.get(etat) ?? 0) > 0);
  const isEnded = given.some((etat) => !STILL_IN_FORCE.has(etat) && etat !== 'MODIFIE');
  const isDoubtful = own.repealedBy && own.remadeSince === true && !isEnded;
  const stated = OWN_RANKS.filter(([event]) => own[event]);
  const used = isDoubtful ? stated.filter(([event]) => event !== 'repealedBy') : stated;
  const suffixes = used.length > 0 ? given : rankSuffixes(given);
  const evidence: Evidence[] = [
    ...(isDoubtful ? [{ kind: REMADE, value: '', path: null }] : []),
    ...stated.map(([, heading, etat]) => ({ kind: `heading:${heading}`, value: etat, path: null })),
    ...suffixes.map((etat) => ({ kind: `suffix:${etat}`, value: String(mentions.get(etat) ?? 0), path: null })),
  ];
  const isContradicted = own.repealedBy && suffixes.length > 0 && suffixes.every((etat) => STILL_IN_FORCE.has(etat));
  const best = suffixes.find((etat) => etat !== 'MODIFIE_MORT_NE') ?? null;
  return { etat: used[0]?.[2] ?? best, evidence, isContradicted };
}

/** The least that must be known of a version to judge it. */
export interface DatedVersion {
  readonly etat: Etat | null;
  readonly dateDebut: Bound;
  readonly dateFin: Bound;
}

/** domain.md 3: what an état alone says, when no date does. */
const BY_ETAT: Readonly<Record<Etat, Vigueur>> = {
  VIGUEUR: 'in-force',
  ABROGE_DIFF: 'repealed-later',
  VIGUEUR_DIFF: 'not-yet-in-force',
  MODIFIE: 'superseded',
  ABROGE: 'repealed',
  TRANSFERE: 'transferred',
  DEPLACE: 'transferred',
  PERIME: 'lapsed',
  ANNULE: 'annulled',
  DISJOINT: 'severed',
  SUBSTITUE: 'superseded',
  MODIFIE_MORT_NE: 'never-in-force',
};

/** How a version whose end is past ended. */
function endedAs(etat: Etat | null, hasLaterVersion: boolean): Vigueur {
  if (etat !== null && !STILL_IN_FORCE.has(etat)) return BY_ETAT[etat];
  // "In force" is no longer true once the end is past: another wording took over, or nothing says what happened.
  if (hasLaterVersion) return 'superseded';
  return etat === 'ABROGE_DIFF' ? 'repealed' : 'unknown';
}

/** A day inside a version's dates, its end to come on a known or unknown day. */
function endsLater(etat: Etat | null, hasLaterVersion: boolean): Vigueur {
  if (etat === 'ABROGE_DIFF') return 'repealed-later';
  // LEGI's VIGUEUR with an end and nothing after it is shown as (VT), like a scheduled repeal.
  return etat === 'VIGUEUR' && !hasLaterVersion ? 'repealed-later' : 'in-force';
}

/** The version has begun and no end day is stated. */
function endsNever(etat: Etat | null, dateFin: Bound): Vigueur {
  if (etat === null) return dateFin === 'open' ? 'in-force' : 'unknown';
  if (etat === 'VIGUEUR_DIFF') return 'in-force';
  if (STILL_IN_FORCE.has(etat)) return BY_ETAT[etat];
  // Ended by its état, endless by its dates: nothing decides.
  return dateFin === 'open' ? 'unknown' : BY_ETAT[etat];
}

/** Nothing says when the version began. */
function judgeWithoutBeginning(version: DatedVersion, hasLaterVersion: boolean): Vigueur {
  const { etat, dateFin } = version;
  if (etat === null) return 'unknown';
  if (dayOf(dateFin) === null) return BY_ETAT[etat];
  if (etat === 'VIGUEUR') return endsLater(etat, hasLaterVersion);
  // Its end is to come, so it has not ended; whether it had begun on that day is not known.
  return STILL_IN_FORCE.has(etat) ? BY_ETAT[etat] : 'unknown';
}

/**
 * The vigueur of one wording on a day (domain.md 3): dates decide where there are dates, half-open
 * (dateDebut <= day < dateFin), else the état, else it is unknown.
 *
 * - MODIFIE_MORT_NE was never in force, whatever its dates: they are often inverted or empty (formats.md 6.5).
 * - An end before the beginning proves nothing: unknown.
 * - A beginning to come, or on a day not yet known (`later`): not yet in force. `never` is read as "no beginning".
 * - A past end: ended as its état says; an état that still says "in force" gives superseded when a later wording exists.
 * - Between both: in force, even when the état tells how it later ended; ABROGE_DIFF is in force with a known end.
 * @param hasLaterVersion true when the article has a wording that begins after this one
 */
export function vigueurOn(version: DatedVersion, day: IsoDate, hasLaterVersion: boolean): Vigueur {
  const { etat, dateDebut, dateFin } = version;
  if (etat === 'MODIFIE_MORT_NE') return 'never-in-force';
  if (dateDebut === 'later') return 'not-yet-in-force';
  const debut = dayOf(dateDebut);
  const fin = dayOf(dateFin);
  if (debut !== null && fin !== null && fin < debut) return 'unknown';
  if (debut !== null && day < debut) return 'not-yet-in-force';
  if (fin !== null && day >= fin) return endedAs(etat, hasLaterVersion);
  if (debut === null) return judgeWithoutBeginning(version, hasLaterVersion);
  if (fin !== null || dateFin === 'later') return endsLater(etat, hasLaterVersion);
  return endsNever(etat, dateFin);
}

export interface Judged<V> {
  readonly version: V;
  readonly vigueur: Vigueur;
}

export interface ArticleVigueur<V> {
  readonly vigueur: Vigueur;
  /** The wording in force on the day; null when there is none, or when several claim to be. */
  readonly current: V | null;
}

const LIVE: ReadonlySet<Vigueur> = new Set<Vigueur>(['in-force', 'repealed-later']);
const TERMINAL: ReadonlySet<Vigueur> = new Set<Vigueur>(['repealed', 'transferred', 'lapsed', 'annulled', 'severed']);

/** The latest beginning that a wording states, mort-nées aside. */
function latestBeginning(versions: readonly DatedVersion[]): IsoDate | null {
  return versions.reduce<IsoDate | null>((latest, { etat, dateDebut }) => {
    const debut = etat === 'MODIFIE_MORT_NE' ? null : dayOf(dateDebut);
    return debut !== null && (latest === null || debut > latest) ? debut : latest;
  }, null);
}

/** Each wording judged beside the others, which tell whether a later one took over. */
export function judgeAll<V extends DatedVersion>(versions: readonly V[], day: IsoDate): Judged<V>[] {
  const latest = latestBeginning(versions);
  const hasUndatedSuccessor = versions.some(
    ({ etat, dateDebut }) => etat !== 'MODIFIE_MORT_NE' && dateDebut === 'later',
  );
  return versions.map((version) => {
    const debut = dayOf(version.dateDebut);
    const fin = dayOf(version.dateFin);
    const start = debut ?? fin;
    const hasLater =
      (start !== null && latest !== null && (debut !== null ? latest > start : latest >= start)) ||
      (hasUndatedSuccessor && version.dateDebut !== 'later');
    return { version, vigueur: vigueurOn(version, day, hasLater) };
  });
}

function sameWording(left: DatedVersion, right: DatedVersion): boolean {
  return left.etat === right.etat && left.dateDebut === right.dateDebut && left.dateFin === right.dateFin;
}

function judgeLive<V extends DatedVersion>(live: readonly Judged<V>[]): ArticleVigueur<V> {
  const [first, ...others] = live;
  if (first === undefined) return { vigueur: 'unknown', current: null };
  if (others.length === 0) return { vigueur: first.vigueur, current: first.version };
  const isAgreed = others.every(({ vigueur }) => vigueur === first.vigueur);
  const isDated = dayOf(first.version.dateDebut) !== null;
  const isOneWording = isDated && others.every(({ version }) => sameWording(version, first.version));
  return { vigueur: isAgreed ? first.vigueur : 'unknown', current: isOneWording ? first.version : null };
}

/** How the article ended: by its last dated end and by whatever bears no date. */
function judgeEnded(ended: readonly Judged<DatedVersion>[], hasNext: boolean): Vigueur {
  const lastEnd = ended.reduce((last, { version }) => {
    const fin = dayOf(version.dateFin) ?? '';
    return fin > last ? fin : last;
  }, '');
  const last = ended.filter(({ version }) => [null, lastEnd].includes(dayOf(version.dateFin)));
  const terminal = new Set(last.map(({ vigueur }) => vigueur).filter((vigueur) => TERMINAL.has(vigueur)));
  const [only, ...others] = terminal;
  if (only !== undefined) return others.length === 0 ? only : 'unknown';
  // A superseded wording says nothing of the article: another wording, held or not, took over (formats.md 1.5).
  return hasNext ? 'not-yet-in-force' : 'unknown';
}

/**
 * The state of an article on a day, from all its wordings: the one in force if any; else how the last one ended; else
 * to come. A superseded wording with no later one and no stated end is unknown, and so is any contradiction.
 * @param versions every wording held, in any order; undated ones are judged by their état
 */
export function articleVigueur<V extends DatedVersion>(versions: readonly V[], day: IsoDate): ArticleVigueur<V> {
  const judged = judgeAll(versions, day);
  const live = judged.filter(({ vigueur }) => LIVE.has(vigueur));
  if (live.length > 0) return judgeLive(live);
  const real = judged.filter(({ vigueur }) => vigueur !== 'never-in-force');
  if (real.length === 0) return { vigueur: judged.length > 0 ? 'never-in-force' : 'unknown', current: null };
  if (real.some(({ vigueur }) => vigueur === 'unknown')) return { vigueur: 'unknown', current: null };
  const ended = real.filter(({ vigueur }) => vigueur !== 'not-yet-in-force');
  const hasNext = ended.length < real.length;
  return { vigueur: ended.length === 0 ? 'not-yet-in-force' : judgeEnded(ended, hasNext), current: null };
}
