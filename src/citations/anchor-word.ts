/** The word "article" in its spellings, with "n°". */

import { codeAt } from './heads.ts';
import { matchEnd } from './search-state.ts';

const WORD = /art(?:icles?|s?\.|s?(?= )) ?(?:n° ?)?/iy;

/** The word, and what stands before the number. */
export interface WordRead {
  readonly end: number;
  /** End of the word alone. */
  readonly wordEnd: number;
  readonly isAbbreviated: boolean;
  readonly isPlural: boolean;
}

/** "article" in full, before a blank and what cannot be "n°": where the word ends, else -1. */
function endOfPlainArticle(text: string, anchor: number): number {
  if (!text.startsWith('rticle', anchor + 1)) return -1;
  const end = codeAt(text, anchor + 7) === 115 ? anchor + 8 : anchor + 7;
  return codeAt(text, end) === 32 && (codeAt(text, end + 1) | 32) !== 110 ? end : -1;
}

/** The word that begins at `anchor`; null when another word stands there. */
export function readWord(text: string, anchor: number): WordRead | null {
  const isAbbreviated = (codeAt(text, anchor + 3) | 32) !== 105;
  const plain = endOfPlainArticle(text, anchor);
  const end = plain < 0 ? matchEnd(WORD, text, anchor) : plain + 1;
  if (end < 0) return null;
  const wordEnd = codeAt(text, end - 1) === 32 ? end - 1 : end;
  return { end, wordEnd, isAbbreviated, isPlural: !isAbbreviated && (codeAt(text, anchor + 7) | 32) === 115 };
}
