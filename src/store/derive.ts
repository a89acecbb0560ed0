/** What is computed over the whole index once the files are in: who names whom, the code of silent files, counts. */

import { attributeSilent } from './attribute.ts';
import { spreadCitations } from './citations.ts';
import { type Database, sortInPieces } from './database.ts';
import { fillSearchText } from './full-text.ts';
import { createQueries, hasTwins } from './queries.ts';
import { closeHomonyms, reopenHomonyms } from './homonyms.ts';
import { INDEXES } from './schema.ts';
import type { Touched } from './touched.ts';
import { mergeTwins, separateTwins } from './twins.ts';

/** Creates the indexes that are missing; a no-op on an index already complete. */
export function createIndexes(db: Database): void {
  sortInPieces(db, () => db.exec(INDEXES.replaceAll('INDEX ', 'INDEX IF NOT EXISTS ')));
}

/** The indexes that replacing a file needs, before the first one is put. */
export function createReplacementIndexes(db: Database): void {
  const wanted = ['folder_path', 'file_name', 'version_file', 'lien_version', 'anomaly_file', 'citation_range_version'];
  const lines = INDEXES.split('\n').filter((line) => wanted.some((name) => line.includes(` ${name} `)));
  db.exec(lines.join('\n').replaceAll('INDEX ', 'INDEX IF NOT EXISTS '));
}

/** Tables that are asked by more than their row; not those with the texts, which are most of an index. */
const ASKED = 'version lien citation citation_range texte section evidence file folder anomaly history meta'.split(' ');

/** Tells the planner of SQLite what the tables hold. Each version has a body. */
export function analyze(db: Database): void {
  for (const table of ASKED) db.exec(`ANALYZE ${table}`);
  db.exec(`
    DELETE FROM sqlite_stat1 WHERE tbl = 'body';
    INSERT INTO sqlite_stat1 (tbl, idx, stat) SELECT 'body', NULL, CAST(count(*) AS TEXT) FROM version HAVING count(*) > 0;
    ANALYZE sqlite_schema`);
}

/**
 * Recomputes every derived column and count. To be called in the transaction that changed the rows. `touched`: what was
 * noted of a refresh, by which some of it need not be looked for everywhere.
 */
export function derive(db: Database, touched: Touched | null = null): void {
  const hasHistory = touched === null || touched.hasHistory;
  if (hasHistory) reopenHomonyms(db);
  separateTwins(db);
  attributeSilent(db);
  mergeTwins(db);
  const hasMerged = hasTwins(createQueries(db));
  // What files learn from one another proves the code of their neighbours.
  if (hasMerged) attributeSilent(db);
  if (hasHistory) closeHomonyms(db);
  sortInPieces(db, () => spreadCitations(db));
  fillSearchText(db);
  if (touched?.settle() === true) return;
  const scope = hasMerged ? MERGED : WHOLE;
  collectMentions(db, scope);
  sortInPieces(db, () => storeCounts(db, scope));
}

/** Which rows count, and which version states the link `l`. */
interface Scope {
  readonly version: string;
  /** Where the cids are counted: in their index, when it tells all that is asked. */
  readonly cids: string;
  readonly lien: string;
  readonly joinVersion: string;
}

const WHOLE: Scope = { version: '1', cids: 'version', lien: '1', joinVersion: 'JOIN version v ON v.id = l.version' };
const MERGED: Scope = {
  version: 'twin_of IS NULL',
  cids: 'version NOT INDEXED',
  lien: 'l.twin_of IS NULL',
  joinVersion: 'JOIN version h ON h.id = l.version JOIN version v ON v.id = coalesce(h.twin_of, h.id)',
};

/** Versions whose état is inferred from what others say: those of the forms that date nothing. */
const UNSAID = 'etat IS NULL AND date_fin IS NULL';
const UNSAID_VERSION = `SELECT texte, num_key FROM version NOT INDEXED
  WHERE ${UNSAID} AND texte IS NOT NULL AND num_key IS NOT NULL`;
const LIEN_WITH_ETAT = 'SELECT 1 FROM lien WHERE target_etat IS NOT NULL';

/**
 * The états that links of present wordings give to each article whose own file tells none, as `ABROGE:3,MODIFIE:1`: the
 * witnesses of an inferred état.
 */
function collectMentions(db: Database, scope: Scope): void {
  if (![LIEN_WITH_ETAT, UNSAID_VERSION].every((sql) => db.prepare(`${sql} LIMIT 1`).get() !== undefined)) {
    db.exec('UPDATE version SET mentions = NULL WHERE mentions IS NOT NULL');
    return;
  }
  db.exec(`
    CREATE TEMP TABLE unsaid (texte, num, PRIMARY KEY (texte, num)) WITHOUT ROWID;
    INSERT OR IGNORE INTO unsaid ${UNSAID_VERSION} ORDER BY 1, 2;
    CREATE TEMP TABLE witness AS
      SELECT target_texte AS texte, target_num_key AS num, group_concat(etat || ':' || n) AS mentions
      FROM (SELECT target_texte, target_num_key, target_etat AS etat, count(*) AS n
            FROM lien l ${scope.joinVersion}
            WHERE (v.date_fin IS NULL OR v.date_fin IN ('open', 'later')) AND target_etat IS NOT NULL
              AND (target_texte, target_num_key) IN (SELECT texte, num FROM unsaid) AND ${scope.lien} GROUP BY 1, 2, 3)
      GROUP BY 1, 2;
    CREATE INDEX temp.witness_key ON witness (texte, num);
    UPDATE version SET mentions = NULL WHERE mentions IS NOT NULL;
    UPDATE version SET mentions = w.mentions FROM witness w WHERE w.texte = version.texte AND w.num = version.num_key
      AND ${UNSAID};
    DROP TABLE witness;
    DROP TABLE unsaid;
  `);
}

/** Rows of a table that does not fit the cache are counted in their own order: an index would ask for each page many times. */
function countsOf(scope: Scope): Readonly<Record<string, string>> {
  return {
    articles: `SELECT (SELECT count(*) FROM (SELECT 1 FROM ${scope.cids} WHERE article_cid IS NOT NULL AND ${scope.version}
         GROUP BY article_cid))
    + (SELECT count(*) FROM (SELECT 1 FROM version NOT INDEXED WHERE article_cid IS NULL AND texte IS NOT NULL
         AND num_key IS NOT NULL AND ${scope.version} GROUP BY num_key, texte))
    + (SELECT count(*) FROM version NOT INDEXED WHERE article_cid IS NULL AND (texte IS NULL OR num_key IS NULL)
         AND ${scope.version}) AS n`,
    versions: `SELECT count(*) AS n FROM version WHERE ${scope.version}`,
    skipped: 'SELECT count(*) AS n FROM file WHERE skip IS NOT NULL',
    anomalies: 'SELECT count(*) AS n FROM anomaly',
    liens: `SELECT count(*) AS n FROM lien l WHERE ${scope.lien}`,
    liensMerged: `SELECT count(*) AS n FROM (
    SELECT 1 FROM lien l ${scope.joinVersion} WHERE ${scope.lien}
    GROUP BY coalesce(v.article_cid, v.texte || '#' || v.num_key, 'row' || v.id), coalesce(l.heading, l.relation),
      l.target_texte, coalesce(l.target_num_key, l.label))`,
  };
}

function storeCounts(db: Database, scope: Scope): void {
  const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  for (const [name, sql] of Object.entries(countsOf(scope))) put.run(`count.${name}`, String(db.prepare(sql).get().n));
  db.exec(`
    INSERT INTO meta (name, value) VALUES ('revision', '1')
      ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1`);
}
