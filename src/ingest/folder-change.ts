/** What changed on disk in one folder since its manifest was written. */

import { type FolderListing, folderTime, listFolder, realPath } from '../sources/folder.ts';
import { stampOf } from '../sources/file.ts';
import type { StoredManifest } from '../store/manifest.ts';
import { isCandidate } from './file-names.ts';

/** One folder to bring up to date. */
export interface FolderChange {
  readonly root: number;
  readonly path: string;
  /** Its new listing; null when only contents of files changed. */
  readonly listing: FolderListing | null;
  readonly manifest: StoredManifest;
  /** Names to read again: new, changed, or not settled when last read. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** True when the disk no longer matches one of these manifests. */
export function isStale(roots: readonly string[], manifests: readonly StoredManifest[]): boolean {
  return manifests.some((manifest) => {
    const root = roots[manifest.root] ?? '';
    const full = manifest.path === '' ? root : `${root}/${manifest.path}`;
    const found = realPath(full) === full ? compareFolder(root, manifest) : null;
    return found === null || hasWork(found.change);
  });
}

/** True when something of the folder has to be read or removed. */
export function hasWork(change: FolderChange): boolean {
  return change.listing !== null || change.changed.length > 0 || change.removed.length > 0;
}

/** What happened to one folder, and the folders in it, any of which may be new; null when it is gone. Reads no file. */
export function compareFolder(
  root: string,
  manifest: StoredManifest,
): { change: FolderChange; newFolders: readonly string[] } | null {
  const base = { root: manifest.root, path: manifest.path, manifest };
  if (folderTime(root, manifest.path) === manifest.changedMs) {
    return {
      change: { ...base, listing: null, changed: changedNames(root, manifest, manifest.names, null), removed: [] },
      newFolders: [],
    };
  }
  const now = listFolder(root, manifest.path);
  if (now === null) return null;
  const before = new Set(manifest.names);
  const names = [...now.listing.files, ...now.listing.others];
  const present = new Set(names);
  const changed = [
    ...changedNames(
      root,
      manifest,
      names.filter((name) => before.has(name)),
      new Set(now.listing.files),
    ),
    ...names.filter((name) => !before.has(name)),
  ];
  const removed = manifest.names.filter((name) => !present.has(name));
  const newFolders = now.folders.map((name) => (manifest.path === '' ? name : `${manifest.path}/${name}`));
  return { change: { ...base, listing: now.listing, changed, removed }, newFolders };
}

/** `files`: the regular files of a new listing; a name that was a link until then is one to read. */
function changedNames(
  root: string,
  manifest: StoredManifest,
  names: readonly string[],
  files: ReadonlySet<string> | null,
): readonly string[] {
  const { stamps } = manifest;
  const prefix = manifest.path === '' ? `${root}/` : `${root}/${manifest.path}/`;
  const indexOf = names === manifest.names ? null : new Map(manifest.names.map((name, index) => [name, index]));
  return names.filter((name, position) => {
    const at = 3 * (indexOf === null ? position : (indexOf.get(name) ?? 0));
    const size = stamps[at] ?? Number.NaN;
    if (Number.isNaN(size)) return files !== null && files.has(name) && isCandidate(name);
    const now = stampOf(prefix + name);
    return now === null || now.size !== size || now.mtimeMs !== stamps[at + 1] || now.ctimeMs !== stamps[at + 2];
  });
}
