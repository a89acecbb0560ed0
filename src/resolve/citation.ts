/** From a citation found in a text to the articles it means. Looks up; judges nothing. */

import type { TextRef } from '../core/citation.ts';
import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate, Target, Texte } from '../core/model.ts';
import { foldStars, normalizeNum, parseNum } from '../core/numbers.ts';
import { articleVigueur } from '../core/vigueur.ts';
import { groupByWork, type Resolution, resolveReference } from '../resolve.ts';
import type { CitationStatus, CitationStep, CitedArticle, CitedAs, ResolvedCitation } from './cited-article.ts';
import { bearsLetter } from './letters.ts';
import { findPortion, type PortionFound } from './portion.ts';
import { findFollowing, findInside, findNeighbours, isRange } from './range.ts';

/** What is known of the text that cites. */
export interface CitingPlace {
  readonly day: IsoDate;
  /** Texte of a bare number. */
  readonly own: Texte | null;
  /** The article that cites; null for a document. */
  readonly article: ArticleVersion | null;
}

/** A resolution under way: steps are added as they are taken. */
interface Work {
  readonly corpus: Corpus;
  readonly ref: TextRef;
  readonly place: CitingPlace;
  readonly texte: Texte | null;
  readonly steps: CitationStep[];
}

/**
 * The articles that a citation means on a day. A bare number whose texte nothing tells is `ambiguous` with every article of
 * that number, even when there is one alone: that is no proof. A range gives its ends, held or not, and what the corpus
 * holds between them. Portions are looked for in the wording of the day.
 */
export function resolveCitation(corpus: Corpus, ref: TextRef, place: CitingPlace): ResolvedCitation {
  const texte = ref.texte ?? (ref.kind === 'article' ? place.own : null);
  const steps: CitationStep[] = [{ step: texte === null ? 'no-texte' : 'texte-from', detail: ref.texteFrom }];
  const work: Work = { corpus, ref, place, texte, steps };
  if (ref.kind === 'texte') return wholeTexte(work);
  if (ref.kind === 'relative') return relative(work);
  if (ref.num === null || isMalformed(ref.num) || (ref.to !== null && isMalformed(ref.to))) return malformed(work);
  if (texte === null) return withoutTexte(work, ref.num);
  return ref.to === null && !ref.openEnded ? single(work, ref.num) : range(work, ref.num);
}

/** Digits that no number of an article has: the longest of real corpora has six. */
const MOST_DIGITS = 6;

/** True for what no article can be called: a letter alone, a dash left open, digits without end. */
export function isMalformed(num: string): boolean {
  const key = normalizeNum(num);
  if (key === '' || /-$|--|^[LRDA]\*{0,2}$/.test(key)) return true;
  return parseNum(key).tokens.some(({ kind, text }) => kind === 'integer' && text.length > MOST_DIGITS);
}

function finish(work: Work, status: CitationStatus, parts: Partial<ResolvedCitation> = {}): ResolvedCitation {
  const { ref, texte, steps } = work;
  return { ref, status, articles: [], texte, isRange: false, isCut: false, ...parts, steps };
}

function malformed(work: Work): ResolvedCitation {
  work.steps.push({ step: 'malformed', detail: work.ref.num ?? work.ref.text });
  return finish(work, 'malformed');
}

function wholeTexte(work: Work): ResolvedCitation {
  const { corpus, texte, steps } = work;
  steps.push({ step: 'whole-texte', detail: texte?.title ?? work.ref.text });
  return finish(work, texte !== null && corpus.holds(texte.key) ? 'resolved' : 'outside');
}

function lookUp({ corpus, place }: Work, num: string, texte: Texte): Resolution {
  const reference = { raw: num, num: normalizeNum(num), numText: num, texteName: texte.title, texte };
  return resolveReference(corpus, { ...reference, id: null, path: null, at: null }, place.day);
}

function toCited(work: Work, num: string, as: CitedAs, { target, isStarFallback }: Resolution): CitedArticle {
  const isWhole = work.ref.portion.length === 0 || as === 'inside' || as === 'following';
  return { num, as, target, isStarFallback, portion: isWhole ? null : portionOf(work, target) };
}

function portionOf({ corpus, ref, place, steps }: Work, target: Target): PortionFound | null {
  const current = target.status === 'resolved' ? articleVigueur(target.versions, place.day).current : null;
  const only = target.status === 'resolved' && target.versions.length === 1 ? (target.versions[0] ?? null) : null;
  const version = current ?? only;
  if (version === null) return null;
  const found = findPortion(corpus.text(version), ref.portion);
  const value = found.step === null ? '' : `${found.step.kind} ${found.step.value}`;
  steps.push({ step: `portion-${found.state}`, detail: value });
  return found;
}

function single(work: Work, num: string): ResolvedCitation {
  if (work.texte === null) return finish(work, 'outside');
  const resolution = lookUp(work, num, work.texte);
  work.steps.push(...resolution.steps);
  const { target, homonym } = resolution;
  const texte = homonym ?? work.texte;
  if (target.status === 'outside') return finish(work, 'outside');
  if (target.status === 'not-in-corpus' && isForeign(work, num, texte)) return finish(work, 'unplaced');
  return finish(work, target.status, { articles: [toCited(work, num, 'named', resolution)], texte });
}

