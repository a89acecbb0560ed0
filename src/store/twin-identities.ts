/** Tells by what two rows of an index are known to be one version: identifier, article and day, or words. */

import { alineasOf } from '../alineas.ts';
import { areSameWording } from '../compare.ts';
import type { BodyKind } from '../core/model.ts';
import type { Database } from './database.ts';
import { createQueries, type Queries } from './queries.ts';

const BY_IDENTIFIER = `
  CREATE TEMP TABLE twin (row INTEGER PRIMARY KEY, identity TEXT NOT NULL);
  INSERT INTO twin SELECT id, article_id FROM version WHERE article_id IN
    (SELECT article_id FROM version WHERE article_id IS NOT NULL GROUP BY article_id HAVING count(*) > 1);`;

/** Versions without an identifier, by the day they begin; a still-born one begins on no day. */
const BARE = `
  CREATE TEMP TABLE bare AS SELECT id, article_cid AS cid, date_debut AS day, texte, num_key, file FROM version
    WHERE article_id IS NULL AND date_debut IS NOT NULL AND date_debut GLOB '[0-9]*' AND etat IS NOT 'MODIFIE_MORT_NE';`;

/**
 * One article, one first day, at most one identifier. A file that gives no cid may bear it as its identifier: the cid of an
 * article is the identifier of one of its versions when it is that of any.
 */
const BY_ARTICLE_AND_DAY = `
  CREATE INDEX temp.twin_identity ON twin (identity);
  CREATE TEMP TABLE named AS SELECT cid, day, count(DISTINCT article_id) AS ids, min(article_id) AS article_id FROM (
      SELECT b.cid, b.day, v.article_id FROM bare b JOIN version v ON v.article_cid = b.cid
        WHERE v.article_id IS NOT NULL AND v.date_debut = b.day AND v.etat IS NOT 'MODIFIE_MORT_NE'
      UNION ALL
      SELECT b.cid, b.day, v.article_id FROM bare b JOIN version v ON v.article_id = b.cid
        WHERE v.article_cid IS NULL AND v.date_debut = b.day AND v.etat IS NOT 'MODIFIE_MORT_NE')
    GROUP BY cid, day;
  CREATE INDEX temp.named_key ON named (cid, day);
  INSERT OR IGNORE INTO twin SELECT v.id, v.article_id FROM named n JOIN version v ON v.article_id = n.article_id
    WHERE n.ids = 1;
  INSERT INTO twin SELECT b.id, coalesce(n.article_id, b.cid || ' ' || b.day)
    FROM bare b LEFT JOIN named n ON n.cid = b.cid AND n.day = b.day AND n.ids = 1 WHERE b.cid IS NOT NULL;
  DROP TABLE named;`;

/** Same texte, number and first day, where neither identifier nor cid can tell: the words must. */
const CANDIDATES = `
  SELECT b.id AS bare, v.id AS other, v.article_id AS id FROM bare b
    JOIN version v ON v.num_key = b.num_key AND v.texte = b.texte AND v.date_debut = b.day
  WHERE v.file <> b.file AND v.etat IS NOT 'MODIFIE_MORT_NE' AND (b.cid IS NULL OR v.article_cid IS NULL)
  ORDER BY b.id, v.id`;

/**
 * Fills the temporary table `twin` with rows and the identity of the version that they are; rows of one identity are one
 * version. Costs one look at the identifiers where no two rows share one and none lacks it.
 */
export function identifyTwins(db: Database): void {
  db.exec(`${BY_IDENTIFIER}${BARE}`);
  const queries = createQueries(db);
  if (queries.prepare('SELECT 1 FROM bare LIMIT 1').get() !== undefined) {
    db.exec(BY_ARTICLE_AND_DAY);
    identifyByWords(queries);
  }
  db.exec('DROP TABLE bare');
}

interface Candidate {
  readonly bare: number;
  readonly other: number;
  readonly id: string | null;
}

function identifyByWords(queries: Queries): void {
  const candidates: Candidate[] = queries.prepare(CANDIDATES).all();
  for (const group of consecutive(candidates)) {
    const [first] = group;
    if (first === undefined) continue;
    const same = group.filter(({ other }) => haveSameWords(queries, first.bare, other));
    // Two identifiers for the same words of one day: nothing tells which.
    if (new Set(same.flatMap(({ id }) => id ?? [])).size > 1) continue;
    for (const { other } of same) unite(queries, first.bare, other);
  }
}

function* consecutive(candidates: readonly Candidate[]): Iterable<readonly Candidate[]> {
  let group: Candidate[] = [];
  for (const candidate of candidates) {
    if (group[0] !== undefined && group[0].bare !== candidate.bare) {
      yield group;
      group = [];
    }
    group.push(candidate);
  }
  yield group;
}

function haveSameWords(queries: Queries, a: number, b: number): boolean {
  const find = queries.prepare('SELECT texte, kind FROM body WHERE version = ?');
  const [ours, theirs] = [a, b].map((row): { texte: string; kind: BodyKind } | undefined => find.get(row));
  if (ours === undefined || theirs === undefined || ours.texte.trim() === '') return false;
  return ours.texte === theirs.texte || areSameWording(alineaTexts(ours), alineaTexts(theirs));
}

function alineaTexts({ texte, kind }: { texte: string; kind: BodyKind }): readonly string[] {
  return alineasOf(texte, kind).map(({ text }) => text);
}

const PUT =
  'INSERT INTO twin (row, identity) VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET identity = excluded.identity';

/** Gives two rows, and those that are known to be one with either, one identity; not when two articles would be one. */
function unite(queries: Queries, bare: number, other: number): void {
  const identityOf = queries.prepare('SELECT identity FROM twin WHERE row = ?');
  const [mine, theirs] = [bare, other].map((row): string | null => identityOf.get(row)?.identity ?? null);
  if (mine === theirs && mine !== null) return;
  if (!areOneArticle(queries, [bare, other], [mine ?? '', theirs ?? ''])) return;
  const identity = theirs ?? mine ?? `row ${other}`;
  if (mine !== null) queries.prepare('UPDATE twin SET identity = ? WHERE identity = ?').run(identity, mine);
  for (const row of [bare, other]) queries.prepare(PUT).run(row, identity);
}

/** The XML gives no cid: what stands for it may differ from the official one. */
function areOneArticle(queries: Queries, rows: readonly number[], identities: readonly string[]): boolean {
  const found: { ids: number; cids: number } = queries
    .prepare(
      `SELECT count(DISTINCT v.article_id) AS ids,
         count(DISTINCT CASE WHEN file.format = 'legi-xml' THEN NULL ELSE v.article_cid END) AS cids
       FROM version v JOIN file ON file.id = v.file
       WHERE v.id IN (?, ?) OR v.id IN (SELECT row FROM twin WHERE identity IN (?, ?))`,
    )
    .get(...rows, ...identities);
  return found.ids <= 1 && found.cids <= 1;
}
