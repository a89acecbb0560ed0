/** What a resolved citation is worth on a day: domain.md 6, article by article. */

import { alineasOf } from '../alineas.ts';
import { areSameWording } from '../compare.ts';
import type { Corpus } from '../core/contracts.ts';
import { bearerOn, coveringVersion } from '../core/coverage.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, Etat, IsoDate, Texte, Verdict, Vigueur } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import { inferEtat, vigueurOn } from '../core/vigueur.ts';
import { groupByWork } from '../resolve.ts';
import type { CitedArticle, CitedAs, ResolvedCitation } from '../resolve/cited-article.ts';
import type { PortionFound } from '../resolve/portion.ts';
import { isContradicted } from './contradiction.ts';
import { endDay, endingActs, successorLabels, turnDay } from './ending.ts';
import { handoversOf } from './handover.ts';
import { isNumberReused } from './number-reuse.ts';
import { findFinalSuccessor } from './successor.ts';
import { vigueurOfArticle } from './undated-end.ts';
import { GONE, verdictOf } from './verdict.ts';

export interface CitationDays {
  /** The day of judgement. */
  readonly day: IsoDate;
  /** The day on which the text that cites was written; null when it is not known. */
  readonly written: IsoDate | null;
  /** Ends that come later than this many days are not told. */
  readonly warnBefore: number;
}

/** What one article is worth, whoever cites it. */
export interface ArticleState {
  readonly verdict: Verdict;
  readonly since: IsoDate | null;
  readonly by: string | null;
  readonly successors: readonly string[];
  /** A repeal that nothing but a heading tells, and every other file contradicts. */
  readonly isContradicted: boolean;
  /** All wordings of the article judged; empty when none is held. */
  readonly versions: readonly ArticleVersion[];
}

export interface JudgedArticle extends ArticleState {
  /** As the sentence or the corpus writes it; null when the citation names none. */
  readonly num: string | null;
  readonly as: CitedAs;
  /** The part that the wording of the day lacks; null when the article itself is judged. */
  readonly missing: PortionFound | null;
  /** Numbers nearest to one that is not held. */
  readonly nearest: readonly string[];
  /** What an ambiguous number may be. */
  readonly choices: readonly ArticleVersion[];
}

/** Judges the citations of many documents on one corpus; what was found of an article is kept. */
export interface CitationJudge {
  judge(citation: ResolvedCitation, days: CitationDays): readonly JudgedArticle[];
}

/** A judge of the citations that `corpus` resolved. */
export function createJudge(corpus: Corpus): CitationJudge {
  const states = new Map<string, ArticleState>();
  const answers = new WeakMap<readonly CitedArticle[], Map<string, readonly JudgedArticle[]>>();
  const stateOf = (versions: readonly ArticleVersion[], days: CitationDays): ArticleState => {
    // An article may have borne several numbers: those who cite one are told of the wordings of that number.
    const key = `${versions.map(({ row }) => row).join(' ')} ${days.day} ${days.written ?? ''} ${days.warnBefore}`;
    const known = states.get(key) ?? judgeArticle(corpus, versions, days);
    states.set(key, known);
    return known;
  };
  return {
    judge(citation, days) {
      const { status, articles, texte } = citation;
      if (articles.length > 0) {
        const byDays = answers.get(articles) ?? new Map<string, readonly JudgedArticle[]>();
        answers.set(articles, byDays);
        const key = `${days.day} ${days.written ?? ''} ${days.warnBefore}`;
        const known =
          byDays.get(key) ??
          articles.map((article) =>
            judgeCited(
              article,
              (v) => stateOf(v, days),
              (num) => stateByLinks(corpus, texte, num, days.day),
            ),
          );
        byDays.set(key, known);
        return known;
      }
      return [{ ...NOTHING, ...bare(WITHOUT_ARTICLE[status] ?? 'unknown', citation.ref.num) }];
    },
  };
}

const WITHOUT_ARTICLE: Readonly<Partial<Record<ResolvedCitation['status'], Verdict>>> = {
  outside: 'outside',
  malformed: 'malformed',
  unplaced: 'unknown',
};

