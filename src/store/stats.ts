/** Counts over the whole index: by texte, état, relation and format. */

import type { CorpusCounts } from '../core/contracts.ts';
import { type Etat, ETATS, RELATIONS } from '../core/model.ts';
import { hasTwins, type Queries } from './queries.ts';
import { etatOfRow, type EtatRow, type TexteTable } from './rows.ts';

/** Identity of an article within its texte; see workOf. */
const WORK = "coalesce(v.article_cid, v.num_key, 'f' || v.file || ':' || v.line)";

const OF_TEXTES = `
  SELECT v.texte, count(*) AS versions, count(DISTINCT ${WORK}) AS articles
  FROM version v LEFT JOIN texte t ON t.id = v.texte WHERE v.twin_of IS NULL
  GROUP BY v.texte ORDER BY t.title IS NULL, t.title, t.key`;

const VERSIONS_OF_TEXTES = `
  SELECT v.texte, v.n AS versions FROM (SELECT texte, count(*) AS n FROM version GROUP BY texte) v
    LEFT JOIN texte t ON t.id = v.texte ORDER BY t.title IS NULL, t.title, t.key`;

const CIDS_OF_TEXTES = `
  SELECT texte, count(*) AS articles
  FROM (SELECT DISTINCT article_cid, texte FROM version WHERE article_cid IS NOT NULL) GROUP BY texte`;

const WITHOUT_CID = `SELECT (SELECT count(*) FROM version) - (SELECT count(*) FROM version WHERE article_cid IS NOT NULL) AS n`;

/** Rows alike in all that an inferred état rests on are counted together. */
const OF_INFERRED_ETATS = `
  SELECT NULL AS etat, v.own_acts, v.mentions, min(v.date_fin) AS date_fin, count(*) AS n
  FROM version v WHERE v.twin_of IS NULL AND v.etat IS NULL GROUP BY v.own_acts, v.mentions, v.date_fin IS NULL`;

const OF_FORMATS = `
  SELECT file.format, count(*) AS versions FROM version v JOIN file ON file.id = v.file
  WHERE v.twin_of IS NULL GROUP BY file.format ORDER BY file.format`;

interface TexteCount {
  readonly texte: number | null;
  readonly articles: number;
  readonly versions: number;
}

/** Where each version has a cid and none is held by several files, each count comes out of an index. */
function countRows(db: Queries): readonly TexteCount[] {
  if (hasTwins(db) || db.prepare(WITHOUT_CID).get()?.n !== 0) return db.prepare(OF_TEXTES).all();
  const cids: Pick<TexteCount, 'texte' | 'articles'>[] = db.prepare(CIDS_OF_TEXTES).all();
  const articles = new Map(cids.map((row) => [row.texte, row.articles]));
  const rows: Pick<TexteCount, 'texte' | 'versions'>[] = db.prepare(VERSIONS_OF_TEXTES).all();
  return rows.map(({ texte, versions }) => ({ texte, versions, articles: articles.get(texte) ?? 0 }));
}

function countTextes(db: Queries, textes: TexteTable): CorpusCounts['textes'] {
  return countRows(db).map(({ texte, articles, versions }) => ({
    ...{ texte: texte === null ? null : textes.byRow(texte), articles, versions },
  }));
}

const FIRST_LETTER = 'a'.charCodeAt(0);

/**
 * How many rows hold each of a few words, in the order of `words`; those that hold none of them do not count. A letter a row,
 * counted here: to group rows SQLite would sort them all.
 */
function countWords(db: Queries, column: string, table: string, words: readonly string[]): readonly number[] {
  const cases = words.map((word, at) => `WHEN '${word}' THEN '${String.fromCharCode(FIRST_LETTER + at)}'`);
  const sql = `SELECT group_concat(CASE ${column} ${cases.join(' ')} END, '') AS letters FROM ${table} WHERE twin_of IS NULL`;
  const letters: string = db.prepare(sql).get()?.letters ?? '';
  const counts = words.map(() => 0);
  for (let at = 0; at < letters.length; at += 1) {
    const word = letters.charCodeAt(at) - FIRST_LETTER;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

function countEtats(db: Queries): CorpusCounts['etats'] {
  const counts = new Map<Etat | null, { versions: number; stated: number }>();
  const stated = countWords(db, 'etat', 'version', ETATS);
  for (const [at, etat] of ETATS.entries()) {
    const n = stated[at] ?? 0;
    if (n > 0) counts.set(etat, { versions: n, stated: n });
  }
  const rows: (EtatRow & { n: number })[] = db.prepare(OF_INFERRED_ETATS).all();
  for (const row of rows) {
    const etat = etatOfRow(row);
    const known = counts.get(etat) ?? { versions: 0, stated: 0 };
    counts.set(etat, { ...known, versions: known.versions + row.n });
  }
  return [...ETATS, null].flatMap((etat) => {
    const count = counts.get(etat);
    return count === undefined ? [] : [{ etat, ...count }];
  });
}

function countRelations(db: Queries): CorpusCounts['relations'] {
  const counts = countWords(db, 'relation', 'lien', RELATIONS);
  return RELATIONS.map((relation, at) => ({ relation, liens: counts[at] ?? 0 })).filter(({ liens }) => liens > 0);
}

/** Where all files are of one format, that of a file need not be looked up for each version. */
function countFormats(db: Queries, etats: CorpusCounts['etats']): CorpusCounts['formats'] {
  const formats: { format: string }[] = db.prepare('SELECT DISTINCT format FROM file WHERE format IS NOT NULL').all();
  const [only, ...others] = formats;
  if (only === undefined || others.length > 0) return db.prepare(OF_FORMATS).all();
  const versions = etats.reduce((sum, etat) => sum + etat.versions, 0);
  return versions === 0 ? [] : [{ format: only.format, versions }];
}

/** Everything that `stats` says of a corpus, at the cost of one look at each row. */
export function countAll(db: Queries, textes: TexteTable): CorpusCounts {
  const etats = countEtats(db);
  return {
    ...{ textes: countTextes(db, textes), etats },
    ...{ relations: countRelations(db), formats: countFormats(db, etats) },
  };
}
