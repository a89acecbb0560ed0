/** From what a person typed, or a link names, to the articles of the corpus. Looks up; judges nothing. */

import type { Corpus } from './core/contracts.ts';
import type { ArticleVersion, IsoDate, LienTarget, Target } from './core/model.ts';
import { foldStars, normalizeNum } from './core/numbers.ts';
import type { Reference } from './core/reference.ts';
import { articleVigueur } from './core/vigueur.ts';

/** One step of a resolution, for `explain`: what was tried, with what result. Data, not sentences. */
export interface ResolutionStep {
  readonly step: 'identifier' | 'path' | 'texte' | 'texte-unknown' | 'number' | 'stars' | 'works' | 'day' | 'missing';
  readonly detail: string;
}

export interface Resolution {
  readonly target: Target;
  readonly steps: readonly ResolutionStep[];
  /** True when the match ignores stars (R*123-1 for R123-1): to be said. */
  readonly isStarFallback: boolean;
}

const NEAREST = 5;

/**
 * What `reference` names on `day`. Several articles of one number are `ambiguous`, unless only one of them has a wording
 * in force on that day. Stars are significant; a match without them is a fallback that the caller must announce.
 */
export function resolveReference(corpus: Corpus, reference: Reference, day: IsoDate): Resolution {
  if (reference.id !== null) return byIdentifier(corpus, reference.id);
  const fromPath = reference.path === null ? null : byPath(corpus, reference.path);
  if (fromPath !== null) return fromPath;
  return byNumber(corpus, reference, day);
}

/** Groups versions by article, in the order in which they come. */
export function groupByWork(versions: readonly ArticleVersion[]): ReadonlyMap<string, readonly ArticleVersion[]> {
  const works = new Map<string, ArticleVersion[]>();
  for (const version of versions) {
    const group = works.get(version.work);
    if (group === undefined) works.set(version.work, [version]);
    else group.push(version);
  }
  return works;
}

/** The works that a link may mean: by identifier when it gives one that is held, else by texte and number. */
export function worksOfTarget(corpus: Corpus, target: LienTarget): ReadonlyMap<string, readonly ArticleVersion[]> {
  const byId = target.id === null ? [] : corpus.byId(target.id);
  if (byId.length > 0) return groupByWork(byId);
  if (target.texte === null || target.num === null) return new Map();
  return groupByWork(corpus.byNum(normalizeNum(target.num), target.texte.key));
}

function byIdentifier(corpus: Corpus, id: string): Resolution {
  const versions = corpus.byId(id);
  const step: ResolutionStep = { step: 'identifier', detail: id };
  const target: Target = versions.length > 0 ? { status: 'resolved', versions } : { status: 'outside' };
  return { target, steps: [step], isStarFallback: false };
}

function byPath(corpus: Corpus, path: string): Resolution | null {
  const versions = corpus.byPath(path);
  if (versions.length === 0) return null;
  const step: ResolutionStep = { step: 'path', detail: path };
  return { target: { status: 'resolved', versions }, steps: [step], isStarFallback: false };
}

function byNumber(corpus: Corpus, reference: Reference, day: IsoDate): Resolution {
  const steps: ResolutionStep[] = [];
  const missing = (target: Target): Resolution => ({ target, steps, isStarFallback: false });
  if (reference.num === null) {
    steps.push({ step: 'missing', detail: reference.raw });
    return missing({ status: 'not-in-corpus', nearest: [] });
  }
  const texteKey = reference.texte?.key;
  if (reference.texteName !== null) {
    steps.push({
      step: reference.texte === null ? 'texte-unknown' : 'texte',
      detail: reference.texte?.title ?? reference.texteName,
    });
    if (reference.texte === null || !isHeld(corpus, reference.texte.key)) return missing({ status: 'outside' });
  }
  steps.push({ step: 'number', detail: reference.num });
  const exact = corpus.byNum(reference.num, texteKey);
  if (exact.length > 0) return { target: chooseWork(exact, day, steps), steps, isStarFallback: false };
  const starred = findStarred(corpus, reference.num, texteKey);
  if (starred.length > 0) {
    steps.push({ step: 'stars', detail: starred[0]?.numKey ?? '' });
    return { target: chooseWork(starred, day, steps), steps, isStarFallback: true };
  }
  return missing({ status: 'not-in-corpus', nearest: corpus.nearest(reference.num, texteKey, NEAREST) });
}

function isHeld(corpus: Corpus, texteKey: string): boolean {
  return corpus.textesHeld().some((held) => held.texte.key === texteKey);
}

function findStarred(corpus: Corpus, num: string, texteKey: string | undefined): readonly ArticleVersion[] {
  const plain = foldStars(num);
  const forms = [plain, plain.replace(/^([LRDA]O?)/, '$1*'), plain.replace(/^([LRDA]O?)/, '$1**')];
  for (const form of new Set(forms)) {
    const found = form === num ? [] : corpus.byNum(form, texteKey);
    if (found.length > 0) return found;
  }
  return [];
}

function chooseWork(versions: readonly ArticleVersion[], day: IsoDate, steps: ResolutionStep[]): Target {
  const works = groupByWork(versions);
  steps.push({ step: 'works', detail: String(works.size) });
  if (works.size === 1) return { status: 'resolved', versions };
  const textes = new Set(versions.map((version) => version.texte?.key ?? version.path));
  const live = [...works.values()].filter((group) => articleVigueur(group, day).current !== null);
  const only = live[0];
  const allDated = versions.every((version) => version.dateDebut !== null || version.etatStated);
  if (textes.size === 1 && live.length === 1 && only !== undefined && allDated) {
    steps.push({ step: 'day', detail: day });
    return { status: 'resolved', versions: only };
  }
  return { status: 'ambiguous', choices: versions };
}
