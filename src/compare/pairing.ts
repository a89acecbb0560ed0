/** Which changed alinéas are two wordings of one: by the words they share, in order, in bounded time. */

import { likeness } from './likeness.ts';
import type { Bag } from './likeness.ts';
import { longestIncreasing } from './sequence.ts';
import type { Budget, Pair, Window } from './sequence.ts';

/** The words of each alinéa of both sides. */
export interface Bags {
  readonly a: readonly Bag[];
  readonly b: readonly Bag[];
}

/** Half of the words, less a little for the small words of any French sentence. */
const LEAST_LIKENESS = 0.4;
/** Windows up to this many possible pairs are paired at best. */
const EXACT_PAIRS = 2_500;

function wordsIn(bags: readonly Bag[], from: number, to: number): number {
  let words = 0;
  for (let index = from; index < to; index += 1) words += bags[index]?.length ?? 0;
  return words;
}

/** Pairs with the greatest sum of likenesses, none under the least. */
function pairExactly({ a, b }: Bags, window: Window): readonly Pair[] {
  const { aFrom, aTo, bFrom, bTo } = window;
  const width = bTo - bFrom + 1;
  const likes = new Float64Array((aTo - aFrom + 1) * width);
  const sums = new Float64Array(likes.length);
  const cell = (i: number, j: number): number => (i - aFrom) * width + (j - bFrom);
  for (let i = aTo - 1; i >= aFrom; i -= 1) {
    for (let j = bTo - 1; j >= bFrom; j -= 1) {
      const like = likeness(a[i] ?? new Int32Array(), b[j] ?? new Int32Array());
      const paired = like < LEAST_LIKENESS ? 0 : like + (sums[cell(i + 1, j + 1)] ?? 0);
      likes[cell(i, j)] = like;
      sums[cell(i, j)] = Math.max(paired, sums[cell(i + 1, j)] ?? 0, sums[cell(i, j + 1)] ?? 0);
    }
  }
  return walkSums(window, sums, cell);
}

function walkSums(window: Window, sums: Float64Array, cell: (i: number, j: number) => number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let i = window.aFrom, j = window.bFrom; i < window.aTo && j < window.bTo;) {
    const here = sums[cell(i, j)];
    if (here === sums[cell(i + 1, j)]) i += 1;
    else if (here === sums[cell(i, j + 1)]) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

const SEVERAL = -1;

/** Words held by exactly one alinéa of the window, with that alinéa. */
function distinctiveWords(bags: readonly Bag[], from: number, to: number): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (let index = from; index < to; index += 1) {
    for (const word of bags[index] ?? []) {
      const owner = owners.get(word);
      if (owner === undefined) owners.set(word, index);
      else if (owner !== index) owners.set(word, SEVERAL);
    }
  }
  return owners;
}

/** For each alinéa the other with which it shares most distinctive words; kept when they are alike enough. */
function pairByDistinctiveWords({ a, b }: Bags, window: Window): readonly Pair[] {
  const ofA = distinctiveWords(a, window.aFrom, window.aTo);
  const ofB = distinctiveWords(b, window.bFrom, window.bTo);
  const votes = new Map<number, Map<number, number>>();
  for (const [word, i] of ofA) {
    const j = ofB.get(word) ?? SEVERAL;
    if (i === SEVERAL || j === SEVERAL) continue;
    const tally = votes.get(i) ?? new Map<number, number>();
    votes.set(i, tally.set(j, (tally.get(j) ?? 0) + 1));
  }
  const pairs: Pair[] = [];
  for (const [i, tally] of [...votes].sort(([left], [right]) => left - right)) {
    const [best] = [...tally].sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    const j = best?.[0] ?? 0;
    if (likeness(a[i] ?? new Int32Array(), b[j] ?? new Int32Array()) >= LEAST_LIKENESS) pairs.push([i, j]);
  }
  return longestIncreasing(pairs);
}

/** Work of pairing a window exactly, in steps: each alinéa is read once for each of the other side. */
function exactCost({ a, b }: Bags, { aFrom, aTo, bFrom, bTo }: Window): number {
  return (bTo - bFrom) * wordsIn(a, aFrom, aTo) + (aTo - aFrom) * wordsIn(b, bFrom, bTo);
}

function splitAround(window: Window, pairs: readonly Pair[]): readonly Window[] {
  const ends: readonly Pair[] = [...pairs, [window.aTo, window.bTo]];
  return ends.map(([a, b], index) => {
    const [lastA, lastB] = pairs[index - 1] ?? [window.aFrom - 1, window.bFrom - 1];
    return { aFrom: lastA + 1, aTo: a, bFrom: lastB + 1, bTo: b };
  });
}

/**
 * Pairs of alinéas of a window, in order, none crossing. Small windows are paired at best; in large ones the alinéas that share
 * words found nowhere else are paired first, then what lies between. What the budget does not allow stays unpaired.
 */
export function pairAlike(bags: Bags, window: Window, budget: Budget): readonly Pair[] {
  const found: Pair[] = [];
  const open = [window];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const sides = [next.aTo - next.aFrom, next.bTo - next.bFrom] as const;
    if (sides[0] === 0 || sides[1] === 0) continue;
    const exact = exactCost(bags, next);
    const isExact = sides[0] * sides[1] <= EXACT_PAIRS && budget.left >= exact;
    const cost = isExact ? exact : 10 * (wordsIn(bags.a, next.aFrom, next.aTo) + wordsIn(bags.b, next.bFrom, next.bTo));
    if (budget.left < cost) continue;
    budget.left -= cost;
    const pairs = isExact ? pairExactly(bags, next) : pairByDistinctiveWords(bags, next);
    for (const pair of pairs) found.push(pair);
    if (isExact || pairs.length === 0) continue;
    for (const rest of splitAround(next, pairs)) open.push(rest);
  }
  return found.sort((left, right) => left[0] - right[0]);
}
