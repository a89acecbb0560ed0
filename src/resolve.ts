/** From what a person typed, or a link names, to the articles of the corpus. Looks up; judges nothing. */

import type { Corpus } from './core/contracts.ts';
import { dayOf } from './core/dates.ts';
import type { ArticleVersion, IsoDate, LienTarget, Target, Texte } from './core/model.ts';
import { foldStars, normalizeNum } from './core/numbers.ts';
import type { Reference } from './core/reference.ts';
import { homonymsOf } from './core/textes.ts';
import { articleVigueur } from './core/vigueur.ts';

type TexteStep = 'texte' | 'texte-unknown' | 'homonym';
type StepName = TexteStep | 'identifier' | 'path' | 'number' | 'stars' | 'works' | 'day' | 'missing';

/** One step of a resolution, for `explain`: what was tried, with what result. Data, not sentences. */
export interface ResolutionStep {
  readonly step: StepName;
  readonly detail: string;
}

export interface Resolution {
  readonly target: Target;
  readonly steps: readonly ResolutionStep[];
  /** True when the match ignores stars (R*123-1 for R123-1): to be said. */
  readonly isStarFallback: boolean;
  /** The texte where it was looked up in place of the one named, which everyday language calls the same: to be said. */
  readonly homonym: Texte | null;
}

const NEAREST = 5;

/**
 * What `reference` names on `day`. Several articles of one number are `ambiguous`, unless only one of them has a wording
 * in force on that day, or the dates of all the others say that they bear it no more, or not yet. Stars are significant; a match without them is a fallback that the caller must announce.
 */
export function resolveReference(corpus: Corpus, reference: Reference, day: IsoDate): Resolution {
  if (reference.id !== null) return byIdentifier(corpus, reference.id);
  const fromPath = reference.path === null ? null : byPath(corpus, reference.path);
  if (fromPath !== null) return fromPath;
  return byNumber(corpus, reference, day);
}

/** Groups versions by article, in the order in which they come. */
export function groupByWork(versions: Iterable<ArticleVersion>): ReadonlyMap<string, readonly ArticleVersion[]> {
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
  return { target, steps: [step], isStarFallback: false, homonym: null };
}

function byPath(corpus: Corpus, path: string): Resolution | null {
  const versions = corpus.byPath(path);
  if (versions.length === 0) return null;
  const step: ResolutionStep = { step: 'path', detail: path };
  return { target: { status: 'resolved', versions }, steps: [step], isStarFallback: false, homonym: null };
}

function byNumber(corpus: Corpus, reference: Reference, day: IsoDate): Resolution {
  const steps: ResolutionStep[] = [];
  const { num } = reference;
  if (num === null) {
    steps.push({ step: 'missing', detail: reference.raw });
    return { target: { status: 'not-in-corpus', nearest: [] }, steps, isStarFallback: false, homonym: null };
  }
  const texte = reference.texteName === null ? reference.texte : chooseTexte(corpus, reference, steps);
  const homonym = texte === reference.texte ? null : texte;
  if (reference.texteName !== null && texte === null) {
    return { target: { status: 'outside' }, steps, isStarFallback: false, homonym };
  }
  steps.push({ step: 'number', detail: num });
  const exact = corpus.byNum(num, texte?.key);
  if (exact.length > 0) return { target: chooseWork(exact, day, steps), steps, isStarFallback: false, homonym };
  const starred = findStarred(corpus, num, texte?.key);
  if (starred.length > 0) {
    steps.push({ step: 'stars', detail: starred[0]?.numKey ?? '' });
    return { target: chooseWork(starred, day, steps), steps, isStarFallback: true, homonym };
  }
  const nearest = corpus.nearest(num, texte?.key, NEAREST);
  return { target: { status: 'not-in-corpus', nearest }, steps, isStarFallback: false, homonym };
}

/** The texte named when it is held, else the only one held that is called the same; null when there is none. */
function chooseTexte(corpus: Corpus, { texte, texteName, num }: Reference, steps: ResolutionStep[]): Texte | null {
  steps.push({ step: texte === null ? 'texte-unknown' : 'texte', detail: texte?.title ?? texteName ?? '' });
  if (texte === null || corpus.holds(texte.key)) return texte;
  // A corpus that is verified as it answers learns of a new texte only by being asked for an article of it.
  if (num !== null && corpus.byNum(num, texte.key).length > 0) return texte;
  const held = homonymsOf(texte).filter((other) => corpus.holds(other.key));
  const only = held.length === 1 ? (held[0] ?? null) : null;
  if (only !== null) steps.push({ step: 'homonym', detail: only.title });
  return only;
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
  const bearers = live.length > 0 ? live : [...works.values()].filter((group) => group.some((v) => isWithin(v, day)));
  const only = bearers[0];
  const allDated = versions.every((version) => version.dateDebut !== null || version.etatStated);
  if (textes.size === 1 && bearers.length === 1 && only !== undefined && allDated) {
    steps.push({ step: 'day', detail: day });
    return { status: 'resolved', versions: only };
  }
  return { status: 'ambiguous', choices: versions };
}

/** False when the dates of the wording leave the day out. */
function isWithin({ dateDebut, dateFin }: ArticleVersion, day: IsoDate): boolean {
  if (dateDebut === 'never' || dateDebut === 'later') return false;
  const [debut, fin] = [dayOf(dateDebut), dayOf(dateFin)];
  return (debut === null || debut <= day) && (fin === null || fin > day);
}
