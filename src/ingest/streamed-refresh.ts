/** Brings the streamed roots of an index up to date where they can go on from what was read, in one transaction. */

import type { Database } from '../store/database.ts';
import { derive } from '../store/derive.ts';
import { putRootStamp, rootStampOf } from '../store/manifest.ts';
import { createRootState, removeEmptyFolders } from '../store/root-state.ts';
import { createWriter } from '../store/writer.ts';
import type { Pace } from './pace.ts';
import { createRootWriter } from './streamed-root.ts';
import type { StreamedRoots } from './streamed-roots.ts';

/**
 * Reads what came after each stamp, and stores it with the new stamps; on any throw the index is as it was.
 * @returns documents read; null, with nothing changed, when the index must be built anew
 */
export async function refreshStreamed(db: Database, streamed: StreamedRoots, pace: Pace): Promise<number | null> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const read = await readOn(db, streamed, pace);
    db.exec(read === null ? 'ROLLBACK' : 'COMMIT');
    return read;
  } catch (error) {
    // A full disk has already undone it.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

async function readOn(db: Database, streamed: StreamedRoots, pace: Pace): Promise<number | null> {
  const writer = createWriter(db);
  let read = 0;
  let isSame = true;
  for (const [index, root] of streamed) {
    // Another process may have done the same work while this one waited for its turn.
    if (rootStampOf(db, index) === root.stamp) continue;
    const out = createRootWriter(writer, index, createRootState(db, index), true);
    const refreshed = await root.refresh(out, pace);
    if (refreshed === null) return null;
    removeEmptyFolders(db, index);
    putRootStamp(db, index, refreshed.stamp);
    read += refreshed.read;
    isSame = false;
  }
  if (!isSame) derive(db);
  return read;
}
