/** Answers the questions of core/contracts' Corpus from an index; holds the only reading SQL. */

import { relative, resolve } from 'node:path';
import type { Corpus, CorpusInfo, SkippedFile, StoredAnomaly } from '../core/contracts.ts';
import type { ArticleVersion, Texte } from '../core/model.ts';
import { once } from '../core/once.ts';
import { borneNumbersOf } from './borne-numbers.ts';
import { createCitationQueries } from './citations.ts';
import type { Database } from './database.ts';
import { createDatedVersions } from './dated-versions.ts';
import { createLienQueries } from './lien-queries.ts';
import { listVersions, sortRows } from './listing.ts';
import { conflictDetail } from './merged.ts';
import { nearWords } from './near-words.ts';
import { createNearest } from './nearest.ts';
import { walkInOrder } from './order.ts';
import { createQueries, hasTwins, type Queries } from './queries.ts';
import { readRegister } from './register.ts';
import { createVersionMapper, SELECT_VERSION, type TexteTable, VERSION_ORDER, type VersionRow } from './rows.ts';
import { countAll } from './stats.ts';
import { searchArticles } from './search.ts';
import { readText } from './text-query.ts';
import { wholeWorks } from './wordings.ts';

export interface CorpusOptions {
  /** Roots as the person named them. */
  readonly roots: readonly string[];
  readonly isVerified: boolean;
}

/** A Corpus over `db`, which stays the caller's to close. */
export function createCorpus(opened: Database, options: CorpusOptions): Corpus {
  const db = createQueries(opened);
  const textes = createTexteTable(db);
  const nearest = once(() => createNearest(opened));
  const prefixes = options.roots.length === 1 ? [''] : options.roots.map((root) => `${root.replace(/\/+$/, '')}/`);
  const mapVersion = createVersionMapper(textes, prefixes);
  const versions = (where: string, ...values: (string | number)[]): readonly ArticleVersion[] => {
    const sql = `${SELECT_VERSION} WHERE v.twin_of IS NULL AND ${where}`;
    const found: VersionRow[] = db.prepare(sql).all(...values);
    // To sort takes twice as long as to find, and most answers are one row.
    const rows: VersionRow[] = found.length < 2 ? found : db.prepare(`${sql} ${VERSION_ORDER}`).all(...values);
    return rows.map(mapVersion);
  };
  return {
    ...createLienQueries(db, textes, prefixes, mapVersion),
    ...createCitationQueries(db, textes),
    ...createFileQueries(db, prefixes),
    register: () => readRegister(db, textes),
    borneNumbers: (texteKey) => borneNumbersOf(db, textes.rowOf(texteKey) ?? -1),
    search: (query) => searchArticles(db, textes, mapVersion, query),
    nearWords: (word, limit) => nearWords(db, word, limit),
    info: () => readInfo(db, options),
    counts: () => countAll(db, textes),
    byNum: (numKey, texteKey) => versions(...numCondition(textes, numKey, texteKey)),
    byId: (id) => versions(OF_ID, id, id),
    byPath: (path) => versionsByPath(versions, options.roots, path),
    byRow: (row) => versions('v.id = ?', row)[0],
    versionsOf: (work) => versionsOfWork(versions, textes, work),
    list: (filter) => listVersions(db, textes, filter, mapVersion),
    wholeWorks: (given) => wholeWorks(db, textes, given),
    inOrder: (texteKey, numKey, way) => walkInOrder(db.stream, textes.rowOf(texteKey), numKey, way, mapVersion),
    dated: () => createDatedVersions(db, textes, mapVersion),
    inCorpusOrder: (rows) => sortRows(db, rows),
    text: (version) => readText(db, version.row),
    nearest: (numKey, texteKey, limit) => nearest()(rowOfKey(textes, texteKey), numKey, limit),
    holds: (texteKey) => holdsTexte(db, textes.rowOf(texteKey)),
    textesHeld: () => textesHeld(db, textes),
  };
}

