/** What a root that is read as a stream remembers beside its files, so that a later reading goes on from it. */

import type { Database } from './database.ts';

/** Named texts of one root, by kind. What they say is theirs who put them. */
export interface RootState {
  /** In the order in which the names were first put. */
  readAll(kind: string): readonly { readonly name: string; readonly state: string }[];
  /** Adds or replaces. */
  put(kind: string, name: string, state: string): void;
  remove(kind: string, name: string): void;
}

/** The state of the root at `root`. The caller owns the transaction. */
export function createRootState(db: Database, root: number): RootState {
  const select = db.prepare('SELECT name, state FROM history WHERE root = ? AND kind = ? ORDER BY id');
  const upsert = db.prepare(
    `INSERT INTO history (root, kind, name, state) VALUES (?, ?, ?, ?)
       ON CONFLICT (root, kind, name) DO UPDATE SET state = excluded.state`,
  );
  const remove = db.prepare('DELETE FROM history WHERE root = ? AND kind = ? AND name = ?');
  return {
    readAll: (kind) => select.all(root, kind),
    put: (kind, name, state) => void upsert.run(root, kind, name, state),
    remove: (kind, name) => void remove.run(root, kind, name),
  };
}

/** Removes the folders of a streamed root that hold no file any more. */
export function removeEmptyFolders(db: Database, root: number): void {
  db.prepare('DELETE FROM folder WHERE root = ? AND NOT EXISTS (SELECT 1 FROM file WHERE file.folder = folder.id)').run(
    root,
  );
}
