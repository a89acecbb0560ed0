/** Citations as a sentence gives them: what is named, where it stands, how it is meant. Nothing is looked up here. */

import type { Texte } from './model.ts';

/**
 * `article`: an article by its number, or a range of them. `texte`: a whole loi, décret, code… named without an article.
 * `relative`: an article named by its place ("l'article précédent", "les deux articles suivants").
 */
export type CitationKind = 'article' | 'texte' | 'relative';

/**
 * Where the texte of a reference comes from. `stated`: named with it ("du code civil"). `own`: none is named, it is that of
 * the text that cites. `same`: an earlier one ("du même code", "dudit code", "de la loi précitée"). `present`: "du présent
 * code". `list`: named once by the introduction of a list, or of articles that the text reproduces word for word.
 */
export type TexteFrom = 'stated' | 'own' | 'same' | 'present' | 'list';

/**
 * `live`: the law is called upon. `quoted`: inside words that an act inserts, replaces or removes. `defined`: the citation is
 * being given a name or a meaning. `former`: a state of the past is meant ("l'ancien article", "dans sa rédaction antérieure à").
 */
export type CitationUse = 'live' | 'quoted' | 'defined' | 'former';

export const PORTION_KINDS = ['partie', 'paragraphe', 'alinea', 'numero', 'lettre', 'phrase', 'tableau'] as const;
export type PortionKind = (typeof PORTION_KINDS)[number];

/** A part of an article: `{ kind: 'alinea', value: '3' }`, `{ kind: 'partie', value: 'II' }`; `dernier` counts from the end. */
export interface PortionStep {
  readonly kind: PortionKind;
  /** A number in digits, a roman numeral (`II bis`), a letter, or `dernier`, `avant-dernier`. */
  readonly value: string;
}

/** A stretch of the text that was searched: UTF-16 offsets, `end` excluded. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What a sentence says. Offsets are those of the text given to findCitations. */
export interface TextRef extends TextSpan {
  readonly kind: CitationKind;
  /** The stretch as it stands in the text: the number (with the end of its range), the texte, or the relative phrase. */
  readonly text: string;
  /** From the word "article" (or the portion before it) to the end of the texte named with it; shared by a list. */
  readonly whole: TextSpan;
  /**
   * Number as written, blanks collapsed; null for `texte` and `relative`. Bare digits that continue a number with its letter
   * bear what they leave out, and `text` does not: "L. 632 et 635" is `L. 632`, `L. 635`; "R. 351-5, 6 et 7" `R. 351-6`,
   * `R. 351-7`. "premier" is `1er`; "annexes 13-7 et 13-8" are `annexe 13-7`, `annexe 13-8`.
   */
  readonly num: string | null;
  /** Last number of a range, as `num`: "articles L. 1 à L. 9", "articles L. 1 à 9" are both `L. 9`. */
  readonly to: string | null;
  /** "et suivants": the range has no stated end. */
  readonly openEnded: boolean;
  /** Numbers that the sentence takes out of the range ("à l'exception de l'article 5"), as written. */
  readonly except: readonly string[];
  /** null when the sentence names none and the text that cites is of no known texte. */
  readonly texte: Texte | null;
  readonly texteFrom: TexteFrom;
  /** Where the texte is named; null when it is not named beside this reference or its list. */
  readonly texteSpan: TextSpan | null;
  /** Steps from the widest to the narrowest; empty when the whole article is meant. */
  readonly portion: readonly PortionStep[];
  /** The portion as written; null when there is none. */
  readonly portionText: string | null;
  readonly use: CitationUse;
  /** For `relative`: -1 the one before, 1 the one after, and how many. */
  readonly relative: { readonly step: -1 | 1; readonly count: number } | null;
}

/** What is known of the text that is searched. */
export interface CitationContext {
  /** Texte of a bare number and of "présent code": the article's own code, or the document's default; null when not known. */
  readonly own: Texte | null;
}
