/** What is computed over the whole index once the files are in: who names whom, the code of silent files, counts. */

import type { Evidence } from '../core/model.ts';
import type { Database } from './database.ts';
import { INDEXES } from './schema.ts';

/** Creates the indexes that are missing; a no-op on an index already complete. */
export function createIndexes(db: Database): void {
  db.exec(INDEXES.replaceAll('INDEX ', 'INDEX IF NOT EXISTS '));
}

/** Recomputes every derived column and count. To be called in the transaction that changed the rows. */
export function derive(db: Database): void {
  attributeByMentions(db);
  collectMentions(db);
  storeCounts(db);
}

/**
 * Evidence 4 of formats.md 9: other files' links name this number, under one code only. Kept apart from what the file
 * says (`texte_stated` = 0), so that it is computed anew each time; the hints of the file stay behind it.
 */
function attributeByMentions(db: Database): void {
  db.exec(`UPDATE version SET texte = NULL, texte_evidence = nullif(json_remove(texte_evidence, '$[0]'), '[]')
    WHERE texte_stated = 0 AND texte IS NOT NULL`);
  const silent: { id: number; num_key: string; hints: string | null }[] = db
    .prepare('SELECT id, num_key, texte_evidence AS hints FROM version WHERE texte IS NULL AND num_key IS NOT NULL')
    .all();
  if (silent.length === 0) return;
  const byNum = codesByNamedNum(db);
  const update = db.prepare('UPDATE version SET texte = ?, texte_evidence = ? WHERE id = ?');
  for (const version of silent) {
    const named = byNum.get(version.num_key);
    const only = named?.size === 1 ? [...named.values()][0] : undefined;
    if (only === undefined) continue;
    const hints: Evidence[] = version.hints === null ? [] : JSON.parse(version.hints);
    const used: Evidence = { kind: 'mentions', value: `${only.title} (${only.count})`, path: null };
    update.run(only.texte, JSON.stringify([used, ...hints]), version.id);
  }
}

interface NamedCode {
  readonly texte: number;
  readonly title: string;
  readonly count: number;
}

function codesByNamedNum(db: Database): ReadonlyMap<string, ReadonlyMap<number, NamedCode>> {
  const byNum = new Map<string, Map<number, NamedCode>>();
  const rows: { num: string; texte: number; title: string; count: number }[] = db
    .prepare(
      `SELECT l.target_num_key AS num, t.id AS texte, t.title AS title, count(*) AS count
       FROM lien l JOIN texte t ON t.id = l.target_texte JOIN version v ON v.id = l.version
       WHERE t.nature = 'CODE' AND l.target_num_key IN (SELECT num_key FROM version WHERE texte IS NULL)
         AND (v.texte IS NOT NULL OR v.num_key IS NOT l.target_num_key)
       GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all();
  for (const row of rows) {
    const codes = byNum.get(row.num) ?? new Map<number, NamedCode>();
    byNum.set(row.num, codes.set(row.texte, row));
  }
  return byNum;
}

/** The états that links give to each article, as `ABROGE:3,MODIFIE:1`: the witnesses of an inferred état. */
function collectMentions(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE witness AS
      SELECT target_texte AS texte, target_num_key AS num, group_concat(etat || ':' || n) AS mentions
      FROM (SELECT target_texte, target_num_key, target_etat AS etat, count(*) AS n FROM lien
            WHERE target_etat IS NOT NULL AND target_num_key IS NOT NULL GROUP BY 1, 2, 3)
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
