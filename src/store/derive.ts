/** What is computed over the whole index once the files are in: who names whom, the code of silent files, counts. */

import { attributeSilent } from './attribute.ts';
import type { Database } from './database.ts';
import { INDEXES } from './schema.ts';

/** Creates the indexes that are missing; a no-op on an index already complete. */
export function createIndexes(db: Database): void {
  db.exec(INDEXES.replaceAll('INDEX ', 'INDEX IF NOT EXISTS '));
}

/** The indexes that replacing a file needs, before the first one is put. */
export function createReplacementIndexes(db: Database): void {
  const wanted = ['folder_path', 'file_name', 'version_file', 'lien_version', 'anomaly_file'];
  const lines = INDEXES.split('\n').filter((line) => wanted.some((name) => line.includes(` ${name} `)));
  db.exec(lines.join('\n').replaceAll('INDEX ', 'INDEX IF NOT EXISTS '));
}

/** Recomputes every derived column and count. To be called in the transaction that changed the rows. */
export function derive(db: Database): void {
  attributeSilent(db);
  collectMentions(db);
  storeCounts(db);
}

/** The états that links of present wordings give to each article, as `ABROGE:3,MODIFIE:1`: the witnesses of an inferred état. */
function collectMentions(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE witness AS
      SELECT target_texte AS texte, target_num_key AS num, group_concat(etat || ':' || n) AS mentions
      FROM (SELECT target_texte, target_num_key, target_etat AS etat, count(*) AS n
            FROM lien l JOIN version v ON v.id = l.version
            WHERE (v.date_fin IS NULL OR v.date_fin IN ('open', 'later')) AND target_etat IS NOT NULL AND target_num_key IS NOT NULL GROUP BY 1, 2, 3)
      GROUP BY 1, 2;
    CREATE INDEX temp.witness_key ON witness (texte, num);
    UPDATE version SET mentions = NULL WHERE mentions IS NOT NULL;
    UPDATE version SET mentions = w.mentions FROM witness w WHERE w.texte = version.texte AND w.num = version.num_key;
    DROP TABLE witness;
  `);
}

const COUNTS: Readonly<Record<string, string>> = {
  articles: `SELECT (SELECT count(DISTINCT article_cid) FROM version WHERE article_cid IS NOT NULL)
    + (SELECT count(*) FROM (SELECT 1 FROM version WHERE article_cid IS NULL AND texte IS NOT NULL AND num_key IS NOT NULL
         GROUP BY num_key, texte))
    + (SELECT count(*) FROM version WHERE article_cid IS NULL AND (texte IS NULL OR num_key IS NULL)) AS n`,
  versions: 'SELECT count(*) AS n FROM version',
  skipped: 'SELECT count(*) AS n FROM file WHERE skip IS NOT NULL',
  anomalies: 'SELECT count(*) AS n FROM anomaly',
  liens: 'SELECT count(*) AS n FROM lien',
  liensMerged: `SELECT count(*) AS n FROM (
    SELECT DISTINCT coalesce(v.article_cid, v.texte || '#' || v.num_key, 'row' || v.id), coalesce(l.heading, l.relation),
      l.target_texte, coalesce(l.target_num_key, l.label)
    FROM lien l JOIN version v ON v.id = l.version)`,
};

function storeCounts(db: Database): void {
  const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  for (const [name, sql] of Object.entries(COUNTS)) put.run(`count.${name}`, String(db.prepare(sql).get().n));
  db.exec(`
    INSERT INTO meta (name, value) VALUES ('revision', '1')
      ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1`);
}
