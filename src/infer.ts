/** Successors and predecessors that nobody states: articles whose wording is near enough, their dates telling which. */

import { unwrap } from './alineas.ts';
import type { Corpus } from './core/contracts.ts';
import { dayOf } from './core/dates.ts';
import type { ArticleVersion, Etat } from './core/model.ts';
import { createWordingIndex, type Wording, type WordingIndex } from './infer/wording-index.ts';

/** An article that may come before or after another one: a guess, never to be mixed with what the files state. */
export interface Inferred {
  /** `back`: a predecessor; `forward`: a successor; `unknown`: the dates do not tell, or both hold at the same time. */
  readonly direction: 'back' | 'forward' | 'unknown';
  /** Its nearest wording. */
  readonly candidate: ArticleVersion;
  /** 0 (excluded) to 1 (the same words). */
  readonly score: number;
}

export interface InferenceOptions {
  /** Candidates of each direction, at most. */
  readonly limit: number;
  /** Score below which nothing is proposed. */
  readonly threshold: number;
}

/** Chosen on the Code civil against the links that its files state: see test/bench/infer.ts. */
export const DEFAULT_INFERENCE: InferenceOptions = { limit: 3, threshold: 0.5 };

/** The wordings of a corpus, read and indexed once. */
export interface Inference {
  /** As inferLineage. */
  of(versions: readonly ArticleVersion[], options: InferenceOptions): readonly Inferred[];
}

/** Wordings looked at for each wording asked: an article amended often fills many places. */
const NEAREST = 60;

/** Reads every wording of the corpus. */
export function openInference(corpus: Corpus): Inference {
  const index = createWordingIndex(wordingsOf(corpus));
  return { of: (versions, options) => infer(corpus, index, versions, options) };
}

/**
 * Proposes predecessors and successors of one article, given by all its versions, among every other article of the
 * corpus: best first, then in corpus order; each article once. Asks the corpus, changes nothing; the rule is issue 3's.
 */
export function inferLineage(
  corpus: Corpus,
  versions: readonly ArticleVersion[],
  options: InferenceOptions,
): readonly Inferred[] {
  return openInference(corpus).of(versions, options);
}

function* wordingsOf(corpus: Corpus): Generator<Wording> {
  for (const version of corpus.list({})) {
    yield { key: String(version.row), text: textOf(corpus, version), work: version.work };
  }
}

function textOf(corpus: Corpus, version: ArticleVersion): string {
  const { body, bodyKind } = corpus.text(version);
  return body.includes('<') || body.includes('&') ? unwrap(body, bodyKind).text : body;
}

function infer(
  corpus: Corpus,
  index: WordingIndex,
  versions: readonly ArticleVersion[],
  { limit, threshold }: InferenceOptions,
): readonly Inferred[] {
  const exclude = new Set(versions.map((version) => String(version.row)));
  const works = new Set(versions.map((version) => version.work));
  const best = new Map<string, Inferred>();
  for (const version of versions) {
    for (const { key, score } of index.nearest(textOf(corpus, version), { limit: NEAREST, exclude })) {
      const candidate = score < threshold ? undefined : corpus.byRow(Number(key));
      if (candidate === undefined || works.has(candidate.work)) continue;
      const found = { direction: directionOf(version, candidate), candidate, score };
      if (isBetter(found, best.get(candidate.work))) best.set(candidate.work, found);
    }
  }
  return keepBest([...best.values()], limit);
}

/** Of equal scores, the one whose dates tell nothing: two articles that hold at the same time did not replace each other. */
function isBetter(found: Inferred, known: Inferred | undefined): boolean {
  if (known === undefined || found.score !== known.score) return found.score > (known?.score ?? 0);
  return known.direction !== 'unknown' && found.direction === 'unknown';
}

function keepBest(found: readonly Inferred[], limit: number): readonly Inferred[] {
  const counts = { back: 0, forward: 0, unknown: 0 };
  return found
    .toSorted((a, b) => b.score - a.score || a.candidate.row - b.candidate.row)
    .filter(({ direction }) => ++counts[direction] <= limit);
}

function directionOf(version: ArticleVersion, candidate: ArticleVersion): Inferred['direction'] {
  if (follows(candidate, version)) return 'forward';
  return follows(version, candidate) ? 'back' : 'unknown';
}

/** États of an article that no longer holds: its end is past, even where no day is stated. */
const ENDED: ReadonlySet<Etat | null> = new Set<Etat>([
  'ABROGE',
  'TRANSFERE',
  'PERIME',
  'ANNULE',
  'DISJOINT',
  'DEPLACE',
  'SUBSTITUE',
]);

/**
 * True when `later` begins on the day that `earlier` ends, or after. Histories often hold no end for the articles that
 * they lost (`Code civil - art. 868`, transferred): one that is said to have ended comes before one that began after it.
 */
function follows(later: ArticleVersion, earlier: ArticleVersion): boolean {
  const begin = dayOf(later.dateDebut);
  if (begin === null) return false;
  const end = dayOf(earlier.dateFin);
  if (end !== null) return end <= begin;
  const beginEarlier = dayOf(earlier.dateDebut);
  return earlier.dateFin === null && ENDED.has(earlier.etat) && beginEarlier !== null && beginEarlier < begin;
}
