/** What a citation turned out to name: articles with their part in it, and the steps that led there. */

import type { TextRef } from '../core/citation.ts';
import type { Target, Texte } from '../core/model.ts';
import type { ResolutionStep } from '../resolve.ts';
import type { PortionFound } from './portion.ts';

export type CitationStepName =
  | ResolutionStep['step']
  | 'texte-from'
  | 'no-texte'
  | 'foreign-letter'
  | 'whole-texte'
  | 'malformed'
  | 'range'
  | 'range-not-expanded'
  | 'section-end'
  | 'bounded'
  | 'except'
  | 'expanded'
  | 'not-held'
  | 'neighbour'
  | 'no-neighbour'
  | 'portion-held'
  | 'portion-missing'
  | 'portion-unclear';

/** One decision, for `refs --verbose`. Data, not sentences. */
export interface CitationStep {
  readonly step: CitationStepName;
  readonly detail: string;
}

/**
 * `named`: by its own number, an end of a range included. `inside`: between both ends of a range. `following`: after the
 * number of an "et suivants". `neighbour`: before or after the article that cites.
 */
export type CitedAs = 'named' | 'inside' | 'following' | 'neighbour';

export interface CitedArticle {
  /** As the sentence writes it when it does, else as the corpus does. */
  readonly num: string;
  readonly as: CitedAs;
  readonly target: Target;
  readonly isStarFallback: boolean;
  /** null when the whole article is meant, or when no wording is current. */
  readonly portion: PortionFound | null;
}

/** `malformed`: its number cannot be one. `unplaced`: it is named by a place that is not known. */
export type CitationStatus = Target['status'] | 'malformed' | 'unplaced';

export interface ResolvedCitation {
  readonly ref: TextRef;
  /** Of a range: `resolved` when its texte is held, whatever is held of its ends. */
  readonly status: CitationStatus;
  /** The articles meant, in their order; empty for a whole texte and where nothing could be looked up. */
  readonly articles: readonly CitedArticle[];
  /** The texte looked into: a homonym of the one that is named where only that one is held. */
  readonly texte: Texte | null;
  readonly isRange: boolean;
  /** True when there were more articles than are followed. */
  readonly isCut: boolean;
  readonly steps: readonly CitationStep[];
}
