/** Numbers that a person may have meant. */

import { distance } from 'fastest-levenshtein';
import { compareNums, foldStars, formatNum, parseNum } from '../core/numbers.ts';
import type { Database } from './database.ts';

/** A number that is held: as written, its key, and its parts. */
interface Held extends Lettered {
  readonly num: string;
  readonly key: string;
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
  const rows: { num: string; num_key: string }[] = db
    .prepare(
      `SELECT min(num) AS num, num_key FROM version WHERE num_key IS NOT NULL AND twin_of IS NULL ${where} GROUP BY num_key`,
    )
    .all(...(typeof texte === 'number' ? [texte] : []));
  return rows.map((row) => ({ num: row.num, key: row.num_key, ...splitLetter(row.num_key) }));
}

function nearestOf(held: readonly Held[], numKey: string): readonly string[] {
  const asked = splitLetter(numKey);
  const most = Math.max(2, numKey.length / 2);
  const found: (Held & { readonly distance: number; readonly rank: number })[] = [];
  for (const one of held) {
    if (Math.abs(one.key.length - numKey.length) > 2) continue;
    const far = distance(one.key, numKey);
    if (far > 0 && far <= most) found.push({ ...one, distance: far, rank: rankOf(one, asked) });
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