/** Also by what a file says that is merged into another: its identifiers and its path lead to the version that counts. */
const OF_ID = `v.id IN (SELECT coalesce(twin_of, id) FROM version WHERE article_id = ? OR article_cid = ?)`;
const OF_PATH = `v.id IN (SELECT coalesce(o.twin_of, o.id) FROM version o JOIN file g ON g.id = o.file
  JOIN folder d ON d.id = g.folder WHERE d.path = ? AND g.name = ?`;

type VersionQuery = (where: string, ...values: (string | number)[]) => readonly ArticleVersion[];

function rowOfKey(textes: TexteTable, key: string | null | undefined): number | null | undefined {
  return key === null || key === undefined ? key : (textes.rowOf(key) ?? -1);
}

function numCondition(
  textes: TexteTable,
  numKey: string,
  texteKey: string | null | undefined,
): [string, ...(string | number)[]] {
  const row = rowOfKey(textes, texteKey);
  if (row === undefined) return ['v.num_key = ?', numKey];
  if (row === null) return ['v.num_key = ? AND v.texte IS NULL', numKey];
  return ['v.num_key = ? AND v.texte = ?', numKey, row];
}

/** A path from the working directory that stands in a root, or one that begins with a root as named, else one within any root. */
function versionsByPath(versions: VersionQuery, roots: readonly string[], path: string): readonly ArticleVersion[] {
  const full = resolve(path);
  const inRoots = roots
    .map((root, index) => ({ root: index, path: relative(resolve(root), full) }))
    .filter((place) => place.path !== '..' && !place.path.startsWith('../'));
  const onDisk = inRoots.flatMap((place) => versionsAt(versions, place.path, place.root));
  return onDisk.length > 0 ? onDisk : versionsAt(versions, path.replace(/^\.\//, ''), null);
}

/** Versions of a file, its name composed or decomposed; `root` null: of any root. */
function versionsAt(versions: VersionQuery, path: string, root: number | null): readonly ArticleVersion[] {
  const found = new Map<number, ArticleVersion>();
  for (const form of new Set([path, path.normalize('NFC'), path.normalize('NFD')])) {
    const cut = form.lastIndexOf('/');
    const place: [string, string] = [cut < 0 ? '' : form.slice(0, cut), form.slice(cut + 1)];
    const rows =
      root === null ? versions(`${OF_PATH})`, ...place) : versions(`${OF_PATH} AND d.root = ?)`, ...place, root);
    for (const version of rows) found.set(version.row, version);
  }
  return [...found.values()];
}

/** The three shapes of ArticleVersion.work, in turn: a cid, texte#number, path:line. */
function versionsOfWork(versions: VersionQuery, textes: TexteTable, work: string): readonly ArticleVersion[] {
  const byCid = versions('v.article_cid = ?', work);
  if (byCid.length > 0) return byCid;
  for (let cut = work.indexOf('#'); cut >= 0; cut = work.indexOf('#', cut + 1)) {
    const texte = textes.rowOf(work.slice(0, cut));
    const byNum = texte === null ? [] : versions(OF_NUM, work.slice(cut + 1), texte);
    if (byNum.length > 0) return byNum;
  }
  return versionsOfPlace(versions, work);
}

const OF_NUM = 'v.num_key = ? AND v.texte = ? AND v.article_cid IS NULL';
const OF_NAME = 'file.name IN (?, ?) AND v.line = ?';
const OF_NOBODY = 'v.article_cid IS NULL AND (v.texte IS NULL OR v.num_key IS NULL) AND v.line = ?';

function versionsOfPlace(versions: VersionQuery, work: string): readonly ArticleVersion[] {
  const colon = work.lastIndexOf(':');
  const name = work.slice(work.lastIndexOf('/', colon) + 1, colon);
  const line = Number(work.slice(colon + 1));
  const isThis = (version: ArticleVersion): boolean => version.work === work;
  const byName = versions(OF_NAME, name, name.normalize('NFD'), line).filter(isThis);
  // A name that is composed in part is found by no form of it.
  return byName.length > 0 ? byName : versions(OF_NOBODY, line).filter(isThis);
}

function createFileQueries(db: Queries, prefixes: readonly string[]): Pick<Corpus, 'anomalies' | 'skipped'> {
  const pathOf = (row: { root: number; folder: string; name: string }): string =>
    (prefixes[row.root] ?? '') + (row.folder === '' ? row.name : `${row.folder}/${row.name}`).normalize('NFC');
  return {
    *anomalies(): Iterable<StoredAnomaly> {
      const rows = db.stream<StoredAnomaly & { root: number; folder: string; name: string }>(
        `SELECT a.kind, a.line, a.detail, f.root, f.path AS folder, file.name FROM anomaly a
             JOIN file ON file.id = a.file JOIN folder f ON f.id = file.folder
           ORDER BY f.path, file.name, f.root, a.line, a.id`,
      );
      for (const row of rows) {
        const detail = row.kind === 'source-conflict' ? conflictDetail(row.detail, prefixes) : row.detail;
        yield { path: pathOf(row), kind: row.kind, line: row.line, detail };
      }
    },
    *skipped(): Iterable<SkippedFile> {
      const rows = db.stream<SkippedFile & { root: number; folder: string; name: string }>(
        `SELECT file.skip AS reason, f.root, f.path AS folder, file.name FROM file JOIN folder f ON f.id = file.folder
           WHERE file.skip IS NOT NULL ORDER BY f.path, file.name, f.root`,
      );
      for (const row of rows) yield { path: pathOf(row), reason: row.reason };
    },
  };
}

function readInfo(db: Queries, options: CorpusOptions): CorpusInfo {
  const counts = new Map<string, number>();
  const rows: { name: string; value: string }[] = db
    .prepare("SELECT name, value FROM meta WHERE name LIKE 'count.%'")
    .all();
  for (const row of rows) counts.set(row.name.slice('count.'.length), Number(row.value));
  const count = (name: string): number => counts.get(name) ?? 0;
  return {
    roots: options.roots,
    articles: count('articles'),
    versions: count('versions'),
    skipped: count('skipped'),
    anomalies: count('anomalies'),
    liens: count('liens'),
    liensMerged: count('liensMerged'),
    verified: options.isVerified,
  };
}

function holdsTexte(db: Queries, texte: number | null): boolean {
  return (
    texte !== null &&
    db.prepare('SELECT 1 AS held FROM version WHERE texte = ? AND twin_of IS NULL LIMIT 1').get(texte) !== undefined
  );
}

function textesHeld(db: Queries, textes: TexteTable): readonly { texte: Texte; versions: number }[] {
  const where = hasTwins(db) ? 'WHERE v.twin_of IS NULL' : '';
  const rows: { texte: number; n: number }[] = db
    .prepare(
      `SELECT v.texte, count(*) AS n FROM version v JOIN texte t ON t.id = v.texte ${where}
       GROUP BY v.texte ORDER BY t.title, t.key`,
    )
    .all();
  return rows.flatMap((row) => {
    const texte = textes.byRow(row.texte);
    return texte === null ? [] : [{ texte, versions: row.n }];
  });
}

function createTexteTable(db: Queries): TexteTable {
  const byRow = new Map<number, Texte | null>();
  const rowByKey = new Map<string, number>();
  const find = db.prepare('SELECT key, nature, num, title, cid, date FROM texte WHERE id = ?');
  const findRow = db.prepare('SELECT id FROM texte WHERE key = ?');
  return {
    byRow(row) {
      const known = byRow.get(row);
      if (known !== undefined) return known;
      const found: Texte | null = find.get(row) ?? null;
      byRow.set(row, found);
      return found;
    },
    rowOf(key) {
      const known = rowByKey.get(key);
      if (known !== undefined) return known;
      const found: number | null = findRow.get(key)?.id ?? null;
      // A texte that is not there may come with the next refresh.
      if (found !== null) rowByKey.set(key, found);
      return found;
    },
  };
}
