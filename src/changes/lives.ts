/** The life of each article: the wordings that were law, in the order of time, and when it ended. */

import type { Corpus } from '../core/contracts.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, Etat, IsoDate } from '../core/model.ts';

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

export interface Survey {
  /** Articles of the whole corpus with a day in the interval, by work. */
  readonly touched: ReadonlyMap<string, Life>;
  /** Where each touched article comes in the corpus: places of its code and of its own, from 0. */
  readonly places: ReadonlyMap<string, readonly [code: number, article: number]>;
  /** Wanted articles that state no day. */
  readonly undated: number;
  /** Wanted articles whose end bears no day, and whose last wording begins before the end of the interval. */
  readonly undatedEnds: number;
}

const ENDED: ReadonlySet<Etat> = new Set<Etat>(['ABROGE', 'TRANSFERE', 'DEPLACE', 'PERIME', 'ANNULE', 'DISJOINT']);

/** What one pass keeps of an article: its versions may be far from one another. */
interface Trace {
  readonly place: readonly [code: number, article: number];
  isWanted: boolean;
  isTouched: boolean;
  hasDay: boolean;
  lastBegin: IsoDate;
  hasUndatedEnd: boolean;
}

/** Reads every version once; `isWanted` tells which articles are counted. */
export function surveyWorks(
  corpus: Corpus,
  interval: Interval,
  isWanted: (version: ArticleVersion) => boolean,
): Survey {
  const traces = new Map<string, Trace>();
  const codes = new Map<string, number>();
  for (const version of corpus.list({})) {
    if (version.etat === 'MODIFIE_MORT_NE') continue;
    const code = version.texte?.key ?? '';
    const codePlace = codes.get(code) ?? codes.size;
    codes.set(code, codePlace);
    const trace = traces.get(version.work) ?? newTrace([codePlace, traces.size]);
    traces.set(version.work, trace);
    trace.isWanted ||= isWanted(version);
    note(trace, version, interval);
  }
  const all = [...traces];
  const touched = all.filter(([, trace]) => trace.isTouched);
  const wanted = all.map(([, trace]) => trace).filter((trace) => trace.isWanted);
  return {
    touched: new Map(touched.map(([work]) => [work, lifeOf(work, corpus.versionsOf(work))])),
    places: new Map(touched.map(([work, trace]) => [work, trace.place])),
    undated: wanted.filter((trace) => !trace.hasDay).length,
    undatedEnds: wanted.filter((trace) => trace.hasDay && trace.hasUndatedEnd && trace.lastBegin < interval.to).length,
  };
}

function newTrace(place: readonly [number, number]): Trace {
  return { place, isWanted: false, isTouched: false, hasDay: false, lastBegin: '', hasUndatedEnd: false };
}

function note(trace: Trace, version: ArticleVersion, { from, to }: Interval): void {
  const days = [dayOf(version.dateDebut), dayOf(version.dateFin)].filter((day) => day !== null);
  trace.hasDay ||= days.length > 0;
  trace.isTouched ||= days.some((day) => from <= day && day < to);
  const begin = dayOf(version.dateDebut) ?? '';
  if (begin < trace.lastBegin || !wasLaw(version)) return;
  trace.lastBegin = begin;
  trace.hasUndatedEnd = endsUndated(version);
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
