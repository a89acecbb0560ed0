/** After a refresh: mentions and counts by what the files that came and went say, where nothing else can follow from it. */

import type { Database } from './database.ts';

/** What is noted of a refresh, from its first row to its last. */
export interface Touched {
  /** True when a root is read by its history: days of one article may follow from another. */
  readonly hasHistory: boolean;
  /**
   * Brings mentions and counts up to date by what was noted; false, with nothing changed, when that does not tell all: the
   * whole index is then to be looked at. To be asked once silent files have their code and twins are merged.
   */
  settle(): boolean;
  /** Forgets what was noted. */
  end(): void;
}

/** Below this share of all versions, what was touched costs less than everything. */
const LARGEST_SHARE = 0.1;
/** Silent versions whose code is remembered. */
const MOST_SILENT = 20_000;

const NOTE = `
  CREATE TEMP TABLE gone_version (id INTEGER PRIMARY KEY, cid, texte, num);
  CREATE TEMP TABLE gone_lien (version, heading, texte, num, label, etat);
  CREATE TEMP TRIGGER note_version AFTER DELETE ON main.version BEGIN
    INSERT INTO gone_version VALUES (OLD.id, OLD.article_cid, OLD.texte, OLD.num_key);
  END;
  CREATE TEMP TRIGGER note_lien AFTER DELETE ON main.lien BEGIN
    INSERT INTO gone_lien VALUES (OLD.version, coalesce(OLD.heading, OLD.relation), OLD.target_texte, OLD.target_num_key,
      OLD.label, OLD.target_etat);
  END;
  CREATE TEMP TABLE silent AS SELECT id, texte FROM version WHERE texte_stated = 0 LIMIT ${MOST_SILENT + 1};`;

const FORGET = ['TRIGGER note_version', 'TRIGGER note_lien', 'TABLE gone_version', 'TABLE gone_lien', 'TABLE silent'];

const HAS_MERGED = `SELECT 1 WHERE EXISTS (SELECT 1 FROM version WHERE twin_of IS NOT NULL)
  OR EXISTS (SELECT 1 FROM version WHERE merged IS NOT NULL)`;
const HAS_HISTORY = "SELECT 1 FROM meta WHERE name GLOB 'root.*' LIMIT 1";

/** Notes from now on what goes. To be called in the transaction that changes the rows, before the first one. */
export function noteTouched(db: Database): Touched {
  const isTrue = (sql: string): boolean => db.prepare(sql).get() !== undefined;
  const last = Number(db.prepare('SELECT max(id) AS last FROM version').get().last ?? 0);
  const [hasHistory, hadMerged] = [isTrue(HAS_HISTORY), isTrue(HAS_MERGED)];
  db.exec(NOTE);
  return {
    hasHistory,
    settle() {
      if (hasHistory || hadMerged || isTrue(HAS_MERGED) || !isAlone(db, last)) return false;
      createTouched(db, last);
      settleMentions(db);
      settleCounts(db, last);
      db.exec(DROP_TOUCHED);
      return true;
    },
    end: () => db.exec(FORGET.map((name) => `DROP ${name};`).join(' ')),
  };
}

/** True when what was touched is little, and no other version got another code or may share a name with what was touched. */
function isAlone(db: Database, last: number): boolean {
  const counts = readCounts(db);
  const count = (sql: string): number => Number(db.prepare(sql).get().n);
  const touched = count(
    `SELECT (SELECT count(*) FROM version WHERE id > ${last}) + (SELECT count(*) FROM gone_version) AS n`,
  );
  if (counts === null || touched > LARGEST_SHARE * counts.versions) return false;
  if (count('SELECT count(*) AS n FROM silent') > MOST_SILENT) return false;
  if (count('SELECT count(*) AS n FROM silent s JOIN version v ON v.id = s.id WHERE v.texte IS NOT s.texte') > 0)
    return false;
  const odd = ODD_CIDS.map(
    (cids) => `SELECT 1 FROM version WHERE article_${cids} UNION ALL SELECT 1 FROM gone_version WHERE ${cids}`,
  );
  return count(`SELECT count(*) AS n FROM (${odd.join(' UNION ALL ')})`) === 0;
}

/** Those that may be taken for the name, in counts, of an article that has none. */
const ODD_CIDS = ["cid BETWEEN '0' AND ':'", "cid BETWEEN 'row' AND 'rox'"];

