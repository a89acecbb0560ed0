/** Which letters the numbers of a code bear: `L`, `R`, `D`… or none. */

import type { Corpus } from '../core/contracts.ts';
import { parseNum, type Prefix } from '../core/numbers.ts';

const KNOWN = new WeakMap<Corpus, Map<string, boolean>>();

const GLOBS: Readonly<Record<Prefix, string>> = {
  '': '[0-9]*',
  L: 'L[0-9*]*',
  LO: 'LO[0-9*]*',
  R: 'R[0-9*]*',
  D: 'D[0-9*]*',
  A: 'A[0-9*]*',
};

/** True when the corpus holds at least one article of this texte whose number bears the letter of `numKey`. */
export function bearsLetter(corpus: Corpus, texteKey: string, numKey: string): boolean {
  const num = parseNum(numKey);
  if (num.annexe) return true;
  const kept = KNOWN.get(corpus) ?? new Map<string, boolean>();
  KNOWN.set(corpus, kept);
  const key = `${num.prefix} ${texteKey}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = corpus.list({ texteKey, num: GLOBS[num.prefix] })[Symbol.iterator]().next().done !== true;
  kept.set(key, found);
  return found;
}