const NOTHING: ArticleState = {
  verdict: 'unknown',
  since: null,
  by: null,
  successors: [],
  isContradicted: false,
  versions: [],
};

function bare(verdict: Verdict, num: string | null) {
  return { verdict, num, as: 'named', missing: null, nearest: [], choices: [] } as const;
}

type StateOf = (versions: readonly ArticleVersion[]) => ArticleState;

function judgeCited(
  { num, as, target, portion }: CitedArticle,
  stateOf: StateOf,
  stateOfAbsent: (num: string) => Verdict | null,
): JudgedArticle {
  if (target.status === 'outside') return { ...NOTHING, ...bare('outside', num), as };
  if (target.status === 'not-in-corpus') {
    const told = stateOfAbsent(num);
    if (told !== null) return { ...NOTHING, ...bare(told, num), as };
    return { ...NOTHING, ...bare('unknown-article', num), as, nearest: target.nearest };
  }
  if (target.status === 'ambiguous') return judgeAmbiguous(num, as, target.choices, stateOf);
  const state = stateOf(target.versions);
  const isMissing = portion?.state === 'missing' && HERE.has(state.verdict);
  return {
    ...state,
    ...(isMissing ? { verdict: 'unknown-article' as const, since: null, by: null, successors: [] } : {}),
    ...{ num, as, missing: isMissing ? portion : null, nearest: [], choices: [] },
  };
}

/** How an article that is not held ended, by the suffixes that links give it; null when they say nothing of the kind. */
function stateByLinks(corpus: Corpus, texte: Texte | null, num: string, day: IsoDate): Verdict | null {
  if (texte === null) return null;
  const mentions = new Map<Etat, number>();
  for (const { target } of corpus.liensTo(texte.key, normalizeNum(num), [])) {
    if (target.etat !== null) mentions.set(target.etat, (mentions.get(target.etat) ?? 0) + 1);
  }
  const { etat } = inferEtat(NO_OWN_ACTS, mentions);
  const verdict = verdictOf(vigueurOn({ etat, dateDebut: null, dateFin: null }, day, false));
  return GONE.has(verdict) ? verdict : null;
}

const NO_OWN_ACTS = { repealedBy: false, transferredBy: false, lapsedBy: false, annulledBy: false, severedBy: false };

/** Verdicts of articles that are there on the day: their parts can be looked for. */
const HERE: ReadonlySet<Verdict> = new Set<Verdict>(['in-force', 'repealed-later', 'superseded']);

/**
 * Several articles of one number. In one texte, when all are in force, or all gone, whichever is meant the answer is the
 * same; the one that ended last then speaks. Of several textes, nothing can be said.
 */
function judgeAmbiguous(num: string, as: CitedAs, choices: readonly ArticleVersion[], stateOf: StateOf): JudgedArticle {
  const textes = new Set(choices.map((version) => version.texte?.key ?? version.path));
  const works = [...groupByWork(choices).values()];
  const unclear = { ...NOTHING, ...bare('ambiguous', num), as, choices };
  if (textes.size > 1 || works.length < 2) return unclear;
  const states = works.map(stateOf);
  const [first] = states;
  if (first !== undefined && states.every(({ verdict }) => verdict === 'in-force')) {
    return { ...first, ...bare('in-force', num), as };
  }
  if (!states.every(({ verdict }) => GONE.has(verdict))) return unclear;
  const last = states.toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)).at(-1);
  return last === undefined ? unclear : { ...last, ...bare(last.verdict, num), as };
}

function judgeArticle(corpus: Corpus, versions: readonly ArticleVersion[], days: CitationDays): ArticleState {
  const reused = days.written === null ? null : reusedState(corpus, versions, days.written, days.day);
  if (reused !== null) return reused;
  const vigueur = vigueurOfArticle(corpus, versions, days.day);
  const verdict = verdictOf(vigueur);
  if (verdict === 'repealed-later') return laterState(versions, days);
  if (verdict === 'in-force') return supersededState(corpus, versions, days);
  if (verdict === 'unknown') return { ...NOTHING, versions };
  return endedState(corpus, versions, vigueur, days.day);
}

