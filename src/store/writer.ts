/** Writes what was read of files into an index. The caller owns the transaction. */

import type { Anomaly, Evidence, ParsedArticle, SkipReason, Texte } from '../core/model.ts';
import { normalizeNum, orderKey } from '../core/numbers.ts';
import type { Database } from './database.ts';

/** An article with the texte that it was attributed to and the evidence for it. */
export interface AttributedArticle extends ParsedArticle {
  readonly texteEvidence: readonly Evidence[];
  /** In a history: the content, the acts of its commit, and whether a later wording took its place. */
  readonly blob?: string;
  readonly acts?: readonly string[];
  readonly isReplaced?: boolean;
}

/** One file of the corpus as read: its articles, or why it has none. */
export interface IngestedFile {
  readonly name: string;
  readonly format: string | null;
  readonly skip: SkipReason | null;
  /** Of the bytes, only where times cannot be trusted to show the next change. */
  readonly hash: string | null;
  readonly articles: readonly AttributedArticle[];
  readonly anomalies: readonly Anomaly[];
}

/** A folder's manifest: `stamps` holds size, mtime and ctime (ms) of each name, NaN where the file is never opened. */
export interface FolderManifest {
  readonly root: number;
  readonly path: string;
  readonly changedMs: number;
  readonly names: readonly string[];
  readonly stamps: Float64Array;
}

export interface Writer {
  /** Adds or replaces the manifest of a folder; returns its row. */
  putFolder(folder: FolderManifest): number;
  /** Removes a folder, its files and all that they said. */
  removeFolder(row: number): void;
  /** Adds or replaces a file and all that it says. */
  putFile(folder: number, file: IngestedFile, mtimeMs?: number): void;
  removeFile(folder: number, name: string): void;
  /** Hash stored with a file; null when it has none. */
  hashOf(folder: number, name: string): string | null;
}

/** `changedMs` of a folder that no disk is held against: it is part of a history. */
export const UNWATCHED = -2;

/** Bits of `own_acts`: what the file itself says became of the article. */
export const OWN_ACTS = {
  repealedBy: 1,
  transferredBy: 2,
  lapsedBy: 4,
  annulledBy: 8,
  severedBy: 16,
  remadeSince: 32,
} as const;

const ACT_OF_RELATION: Readonly<Record<string, number>> = {
  repeals: OWN_ACTS.repealedBy,
  transfers: OWN_ACTS.transferredBy,
  lapses: OWN_ACTS.lapsedBy,
  annuls: OWN_ACTS.annulledBy,
  severs: OWN_ACTS.severedBy,
};

/** A writer over `db`; its statements live as long as the database. `replaces`: one file may be put several times. */
export function createWriter(db: Database, replaces = false): Writer {
  const rows = createRows(db);
  const putArticle = createArticleWriter(db);
  const putAnomaly = db.prepare('INSERT INTO anomaly (file, line, kind, detail) VALUES (?, ?, ?, ?)');
  const findFile = db.prepare('SELECT id, hash FROM file WHERE folder = ? AND name = ?');
  const insertFile = db.prepare('INSERT INTO file (folder, name, format, skip, hash, mtime) VALUES (?, ?, ?, ?, ?, ?)');
  let isFresh = !replaces && Number(db.prepare('SELECT count(*) AS n FROM file').get().n) === 0;
  const removeFile = (folder: number, name: string): void => {
    const found: { id: number } | undefined = findFile.get(folder, name);
    if (found !== undefined) rows.removeFile(found.id);
  };
  return {
    putFolder: rows.putFolder,
    removeFolder(row) {
      isFresh = false;
      rows.removeFolder(row);
    },
    removeFile,
    hashOf: (folder, name) => findFile.get(folder, name)?.hash ?? null,
    putFile(folder, file, mtimeMs) {
      if (!isFresh) removeFile(folder, file.name);
      const id = Number(
        insertFile.run(folder, file.name, file.format, file.skip, file.hash, mtimeMs ?? null).lastInsertRowid,
      );
      for (const anomaly of file.anomalies) putAnomaly.run(id, anomaly.line, anomaly.kind, anomaly.detail);
      for (const article of file.articles) {
        putArticle(id, article);
        for (const anomaly of article.anomalies) putAnomaly.run(id, anomaly.line, anomaly.kind, anomaly.detail);
      }
    },
  };
}

