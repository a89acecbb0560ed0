/** A root that is no folder of files to watch: read from its beginning to its end, again when its stamp changes. */

import type { ArticleVersion } from '../core/model.ts';
import type { RootState } from '../store/root-state.ts';
import type { IngestedFile, Writer } from '../store/writer.ts';
import { UNWATCHED } from '../store/folder-manifest.ts';
import type { Pace } from './pace.ts';

export interface StreamedRoot {
  /** Tells whether what it holds is still what was read: a commit, or the sizes and times of archives. */
  readonly stamp: string;
  /** True when one path may come several times, the last one to be kept. */
  readonly replaces: boolean;
  /** Writes all that it holds; returns how many documents were read. */
  readonly fill: (out: RootWriter, pace: Pace) => Promise<number>;
  /** Goes on from what an earlier reading wrote; null when it cannot, and all must be read again. */
  readonly refresh: (out: RootWriter, pace: Pace) => Promise<Refreshed | null>;
  /** The file of a version as it was read; null when it cannot be had. */
  readonly contentOf: (version: ArticleVersion, file: StreamedFile, signal: AbortSignal) => Promise<string | null>;
}

/** What a reading that went on from an earlier one came to. */
export interface Refreshed {
  /** Documents read. */
  readonly read: number;
  readonly stamp: string;
}

/** A file of the index, as its root knows it. */
export interface StreamedFile {
  readonly path: string;
  /** As the publisher wrote it last; null where it does not say. */
  readonly mtimeMs: number | null;
}

/** Writes files of one root by their path. */
export interface RootWriter {
  /** `mtimeMs`: of the publisher, where one document may stand in two places. */
  putFile(path: string, file: IngestedFile, mtimeMs?: number): void;
  removeFile(path: string): void;
  /** What the root remembers from one reading to the next. */
  readonly state: RootState;
}

/** A writer for the root at `index`; its folders are made as they come. `wasRead`: an earlier reading wrote some. */
export function createRootWriter(writer: Writer, index: number, state: RootState, wasRead = false): RootWriter {
  const rows = new Map<string, number>();
  const rowOf = (path: string): number => {
    const known = rows.get(path);
    if (known !== undefined) return known;
    const row = writer.putFolder({ root: index, path, changedMs: UNWATCHED, names: [], stamps: new Float64Array() });
    rows.set(path, row);
    return row;
  };
  return {
    state,
    putFile: (path, file, mtimeMs) => writer.putFile(rowOf(folderOf(path)), file, mtimeMs),
    removeFile(path) {
      const folder = folderOf(path);
      const row = wasRead ? rowOf(folder) : rows.get(folder);
      if (row !== undefined) writer.removeFile(row, nameOf(path));
    },
  };
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** All but the last part of a path, '' when there is no other. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
