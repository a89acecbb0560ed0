/** Tells which files the versions of an answer stand in, and what was known of their folders when these were read. */

import type { Database } from './database.ts';
import { type FolderManifest, UNWATCHED } from './folder-manifest.ts';

export interface AnsweredFile {
  readonly folder: number;
  /** Within its folder. */
  readonly name: string;
}

export interface AnsweredFiles {
  /** The files of versions, all those of a merged one; what no disk is held against is left out. */
  filesOf(rows: readonly number[]): readonly AnsweredFile[];
  manifestOf(folder: number): FolderManifest;
}

/** Asks `db`, which stays the caller's to close. */
export function createAnsweredFiles(db: Database): AnsweredFiles {
  const files = db.prepare(
    `SELECT f.id, file.name FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder
     WHERE v.id IN (SELECT ? UNION SELECT id FROM version WHERE twin_of = ?) AND f.changed <> ${UNWATCHED}`,
  );
  files.setReturnArrays(true);
  const manifest = db.prepare('SELECT root, path, changed, names, stamps FROM folder WHERE id = ?');
  manifest.setReturnArrays(true);
  return {
    filesOf: (rows) =>
      rows.flatMap((row) => {
        const found: [number, string][] = files.all(row, row);
        return found.map(([folder, name]) => ({ folder, name }));
      }),
    manifestOf(folder) {
      const row: [number, string, number, string, Uint8Array] = manifest.get(folder);
      const [root, path, changedMs, names, bytes] = row;
      const stamps = new Float64Array(new Uint8Array(bytes).buffer);
      return { root, path, changedMs, names: names === '' ? [] : names.split('/'), stamps };
    },
  };
}
