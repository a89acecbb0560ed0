/** The full text of an index: a row for each version, written with it, filled all at once by the first reading. */

import { unwrap } from '../alineas.ts';
import type { BodyKind } from '../core/model.ts';
import type { Database } from './database.ts';

/** A text as a string, or its UTF-8. */
export type StoredText = string | Uint8Array;

/** What the full text says of one version. */
export interface SearchedText {
  /** The words of its body. */
  readonly text: StoredText;
  readonly nota: string | null;
  readonly numKey: string | null;
  /** Titles from the top division down. */
  readonly section: readonly string[];
}

/** Takes the row of one version out: an entry of what is deleted with a file, before its versions. */
export const FORGET_SEARCHED: readonly string[] = [
  'DELETE FROM search_text WHERE rowid IN (SELECT id FROM version WHERE file = ?)',
];

const INSERT = 'INSERT INTO search_text (rowid, body, nota, num, title)';
/** Bytes of words held before they are written: few merges, and memory stays small. */
const BULK_BYTES = 16_777_216;
const USUAL_BYTES = 1_048_576;

/** What of a body is words: the names of tags are not. null: all of it. */
export function wordsOf(body: string, kind: BodyKind): string | null {
  return body.includes('<') || body.includes('&') ? unwrap(body, kind).text : null;
}

/** Writes the row of one version that was just added. */
export function createSearchWriter(db: Database): (version: number, searched: SearchedText) => void {
  const insert = db.prepare(`${INSERT} VALUES (?, CAST(? AS TEXT), ?, ?, ?)`);
  return (version, { text, nota, numKey, section }) => {
    insert.run(version, text, nota, numKey, section.length === 0 ? null : section.join('\n'));
  };
}

/** Of versions whose rows are to come: the words of the bodies that are not words alone. */
export const MARKED_WORDS = 'temp.marked_words';

/** Makes the table that `fillSearchText` takes words from, and empties. */
export function createMarkedWords(db: Database): void {
  db.exec(`CREATE TABLE IF NOT EXISTS ${MARKED_WORDS} (version INTEGER PRIMARY KEY, texte TEXT NOT NULL)`);
}

/** Fills the full text with the rows that came after its last one: the first reading of a corpus, in the order of rows. */
export function fillSearchText(db: Database): void {
  const last = Number(db.prepare('SELECT max(id) AS last FROM search_text_docsize').get().last ?? 0);
  if (db.prepare('SELECT 1 FROM body WHERE version > ? LIMIT 1').get(last) === undefined) return;
  createMarkedWords(db);
  const setBytes = db.prepare("INSERT INTO search_text (search_text, rank) VALUES ('hashsize', ?)");
  setBytes.run(BULK_BYTES);
  db.prepare(
    `${INSERT} SELECT b.version, coalesce(w.texte, b.texte), b.nota, v.num_key, s.titles
      FROM body b JOIN version v ON v.id = b.version LEFT JOIN section s ON s.id = v.section
        LEFT JOIN ${MARKED_WORDS} w ON w.version = b.version
      WHERE b.version > ? ORDER BY b.version`,
  ).run(last);
  setBytes.run(USUAL_BYTES);
  db.exec(`DELETE FROM ${MARKED_WORDS}`);
}
