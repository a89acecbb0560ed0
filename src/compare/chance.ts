/** Small words met by chance in the middle of a rewritten passage ("de", a comma) are not kept words. */

import type { Pair, Window } from './sequence.ts';
import type { Tokens } from './tokens.ts';

/** Most tokens, and most characters, of a run that may be there by chance. */
const RUN_TOKENS = 2;
const RUN_LENGTH = 4;
/** Least tokens rewritten on both sides of such a run. */
const LEAST_AROUND = 3;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs of pairs that follow one another on both sides, as ranges of indexes of `pairs`. */
function runsOf(pairs: readonly Pair[]): readonly Run[] {
  const runs: Run[] = [];
  let first = 0;
  pairs.forEach(([a, b], index) => {
    const next = pairs[index + 1];
    if (next !== undefined && next[0] === a + 1 && next[1] === b + 1) return;
    runs.push({ first, last: index });
    first = index + 1;
  });
  return runs;
}

/** Tokens between two kept ones, on the side that has more. */
function distance([a, b]: Pair, [nextA, nextB]: Pair): number {
  return Math.max(nextA - a, nextB - b) - 1;
}

/**
 * The pairs without those of short runs between two long rewritten passages of one window.
 * Comes in and goes out sorted; the same for both orders of the two texts.
 */
export function dropChance(a: Tokens, b: Tokens, pairs: readonly Pair[], window: Window): readonly Pair[] {
  const before: Pair = [window.aFrom - 1, window.bFrom - 1];
  const end: Pair = [window.aTo, window.bTo];
  return runsOf(pairs).flatMap(({ first, last }) => {
    const run = pairs.slice(first, last + 1);
    const [start, stop] = [run[0] ?? before, run.at(-1) ?? end];
    const length = Math.max(
      (a.ends[stop[0]] ?? 0) - (a.starts[start[0]] ?? 0),
      (b.ends[stop[1]] ?? 0) - (b.starts[start[1]] ?? 0),
    );
    const isShort = run.length <= RUN_TOKENS && length <= RUN_LENGTH;
    const isAlone =
      distance(pairs[first - 1] ?? before, start) >= LEAST_AROUND &&
      distance(stop, pairs[last + 1] ?? end) >= LEAST_AROUND;
    return isShort && isAlone ? [] : run;
  });
}
