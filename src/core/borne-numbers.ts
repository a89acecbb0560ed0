/** The numbers of a texte and what is known of their wordings, without the articles: for questions about thousands. */

import type { DatedVersion } from './vigueur.ts';

/** A wording, of which only the row and what tells when it holds are known. */
export interface BareWording extends DatedVersion {
  readonly row: number;
}

/** By normal form of the number, its wordings in no order; null: several articles bear it. */
export type BorneNumbers = ReadonlyMap<string, readonly BareWording[] | null>;
