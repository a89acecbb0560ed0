/** What the disk looked like when all folders were last read, in memory that threads share. */

import { Buffer } from 'node:buffer';
import type { FolderManifest } from './folder-manifest.ts';

/** Folders one after the other, in any order; files in the order of their folders. Texts are UTF-8. */
export interface PackedFolders {
  /** Of each folder: its root, and when it changed (ms; -1 unknown). */
  readonly roots: Float64Array;
  readonly times: Float64Array;
  /** Where the path of each folder ends, where its names do (joined by `/`), and how many files are before the next. */
  readonly pathEnds: Float64Array;
  readonly nameEnds: Float64Array;
  readonly fileEnds: Float64Array;
  readonly paths: Uint8Array;
  readonly names: Uint8Array;
  /** Size, mtime and ctime (ms) of each file; NaN where it is never opened. */
  readonly stamps: Float64Array;
}

/** Where what belongs to the folder at `index` begins: the end of the one before. */
export function beginOf(ends: Float64Array, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0);
}

/** Files of all folders. */
export function countFiles({ stamps }: PackedFolders): number {
  return stamps.length / 3;
}

/** Relative to the root, '' for the root itself. */
export function pathOf({ paths, pathEnds }: PackedFolders, index: number): string {
  return textOf(paths, pathEnds, index);
}

/** Names of the files, in the order of their stamps. */
export function namesOf({ names, nameEnds }: PackedFolders, index: number): readonly string[] {
  const text = textOf(names, nameEnds, index);
  return text === '' ? [] : text.split('/');
}

function textOf(bytes: Uint8Array, ends: Float64Array, index: number): string {
  const [from, to] = [beginOf(ends, index), ends[index] ?? 0];
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}

/** The manifest of the folder at `index`, apart from the others. */
export function unpackFolder(folders: PackedFolders, index: number): FolderManifest {
  return {
    root: folders.roots[index] ?? 0,
    path: pathOf(folders, index),
    changedMs: folders.times[index] ?? -1,
    names: namesOf(folders, index),
    stamps: folders.stamps.slice(3 * beginOf(folders.fileEnds, index), 3 * (folders.fileEnds[index] ?? 0)),
  };
}
