/** What changed on disk since the index was last brought up to date; reads no file. */

import { dirname } from 'node:path';
import type { FolderListing } from '../sources/folder.ts';
import { listTree } from '../sources/tree.ts';
import type { StoredManifest } from '../store/manifest.ts';
import { beginOf, countFiles, type PackedFolders, pathOf } from '../store/packed-folders.ts';
import type { StoredManifests } from '../store/stored-manifests.ts';
import { isReadme } from './file-names.ts';
import { compareFolder, type FolderChange, hasWork } from './folder-change.ts';
import { doTasks, finishTasks, planVerification, SAME, suspectFolders, type Verification } from './verification.ts';
import type { VerifyingThread } from './verifying-thread.ts';

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

/**
 * Compares the disk with the manifests of all roots (resolved paths, in their order). `thread` looks at files too, if it
 * starts in time.
 */
export function findChanges(
  roots: readonly string[],
  manifests: StoredManifests,
  thread: VerifyingThread | null = null,
): Changes {
  const verification = planVerification(roots, manifests.folders);
  thread?.verify(verification);
  doTasks(verification);
  finishTasks(verification);
  const suspects = suspectFolders(verification);
  if (suspects.length > 0) return compareFolders(roots, manifests, verification, suspects);
  return { folders: [], newFolders: [], removedFolders: [], unchanged: countFiles(manifests.folders) };
}

/** Looks closer at the folders that are not as they were, or hold a file that is not. */
function compareFolders(
  roots: readonly string[],
  manifests: StoredManifests,
  { folders: packed, seenFiles }: Verification,
  suspects: readonly number[],
): Changes {
  const gone = new Set<string>();
  const folders: FolderChange[] = [];
  const found: FolderName[] = [];
  const listed = suspects.map((index) => ({ index, manifest: manifests.at(index) }));
  for (const { index, manifest } of listed.toSorted((a, b) => compareNames(a.manifest, b.manifest))) {
    const { root, path } = manifest;
    const first = beginOf(packed.fileEnds, index);
    const isSame = (file: number): boolean => seenFiles[first + file] === SAME;
    // What stands below a folder that became a link can still be reached, through the link.
    const now = isGone(manifest, gone) ? null : compareFolder(roots[root] ?? '', manifest, isSame);
    if (now === null) gone.add(keyOf(root, path));
    else found.push(...now.newFolders.map((name) => ({ root, path: name })));
    if (now !== null && hasWork(now.change)) folders.push(now.change);
  }
  const removedFolders = gone.size === 0 ? [] : manifestsWhere(manifests, (folder) => isGone(folder, gone));
  const spread = spreadReadmes(folders, manifests, gone);
  const touched = spread.reduce((sum, change) => sum + countTouched(change), 0);
  const removed = removedFolders.reduce((sum, { names }) => sum + names.length, 0);
  return {
    ...{ folders: spread, newFolders: listNew(roots, found, packed), removedFolders },
    unchanged: countFiles(packed) - removed - touched,
  };
}

interface FolderName {
  readonly root: number;
  readonly path: string;
}

function keyOf(root: number, path: string): string {
  return `${root}/${path}`;
}

function compareNames(a: FolderName, b: FolderName): number {
  return a.root - b.root || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** True for a folder of `gone`, and for what stood below one. */
function isGone({ root, path }: FolderName, gone: ReadonlySet<string>): boolean {
  for (let at = path; ; at = parentOf(at)) {
    if (gone.has(keyOf(root, at))) return true;
    if (at === '') return false;
  }
}

function parentOf(path: string): string {
  return path.includes('/') ? dirname(path) : '';
}

function namesOfAll(packed: PackedFolders): readonly FolderName[] {
  return Array.from(packed.roots, (root, index) => ({ root, path: pathOf(packed, index) }));
}

/** By root, then path. */
function manifestsWhere(
  manifests: StoredManifests,
  isWanted: (folder: FolderName) => boolean,
): readonly StoredManifest[] {
  const found = namesOfAll(manifests.folders).flatMap((folder, index) => (isWanted(folder) ? manifests.at(index) : []));
  return found.toSorted(compareNames);
}

/** The manifests of folders of one root that are in `tree`, or above one that is. */
export function manifestsAbove(
  manifests: StoredManifests,
  root: number,
  tree: readonly Pick<FolderListing, 'path'>[],
): readonly StoredManifest[] {
  if (tree.length === 0) return [];
  const wanted = new Set<string>();
  for (const { path } of tree) {
    for (let at = path; !wanted.has(at); at = parentOf(at)) wanted.add(at);
  }
  return manifestsWhere(manifests, (folder) => folder.root === root && wanted.has(folder.path));
}

/** Of folders found in others, those that were not known, with all that is below them. */
function listNew(roots: readonly string[], found: readonly FolderName[], packed: PackedFolders): Changes['newFolders'] {
  if (found.length === 0) return [];
  const known = new Set(namesOfAll(packed).map(({ root, path }) => keyOf(root, path)));
  return found
    .filter(({ root, path }) => !known.has(keyOf(root, path)))
    .flatMap(({ root, path }) => listBelow(roots[root] ?? '', path).map((listing) => ({ root, listing })));
}

function countTouched({ manifest, changed, removed }: FolderChange): number {
  const names = new Set(manifest.names);
  return removed.length + changed.filter((name) => names.has(name)).length;
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
  manifests: StoredManifests,
  gone: ReadonlySet<string>,
): readonly FolderChange[] {
  const tops = folders.filter((change) => [...change.changed, ...change.removed].some(isReadme));
  if (tops.length === 0) return folders;
  const isBelow = (folder: FolderName): boolean =>
    tops.some((top) => top.root === folder.root && isInside(folder.path, top.path)) && !isGone(folder, gone);
  const byKey = new Map(folders.map((change) => [keyOf(change.root, change.path), change]));
  const below = manifestsWhere(manifests, isBelow).map((manifest) => {
    const { root, path } = manifest;
    const change = byKey.get(keyOf(root, path));
    return spreadOver(change ?? { root, path, manifest, listing: null, changed: [], removed: [] });
  });
  return [...below, ...folders.filter((change) => !isBelow(change))].toSorted(compareNames);
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
