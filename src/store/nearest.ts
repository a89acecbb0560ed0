/** Numbers that a person may have meant. */

import { distance } from 'fastest-levenshtein';
import { compareNums, foldStars, formatNum, parseNum } from '../core/numbers.ts';
import type { Database } from './database.ts';

/** A number that is held, as written, and its key. */
type Held = readonly [num: string, key: string];

interface Near extends Lettered {
  readonly num: string;
  readonly key: string;
  readonly distance: number;
  readonly rank: number;
}

/**
 * Finds numbers of one texte (null: of unknown code; undefined: of all) nearest to a key; as written, at most `limit`. First
 * the same number under another letter, then those of the same letter, then the others, each by edit distance and in
 * natural order. The numbers of a texte are read once, as long as the index stays as it is.
 */
export function createNearest(db: Database) {
  const known = new Map<number | null | undefined, readonly Held[]>();
  let changes = -1;
  return (texte: number | null | undefined, numKey: string, limit: number): readonly string[] => {
    const now = Number(db.prepare('SELECT total_changes() AS n').get()?.['n']);
    if (now !== changes) known.clear();
    changes = now;
    const held = known.get(texte) ?? readHeld(db, texte);
    known.set(texte, held);
    return nearestOf(held, numKey).slice(0, limit);
  };
}

function readHeld(db: Database, texte: number | null | undefined): readonly Held[] {
  const where = texte === undefined ? '' : texte === null ? 'AND texte IS NULL' : 'AND texte = ?';
  const numbers = `SELECT min(num) AS num, num_key FROM version
    WHERE num_key IS NOT NULL AND twin_of IS NULL ${where} GROUP BY num_key`;
  // One row for all: the driver takes longer over rows than over what they hold.
  const found: { packed: string } | undefined = db
    .prepare(`SELECT json_group_array(json_array(num, num_key)) AS packed FROM (${numbers})`)
    .get(...(typeof texte === 'number' ? [texte] : []));
  const held: readonly Held[] = JSON.parse(found?.packed ?? '[]');
  return held;
}

function nearestOf(held: readonly Held[], numKey: string): readonly string[] {
  const asked = splitLetter(numKey);
  const most = Math.max(2, numKey.length / 2);
  const found: Near[] = [];
  for (const [num, key] of held) {
    if (Math.abs(key.length - numKey.length) > 2) continue;
    const far = distance(key, numKey);
    if (far === 0 || far > most) continue;
    const parts = splitLetter(key);
    found.push({ ...parts, num, key, distance: far, rank: rankOf(parts, asked) });
  }
  found.sort((a, b) => a.rank - b.rank || a.distance - b.distance || compareNums(a.key, b.key));
  return found.map(({ num }) => num);
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
