/** Which rows of an index are one and the same version, read in several files. */

import type { Bound, Etat } from '../core/model.ts';
import type { Database, Statement } from './database.ts';
import { EVIDENCE } from './interners.ts';
import { createQueries } from './queries.ts';
import { identifyTwins } from './twin-identities.ts';

/** A row that has a twin, with what its own file says. */
export interface TwinRow {
  readonly id: number;
  readonly file: number;
  readonly line: number;
  readonly root: number;
  readonly folder: string;
  readonly name: string;
  readonly format: string | null;
  readonly num: string | null;
  readonly num_key: string | null;
  readonly ordre: string;
  /** Only when the file itself proves it. */
  readonly texte: number | null;
  readonly texte_title: string | null;
  readonly texte_evidence: string | null;
  readonly article_cid: string | null;
  readonly article_id: string | null;
  readonly etat: Etat | null;
  readonly date_debut: Bound;
  readonly date_fin: Bound;
  readonly section: number | null;
  readonly own_acts: number;
  readonly blob: string | null;
  readonly acts: string | null;
}

/**
 * Groups of rows of different files that are one version (see `identifyTwins`), the richest source first. The rows may be
 * changed between two groups.
 */
export function* findTwinGroups(db: Database): Iterable<readonly TwinRow[]> {
  identifyTwins(db);
  try {
    const rowOf = db.prepare(SELECT_TWIN);
    for (const rows of identities(db)) yield* groupsOf(rows.map((row) => readRow(rowOf, row)));
  } finally {
    db.exec('DROP TABLE twin');
  }
}

function* identities(db: Database): Iterable<readonly number[]> {
  const pairs = createQueries(db).stream<{ row: number; identity: string }>(
    'SELECT row, identity FROM twin ORDER BY identity, row',
  );
  let current: string | null = null;
  let rows: number[] = [];
  for (const { row, identity } of pairs) {
    if (identity !== current && rows.length > 1) yield rows;
    if (identity !== current) rows = [];
    current = identity;
    rows.push(row);
  }
  if (rows.length > 1) yield rows;
}

const SELECT_TWIN = `
  SELECT v.id, v.file, v.line, f.root, f.path AS folder, file.name, file.format, v.num, v.num_key, v.ordre,
    t.id AS texte, t.title AS texte_title,
    CASE WHEN v.texte_stated = 0 AND v.texte IS NOT NULL THEN nullif(json_remove(v.texte_evidence, '$[0]'), '[]')
      ELSE ${EVIDENCE} END AS texte_evidence, v.article_cid, v.article_id, v.etat, v.date_debut, v.date_fin, v.section,
    v.own_acts, v.blob, v.acts
  FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder LEFT JOIN texte t ON t.id = v.texte AND v.texte_stated = 1
  WHERE v.id = ?`;

function readRow(rowOf: Statement, row: number): TwinRow {
  const found: TwinRow | undefined = rowOf.get(row);
  if (found === undefined) throw new RangeError(`no version ${row}`);
  return found;
}

/** Two rows of one file are two versions: those of several files are then paired by day, the last ones first. */
function groupsOf(rows: readonly TwinRow[]): readonly (readonly TwinRow[])[] {
  const isSimple = new Set(rows.map((row) => row.file)).size === rows.length;
  const groups = isSimple ? [rows] : [...groupBy(rows, (row) => row.date_debut).values()].flatMap(pairUp);
  return groups.filter((group) => group.length > 1).map((group) => group.toSorted(compareTwins));
}

function pairUp(rows: readonly TwinRow[]): readonly (readonly TwinRow[])[] {
  const slots: TwinRow[][] = [];
  for (const ofFile of groupBy(rows, (row) => row.file).values()) {
    for (const [index, row] of ofFile.toReversed().entries()) (slots[index] ??= []).push(row);
  }
  return slots;
}

function groupBy<Key>(rows: readonly TwinRow[], keyOf: (row: TwinRow) => Key): Map<Key, TwinRow[]> {
  const groups = new Map<Key, TwinRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The richest and most official source first (formats.md); forms that are not here come last. */
const RICHEST_FIRST = [
  ...['legi-xml', 'legi-data', 'tricoteuses', 'legalize'],
  ...['lexlib', 'seed', 'seed-html', 'etalab', 'steeve'],
];

function compareTwins(a: TwinRow, b: TwinRow): number {
  return (
    rankOf(a.format) - rankOf(b.format) ||
    a.root - b.root ||
    compareText(a.folder, b.folder) ||
    compareText(a.name, b.name) ||
    a.line - b.line
  );
}

function rankOf(format: string | null): number {
  const rank = RICHEST_FIRST.indexOf(format ?? '');
  return rank < 0 ? RICHEST_FIRST.length : rank;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
