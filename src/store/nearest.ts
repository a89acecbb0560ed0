/** Numbers that a person may have meant. */

import { distance } from 'fastest-levenshtein';
import { compareNums, foldStars, formatNum, parseNum } from '../core/numbers.ts';
import type { Database } from './database.ts';

/**
 * Numbers of one texte (null: of unknown code; undefined: of all) nearest to `numKey`; as written, at most `limit`. First
 * the same number under another letter, then those of the same letter, then the others, each by edit distance and in
 * natural order.
 */
export function nearestNums(
  db: Database,
  texte: number | null | undefined,
  numKey: string,
  limit: number,
): readonly string[] {
  const where = texte === undefined ? '' : texte === null ? 'AND texte IS NULL' : 'AND texte = ?';
  const rows: { num: string; num_key: string }[] = db
    .prepare(
      `SELECT min(num) AS num, num_key FROM version
       WHERE num_key IS NOT NULL AND twin_of IS NULL AND length(num_key) BETWEEN ? AND ? ${where} GROUP BY num_key`,
    )
    .all(numKey.length - 2, numKey.length + 2, ...(typeof texte === 'number' ? [texte] : []));
  const asked = splitLetter(numKey);
  return rows
    .map((row) => ({ ...row, distance: distance(row.num_key, numKey), rank: rankOf(splitLetter(row.num_key), asked) }))
    .filter((row) => row.distance > 0 && row.distance <= Math.max(2, numKey.length / 2))
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance || compareNums(a.num_key, b.num_key))
    .slice(0, limit)
    .map((row) => row.num);
}

interface Lettered {
  readonly letter: string;
  readonly rest: string;
}

function splitLetter(numKey: string): Lettered {
  const num = parseNum(foldStars(numKey));
  return { letter: num.prefix, rest: formatNum({ ...num, prefix: '' }) };
}

function rankOf(found: Lettered, asked: Lettered): number {
  if (found.rest === asked.rest) return 0;
  return found.letter === asked.letter ? 1 : 2;
}