/** How an article that is not in force ended, or will begin. */
function endedState(corpus: Corpus, versions: readonly ArticleVersion[], vigueur: Vigueur, day: IsoDate): ArticleState {
  const verdict = verdictOf(vigueur);
  const target = { texte: null, num: null, id: null, etat: null };
  const end = { key: versions[0]?.work ?? '', target, versions, label: '' };
  return {
    verdict: GONE.has(verdict) && isNumberReused(corpus, end, day) ? 'number-reused' : verdict,
    since: turnDay(versions, verdict, day),
    by: endingActs(corpus, versions, vigueur),
    successors: lastingSuccessors(corpus, versions, day),
    isContradicted: versions.some(isContradicted),
    versions,
  };
}

/** The only article in force that the stated renumberings lead to, however many there are on the way; else the direct ones. */
function lastingSuccessors(corpus: Corpus, versions: readonly ArticleVersion[], day: IsoDate): readonly string[] {
  const { status, labels } = findFinalSuccessor(corpus, versions, day);
  return status === 'one' ? labels : successorLabels(corpus, versions);
}

/**
 * The state of a number that passed to another provision after the text that cites it was written: by another article
 * that bears it now, or by the article's own words becoming those of another. null when it did not.
 */
function reusedState(
  corpus: Corpus,
  versions: readonly ArticleVersion[],
  written: IsoDate,
  day: IsoDate,
): ArticleState | null {
  const former = formerBearer(corpus, versions, written);
  if (former !== null && vigueurOfArticle(corpus, versions, day) === 'in-force') {
    const vigueur = vigueurOfArticle(corpus, former, day);
    return { ...endedState(corpus, former, vigueur, day), verdict: 'number-reused' };
  }
  const passed = handoversOf(corpus, versions).findLast(({ on }) => written < on && on <= day);
  if (passed === undefined) return null;
  return { ...NOTHING, verdict: 'number-reused', since: passed.on, successors: passed.successors, versions };
}

/** The article that bore the number on that day, when it is another than this one; else null. */
function formerBearer(
  corpus: Corpus,
  versions: readonly ArticleVersion[],
  written: IsoDate,
): readonly ArticleVersion[] | null {
  const [first] = versions;
  if (first?.numKey == null || first.texte === null) return null;
  const works = groupByWork(corpus.byNum(first.numKey, first.texte.key));
  const bearer = works.size < 2 ? null : bearerOn(works, written);
  return bearer === null || bearer === first.work ? null : (works.get(bearer) ?? null);
}

function laterState(versions: readonly ArticleVersion[], { day, warnBefore }: CitationDays): ArticleState {
  const since = turnDay(versions, 'repealed-later', day);
  const isNear = since === null || daysBetween(day, since) <= warnBefore;
  return isNear
    ? { ...NOTHING, verdict: 'repealed-later', since, versions }
    : { ...NOTHING, verdict: 'in-force', versions };
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** An article in force whose words are no longer those of the day when the text was written. */
function supersededState(
  corpus: Corpus,
  versions: readonly ArticleVersion[],
  { day, written }: CitationDays,
): ArticleState {
  const holding: ArticleState = { ...NOTHING, verdict: 'in-force', versions };
  if (written === null || written >= day) return holding;
  const [then, now] = [written, day].map((on) => coveringVersion(versions, on));
  if (then == null || now == null || then.row === now.row || haveSameWords(corpus, then, now)) return holding;
  return { ...holding, verdict: 'superseded', since: dayOf(now.dateDebut) };
}

function haveSameWords(corpus: Corpus, a: ArticleVersion, b: ArticleVersion): boolean {
  const [before, after] = [a, b].map((version) => {
    const { body, bodyKind } = corpus.text(version);
    return alineasOf(body, bodyKind).map(({ text }) => text);
  });
  return areSameWording(before ?? [], after ?? []);
}

/** True when an article ended after the text that cites it was written; false when either day is not known. */
export function endedSince({ versions }: ArticleState, { day, written }: CitationDays): boolean {
  const end = endDay(versions, day);
  return written !== null && end !== null && end > written;
}
