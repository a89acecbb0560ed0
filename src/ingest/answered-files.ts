/** Tells whether an answer is older than the files it comes from. */

import { folderTime, realPath } from '../sources/folder.ts';
import { isSameFile } from '../sources/file.ts';
import type { AnsweredFile, AnsweredFiles } from '../store/answered-files.ts';
import type { FolderManifest } from '../store/folder-manifest.ts';
import { isReadme } from './file-names.ts';

/** A folder that was looked at: as it was, its page included, or not. */
interface SeenFolder {
  readonly isSame: boolean;
  readonly prefix: string;
  readonly manifest: FolderManifest;
}

/**
 * True when a file that holds one of these versions is no longer as it was when it was read, or its folder: a file came or
 * went, or the page that may name its code changed. The other files of the folder are not looked at: there may be thousands.
 * @param roots resolved paths
 * @returns what looks at each folder and each file once
 */
export function createStaleCheck(
  roots: readonly string[],
  { filesOf, manifestOf }: AnsweredFiles,
): (rows: readonly number[]) => boolean {
  const folders = new Map<number, SeenFolder>();
  const fresh = new Set<string>();
  const look = (row: number): SeenFolder => {
    const known = folders.get(row) ?? lookAt(roots, manifestOf(row));
    folders.set(row, known);
    return known;
  };
  const isFresh = ({ folder, name }: AnsweredFile): boolean => {
    const key = `${folder}/${name}`;
    if (fresh.has(key)) return true;
    const isSame = isAsItWas(look(folder), name);
    if (isSame) fresh.add(key);
    return isSame;
  };
  return (rows) => !filesOf(rows).every(isFresh);
}

function lookAt(roots: readonly string[], manifest: FolderManifest): SeenFolder {
  const { root, path, changedMs } = manifest;
  const base = roots[root] ?? '';
  const full = path === '' ? base : `${base}/${path}`;
  const folder = { isSame: true, prefix: `${full}/`, manifest };
  const isThere = realPath(full) === full && folderTime(base, path) === changedMs;
  return { ...folder, isSame: isThere && manifest.names.filter(isReadme).every((name) => isAsItWas(folder, name)) };
}

/** A name whose size is not a number is never opened. */
function isAsItWas({ isSame, prefix, manifest }: SeenFolder, name: string): boolean {
  const at = 3 * manifest.names.indexOf(name);
  if (!isSame || at < 0) return false;
  return Number.isNaN(manifest.stamps[at]) || isSameFile(prefix + name, manifest.stamps, at);
}
