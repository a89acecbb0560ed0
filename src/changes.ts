/** What happened to the articles of a corpus between two days: began, ended, changed, was renumbered. */

import { alineasOf } from './alineas.ts';
import { areSameWording } from './compare.ts';
import { type Life, lifeOf, type Scope, type Survey, surveyWorks } from './changes/lives.ts';
import { renumberingDay } from './changes/renumbering.ts';
import type { Corpus } from './core/contracts.ts';
import type { ArticleVersion, IsoDate, StoredLien } from './core/model.ts';
import { worksOfTarget } from './resolve.ts';

export const CHANGE_KINDS = ['began', 'ended', 'changed', 'renumbered'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly day: IsoDate;
  /** The wording that began on that day; the last one of an article that ended. */
  readonly version: ArticleVersion;
  /** The wording it replaced, or the last one of its predecessor; null when it began or ended. */
  readonly before: ArticleVersion | null;
  /** Where `version` stands among the wordings that were law, from 0, and how many they are. */
  readonly rank: number;
  readonly wordings: number;
}

export interface ChangeReport {
  /** In the order of code, day, number, then kind. */
  readonly changes: readonly Change[];
  /** Articles that state no day at all: nothing was judged of them. */
  readonly undated: number;
  /** Articles said to have ended, on a day that nothing states: they may have ended between both days. */
  readonly undatedEnds: number;
  /** Articles whose first wording held begins between both days and replaced another, not held: nothing was compared. */
  readonly earlierNotHeld: number;
}

/**
 * The changes whose day is in [from, to), the whole corpus having been looked at. Still-born wordings never count, nor
 * those that end when they begin. A renumbering is a stated concordance link between an article that ended or was
 * rewritten on a day and another that began or was rewritten on that day; its successor is then not said to begin.
 */
export function findChanges(corpus: Corpus, scope: Scope): ChangeReport {
  const survey = surveyWorks(corpus, scope);
  const renumbered = findRenumberings(corpus, scope, survey);
  const given = new Set(renumbered.map(({ version, day }) => `${day} ${version.work}`));
  const all = [...survey.touched.values()]
    .flatMap((life) => changesOf(corpus, life, scope))
    .filter(({ kind, day, version }) => kind !== 'began' || !given.has(`${day} ${version.work}`))
    .filter(({ version }) => isWanted(scope, version));
  const changes = all.filter((change) => change.kind !== 'began' || !hasEarlierWording(corpus, change));
  return {
    changes: [...changes, ...renumbered].sort(orderOf(survey.places)),
    undated: survey.undated,
    undatedEnds: survey.undatedEnds,
    earlierNotHeld: all.length - changes.length,
  };
}

/** True when the record of a first wording says that it was amended by the day it begins, and by nothing created. */
function hasEarlierWording(corpus: Corpus, { version, day }: Change): boolean {
  const undergone = corpus.liensFrom([version.row]).filter(({ direction }) => direction === 'in');
  if (undergone.some(({ relation }) => relation === 'creates')) return false;
  const amended = undergone.filter(({ relation }) => relation === 'amends');
  return amended.map(({ date, target }) => date ?? target.texte?.date ?? null).some((on) => on !== null && on <= day);
}

function isWanted({ texteKeys }: Scope, version: ArticleVersion): boolean {
  return texteKeys === null || texteKeys.has(version.texte?.key ?? null);
}

function isInside({ from, to }: Scope, day: IsoDate | null): day is IsoDate {
  return day !== null && from <= day && day < to;
}

function changeOf(kind: ChangeKind, day: IsoDate, life: Life, rank: number, before: ArticleVersion | null): Change[] {
  const version = life.wordings[rank]?.version;
  return version === undefined ? [] : [{ kind, day, version, before, rank, wordings: life.wordings.length }];
}

function changesOf(corpus: Corpus, life: Life, scope: Scope): readonly Change[] {
  const begun = life.wordings.flatMap(({ begin, version }, rank) => {
    if (!isInside(scope, begin)) return [];
    const before = life.wordings[rank - 1]?.version;
    if (before === undefined) return changeOf('began', begin, life, rank, null);
    return haveSameWords(corpus, before, version) ? [] : changeOf('changed', begin, life, rank, before);
  });
  if (!isInside(scope, life.end)) return begun;
  return [...begun, ...changeOf('ended', life.end, life, life.wordings.length - 1, null)];
}

function haveSameWords(corpus: Corpus, before: ArticleVersion, after: ArticleVersion): boolean {
  const [a, b] = [before, after].map((version) => {
    const { body, bodyKind } = corpus.text(version);
    return alineasOf(body, bodyKind).map(({ text }) => text);
  });
  return areSameWording(a ?? [], b ?? []);
}

function findRenumberings(corpus: Corpus, scope: Scope, { touched, rows }: Survey): readonly Change[] {
  const found = new Map<string, Change>();
  if (touched.size === 0) return [];
  const liens = rows === null ? corpus.allLiens(['renumbers']) : corpus.liensAbout(rows, ['renumbers']);
  for (const lien of liens) {
    for (const [from, to] of pairsOf(corpus, lien, touched)) {
      const name = `${from} ${to}`;
      const after = touched.get(to);
      if (after === undefined || from === to || found.has(name)) continue;
      const before = touched.get(from) ?? lifeOf(from, corpus.versionsOf(from));
      const day = renumberingDay(corpus, before, after);
      if (!isInside(scope, day)) continue;
      const rank = after.wordings.findIndex(({ begin }) => begin === day);
      const last = before.wordings.findLast(({ begin }) => begin === null || begin < day)?.version;
      for (const change of changeOf('renumbered', day, after, rank, last ?? null)) {
        if (last !== undefined && [last, change.version].some((end) => isWanted(scope, end))) found.set(name, change);
      }
    }
  }
  return [...found.values()];
}

/** Predecessor and successor, by the articles that a link may mean; only successors that something happened to. */
function pairsOf(
  corpus: Corpus,
  lien: StoredLien,
  touched: ReadonlyMap<string, Life>,
): readonly (readonly [from: string, to: string])[] {
  const holder = corpus.byRow(lien.from)?.work;
  if (holder === undefined || (lien.direction === 'in' && !touched.has(holder))) return [];
  const works = [...worksOfTarget(corpus, lien.target).keys()];
  return works.map((work) => (lien.direction === 'out' ? [holder, work] : [work, holder]));
}

function orderOf(
  places: ReadonlyMap<string, readonly [code: number, article: number]>,
): (a: Change, b: Change) => number {
  return (a, b) => {
    const [codeA, articleA] = places.get(a.version.work) ?? [0, 0];
    const [codeB, articleB] = places.get(b.version.work) ?? [0, 0];
    const days = a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
    const kinds = CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind);
    return codeA - codeB || days || articleA - articleB || kinds || (a.before?.row ?? 0) - (b.before?.row ?? 0);
  };
}
