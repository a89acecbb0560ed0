/** What the disk looked like when a folder was read. */

/** A folder's manifest: `stamps` holds size, mtime and ctime (ms) of each name, NaN where the file is never opened. */
export interface FolderManifest {
  readonly root: number;
  readonly path: string;
  readonly changedMs: number;
  readonly names: readonly string[];
  readonly stamps: Float64Array;
}

/** `changedMs` of a folder that no disk is held against: it is part of a history. */
export const UNWATCHED = -2;
