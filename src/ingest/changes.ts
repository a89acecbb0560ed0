/** What changed on disk since the index was last brought up to date; reads no file. */

import { dirname } from 'node:path';
import { type FolderListing, folderTime, listFolder, listTree, realPath } from '../sources/folder.ts';
import { stampOf } from '../sources/file.ts';
import type { StoredManifest } from '../store/manifest.ts';
import { isCandidate, isReadme } from './file-reader.ts';

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
  const known = new Set(manifests.map(keyOf));
  const gone = new Set<string>();
  const folders: FolderChange[] = [];
  const newFolders: { root: number; listing: FolderListing }[] = [];
  const removedFolders: StoredManifest[] = [];
  for (const manifest of manifests) {
    const root = roots[manifest.root] ?? '';
    // What stands below a folder that became a link can still be reached, through the link.
    const isBelowGone = manifest.path !== '' && gone.has(keyOf({ root: manifest.root, path: parentOf(manifest.path) }));
    const found = isBelowGone ? null : compareFolder(root, manifest);
    if (found === null) {
      gone.add(keyOf(manifest));
      removedFolders.push(manifest);
      continue;
    }
    const added = found.newFolders.filter((path) => !known.has(keyOf({ root: manifest.root, path })));
    newFolders.push(
      ...added.flatMap((path) => listBelow(root, path)).map((listing) => ({ root: manifest.root, listing })),
    );
    if (hasWork(found.change)) folders.push(found.change);
  }
  const spread = spreadReadmes(folders, manifests, gone);
  const kept = manifests.filter((manifest) => !gone.has(keyOf(manifest)));
  return { folders: spread, newFolders, removedFolders, unchanged: countUnchanged(kept, spread) };
}

function keyOf({ root, path }: { readonly root: number; readonly path: string }): string {
  return `${root}/${path}`;
}

function parentOf(path: string): string {
  return path.includes('/') ? dirname(path) : '';
}

function countUnchanged(kept: readonly StoredManifest[], folders: readonly FolderChange[]): number {
  const known = kept.reduce((sum, manifest) => sum + manifest.names.length, 0);
  const touched = folders.map(({ manifest, changed, removed }) => {
    const names = new Set(manifest.names);
    return removed.length + changed.filter((name) => names.has(name)).length;
  });
  return known - touched.reduce((sum, count) => sum + count, 0);
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

function listBelow(root: string, path: string): readonly FolderListing[] {
  return listTree(`${root}/${path}`).map((listing) => ({
    ...listing,
    path: listing.path === '' ? path : `${path}/${listing.path}`,
  }));
}

/** A README that comes, goes or changes may name another code for all that stands below it: all of it is read again. */
function spreadReadmes(
  folders: readonly FolderChange[],
  manifests: readonly StoredManifest[],
  gone: ReadonlySet<string>,
): readonly FolderChange[] {
  const tops = folders.filter((change) => [...change.changed, ...change.removed].some(isReadme));
  if (tops.length === 0) return folders;
  const byKey = new Map(folders.map((change) => [keyOf(change), change]));
  return manifests.flatMap((manifest) => {
    const change = byKey.get(keyOf(manifest));
    const isBelow = tops.some((top) => top.root === manifest.root && isInside(manifest.path, top.path));
    if (!isBelow || gone.has(keyOf(manifest))) return change ?? [];
    return spreadOver(change ?? { ...manifest, manifest, listing: null, changed: [], removed: [] });
  });
}

/** The same change with every file that was read before; links and files that are never opened stay out. */
function spreadOver({ root, path, manifest, listing, changed, removed }: FolderChange): FolderChange {
  const gone = new Set(removed);
  const read = manifest.names.filter((name, at) => !Number.isNaN(manifest.stamps[3 * at]) && !gone.has(name));
  return { root, path, manifest, listing, changed: [...new Set([...changed, ...read])], removed };
}

function isInside(path: string, top: string): boolean {
  return top === '' || path === top || path.startsWith(`${top}/`);
}
