/** Finds versions by their days, in one look at the rows; what a row becomes is read for those alone. */

import type { DatedVersions } from '../core/dated-versions.ts';
import type { ArticleVersion } from '../core/model.ts';
import type { Queries } from './queries.ts';
import { SELECT_VERSION, type TexteTable, type VersionRow } from './rows.ts';

/** Days begin with a digit, the other bounds with a letter: `open`, `never`, `later`. */
const hasDay = (version: string): string => `(${version}.date_debut < 'a' OR ${version}.date_fin < 'a')`;

const isCounted = (version: string): string =>
  `${version}.twin_of IS NULL AND ${version}.etat IS NOT 'MODIFIE_MORT_NE'`;

/** What makes another version `o` one of the same article as `v`. */
const SAME_WORK: readonly string[] = [
  'o.article_cid = v.article_cid AND o.article_cid IS NOT NULL',
  'o.num_key = v.num_key AND o.texte = v.texte AND o.article_cid IS NULL AND v.article_cid IS NULL',
  `o.file = v.file AND o.line = v.line AND o.article_cid IS NULL AND v.article_cid IS NULL
     AND (o.texte IS NULL OR o.num_key IS NULL) AND (v.texte IS NULL OR v.num_key IS NULL)`,
];

const HAS_DATED_OTHER = SAME_WORK.map(
  (isSame) => `EXISTS (SELECT 1 FROM version o WHERE ${isSame} AND ${isCounted('o')} AND ${hasDay('o')})`,
).join(' OR ');

const WORK = `coalesce(v.article_cid, v.texte || '#' || v.num_key, v.file || ':' || v.line)`;

const WITHIN = `${SELECT_VERSION} WHERE v.twin_of IS NULL
  AND (v.date_debut >= ? AND v.date_debut < ? OR v.date_fin >= ? AND v.date_fin < ?)`;

const OPEN_ENDED = `${SELECT_VERSION} WHERE ${isCounted('v')} AND (v.date_fin IS NULL OR v.date_fin >= 'a')
  AND (v.etat NOT IN ('VIGUEUR', 'ABROGE_DIFF', 'VIGUEUR_DIFF', 'MODIFIE')
    OR v.etat IS NULL AND (v.own_acts <> 0 OR v.mentions IS NOT NULL))
  AND (v.date_debut < 'a' OR ${HAS_DATED_OTHER})`;

const UNDATED = `SELECT count(DISTINCT ${WORK}) AS n FROM version v
  WHERE ${isCounted('v')} AND NOT coalesce(${hasDay('v')}, 0) AND NOT (${HAS_DATED_OTHER})`;

/** The versions of an index by their days. */
export function createDatedVersions(
  db: Queries,
  textes: TexteTable,
  mapVersion: (row: VersionRow) => ArticleVersion,
): DatedVersions {
  function* read(sql: string, ...values: readonly string[]): Iterable<ArticleVersion> {
    for (const row of db.stream<VersionRow>(sql, ...values)) yield mapVersion(row);
  }
  return {
    within: (from, to) => read(WITHIN, from, to, from, to),
    openEnded: () => read(OPEN_ENDED),
    countUndated: (texteKeys) => db.prepare(UNDATED + isOneOf(textes, texteKeys)).get()?.n ?? 0,
  };
}

function isOneOf(textes: TexteTable, keys: ReadonlySet<string | null> | null): string {
  if (keys === null) return '';
  const rows = [...keys].flatMap((key) => (key === null ? [] : (textes.rowOf(key) ?? [])));
  return ` AND (v.texte IN (${rows.join(', ')})${keys.has(null) ? ' OR v.texte IS NULL' : ''})`;
}
