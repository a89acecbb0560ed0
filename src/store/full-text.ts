/** The full text of an index: a row for each version, written with it, filled all at once by the first reading. */

import { unwrap } from '../alineas.ts';
import type { BodyKind } from '../core/model.ts';
import type { Database } from './database.ts';

/** What the full text says of one version. */
export interface SearchedText {
  readonly body: string;
  readonly bodyKind: BodyKind;
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
const HAS_MARKUP = /[<&]/;
/** Bytes of words held before they are written: few merges, and memory stays small. */
const BULK_BYTES = 16_777_216;
const USUAL_BYTES = 1_048_576;

/** What of a body is words: the names of tags are not. */
function readable(body: string, kind: BodyKind): string {
  return HAS_MARKUP.test(body) ? unwrap(body, kind).text : body;
}

/** Writes the row of one version that was just added. */
export function createSearchWriter(db: Database): (version: number, text: SearchedText) => void {
  const insert = db.prepare(`${INSERT} VALUES (?, ?, ?, ?, ?)`);
  return (version, { body, bodyKind, nota, numKey, section }) => {
    insert.run(version, readable(body, bodyKind), nota, numKey, section.length === 0 ? null : section.join('\n'));
  };
}

/** Fills the full text with the rows that came after its last one: the first reading of a corpus, in the order of rows. */
export function fillSearchText(db: Database): void {
  const last = Number(db.prepare('SELECT max(id) AS last FROM search_text_docsize').get().last ?? 0);
  if (db.prepare('SELECT 1 FROM body WHERE version > ? LIMIT 1').get(last) === undefined) return;
  const setBytes = db.prepare("INSERT INTO search_text (search_text, rank) VALUES ('hashsize', ?)");
  setBytes.run(BULK_BYTES);
  db.function('readable', { deterministic: true }, (body: string, kind: BodyKind) => readable(body, kind));
  db.prepare(
    `${INSERT} SELECT b.version,
        CASE WHEN instr(b.texte, '<') OR instr(b.texte, '&') THEN readable(b.texte, b.kind) ELSE b.texte END,
        b.nota, v.num_key, s.titles
      FROM body b JOIN version v ON v.id = b.version LEFT JOIN section s ON s.id = v.section
      WHERE b.version > ? ORDER BY b.version`,
  ).run(last);
  setBytes.run(USUAL_BYTES);
}
