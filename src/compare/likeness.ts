/** How much of their words two runs of alinéas share. */

import type { Tokens } from './tokens.ts';

/** The words of a run of alinéas, sorted, repetitions kept. */
export type Bag = Int32Array;

/** The words of the alinéas [from, to). */
export function bagOf(tokens: Tokens, from: number, to: number): Bag {
  const start = tokens.alineas[from]?.from ?? 0;
  const end = tokens.alineas[to - 1]?.to ?? start;
  return tokens.ids.slice(start, end).sort();
}

/** Dice's coefficient: twice the words in common over all words; 0 when one side has none. */
export function likeness(left: Bag, right: Bag): number {
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
