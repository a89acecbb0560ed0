/** Answers questions about links from an index: who states them, and whom they name. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, StoredLien } from '../core/model.ts';
import { citesAround, type LienStream, type VersionStream } from './cites-around.ts';
import { parseMerged, shownPath } from './merged.ts';
import { hasTwins, type Queries } from './queries.ts';
import { holdLinks } from './held-links.ts';
import { lienColumns, type LienRow, relationIn, toLien } from './lien-rows.ts';
import { SELECT_VERSION, type TexteTable, VERSION_ORDER, type VersionRow } from './rows.ts';

/** A link, and the version that counts when its own is merged into another; what another file says already is left out. */
const SELECT_LIEN = `SELECT ${lienColumns('v.twin_of')} FROM lien l JOIN version v ON v.id = l.version
  WHERE l.twin_of IS NULL`;

/** The links of an index; `prefixes` stand before the path of each root. */
export function createLienQueries(
  db: Queries,
  textes: TexteTable,
  prefixes: readonly string[],
  mapVersion: (row: VersionRow) => ArticleVersion,
): Pick<Corpus, 'liensFrom' | 'liensTo' | 'allLiens' | 'heldLinks' | 'liensAbout' | 'citesAround'> {
  const pathOf = (version: number): string => pathOfVersion(db, version, prefixes);
  const mapLien = (row: LienRow): StoredLien => toLien(row, textes, pathOf);
  const streamLiens: LienStream = function* (where, values) {
    const sql = hasTwins(db) ? allWithTwins(where) : allOf(where);
    for (const row of db.stream<LienRow>(sql, ...values)) yield mapLien(row);
  };
  const streamVersions: VersionStream = function* (where, values) {
    const sql = `${SELECT_VERSION} WHERE v.twin_of IS NULL AND ${where} ${VERSION_ORDER}`;
    for (const row of db.stream<VersionRow>(sql, ...values)) yield mapVersion(row);
  };
  return {
    liensFrom: (rows) => rows.flatMap((row) => liensOf(db, row)).map(mapLien),
    liensTo(texteKey, numKey, ids) {
      const found: LienRow[] = [];
      const texte = texteKey === null ? null : textes.rowOf(texteKey);
      if (texte !== null && numKey !== null) {
        const byNum = db.prepare(`${SELECT_LIEN} AND l.target_texte = ? AND l.target_num_key = ? ORDER BY l.id`);
        found.push(...byNum.all(texte, numKey));
      }
      const byId = db.prepare(`${SELECT_LIEN} AND l.target_id = ? ORDER BY l.id`);
      for (const id of ids) found.push(...byId.all(id));
      return found.map(mapLien);
    },
    heldLinks: (relations) => holdLinks(db, textes, mapLien, relations),
    allLiens: (relations) => streamLiens(relationIn(relations), relations ?? []),
    liensAbout: (rows, relations) =>
      streamLiens(`${IS_ABOUT} AND ${relationIn(relations)}`, [JSON.stringify(rows), ...relations]),
    citesAround: (scope) => citesAround(db, textes, { streamLiens, streamVersions }, scope),
  };
}

/** Links that one of some rows of versions states, or its copies, or that name its number, its identifiers or theirs. */
const IS_ABOUT = `l.id IN (
  WITH own (id) AS (SELECT value FROM json_each(?)),
    every (id) AS (SELECT id FROM own UNION SELECT c.id FROM own CROSS JOIN version c ON c.twin_of = own.id),
    num (texte, num_key) AS (SELECT DISTINCT n.texte, n.num_key FROM own CROSS JOIN version n ON n.id = own.id),
    name (id) AS (SELECT i.article_id FROM every CROSS JOIN version i ON i.id = every.id
      UNION SELECT i.article_cid FROM every CROSS JOIN version i ON i.id = every.id)
  SELECT s.id FROM every CROSS JOIN lien s ON s.version = every.id
  UNION ALL SELECT s.id FROM num CROSS JOIN lien s ON s.target_texte = num.texte AND s.target_num_key = num.num_key
  UNION ALL SELECT s.id FROM name CROSS JOIN lien s ON s.target_id = name.id AND s.target_id IS NOT NULL)`;

/** The links of a version in file order, then those that only its other files state, richest source first. */
function liensOf(db: Queries, version: number): readonly LienRow[] {
  const find = db.prepare(`${SELECT_LIEN} AND l.version = ? ORDER BY l.line, l.id`);
  const own: LienRow[] = find.all(version);
  const found: { merged: string | null } | undefined = db
    .prepare('SELECT merged FROM version WHERE id = ?')
    .get(version);
  if (found === undefined || found.merged === null) return own;
  const others = parseMerged(found.merged).also.flatMap(({ row }): LienRow[] => find.all(row));
  return [...own, ...others];
}

const PLACE = 'JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder LEFT JOIN texte t ON t.id = v.texte';

function allOf(where: string): string {
  return `SELECT ${lienColumns('NULL')} FROM lien l JOIN version v ON v.id = l.version ${PLACE} WHERE ${where}
    ${VERSION_ORDER}, l.line, l.id`;
}

function allWithTwins(where: string): string {
  return `SELECT ${lienColumns('h.twin_of')} FROM lien l JOIN version h ON h.id = l.version
      JOIN version v ON v.id = coalesce(h.twin_of, h.id) ${PLACE} WHERE l.twin_of IS NULL AND ${where}
    ${VERSION_ORDER}, h.twin_of IS NOT NULL, l.line, l.relation, l.label, l.id`;
}

function pathOfVersion(db: Queries, version: number, prefixes: readonly string[]): string {
  const found: { root: number; folder: string; name: string } | undefined = db
    .prepare(
      `SELECT f.root AS root, f.path AS folder, file.name AS name
       FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder WHERE v.id = ?`,
    )
    .get(version);
  if (found === undefined) return '';
  return shownPath(prefixes, found.root, found.folder === '' ? found.name : `${found.folder}/${found.name}`);
}
