/** What changed on disk in one folder since its manifest was written. */

import { type FolderListing, folderTime, listFolder } from '../sources/folder.ts';
import { isSameFile } from '../sources/file.ts';
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

/** True for a file, by its place in a manifest, that need not be looked at again. */
type SeenFiles = (index: number) => boolean;

/** True when something of the folder has to be read or removed. */
export function hasWork(change: FolderChange): boolean {
  return change.listing !== null || change.changed.length > 0 || change.removed.length > 0;
}

/**
 * What happened to one folder, and the folders in it, any of which may be new; null when it is gone. Reads no file. `isSame`:
 * true for a file, by its place in the manifest, that was found as it was just now.
 */
export function compareFolder(
  root: string,
  manifest: StoredManifest,
  isSame: SeenFiles,
): { change: FolderChange; newFolders: readonly string[] } | null {
  const base = { root: manifest.root, path: manifest.path, manifest };
  if (folderTime(root, manifest.path) === manifest.changedMs) {
    return {
      change: {
        ...base,
        listing: null,
        changed: changedNames(root, manifest, manifest.names, { files: null, isSame }),
        removed: [],
      },
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
      { files: new Set(now.listing.files), isSame },
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
  { files, isSame }: { readonly files: ReadonlySet<string> | null; readonly isSame: SeenFiles },
): readonly string[] {
  const { stamps } = manifest;
  const prefix = manifest.path === '' ? `${root}/` : `${root}/${manifest.path}/`;
  const indexOf = names === manifest.names ? null : new Map(manifest.names.map((name, index) => [name, index]));
  return names.filter((name, position) => {
    const index = indexOf === null ? position : (indexOf.get(name) ?? 0);
    if (Number.isNaN(stamps[3 * index])) return files !== null && files.has(name) && isCandidate(name);
    return !isSame(index) && !isSameFile(prefix + name, stamps, 3 * index);
  });
}
