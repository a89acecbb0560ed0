/**
 * Which elements of two sequences go together, in order. Patience: elements that occur once on either side are matched
 * first (longest increasing run), then the stretches between them; small stretches exactly. The work is bounded by a budget,
 * so that two sequences without anything in common, or made of one word, cost no more than their length.
 */

/** Work that may still be done, in elementary steps; what is left unmatched when it runs out counts as changed. */
export interface Budget {
  left: number;
}

/** Half-open ranges of both sequences. */
export interface Window {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export type Pair = readonly [a: number, b: number];

export interface Sequences {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Area (elements of one side times elements of the other) up to which a stretch is matched exactly. */
const EXACT_AREA = 40_000;
/** In a stretch without unique elements, those that occur this often, and as often on both sides, are matched in turn. */
const MOST_REPEATED = 8;

/** A budget that grows with the length: well under half a second for two texts of 300 KB. */
export function budgetFor(length: number): Budget {
  return { left: 2_000_000 + 60 * length };
}

/** Longest run of pairs increasing on both sides, among pairs sorted by their first member. */
export function longestIncreasing(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length);
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const run: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.push(pairs[index] ?? [0, 0]);
  return run.reverse();
}

function positionsOf(sequence: Int32Array, from: number, to: number): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  for (let index = from; index < to; index += 1) {
    const id = sequence[index] ?? -1;
    const known = positions.get(id);
    if (known === undefined) positions.set(id, [index]);
    else if (known.length <= MOST_REPEATED) known.push(index);
  }
  return positions;
}

/** Pairs of elements that occur as often, up to `most` times, in both windows: the nth with the nth. */
function pairsUpTo(most: number, inA: Map<number, number[]>, inB: Map<number, number[]>): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [id, places] of inA) {
    const others = inB.get(id);
    if (others?.length !== places.length || places.length > most) continue;
    places.forEach((place, rank) => pairs.push([place, others[rank] ?? 0]));
  }
  return pairs.sort((left, right) => left[0] - right[0]);
}

function findAnchors({ a, b }: Sequences, window: Window): readonly Pair[] {
  const inA = positionsOf(a, window.aFrom, window.aTo);
  const inB = positionsOf(b, window.bFrom, window.bTo);
  const unique = longestIncreasing(pairsUpTo(1, inA, inB));
  if (unique.length > 0 || areaOf(window) <= EXACT_AREA) return unique;
  return longestIncreasing(pairsUpTo(MOST_REPEATED, inA, inB));
}

function areaOf(window: Window): number {
  return (window.aTo - window.aFrom) * (window.bTo - window.bFrom);
}

/** Matches what both windows begin and end with; what remains between is given back. */
function matchEnds({ a, b }: Sequences, window: Window, partners: Int32Array): Window {
  let { aFrom, aTo, bFrom, bTo } = window;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) partners[aFrom++] = bFrom++;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) partners[--aTo] = --bTo;
  return { aFrom, aTo, bFrom, bTo };
}

/** Longest common subsequence of two small windows. */
function matchExactly({ a, b }: Sequences, window: Window, partners: Int32Array): void {
  const { aFrom, aTo, bFrom, bTo } = window;
  const width = bTo - bFrom + 1;
  const lengths = new Uint16Array((aTo - aFrom + 1) * width);
  const at = (i: number, j: number): number => lengths[(i - aFrom) * width + (j - bFrom)] ?? 0;
  for (let i = aTo - 1; i >= aFrom; i -= 1) {
    for (let j = bTo - 1; j >= bFrom; j -= 1) {
      const best = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[(i - aFrom) * width + (j - bFrom)] = best;
    }
  }
  for (let i = aFrom, j = bFrom; i < aTo && j < bTo;) {
    if (a[i] === b[j]) partners[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
}

/** The windows between anchors, after the anchors themselves are matched. */
function splitAt(window: Window, anchors: readonly Pair[], partners: Int32Array, open: Window[]): void {
  let { aFrom, bFrom } = window;
  for (const [a, b] of anchors) {
    partners[a] = b;
    open.push({ aFrom, aTo: a, bFrom, bTo: b });
    aFrom = a + 1;
    bFrom = b + 1;
  }
  open.push({ aFrom, aTo: window.aTo, bFrom, bTo: window.bTo });
}

/**
 * Matches the elements of a window: `partners[i]` becomes the index in `b` of the element that goes with `a[i]`; the others
 * are left as they were (-1: none). Matches never cross. Time is bounded by the budget plus the length.
 */
export function matchWindow(sequences: Sequences, window: Window, partners: Int32Array, budget: Budget): void {
  const open = [window];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const core = matchEnds(sequences, next, partners);
    const area = areaOf(core);
    const cost = 10 * (core.aTo - core.aFrom + core.bTo - core.bFrom);
    if (area === 0 || budget.left < cost) continue;
    budget.left -= cost;
    const anchors = findAnchors(sequences, core);
    if (anchors.length > 0) {
      splitAt(core, anchors, partners, open);
    } else if (area <= EXACT_AREA && budget.left >= area) {
      budget.left -= area;
      matchExactly(sequences, core, partners);
    }
  }
}
