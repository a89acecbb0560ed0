/** The articles of a corpus and what their bodies cite, as numbers: for counts over all of them. */

import type { Texte } from './model.ts';
import type { DatedVersion } from './vigueur.ts';

/** A number that bodies cite, and who does. */
export interface CitedBy {
  /** null: unknown. */
  readonly texte: Texte | null;
  /** Normal form; of a range, its first number. */
  readonly num: string;
  /** The articles that cite it, as numbers; once for each of their wordings that does. */
  readonly by: readonly number[];
}

/** Articles bear numbers from 0 on, which mean something within one register only. */
export interface Register {
  /** Number of the article of a version. */
  articleOf(row: number): number;
  /** Articles that bear this number in this texte. */
  bearers(texteKey: string, numKey: string): readonly number[];
  /** True when at least one version belongs to this texte. */
  holds(texteKey: string): boolean;
  /** What the wordings of an article tell of when they hold; what several tell alike may come once. */
  wordingsOf(article: number): readonly DatedVersion[];
  /** Live citations, in no order: one number of one texte may come several times. */
  cited(): Iterable<CitedBy>;
}
