/** The life of each article: the wordings that were law, in the order of time, and when it ended. */

import type { Corpus } from '../core/contracts.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, Etat, IsoDate } from '../core/model.ts';
import { groupByWork } from '../resolve.ts';

export interface LivedWording {
  readonly version: ArticleVersion;
  /** null: it was there before everything that is dated. */
  readonly begin: IsoDate | null;
}

export interface Life {
  readonly work: string;
  readonly wordings: readonly LivedWording[];
  /** First day on which no wording held is law any more; null when one still is, or when nothing states it. */
  readonly end: IsoDate | null;
  /** True when its état says that it ended and no day does. */
  readonly hasUndatedEnd: boolean;
}

export interface Interval {
  /** First day that counts. */
  readonly from: IsoDate;
  /** First day that no longer counts. */
  readonly to: IsoDate;
}

export interface Scope extends Interval {
  /** Keys of the textes looked at, null among them for articles of unknown code; null for all. */
  readonly texteKeys: ReadonlySet<string | null> | null;
}

export interface Survey {
  /** Articles of the whole corpus with a day in the interval, by work. */
  readonly touched: ReadonlyMap<string, Life>;
  /** Rows of all their versions; null: those of most of the corpus. */
  readonly rows: readonly number[] | null;
  /** Where each touched article comes in the corpus: places of its code and of its own, from 0. */
  readonly places: ReadonlyMap<string, readonly [code: number, article: number]>;
  /** Wanted articles that state no day. */
  readonly undated: number;
  /** Wanted articles whose end bears no day, and whose last wording begins before the end of the interval. */
  readonly undatedEnds: number;
}

const ENDED: ReadonlySet<Etat> = new Set<Etat>(['ABROGE', 'TRANSFERE', 'DEPLACE', 'PERIME', 'ANNULE', 'DISJOINT']);

type Versions = readonly ArticleVersion[];

/** Of so many versions as there are articles asked for, reading all costs less than asking for each. */
const WORTH_ASKING = 8;

/** Reads the versions with a day in the interval, and those whose articles may have ended on no day. */
export function surveyWorks(corpus: Corpus, scope: Scope): Survey {
  const dated = corpus.dated();
  const touched = worksOf(dated.within(scope.from, scope.to));
  const open = worksOf(filter(dated.openEnded(), endsUndated));
  const isFew = (touched.size + open.size) * WORTH_ASKING < corpus.info().versions;
  const works = readWorks(corpus, new Set([...touched, ...open]), isFew);
  const found = new Map([...works].filter(([work]) => touched.has(work)));
  return {
    touched: new Map([...found].map(([work, versions]) => [work, lifeOf(work, versions)])),
    rows: isFew ? [...found.values()].flat().map(({ row }) => row) : null,
    places: placesOf(corpus, found),
    undated: dated.countUndated(scope.texteKeys),
    undatedEnds: [...works].filter(([work, versions]) => open.has(work) && hasUndatedEnd(versions, scope)).length,
  };
}

function* filter<T>(values: Iterable<T>, isWanted: (value: T) => boolean): Iterable<T> {
  for (const value of values) if (isWanted(value)) yield value;
}

function isStillBorn({ etat }: ArticleVersion): boolean {
  return etat === 'MODIFIE_MORT_NE';
}

function worksOf(versions: Iterable<ArticleVersion>): ReadonlySet<string> {
  const works = new Set<string>();
  for (const version of versions) if (!isStillBorn(version)) works.add(version.work);
  return works;
}

/** All versions of these articles, each in corpus order. */
function readWorks(corpus: Corpus, works: ReadonlySet<string>, isFew: boolean): ReadonlyMap<string, Versions> {
  if (isFew) return new Map([...works].map((work) => [work, corpus.versionsOf(work)]));
  return groupByWork(filter(corpus.list({}), ({ work }) => works.has(work)));
}

/** By the first version of each article, and of each code. */
function placesOf(corpus: Corpus, works: ReadonlyMap<string, Versions>): Survey['places'] {
  const firsts = [...works].flatMap(([work, versions]) => {
    const first = versions.find((version) => !isStillBorn(version));
    return first === undefined ? [] : [{ work, row: first.row, code: first.texte?.key ?? null }];
  });
  const codes = [...new Set(firsts.map(({ code }) => code))].map((code) => ({ code, row: firstRow(corpus, code) }));
  const articlePlaces = ranksOf(corpus, firsts);
  const codePlaces = ranksOf(corpus, codes);
  const byCode = new Map(codes.map(({ code, row }) => [code, codePlaces.get(row) ?? 0]));
  return new Map(firsts.map(({ work, row, code }) => [work, [byCode.get(code) ?? 0, articlePlaces.get(row) ?? 0]]));
}

function firstRow(corpus: Corpus, texteKey: string | null): number {
  for (const version of corpus.list({ texteKey })) if (!isStillBorn(version)) return version.row;
  return 0;
}

function ranksOf(corpus: Corpus, places: readonly { readonly row: number }[]): ReadonlyMap<number, number> {
  return new Map(corpus.inCorpusOrder(places.map(({ row }) => row)).map((row, rank) => [row, rank]));
}

/** Of several wordings that begin last the last one counts. */
function hasUndatedEnd(versions: Versions, { to, texteKeys }: Scope): boolean {
  const real = versions.filter((version) => !isStillBorn(version));
  const isWanted = texteKeys === null || real.some(({ texte }) => texteKeys.has(texte?.key ?? null));
  const hasDay = real.some(({ dateDebut, dateFin }) => dayOf(dateDebut) !== null || dayOf(dateFin) !== null);
  if (!isWanted || !hasDay) return false;
  const beginOf = (version: ArticleVersion): string => dayOf(version.dateDebut) ?? '';
  const lived = real.filter(wasLaw);
  const lastBegin = lived.map(beginOf).reduce((last, begin) => (begin > last ? begin : last), '');
  const last = lived.findLast((version) => beginOf(version) === lastBegin);
  return last !== undefined && lastBegin < to && endsUndated(last);
}

/** Still-born wordings never were law, nor those that end when they begin or before, nor those stated never to apply. */
function wasLaw({ etat, dateDebut, dateFin }: ArticleVersion): boolean {
  if (etat === 'MODIFIE_MORT_NE' || dateDebut === 'never' || dateDebut === 'later') return false;
  const [begin, end] = [dayOf(dateDebut), dayOf(dateFin)];
  return begin === null || end === null || begin < end;
}

function endsUndated({ etat, dateFin }: ArticleVersion): boolean {
  return etat !== null && ENDED.has(etat) && dayOf(dateFin) === null;
}

/** The life of one article, from all its versions in any order. Of two wordings that begin on one day the last counts. */
export function lifeOf(work: string, versions: readonly ArticleVersion[]): Life {
  const byBegin = new Map<string, ArticleVersion>();
  const dated = versions.filter(wasLaw).filter((v) => dayOf(v.dateDebut) !== null || dayOf(v.dateFin) !== null);
  for (const version of dated.toSorted((a, b) => a.row - b.row)) byBegin.set(dayOf(version.dateDebut) ?? '', version);
  const wordings = [...byBegin]
    .map(([begin, version]) => ({ version, begin: begin === '' ? null : begin }))
    .sort((a, b) => compareDays(a.begin ?? '', b.begin ?? ''));
  const last = wordings.at(-1);
  const twins = dated.filter((version) => dayOf(version.dateDebut) === last?.begin);
  const ends = twins.map((version) => dayOf(version.dateFin));
  return {
    work,
    wordings,
    end: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
    hasUndatedEnd: last !== undefined && endsUndated(last.version),
  };
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
