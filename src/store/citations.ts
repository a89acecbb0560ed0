/** The numbers that bodies cite: written with each body, turned into rows by the number cited, asked by it. */

import type { CitedNumber, StoredCitation } from '../core/contracts.ts';
import type { Texte } from '../core/model.ts';
import { orderKey } from '../core/numbers.ts';
import type { Database } from './database.ts';
import type { Queries } from './queries.ts';
import type { TexteTable } from './rows.ts';

/** Row of the texte of a number that names none: that of the version which cites. */
export const OWN = 0;

/** Uses of a citation, as bits of one column. */
export const USES = { live: 1, quoted: 2, defined: 4, former: 8 } as const;

/** One citation in the column `body.cites`: texte, number, uses, and for a range its first and last order (null: open). */
type Cite = readonly [texte: number, num: string, uses: number, from?: string, to?: string | null];

/** `cites` of a body: JSON of its distinct numbers; null when it cites none. */
export function citesJson(cites: readonly CitedNumber[], texteRow: (texte: Texte) => number): string | null {
  if (cites.length === 0) return null;
  const found = new Map<string, Cite>();
  for (const { texte, num, to, isOpenEnded, use } of cites) {
    const row = texte === null ? OWN : texteRow(texte);
    const isRange = to !== null || isOpenEnded;
    const key = `${row} ${num} ${to ?? ''} ${isOpenEnded}`;
    const uses = USES[use] | (found.get(key)?.[2] ?? 0);
    found.set(key, isRange ? [row, num, uses, orderKey(num), to === null ? null : orderKey(to)] : [row, num, uses]);
    // The end of a range is named as its beginning is.
    const end = `${row} ${to ?? ''}  false`;
    if (to !== null) found.set(end, [row, to, USES[use] | (found.get(end)?.[2] ?? 0)]);
  }
  return JSON.stringify([...found.values()]);
}

const of = (member: number): string => `j.value ->> '$[${member}]'`;
const CITES = 'FROM body b, json_each(b.cites) j WHERE b.cites IS NOT NULL';

/** Turns `cites` into rows of `citation` and `citation_range`, for the bodies that `where` keeps. */
export function spreadStatements(where: string): readonly string[] {
  return [
    `INSERT OR REPLACE INTO citation (texte, num_key, version, uses)
       SELECT ${of(0)}, ${of(1)}, b.version, ${of(2)} ${CITES} AND ${where} ORDER BY 1, 2, 3`,
    `INSERT INTO citation_range (texte, first, last, version, uses)
       SELECT ${of(0)}, ${of(3)}, ${of(4)}, b.version, ${of(2)} ${CITES} AND ${where} AND json_array_length(j.value) > 3
       ORDER BY 1, 2, 4`,
  ];
}

/** Spreads every body at once, in one sort, when none was spread yet: the first reading of a corpus. */
export function spreadCitations(db: Database): void {
  if (db.prepare('SELECT 1 FROM citation LIMIT 1').get() !== undefined) return;
  const indexes: { name: string; sql: string }[] = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'citation_range'")
    .all();
  // Sorted at the end, they are made in a fraction of the time.
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  for (const statement of [...spreadStatements('1'), ...indexes.map(({ sql }) => sql)]) db.exec(statement);
}

/** Deletes the rows of the versions of one file, before its bodies. */
export const FORGET_CITATIONS: readonly string[] = [
  `DELETE FROM citation WHERE (texte, num_key, version) IN (
     SELECT j.value ->> '$[0]', j.value ->> '$[1]', b.version
     FROM version v JOIN body b ON b.version = v.id, json_each(b.cites) j WHERE v.file = ? AND b.cites IS NOT NULL)`,
  'DELETE FROM citation_range WHERE version IN (SELECT id FROM version WHERE file = ?)',
];

export interface CitationRow {
  readonly version: number;
  readonly uses: number;
}

/** Who cites a number, by what bodies say. */
export interface CitationQueries {
  citationsFrom(rows: readonly number[]): readonly StoredCitation[];
  citationsTo(texteKey: string | null, numKey: string): readonly StoredCitation[];
  allCitations(): Iterable<StoredCitation>;
}

/** A version merged into another speaks through it. */
export const HOLDER = 'coalesce(v.twin_of, v.id)';