function createRows(db: Database) {
  const findFolder = db.prepare('SELECT id FROM folder WHERE root = ? AND path = ?');
  const insertFolder = db.prepare('INSERT INTO folder (root, path, changed, names, stamps) VALUES (?, ?, ?, ?, ?)');
  const updateFolder = db.prepare('UPDATE folder SET changed = ?, names = ?, stamps = ? WHERE id = ?');
  const isEmpty = Number(db.prepare('SELECT count(*) AS n FROM folder').get().n) === 0;
  const filesOf = db.prepare('SELECT id FROM file WHERE folder = ?');
  const deletions = [
    'DELETE FROM body WHERE version IN (SELECT id FROM version WHERE file = ?)',
    'DELETE FROM lien WHERE version IN (SELECT id FROM version WHERE file = ?)',
    'DELETE FROM version WHERE file = ?',
    'DELETE FROM anomaly WHERE file = ?',
    'DELETE FROM file WHERE id = ?',
  ].map((sql) => db.prepare(sql));
  const deleteFolder = db.prepare('DELETE FROM folder WHERE id = ?');
  const removeFile = (id: number): void => deletions.forEach((statement) => statement.run(id));
  return {
    removeFile,
    removeFolder(row: number): void {
      const files: { id: number }[] = filesOf.all(row);
      for (const file of files) removeFile(file.id);
      deleteFolder.run(row);
    },
    putFolder(folder: FolderManifest): number {
      const names = folder.names.join('/');
      const stamps = new Uint8Array(folder.stamps.buffer);
      const found: { id: number } | undefined = isEmpty ? undefined : findFolder.get(folder.root, folder.path);
      if (found === undefined) {
        return Number(insertFolder.run(folder.root, folder.path, folder.changedMs, names, stamps).lastInsertRowid);
      }
      updateFolder.run(folder.changedMs, names, stamps, found.id);
      return found.id;
    },
  };
}

/** JSON of lists that many articles share: each list is written once. */
function createJsonCache(): (list: readonly unknown[]) => string {
  const known = new WeakMap<readonly unknown[], string>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found;
    const text = JSON.stringify(list);
    known.set(list, text);
    return text;
  };
}

