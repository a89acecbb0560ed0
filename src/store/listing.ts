/** Goes through the versions of an index in corpus order, texte by texte: the first comes before the last is read. */

import type { ListFilter } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';
import type { Queries } from './queries.ts';
import { SELECT_IN_ORDER, type TexteTable, VERSION_ORDER, type VersionRow } from './rows.ts';

/** Versions of a texte that are read at once; those of a larger one come one by one. */
const MOST_AT_ONCE = 1000;

/** Textes of one title, whose articles are listed together. `ids` null: articles of unknown texte. */
interface Shelf {
  readonly ids: readonly number[] | null;
  readonly isLarge: boolean;
}

type MapVersion = (row: VersionRow) => ArticleVersion;

/** Versions that pass the filter: by title, natural order, path in its root, line; those of unknown code last. */
export function* listVersions(
  db: Queries,
  textes: TexteTable,
  { texteKey, num }: ListFilter,
  mapVersion: MapVersion,
): Iterable<ArticleVersion> {
  const values = num === undefined ? [] : [num, num];
  const isNumber = num === undefined ? '' : 'AND (v.num_key GLOB ? OR v.num GLOB ?)';
  for (const { ids, isLarge } of shelvesOf(db, textes, texteKey)) {
    const isThere = ids === null ? 'IS NULL' : ids.length === 1 ? '= ?' : `IN (${ids.join(', ')})`;
    const sql = `${SELECT_IN_ORDER} WHERE v.texte ${isThere} AND v.twin_of IS NULL ${isNumber}
      ORDER BY v.ordre, f.path, file.name, v.line, f.root`;
    const all = [...(ids?.length === 1 ? ids : []), ...values];
    const rows: Iterable<VersionRow> = isLarge ? db.stream<VersionRow>(sql, ...all) : db.prepare(sql).all(...all);
    for (const row of rows) yield mapVersion(row);
  }
}

function shelvesOf(db: Queries, textes: TexteTable, texteKey: string | null | undefined): readonly Shelf[] {
  if (texteKey === null) return [UNKNOWN];
  if (texteKey === undefined) return [...shelvesByTitle(db), UNKNOWN];
  const row = textes.rowOf(texteKey);
  return row === null ? [] : [{ ids: [row], isLarge: true }];
}

const UNKNOWN: Shelf = { ids: null, isLarge: true };

function shelvesByTitle(db: Queries): readonly Shelf[] {
  const rows: { id: number; title: string; n: number }[] = db
    .prepare(
      `SELECT id, title, n FROM (SELECT id, title,
         (SELECT count(*) FROM (SELECT 1 FROM version v WHERE v.texte = t.id LIMIT ${MOST_AT_ONCE + 1})) AS n FROM texte t)
       WHERE n > 0 ORDER BY title, id`,
    )
    .all();
  const shelves: Shelf[] = [];
  for (const [at, { id, title, n }] of rows.entries()) {
    const last = at > 0 && rows[at - 1]?.title === title ? shelves.pop() : undefined;
    const isLarge = n > MOST_AT_ONCE || last !== undefined;
    shelves.push({ ids: [...(last?.ids ?? []), id], isLarge });
  }
  return shelves;
}

/** The same rows in the order in which they would be listed. */
export function sortRows(db: Queries, rows: readonly number[]): readonly number[] {
  const sorted: { id: number }[] = db
    .prepare(
      `SELECT v.id FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder
         LEFT JOIN texte t ON t.id = v.texte WHERE v.id IN (SELECT value FROM json_each(?)) ${VERSION_ORDER}`,
    )
    .all(JSON.stringify(rows));
  return sorted.map(({ id }) => id);
}