/** The citations of an index. */
export function createCitationQueries(db: Queries, textes: TexteTable): CitationQueries {
  return {
    citationsFrom: (rows) => rows.flatMap((row) => citesOf(db, textes, row)),
    citationsTo(texteKey, numKey) {
      const texte = texteKey === null ? null : textes.rowOf(texteKey);
      const named = texteKey === null ? null : (textes.byRow(texte ?? -1) ?? null);
      return toCitations([...pointsTo(db, texte, numKey), ...rangesOver(db, texte, numKey)], named, numKey);
    },
    allCitations: () => streamCitations(db, textes, 'citation c'),
  };
}

/** The citations of `table`, whose rows `c` are some or all of those of the table `citation`, grouped by what they name. */
export function* streamCitations(
  db: Queries,
  textes: TexteTable,
  table: string,
  ...values: readonly string[]
): Iterable<StoredCitation> {
  const sql = `SELECT json_array(texte, num, json_group_array(json_array(version, uses) ORDER BY version)) AS packed
    FROM (SELECT coalesce(nullif(c.texte, ${OWN}), v.texte) AS texte, c.num_key AS num, ${HOLDER} AS version,
            c.uses AS uses
          FROM ${table} JOIN version v ON v.id = c.version)
    GROUP BY texte, num ORDER BY texte, num`;
  for (const { packed } of db.stream<{ packed: string }>(sql, ...values)) {
    const [texte, num, citing]: Cited = JSON.parse(packed);
    const named = texte === null ? null : textes.byRow(texte);
    for (const [from, uses] of citing) yield { from, texte: named, num, isLive: (uses & USES.live) !== 0 };
  }
}

/** One citation of a number for each version that cites it, in the order in which they first come. */
export function toCitations(rows: readonly CitationRow[], texte: Texte | null, num: string): readonly StoredCitation[] {
  const found = new Map<number, StoredCitation>();
  for (const { version, uses } of rows) {
    const isLive = found.get(version)?.isLive === true || (uses & USES.live) !== 0;
    found.set(version, { from: version, texte, num, isLive });
  }
  return [...found.values()];
}

/** A number that is cited, and by whom. */
type Cited = readonly [
  texte: number | null,
  num: string,
  citing: readonly (readonly [version: number, uses: number])[],
];

/** In the order of the body. */
function citesOf(db: Queries, textes: TexteTable, row: number): readonly StoredCitation[] {
  const found: { cites: string | null; own: number | null } | undefined = db
    .prepare(
      'SELECT b.cites AS cites, v.texte AS own FROM body b JOIN version v ON v.id = b.version WHERE b.version = ?',
    )
    .get(row);
  const cites: readonly Cite[] = found === undefined || found.cites === null ? [] : JSON.parse(found.cites);
  return cites.map(([texte, num, uses]) => {
    const named = texte === OWN ? (found?.own ?? null) : texte;
    return { from: row, texte: named === null ? null : textes.byRow(named), num, isLive: (uses & USES.live) !== 0 };
  });
}

function pointsTo(db: Queries, texte: number | null, numKey: string): readonly CitationRow[] {
  const own = db.prepare(
    `SELECT ${HOLDER} AS version, c.uses AS uses FROM citation c JOIN version v ON v.id = c.version
     WHERE c.texte = ${OWN} AND c.num_key = ? AND v.texte IS ? ORDER BY 1`,
  );
  const stated = db.prepare(
    `SELECT ${HOLDER} AS version, c.uses AS uses FROM citation c JOIN version v ON v.id = c.version
     WHERE c.texte = ? AND c.num_key = ? ORDER BY 1`,
  );
  return [...(texte === null ? [] : stated.all(texte, numKey)), ...own.all(numKey, texte)];
}

/** Ranges that hold the number between their ends; an open one holds all that follows within its first piece. */
function rangesOver(db: Queries, texte: number | null, numKey: string): readonly CitationRow[] {
  const order = orderKey(numKey);
  const sql = `SELECT ${HOLDER} AS version, r.uses AS uses FROM citation_range r JOIN version v ON v.id = r.version
     WHERE (r.texte = ? OR (r.texte = ${OWN} AND v.texte IS ?)) AND r.first < ? AND r.last >= ? ORDER BY 1`;
  return db.prepare(sql).all(texte ?? -1, texte, order, order);
}