function createArticleWriter(db: Database): (file: number, article: AttributedArticle) => void {
  const texteRow = createTexteInterner(db);
  const sectionRow = createSectionInterner(db);
  const jsonOf = createJsonCache();
  const putLien = createLienWriter(db, texteRow);
  const insert = db.prepare(
    `INSERT INTO version (file, line, num, num_key, ordre, texte, texte_stated, texte_evidence, article_cid, article_id, etat,
       date_debut, date_fin, section, own_acts, blob, acts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertBody = db.prepare('INSERT INTO body (version, texte, kind, line, nota) VALUES (?, ?, ?, ?, ?)');
  return (file, a) => {
    const numKey = a.num === null ? null : normalizeNum(a.num);
    const texte = a.texte === null ? null : texteRow(a.texte);
    const evidence = a.texteEvidence.length === 0 ? null : jsonOf(a.texteEvidence);
    const ordre = numKey === null ? '' : orderKey(numKey);
    const { articleCid, id, etat, dateDebut, dateFin } = a;
    const stated = texte === null ? 0 : 1;
    const row = Number(
      insert.run(
        ...[file, a.line, a.num, numKey, ordre, texte, stated, evidence, articleCid, id, etat, dateDebut, dateFin],
        ...[sectionRow(a.section), actsOf(a), a.blob ?? null, a.acts === undefined ? null : jsonOf(a.acts)],
      ).lastInsertRowid,
    );
    insertBody.run(row, a.body, a.bodyKind, a.bodyLine, a.nota);
    for (const lien of a.liens) putLien(row, lien);
  };
}

function actsOf(article: AttributedArticle): number {
  // What a file said when a later wording took its place is of that time.
  if (article.isReplaced === true) return 0;
  let acts = 0;
  for (const lien of article.liens) {
    // Under the heading "Liens" the item names a relation whose sens is lost: no proof that this article was moved.
    const isProof = lien.direction === 'in' && !(lien.relation === 'transfers' && lien.heading === 'Liens');
    if (isProof) acts |= ACT_OF_RELATION[lien.relation] ?? 0;
  }
  return isRemade(article) ? acts | OWN_ACTS.remadeSince : acts;
}

const MAKING: ReadonlySet<string> = new Set(['creates', 'codifies', 'amends']);

/** True when a texte other than the repealing one made or amended the article, on a later day than the last repeal. */
function isRemade({ liens }: ParsedArticle): boolean {
  const repeals = liens.filter((lien) => lien.direction === 'in' && lien.relation === 'repeals');
  if (repeals.length === 0 || repeals.some((lien) => lien.date === null)) return false;
  const last = repeals.reduce((latest, lien) => ((lien.date ?? '') > latest ? (lien.date ?? '') : latest), '');
  const repealing = new Set(repeals.map((lien) => lien.target.texte?.key));
  return liens.some(
    (lien) =>
      lien.direction === 'in' &&
      MAKING.has(lien.relation) &&
      (lien.date ?? '') > last &&
      !repealing.has(lien.target.texte?.key),
  );
}

function createLienWriter(db: Database, texteRow: (texte: Texte) => number) {
  const insert = db.prepare(
    `INSERT INTO lien (version, heading, relation, direction, type_lien, sens, label, target_texte, target_num,
       target_num_key, target_id, target_etat, date, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (version: number, lien: AttributedArticle['liens'][number]): void => {
    const { texte, num, id, etat } = lien.target;
    const target = texte === null ? null : texteRow(texte);
    const numKey = num === null ? null : normalizeNum(num);
    insert.run(
      ...[version, lien.heading, lien.relation, lien.direction, lien.typeLien, lien.sens, lien.label],
      ...[target, num, numKey, id, etat, lien.date, lien.line],
    );
  };
}

function createTexteInterner(db: Database): (texte: Texte) => number {
  const known = new Map<string, number>();
  const rows: { id: number; key: string }[] = db.prepare('SELECT id, key FROM texte').all();
  for (const row of rows) known.set(row.key, row.id);
  const insert = db.prepare('INSERT INTO texte (key, nature, num, title, cid, date) VALUES (?, ?, ?, ?, ?, ?)');
  return (texte) => {
    const found = known.get(texte.key);
    if (found !== undefined) return found;
    const { key, nature, num, title, cid, date } = texte;
    const row = Number(insert.run(key, nature, num, title, cid, date).lastInsertRowid);
    known.set(key, row);
    return row;
  };
}

function createSectionInterner(db: Database): (titles: readonly string[]) => number | null {
  const known = new Map<string, number>();
  const rows: { id: number; titles: string }[] = db.prepare('SELECT id, titles FROM section').all();
  for (const row of rows) known.set(row.titles, row.id);
  const jsonOf = createJsonCache();
  const insert = db.prepare('INSERT INTO section (titles) VALUES (?)');
  return (titles) => {
    if (titles.length === 0) return null;
    const text = jsonOf(titles);
    const found = known.get(text);
    if (found !== undefined) return found;
    const row = Number(insert.run(text).lastInsertRowid);
    known.set(text, row);
    return row;
  };
}

/** Of one version that stands in two places of a root, keeps the file the publisher wrote last (formats.md 6.1). */
export function removeOlderTwins(db: Database, root: number): void {
  const { removeFile } = createRows(db);
  const twins: { file: number; id: string }[] = db
    .prepare(
      `SELECT v.file AS file, v.article_id AS id FROM version v JOIN file ON file.id = v.file
         JOIN folder f ON f.id = file.folder
       WHERE f.root = ? AND file.mtime IS NOT NULL AND v.article_id IN
         (SELECT article_id FROM version WHERE article_id IS NOT NULL GROUP BY article_id HAVING count(*) > 1)
       ORDER BY v.article_id, file.mtime DESC, v.file DESC`,
    )
    .all(root);
  let kept: string | null = null;
  for (const { file, id } of twins) {
    if (id === kept) removeFile(file);
    kept = id;
  }
}
