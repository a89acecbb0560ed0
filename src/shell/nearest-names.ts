/** Names a typing mistake may have meant. */

import { distance } from 'fastest-levenshtein';

const MOST = 3;

/**
 * The names nearest to what was typed, nearest first, at most three. A name is near when no more than a third of it,
 * or two letters, had to change.
 */
export function nearestNames(typed: string, names: readonly string[]): readonly string[] {
  if (typed.length > 100) return [];
  return names
    .map((name) => ({ name, steps: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, steps }) => steps <= Math.max(2, Math.floor(name.length / 3)) && steps < name.length)
    .toSorted((one, other) => one.steps - other.steps || (one.name < other.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}
