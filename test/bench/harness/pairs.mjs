/** Two commands run in turn, many times: ratios, medians, extremes. */

import { run } from './commands.mjs';

/** A command that takes longer than this is run in one pair only, without a first one that does not count. */
const LONG_MS = 60_000;
/** Of a pair that takes longer than this, a few are enough. */
const SLOW_MS = 5000;
const FEW_PAIRS = 5;

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Ratios of `ours` to `base`, run in turn; the first pair is not counted unless it is long. `warm` runs before each of
 * them, not timed: the page cache is then in the same state for both. `before` is called before each run of `ours`.
 */
export function comparePairs({ ours, base, pairs, warm = null, before = () => undefined, env }) {
  const samples = [];
  let wanted = pairs;
  for (let pair = -1; pair < wanted; pair += 1) {
    if (warm !== null) run(warm, env);
    const reference = run(base, env);
    if (warm !== null) run(warm, env);
    before();
    const measured = run(ours, env);
    const isLong = reference.ms + measured.ms > LONG_MS;
    if (pair >= 0 || isLong) samples.push([measured.ms, reference.ms, measured.isCut, reference.isCut]);
    if (isLong) break;
    if (reference.ms + measured.ms > SLOW_MS) wanted = Math.min(wanted, FEW_PAIRS);
  }
  const ratios = samples.map(([ms, reference]) => ms / reference);
  return {
    ratio: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    oursMs: median(samples.map(([ms]) => ms)),
    baseMs: median(samples.map(([, ms]) => ms)),
    pairs: samples.length,
    /** True when `ours`, or `base`, was stopped before its end. */
    isOursCut: samples.some(([, , isCut]) => isCut),
    isCut: samples.some(([, , , isCut]) => isCut),
  };
}

/** Milliseconds of a command, run again and again; the first run is not counted unless it is long. */
export function timeRuns(command, runs, env) {
  const samples = [];
  for (let at = -1; at < runs; at += 1) {
    const { ms } = run(command, env);
    if (at >= 0 || ms > LONG_MS) samples.push(ms);
    if (ms > LONG_MS) break;
  }
  return { ms: median(samples), low: Math.min(...samples), high: Math.max(...samples), runs: samples.length };
}