/** A bare number of a letter that no number of the code bears is that of another text, which the sentence leaves unsaid. */
function isForeign({ corpus, ref, steps }: Work, num: string, texte: Texte): boolean {
  if (ref.texteFrom !== 'own' || bearsLetter(corpus, texte.key, normalizeNum(num))) return false;
  steps.push({ step: 'foreign-letter', detail: num });
  return true;
}

/** Nothing says whose number it is. */
function withoutTexte(work: Work, num: string): ResolvedCitation {
  const { corpus, steps } = work;
  const choices = corpus.byNum(normalizeNum(num));
  steps.push(
    { step: 'number', detail: normalizeNum(num) },
    { step: 'works', detail: String(groupByWork(choices).size) },
  );
  if (choices.length === 0) return finish(work, 'unplaced');
  const target: Target = { status: 'ambiguous', choices };
  return finish(work, 'ambiguous', { articles: [{ num, as: 'named', target, isStarFallback: false, portion: null }] });
}

function relative(work: Work): ResolvedCitation {
  const { corpus, ref, place, steps } = work;
  if (ref.relative === null || place.article === null) {
    steps.push({ step: 'no-neighbour', detail: ref.text });
    return finish(work, 'unplaced');
  }
  const found = findNeighbours(corpus, place.article, ref.relative, place.day);
  const inOrder = ref.relative.step === 1 ? found : found.toReversed();
  for (const versions of inOrder) steps.push({ step: 'neighbour', detail: numOf(versions) });
  if (found.length < ref.relative.count) steps.push({ step: 'no-neighbour', detail: ref.text });
  if (found.length === 0) return finish(work, 'unplaced');
  const articles = inOrder.map((versions) => toCited(work, numOf(versions), 'neighbour', heldAs(versions)));
  return finish(work, 'resolved', { articles, texte: place.article.texte });
}

function numOf(versions: readonly ArticleVersion[]): string {
  return versions[0]?.num ?? versions[0]?.path ?? '';
}

function heldAs(versions: readonly ArticleVersion[]): Resolution {
  return { target: { status: 'resolved', versions }, steps: [], isStarFallback: false, homonym: null };
}

function range(work: Work, num: string): ResolvedCitation {
  const { ref, steps } = work;
  if (work.texte === null) return finish(work, 'outside');
  const first = lookUp(work, num, work.texte);
  if (first.target.status === 'outside') {
    steps.push(...first.steps);
    return finish(work, 'outside');
  }
  const texte = first.homonym ?? work.texte;
  steps.push(...first.steps, { step: 'range', detail: ref.to === null ? `${num} …` : `${num} → ${ref.to}` });
  const ends = [first, ...(ref.to === null ? [] : [lookUp(work, ref.to, texte)])];
  const [begin, end] = ends.map((resolution, index) => {
    const name = index === 0 ? num : (ref.to ?? num);
    if (resolution.target.status === 'not-in-corpus') steps.push({ step: 'not-held', detail: name });
    return toCited(work, name, 'named', resolution);
  });
  const between = expand(work, texte, num, first);
  const articles = [begin, ...between.articles, end].filter((each) => each !== undefined);
  steps.push({ step: 'expanded', detail: String(articles.length) });
  return finish(work, 'resolved', { articles, texte, isRange: true, isCut: between.isCut });
}

/** What stands between both ends, or after the first. */
function expand(
  work: Work,
  texte: Texte,
  num: string,
  first: Resolution,
): { readonly articles: readonly CitedArticle[]; readonly isCut: boolean } {
  const { corpus, ref, steps } = work;
  const except = new Set(ref.except.map((each) => foldStars(normalizeNum(each))));
  for (const each of ref.except) steps.push({ step: 'except', detail: each });
  const { works, isCut } = ref.to === null ? following(work, first) : inside(work, texte, num, ref.to, except);
  const kept = works.filter(([version]) => !except.has(foldStars(version?.numKey ?? '')));
  const as = ref.to === null ? 'following' : 'inside';
  const articles = kept.map((versions) => {
    const all = corpus.versionsOf(versions[0]?.work ?? '');
    return toCited(work, numOf(versions), as, heldAs(all.length === 0 ? versions : all));
  });
  return { articles, isCut };
}

function inside(work: Work, texte: Texte, num: string, to: string, except: ReadonlySet<string>) {
  const ends = { from: normalizeNum(num), to: normalizeNum(to) };
  if (isRange(ends.from, ends.to)) return findInside(work.corpus, texte.key, ends, except);
  work.steps.push({ step: 'range-not-expanded', detail: `${num} → ${to}` });
  return { works: [], isCut: false };
}

function following(work: Work, { target }: Resolution) {
  const versions = target.status === 'resolved' ? target.versions : [];
  const current = articleVigueur(versions, work.place.day).current ?? versions[0];
  if (current === undefined) return { works: [], isCut: false };
  const title = current.section.length > 1 ? current.section.at(-1) : null;
  const found = findFollowing(work.corpus, current, work.place.day);
  work.steps.push(
    title == null ? { step: 'bounded', detail: String(found.works.length) } : { step: 'section-end', detail: title },
  );
  return found;
}
