/** The citations in the body of an article, whatever its markup. */

import { findCitations } from './citations.ts';
import type { TextRef } from './core/citation.ts';
import type { ArticleText, CitedNumber } from './core/contracts.ts';
import type { Prose } from './core/documents.ts';
import type { Texte } from './core/model.ts';
import { normalizeNum } from './core/numbers.ts';
import { readProse } from './documents/prose.ts';

export interface BodyCitations {
  /** What was searched: offsets of `refs` are those of its text. */
  readonly prose: Prose;
  readonly refs: readonly TextRef[];
}

/** Finds the citations of a body. `own`: the code of the article, null when it is not known. */
export function findBodyCitations(
  { body, bodyKind }: Pick<ArticleText, 'body' | 'bodyKind'>,
  own: Texte | null,
): BodyCitations {
  const prose = readProse(body, bodyKind);
  return { prose, refs: findCitations(prose.text, { own }) };
}

/** The numbers that a body cites, as the index keeps them: those of its own code follow the code found for it. */
export function listCitedNumbers(
  text: Pick<ArticleText, 'body' | 'bodyKind'>,
  own: Texte | null,
): readonly CitedNumber[] {
  const cites: CitedNumber[] = [];
  for (const ref of findBodyCitations(text, own).refs) {
    if (ref.kind !== 'article' || ref.num === null) continue;
    const num = normalizeNum(ref.num);
    if (num === '') continue;
    const to = ref.to === null ? null : normalizeNum(ref.to);
    const isOwn = ref.texteFrom === 'own' || ref.texteFrom === 'present';
    if (!isOwn && ref.texte === null) continue;
    cites.push({ texte: isOwn ? null : ref.texte, num, to, isOpenEnded: ref.openEnded, use: ref.use });
  }
  return cites;
}
