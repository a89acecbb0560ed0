/** Words between a number and its texte, told by their letters before a pattern is tried. */

import type { Heads } from './heads.ts';
import { codeAt, hasHead, skipComma } from './heads.ts';

/** Where "du", "de la", "de l'", "des", "de" or "d'" ends; -1 for other words. */
function endOfLink(text: string, position: number): number {
  const start = skipComma(text, position);
  if ((codeAt(text, start) | 32) !== 100) return -1;
  const second = codeAt(text, start + 1) | 32;
  if (second === 39 || second === 117) return start + 2;
  if (second !== 101) return -1;
  if ((codeAt(text, start + 2) | 32) === 115) return start + 3;
  const article = codeAt(text, start + 4) | 32;
  return (codeAt(text, start + 3) | 32) === 108 && (article === 97 || article === 39) ? start + 5 : start + 2;
}

/** False when what follows "du", "de la"… begins like no word of `heads`. */
export function mayFollowLink(heads: Heads, text: string, position: number): boolean {
  const end = endOfLink(text, position);
  return end >= 0 && hasHead(heads, text, codeAt(text, end) === 32 ? end + 1 : end);
}

/** "dudit", "desdits", "de ladite", "de ce": a letter that other links do not bear. */
export function mayDemonstrate(text: string, position: number): boolean {
  const start = skipComma(text, position);
  const third = codeAt(text, start + 2) | 32;
  const fourth = codeAt(text, start + 3) | 32;
  if (third === 100) return true;
  if (third === 115) return fourth === 100;
  return third === 32 && (fourth === 99 || (fourth === 108 && (codeAt(text, start + 5) | 32) === 100));
}
