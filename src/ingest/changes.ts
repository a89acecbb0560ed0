/** What changed on disk since the index was last brought up to date; reads no file. */

import { dirname } from 'node:path';
import type { FolderListing } from '../sources/folder.ts';
import { listTree } from '../sources/tree.ts';
import type { StoredManifest } from '../store/manifest.ts';
import { isReadme } from './file-names.ts';
import { compareFolder, type FolderChange, hasWork } from './folder-change.ts';

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
