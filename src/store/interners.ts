/** What many articles share is written once: textes, sections, the JSON of lists. */

import type { Evidence, Texte } from '../core/model.ts';
import type { Database } from './database.ts';

/** JSON of lists that many articles share: each list is written once. */
export function createJsonCache(): (list: readonly unknown[]) => string {
  const known = new WeakMap<readonly unknown[], string>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found;
    const text = JSON.stringify(list);
    known.set(list, text);
    return text;
  };
}

/** Lists of evidence that are kept once; those that come after are written with each version. */
const MOST_EVIDENCES = 20_000;

/**
 * Gives what `version.texte_evidence` holds of a list: the row of a list in `evidence`, or the list itself as JSON where
 * the texte is not stated, since what files say together changes it. null for none. EVIDENCE reads both back.
 */
export function createEvidenceInterner(db: Database): (list: readonly Evidence[], isStated: boolean) => string | null {
  const jsonOf = createJsonCache();
  const known = new Map<string, string>();
  const rows: { id: number; list: string }[] = db.prepare('SELECT id, list FROM evidence').all();
  for (const { id, list } of rows) known.set(list, String(id));
  const insert = db.prepare('INSERT INTO evidence (list) VALUES (?)');
  return (list, isStated) => {
    if (list.length === 0) return null;
    const text = jsonOf(list);
    const found = isStated ? known.get(text) : text;
    if (found !== undefined) return found;
    if (known.size >= MOST_EVIDENCES) return text;
    const row = String(insert.run(text).lastInsertRowid);
    known.set(text, row);
    return row;
  };
}

/** The JSON of the evidence of the version `v`. */
export const EVIDENCE = 'coalesce((SELECT e.list FROM evidence e WHERE e.id = v.texte_evidence), v.texte_evidence)';

/**
 * Gives the row of a texte, written when it comes for the first time. A sentence writes "code civil", a title "Code civil":
 * whichever comes first, the title that begins with a capital is kept.
 */
export function createTexteInterner(db: Database): (texte: Texte) => number {
  const known = new Map<string, number>();
  const uncapped = new Set<string>();
  const rows: { id: number; key: string; title: string }[] = db.prepare('SELECT id, key, title FROM texte').all();
  for (const { id, key, title } of rows) note(key, id, title);
  const insert = db.prepare('INSERT INTO texte (key, nature, num, title, cid, date) VALUES (?, ?, ?, ?, ?, ?)');
  const rename = db.prepare('UPDATE texte SET title = ? WHERE id = ?');
  function note(key: string, row: number, title: string): void {
    known.set(key, row);
    if (isUncapped(title)) uncapped.add(key);
  }
  return ({ key, nature, num, title, cid, date }) => {
    const found = known.get(key);
    if (found === undefined) {
      const row = Number(insert.run(key, nature, num, title, cid, date).lastInsertRowid);
      note(key, row, title);
      return row;
    }
    if (uncapped.size > 0 && uncapped.has(key) && !isUncapped(title)) {
      rename.run(title, found);
      uncapped.delete(key);
    }
    return found;
  };
}

function isUncapped(title: string): boolean {
  return /^\p{Ll}/u.test(title);
}

/** Gives the row of the titles above an article, written when they come for the first time; null for none. */
export function createSectionInterner(db: Database): (titles: readonly string[]) => number | null {
  const known = new Map<string, number>();
  const rows: { id: number; titles: string }[] = db.prepare('SELECT id, titles FROM section').all();
  for (const row of rows) known.set(row.titles, row.id);
  const jsonOf = createJsonCache();
  const insert = db.prepare('INSERT INTO section (titles) VALUES (?)');
  return (titles) => {
    if (titles.length === 0) return null;
    const text = jsonOf(titles);
    const found = known.get(text);
    if (found !== undefined) return found;
    const row = Number(insert.run(text).lastInsertRowid);
    known.set(text, row);
    return row;
  };
}
