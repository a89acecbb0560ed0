/** Which alinéas of two texts stand for one another: equal ones, alike ones, and one alinéa cut into several. */

import { bagOf, likeness } from './likeness.ts';
import type { Bag } from './likeness.ts';
import { pairAlike } from './pairing.ts';
import type { Bags } from './pairing.ts';
import { matchWindow } from './sequence.ts';
import type { Budget, Pair, Window } from './sequence.ts';
import type { Tokens } from './tokens.ts';

/** Alinéas [aFrom, aTo) of one text that are compared, word by word, with [bFrom, bTo) of the other. */
export type Block = Window;

/** Two alinéas that make the run more alike by this much are parts of one that was split or merged. */
const LEAST_GAIN = 0.1;

/** One id per wording: alinéas with the same words have the same id. */
function wordings(tokens: Tokens, known: Map<string, number>): Int32Array {
  return Int32Array.from(tokens.alineas, ({ from, to }) => {
    const key = tokens.ids.subarray(from, to).join();
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
}

/** The pairs that `partners` holds, in order. */
export function pairsOf(partners: Int32Array, from: number, to: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let a = from; a < to; a += 1) {
    const b = partners[a] ?? -1;
    if (b >= 0) pairs.push([a, b]);
  }
  return pairs;
}

/** The windows before, between and after the pairs. */
function gapsBetween(pairs: readonly Pair[], aLength: number, bLength: number): readonly Window[] {
  const ends: readonly Pair[] = [...pairs, [aLength, bLength]];
  return ends.map(([aTo, bTo], index) => {
    const [a, b] = pairs[index - 1] ?? [-1, -1];
    return { aFrom: a + 1, aTo, bFrom: b + 1, bTo };
  });
}

function blockLikeness(a: Tokens, b: Tokens, block: Block): number {
  return likeness(bagOf(a, block.aFrom, block.aTo), bagOf(b, block.bFrom, block.bTo));
}

/** The block with one more alinéa on one side, for each side and end where the room allows one. */
function growths(block: Block, room: Window): readonly Block[] {
  const { aFrom, aTo, bFrom, bTo } = block;
  const ofA = [
    { ...block, aFrom: aFrom - 1 },
    { ...block, aTo: aTo + 1 },
  ];
  const ofB = [
    { ...block, bFrom: bFrom - 1 },
    { ...block, bTo: bTo + 1 },
  ];
  const allowed = [...(bTo - bFrom === 1 ? ofA : []), ...(aTo - aFrom === 1 ? ofB : [])];
  return allowed.filter(
    (next) => next.aFrom >= room.aFrom && next.aTo <= room.aTo && next.bFrom >= room.bFrom && next.bTo <= room.bTo,
  );
}

/** An alinéa split in two, or two merged, is one block: grows a pair while that makes it more alike. */
function growBlock(a: Tokens, b: Tokens, pair: Block, room: Window, budget: Budget): Block {
  let block = pair;
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    const least = blockLikeness(a, b, block) + LEAST_GAIN;
    for (const next of growths(block, room)) {
      budget.left -= 20 * wordsOf(a, b, next);
      if (budget.left < 0 || blockLikeness(a, b, next) < least) continue;
      block = next;
      isGrowing = true;
      break;
    }
  }
  return block;
}

function wordsOf(a: Tokens, b: Tokens, block: Block): number {
  const count = ({ alineas }: Tokens, from: number, to: number): number =>
    (alineas[to - 1]?.to ?? 0) - (alineas[from]?.from ?? 0);
  return count(a, block.aFrom, block.aTo) + count(b, block.bFrom, block.bTo);
}

function blockOf([a, b]: Pair): Block {
  return { aFrom: a, aTo: a + 1, bFrom: b, bTo: b + 1 };
}

/** What is asked of both texts again and again. */
interface Sides {
  readonly a: Tokens;
  readonly b: Tokens;
  readonly bags: Bags;
}

function blocksInGap({ a, b, bags }: Sides, gap: Window, budget: Budget): readonly Block[] {
  if (gap.aFrom === gap.aTo || gap.bFrom === gap.bTo) return [];
  const pairs = pairAlike(bags, gap, budget);
  let { aFrom, bFrom } = gap;
  return pairs.map((pair, index) => {
    const [aTo, bTo] = pairs[index + 1] ?? [gap.aTo, gap.bTo];
    const block = growBlock(a, b, blockOf(pair), { aFrom, aTo, bFrom, bTo }, budget);
    aFrom = block.aTo;
    bFrom = block.bTo;
    return block;
  });
}

function bagsOf(tokens: Tokens): readonly Bag[] {
  return tokens.alineas.map((_, index) => bagOf(tokens, index, index + 1));
}

/** Blocks in order, none crossing; alinéas in no block were deleted or inserted. */
export function alignAlineas(a: Tokens, b: Tokens, budget: Budget): readonly Block[] {
  const known = new Map<string, number>();
  const sequences = { a: wordings(a, known), b: wordings(b, known) };
  const whole = { aFrom: 0, aTo: a.alineas.length, bFrom: 0, bTo: b.alineas.length };
  const partners = new Int32Array(a.alineas.length).fill(-1);
  matchWindow(sequences, whole, partners, budget);
  const equal = pairsOf(partners, 0, partners.length);
  const sides = { a, b, bags: { a: bagsOf(a), b: bagsOf(b) } };
  return gapsBetween(equal, whole.aTo, whole.bTo).flatMap((gap, index) => {
    const pair = equal[index];
    return [...blocksInGap(sides, gap, budget), ...(pair === undefined ? [] : [blockOf(pair)])];
  });
}