/** The articles that were touched, by what names them in counts, their versions now, and the numbers that links to them name. */
function createTouched(db: Database, last: number): void {
  const nameOf = (id: string): string => `coalesce(cid, texte || '#' || num, 'row' || ${id})`;
  db.exec(`
    DELETE FROM gone_version WHERE id > ${last};
    DELETE FROM gone_lien WHERE version > ${last};
    CREATE TEMP TABLE came AS SELECT id, article_cid AS cid, texte, num_key AS num FROM version WHERE id > ${last};
    CREATE TEMP TABLE work (name TEXT PRIMARY KEY, cid, texte, num) WITHOUT ROWID;
    INSERT OR IGNORE INTO work SELECT ${nameOf('id')}, cid, texte, num FROM gone_version;
    INSERT OR IGNORE INTO work SELECT ${nameOf('id')}, cid, texte, num FROM came;
    CREATE TEMP TABLE held (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    INSERT INTO held SELECT v.id, w.name FROM work w CROSS JOIN version v ON v.article_cid = w.cid;
    INSERT INTO held SELECT v.id, w.name FROM work w CROSS JOIN version v ON v.num_key = w.num AND v.texte = w.texte
      WHERE w.cid IS NULL AND v.article_cid IS NULL;
    INSERT INTO held SELECT id, 'row' || id FROM came WHERE cid IS NULL AND (texte IS NULL OR num IS NULL);
    CREATE TEMP TABLE gone_name AS SELECT id, ${nameOf('id')} AS name FROM gone_version;
    CREATE TEMP TABLE named (num, texte, PRIMARY KEY (num, texte)) WITHOUT ROWID;
    INSERT OR IGNORE INTO named SELECT num, texte FROM came WHERE num IS NOT NULL AND texte IS NOT NULL;
    INSERT OR IGNORE INTO named SELECT num, texte FROM gone_lien
      WHERE etat IS NOT NULL AND num IS NOT NULL AND texte IS NOT NULL;
    INSERT OR IGNORE INTO named SELECT l.target_num_key, l.target_texte FROM came c CROSS JOIN lien l ON l.version = c.id
      WHERE l.target_etat IS NOT NULL AND l.target_num_key IS NOT NULL AND l.target_texte IS NOT NULL;`);
}

const DROP_TOUCHED = ['came', 'work', 'held', 'gone_name', 'named'].map((name) => `DROP TABLE temp.${name};`).join(' ');

/** As `collectMentions` of derive.ts, for the numbers that were touched. */
function settleMentions(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE witness AS
      SELECT texte, num, group_concat(etat || ':' || n ORDER BY etat) AS mentions
      FROM (SELECT n.texte AS texte, n.num AS num, l.target_etat AS etat, count(*) AS n
            FROM named n CROSS JOIN lien l ON l.target_texte = n.texte AND l.target_num_key = n.num
              CROSS JOIN version v ON v.id = l.version
            WHERE l.target_etat IS NOT NULL AND (v.date_fin IS NULL OR v.date_fin IN ('open', 'later'))
            GROUP BY 1, 2, 3)
      GROUP BY 1, 2;
    CREATE INDEX temp.witness_num ON witness (num, texte);
    UPDATE version SET mentions = (SELECT w.mentions FROM witness w WHERE w.num = num_key AND w.texte = version.texte)
      WHERE (num_key, texte) IN (SELECT num, texte FROM named) AND etat IS NULL AND date_fin IS NULL;
    DROP TABLE temp.witness;`);
}

interface Counts {
  readonly articles: number;
  readonly versions: number;
  readonly liens: number;
  readonly liensMerged: number;
}

function readCounts(db: Database): Counts | null {
  const rows: { name: string; value: string }[] = db
    .prepare("SELECT name, value FROM meta WHERE name GLOB 'count.*'")
    .all();
  const byName = new Map(rows.map(({ name, value }) => [name.slice('count.'.length), Number(value)]));
  const [articles, versions] = [byName.get('articles'), byName.get('versions')];
  const [liens, liensMerged] = [byName.get('liens'), byName.get('liensMerged')];
  const isKnown = articles !== undefined && versions !== undefined && liens !== undefined && liensMerged !== undefined;
  return isKnown ? { articles, versions, liens, liensMerged } : null;
}

/** What each count was of the articles touched, and what it is. */
const differencesOf = (last: number): Readonly<Record<keyof Counts, readonly [before: string, after: string]>> => ({
  articles: [
    `SELECT count(*) AS n FROM (SELECT name FROM gone_name UNION SELECT name FROM held WHERE id <= ${last})`,
    'SELECT count(DISTINCT name) AS n FROM held',
  ],
  versions: ['SELECT count(*) AS n FROM gone_version', 'SELECT count(*) AS n FROM came'],
  liens: [
    'SELECT count(*) AS n FROM gone_lien',
    'SELECT count(*) AS n FROM came c CROSS JOIN lien l ON l.version = c.id',
  ],
  liensMerged: [
    `SELECT count(*) AS n FROM (
       SELECT g.name, l.heading, l.texte, coalesce(l.num, l.label) FROM gone_lien l JOIN gone_name g ON g.id = l.version
       UNION ${heldLiens(`h.id <= ${last}`)})`,
    `SELECT count(*) AS n FROM (SELECT DISTINCT * FROM (${heldLiens('1')}))`,
  ],
});

function heldLiens(where: string): string {
  return `SELECT h.name, coalesce(l.heading, l.relation), l.target_texte, coalesce(l.target_num_key, l.label)
    FROM held h CROSS JOIN lien l ON l.version = h.id WHERE ${where}`;
}

function settleCounts(db: Database, last: number): void {
  const count = (sql: string): number => Number(db.prepare(sql).get().n);
  const put = db.prepare(
    "UPDATE meta SET value = CAST(value AS INTEGER) + CAST(? AS INTEGER) WHERE name = 'count.' || ?",
  );
  for (const [name, [before, after]] of Object.entries(differencesOf(last)))
    put.run(count(after) - count(before), name);
  const set = db.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('count.' || ?, ?)");
  set.run('skipped', String(count('SELECT count(*) AS n FROM file WHERE skip IS NOT NULL')));
  set.run('anomalies', String(count('SELECT count(*) AS n FROM anomaly')));
  db.exec("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'");
}
