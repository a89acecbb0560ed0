/** Writes what was read of files into an index. The caller owns the transaction. */

import type { CitedNumber } from '../core/contracts.ts';
import type { Anomaly, Evidence, Lien, ParsedArticle, SkipReason, Texte } from '../core/model.ts';
import { normalizeNum, orderKey } from '../core/numbers.ts';
import { citesJson, FORGET_CITATIONS, spreadStatements } from './citations.ts';
import type { Database } from './database.ts';
import type { FolderManifest } from './folder-manifest.ts';
import {
  createMarkedWords,
  createSearchWriter,
  fillSearchText,
  FORGET_SEARCHED,
  MARKED_WORDS,
  type StoredText,
} from './full-text.ts';
import { createEvidenceInterner, createJsonCache, createSectionInterner, createTexteInterner } from './interners.ts';
import { OWN_ACTS } from './own-acts.ts';
import { createRowBuffer, createRowCounter, type RowBuffer } from './row-buffer.ts';

/** An article with the texte that it was attributed to and the evidence for it. */
export interface AttributedArticle extends Omit<ParsedArticle, 'body'> {
  /** UTF-8 when it comes from another thread. */
  readonly body: StoredText;
  /** What of the body is words, where that is not all of it. */
  readonly words: StoredText | null;
  readonly texteEvidence: readonly Evidence[];
  /** In a history: the content, the acts of its commit, and whether a later wording took its place. */
  readonly blob?: string;
  readonly acts?: readonly string[];
  readonly isReplaced?: boolean;
  /** Numbers that its body cites; absent when it was not searched. */
  readonly cites?: readonly CitedNumber[];
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

export interface Writer {
  /** A row for a folder that is new, whose files come before its manifest. */
  nextFolder(): number;
  /** Adds or replaces the manifest of a folder; returns its row: `row`, when it was given one. */
  putFolder(folder: FolderManifest, row?: number): number;
  /** Removes a folder, its files and all that they said. */
  removeFolder(row: number): void;
  /** Adds or replaces a file and all that it says. */
  putFile(folder: number, file: IngestedFile, mtimeMs?: number): void;
  removeFile(folder: number, name: string): void;
  /** Hash stored with a file; null when it has none. */
  hashOf(folder: number, name: string): string | null;
  /** Writes what waits for more rows of its kind. */
  flush(): void;
}

const ACT_OF_RELATION: Readonly<Record<string, number>> = {
  repeals: OWN_ACTS.repealedBy,
  transfers: OWN_ACTS.transferredBy,
  lapses: OWN_ACTS.lapsedBy,
  annuls: OWN_ACTS.annulledBy,
  severs: OWN_ACTS.severedBy,
};

/** Versions whose words are indexed at once, while other threads read. */
const WORDS_AT_ONCE = 8192;

/**
 * A writer over `db`; its statements live as long as the database. `replaces`: one file may be put several times. With
 * more than one row to a statement, what is put is in the tables after `flush` at the latest.
 */
export function createWriter(db: Database, replaces = false, rowsAtOnce = 1): Writer {
  const findFile = db.prepare('SELECT id, hash FROM file WHERE folder = ? AND name = ?');
  const isFirst = db.prepare('SELECT 1 FROM file LIMIT 1').get() === undefined;
  const files = createFileWriter(db, isFirst, replaces, rowsAtOnce);
  const rows = createRows(db);
  let isFresh = !replaces && isFirst;
  const removeFile = (folder: number, name: string): void => {
    const found: { id: number } | undefined = findFile.get(folder, name);
    if (found === undefined) return;
    files.flush();
    rows.removeFile(found.id);
  };
  return {
    nextFolder: rows.nextFolder,
    putFolder: rows.putFolder,
    removeFolder(row) {
      isFresh = false;
      files.flush();
      rows.removeFolder(row);
    },
    removeFile,
    hashOf: (folder, name) => findFile.get(folder, name)?.hash ?? null,
    putFile(folder, file, mtimeMs) {
      if (!isFresh) removeFile(folder, file.name);
      files.put(folder, file, mtimeMs ?? null);
    },
    flush: files.flush,
  };
}

function createFileWriter(db: Database, isFirst: boolean, replaces: boolean, rowsAtOnce: number) {
  const nextFile = createRowCounter(db, 'file');
  const anomalies = createRowBuffer(db, 'anomaly', 'file, line, kind, detail', rowsAtOnce);
  // A file that may be put again is looked for in its table.
  const files = createRowBuffer(db, 'file', 'id, folder, name, format, skip, hash, mtime', replaces ? 1 : rowsAtOnce);
  const articles = createArticleWriter(db, isFirst, rowsAtOnce);
  let unsearched = 0;
  const flush = (): void => [files, anomalies, articles].forEach((buffer) => buffer.flush());
  const putAnomalies = (file: number, list: readonly Anomaly[]): void =>
    list.forEach(({ line, kind, detail }) => anomalies.add(file, line, kind, detail));
  return {
    flush,
    put(folder: number, file: IngestedFile, mtimeMs: number | null): void {
      const id = nextFile();
      files.add(id, folder, file.name, file.format, file.skip, file.hash, mtimeMs);
      putAnomalies(id, file.anomalies);
      for (const article of file.articles) {
        articles.put(id, article);
        putAnomalies(id, article.anomalies);
      }
      unsearched += isFirst ? file.articles.length : 0;
      if (unsearched < WORDS_AT_ONCE) return;
      unsearched = 0;
      flush();
      fillSearchText(db);
    },
  };
}

const FORGET_FILE: readonly string[] = [
  ...FORGET_CITATIONS,
  ...FORGET_SEARCHED,
  'DELETE FROM body WHERE version IN (SELECT id FROM version WHERE file = ?)',
  'DELETE FROM lien WHERE version IN (SELECT id FROM version WHERE file = ?)',
  'DELETE FROM version WHERE file = ?',
  'DELETE FROM anomaly WHERE file = ?',
  'DELETE FROM file WHERE id = ?',
];

function createRows(db: Database) {
  const findFolder = db.prepare('SELECT id FROM folder WHERE root = ? AND path = ?');
  const insertFolder = db.prepare(
    'INSERT INTO folder (id, root, path, changed, names, stamps) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const nextFolder = createRowCounter(db, 'folder');
  const updateFolder = db.prepare('UPDATE folder SET changed = ?, names = ?, stamps = ? WHERE id = ?');
  const isEmpty = Number(db.prepare('SELECT count(*) AS n FROM folder').get().n) === 0;
  const filesOf = db.prepare('SELECT id FROM file WHERE folder = ?');
  const deletions = FORGET_FILE.map((sql) => db.prepare(sql));
  const deleteFolder = db.prepare('DELETE FROM folder WHERE id = ?');
  const removeFile = (id: number): void => deletions.forEach((statement) => statement.run(id));
  return {
    nextFolder,
    removeFile,
    removeFolder(row: number): void {
      const files: { id: number }[] = filesOf.all(row);
      for (const file of files) removeFile(file.id);
      deleteFolder.run(row);
    },
    putFolder(folder: FolderManifest, row?: number): number {
      const names = folder.names.join('/');
      const stamps = new Uint8Array(folder.stamps.buffer);
      const isNew = isEmpty || row !== undefined;
      const found: { id: number } | undefined = isNew ? undefined : findFolder.get(folder.root, folder.path);
      if (found === undefined) {
        const id = row ?? nextFolder();
        insertFolder.run(id, folder.root, folder.path, folder.changedMs, names, stamps);
        return id;
      }
      updateFolder.run(folder.changedMs, names, stamps, found.id);
      return found.id;
    },
  };
}

interface ArticleWriter extends Pick<RowBuffer, 'flush'> {
  put(file: number, article: AttributedArticle): void;
}

/** `isFirst`: citations are spread, and words indexed, all at once, when every file is in. */
function createArticleWriter(db: Database, isFirst: boolean, rowsAtOnce: number): ArticleWriter {
  const texteRow = createTexteInterner(db);
  const sectionRow = createSectionInterner(db);
  const jsonOf = createJsonCache();
  const liens = createRowBuffer(db, 'lien', LIEN_COLUMNS, rowsAtOnce);
  const versions = createRowBuffer(db, 'version', VERSION_COLUMNS, rowsAtOnce);
  const evidenceOf = createEvidenceInterner(db);
  const bodies = createRowBuffer(db, 'body', 'version, texte, kind, line, nota, cites', rowsAtOnce, ['texte']);
  if (isFirst) createMarkedWords(db);
  const words = isFirst ? createRowBuffer(db, MARKED_WORDS, 'version, texte', rowsAtOnce, ['texte']) : null;
  const nextVersion = createRowCounter(db, 'version');
  const putWords = isFirst ? null : createSearchWriter(db);
  const spread = isFirst ? [] : spreadStatements('b.version = ?').map((sql) => db.prepare(sql));
  return {
    flush: () => [versions, bodies, words, liens].forEach((buffer) => buffer?.flush()),
    put(file, a) {
      const row = nextVersion();
      const numKey = a.num === null ? null : normalizeNum(a.num);
      const texte = a.texte === null ? null : texteRow(a.texte);
      const evidence = evidenceOf(a.texteEvidence, texte !== null);
      const ordre = numKey === null ? '' : orderKey(numKey);
      const { line, num, articleCid, id, etat, dateDebut, dateFin } = a;
      const [stated, section, blob] = [texte === null ? 0 : 1, sectionRow(a.section), a.blob ?? null];
      const acts = a.acts === undefined ? null : jsonOf(a.acts);
      // prettier-ignore
      versions.add(
        row, file, line, num, numKey, ordre, texte, stated, evidence, articleCid, id, etat, dateDebut, dateFin,
        section, actsOf(a), blob, acts,
      );
      const cites = citesJson(a.cites ?? [], texteRow);
      bodies.add(row, a.body, a.bodyKind, a.bodyLine, a.nota, cites);
      if (cites !== null) for (const statement of spread) statement.run(row);
      if (a.words !== null) words?.add(row, a.words);
      putWords?.(row, { text: a.words ?? a.body, nota: a.nota, numKey, section: a.section });
      for (const lien of a.liens) putLien(liens, row, lien, texteRow);
    },
  };
}

function actsOf(article: Pick<AttributedArticle, 'liens' | 'isReplaced'>): number {
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

const VERSION_COLUMNS = `id, file, line, num, num_key, ordre, texte, texte_stated, texte_evidence, article_cid, article_id,
  etat, date_debut, date_fin, section, own_acts, blob, acts`;
const LIEN_COLUMNS = `version, heading, relation, direction, type_lien, sens, label, target_texte, target_num,
  target_num_key, target_id, target_etat, date, line`;

const MAKING: ReadonlySet<string> = new Set(['creates', 'codifies', 'amends']);

/** True when a texte other than the repealing one made or amended the article, on a later day than the last repeal. */
function isRemade({ liens }: Pick<ParsedArticle, 'liens'>): boolean {
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

function putLien(liens: RowBuffer, version: number, lien: Lien, texteRow: (texte: Texte) => number): void {
  const { heading, relation, direction, typeLien, sens, label, date, line } = lien;
  const { texte, num, id, etat } = lien.target;
  const target = texte === null ? null : texteRow(texte);
  const numKey = num === null ? null : normalizeNum(num);
  // prettier-ignore
  liens.add(
    version, heading, relation, direction, typeLien, sens, label, target, num, numKey, id, etat, date, line,
  );
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
  const older = twins.filter(({ id }, at) => id === twins[at - 1]?.id).map(({ file }) => file);
  // In the order of their rows, so that each page is changed once.
  for (const file of older.toSorted((a, b) => a - b)) removeFile(file);
}
