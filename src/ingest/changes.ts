/** What changed on disk since the index was last brought up to date; reads no file. */

import { type FolderListing, folderTime, listFolder, listTree } from '../sources/folder.ts';
import { stampOf } from '../sources/file.ts';
import type { StoredManifest } from '../store/manifest.ts';
import { isReadme } from './file-reader.ts';

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

export interface Changes {
  readonly folders: readonly FolderChange[];
  readonly newFolders: readonly { readonly root: number; readonly listing: FolderListing }[];
  readonly removedFolders: readonly StoredManifest[];
  readonly unchanged: number;
}

/** True when nothing has to be read or removed. */
export function isQuiet(changes: Changes): boolean {
  return changes.folders.length + changes.newFolders.length + changes.removedFolders.length === 0;
}

/** Compares the disk with the manifests of all roots (resolved paths, in their order). */
export function findChanges(roots: readonly string[], manifests: readonly StoredManifest[]): Changes {
  const known = new Set(manifests.map((manifest) => `${manifest.root}/${manifest.path}`));
  const folders: FolderChange[] = [];
  const newFolders: { root: number; listing: FolderListing }[] = [];
  const removedFolders: StoredManifest[] = [];
  let unchanged = 0;
  for (const manifest of manifests) {
    const root = roots[manifest.root] ?? '';
    const found = compareFolder(root, manifest);
    if (found === null) {
      removedFolders.push(manifest);
      continue;
    }
    const added = found.newFolders.filter((path) => !known.has(`${manifest.root}/${path}`));
    newFolders.push(
      ...added.flatMap((path) => listBelow(root, path)).map((listing) => ({ root: manifest.root, listing })),
    );
    unchanged += manifest.names.length - found.change.changed.length;
    if (hasWork(found.change)) folders.push(found.change);
  }
  return spreadReadmes({ folders, newFolders, removedFolders, unchanged }, manifests);
}

/** True when the disk no longer matches one of these manifests. */
export function isStale(roots: readonly string[], manifests: readonly StoredManifest[]): boolean {
  return manifests.some((manifest) => {
    const found = compareFolder(roots[manifest.root] ?? '', manifest);
    return found === null || hasWork(found.change);
  });
}

function hasWork(change: FolderChange): boolean {
  return change.listing !== null || change.changed.length > 0 || change.removed.length > 0;
}

function compareFolder(
  root: string,
  manifest: StoredManifest,
): { change: FolderChange; newFolders: readonly string[] } | null {
  const base = { root: manifest.root, path: manifest.path, manifest };
  if (folderTime(root, manifest.path) === manifest.mtimeMs) {
    return {
      change: { ...base, listing: null, changed: changedNames(root, manifest, manifest.names), removed: [] },
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
    ),
    ...names.filter((name) => !before.has(name)),
  ];
  const removed = manifest.names.filter((name) => !present.has(name) && name !== '');
  const newFolders = now.folders.map((name) => (manifest.path === '' ? name : `${manifest.path}/${name}`));
  return { change: { ...base, listing: now.listing, changed, removed }, newFolders };
}

function changedNames(root: string, manifest: StoredManifest, names: readonly string[]): readonly string[] {
  const { stamps } = manifest;
  const prefix = manifest.path === '' ? `${root}/` : `${root}/${manifest.path}/`;
  const indexOf = names === manifest.names ? null : new Map(manifest.names.map((name, index) => [name, index]));
  return names.filter((name, position) => {
    const at = 3 * (indexOf === null ? position : (indexOf.get(name) ?? 0));
    const size = stamps[at] ?? Number.NaN;
    if (Number.isNaN(size)) return false;
    const now = stampOf(prefix + name);
    return now === null || now.size !== size || now.mtimeMs !== stamps[at + 1] || now.ctimeMs !== stamps[at + 2];
  });
}

function listBelow(root: string, path: string): readonly FolderListing[] {
  return listTree(`${root}/${path}`).map((listing) => ({
    ...listing,
    path: listing.path === '' ? path : `${path}/${listing.path}`,
  }));
}

/** A README that comes, goes or changes may name another code for all that stands below it: all of it is read again. */
function spreadReadmes(changes: Changes, manifests: readonly StoredManifest[]): Changes {
  const tops = changes.folders.filter((change) => [...change.changed, ...change.removed].some(isReadme));
  if (tops.length === 0) return changes;
  const byKey = new Map(changes.folders.map((change) => [`${change.root}/${change.path}`, change]));
  for (const manifest of manifests) {
    const isBelow = tops.some((top) => top.root === manifest.root && isInside(manifest.path, top.path));
    if (!isBelow) continue;
    const key = `${manifest.root}/${manifest.path}`;
    const change = byKey.get(key) ?? {
      root: manifest.root,
      path: manifest.path,
      manifest,
      listing: null,
      changed: [],
      removed: [],
    };
    const gone = new Set(change.removed);
    byKey.set(key, {
      ...change,
      changed: [...new Set([...change.changed, ...manifest.names])].filter((name) => !gone.has(name) && name !== ''),
    });
  }
  const removed = new Set(changes.removedFolders.map((manifest) => `${manifest.root}/${manifest.path}`));
  return { ...changes, folders: [...byKey].filter(([key]) => !removed.has(key)).map(([, change]) => change) };
}

function isInside(path: string, top: string): boolean {
  return top === '' || path === top || path.startsWith(`${top}/`);
}
