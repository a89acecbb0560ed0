/** Reads back the manifest of every folder of an index: what the disk looked like when it was last read. */

import type { Database } from './database.ts';
import type { FolderManifest } from './folder-manifest.ts';

export interface StoredManifest extends FolderManifest {
  readonly row: number;
}

/** Name of the file of a version, within its folder. */
export function fileNameOf(
  db: Database,
  row: number,
): { root: number; folder: string; name: string; mtime: number | null } | null {
  return (
    db
      .prepare(
        `SELECT f.root AS root, f.path AS folder, file.name AS name, file.mtime AS mtime
         FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder WHERE v.id = ?`,
      )
      .get(row) ?? null
  );
}

/** Number of the last change of the index; another process may have raised it. */
export function revisionOf(db: Database): number {
  return Number(db.prepare("SELECT value FROM meta WHERE name = 'revision'").get()?.value ?? 0);
}

/** Names of the archives that ended before their end when they were read. */
export function truncatedArchives(db: Database): readonly string[] {
  const rows: { name: string }[] = db
    .prepare("SELECT file.name FROM anomaly a JOIN file ON file.id = a.file WHERE a.kind = 'truncated-archive'")
    .all();
  return rows.map(({ name }) => name);
}

/** What was remembered of a root that is read as a whole, such as the tip of a history; null when nothing was. */
export function rootStampOf(db: Database, root: number): string | null {
  return db.prepare('SELECT value FROM meta WHERE name = ?').get(`root.${root}`)?.value ?? null;
}

/** Remembers it, in the transaction that fills the index. */
export function putRootStamp(db: Database, root: number, stamp: string): void {
  db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(`root.${root}`, stamp);
}
