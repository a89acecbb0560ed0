/** Brings an index up to date with the disk, in one transaction, at a cost that follows what changed. */

import type { RefreshReport } from '../core/contracts.ts';
import type { Database } from '../store/database.ts';
import { derive } from '../store/derive.ts';
import { readManifests, revisionOf, type StoredManifest } from '../store/manifest.ts';
import { createWriter, type Writer } from '../store/writer.ts';
import { addFolder, manifestOf, type OpenRoot, readmesFirst, STEP_FILES, unreadableFolder } from './build.ts';
import { type Changes, findChanges, isQuiet } from './changes.ts';
import { isCandidate, isReadme } from './file-names.ts';
import { type FileIngest, ingestFile, skipUnread } from './file-reader.ts';
import type { FolderChange } from './folder-change.ts';
import { createPlaceTable } from './place.ts';
import type { Steps } from './pace.ts';
import type { IngestSettings } from './settings.ts';

type Counts = Pick<RefreshReport, 'read' | 'unchanged' | 'removed'>;

/** Reads what changed and stores it; on any throw the index is as it was. */
export function* refreshIndex(db: Database, roots: readonly string[], settings: IngestSettings): Steps<Counts> {
  const revision = revisionOf(db);
  const changes = findChanges(roots, readManifests(db));
  if (isQuiet(changes)) return { read: 0, unchanged: changes.unchanged, removed: 0 };
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done the same work while this one waited for its turn.
    const current = revisionOf(db) === revision ? changes : findChanges(roots, readManifests(db));
    const counts = yield* applyChanges(db, roots, settings, current);
    db.exec('COMMIT');
    return counts;
  } catch (error) {
    // A full disk has already undone it.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function* applyChanges(
  db: Database,
  roots: readonly string[],
  settings: IngestSettings,
  changes: Changes,
): Steps<Counts> {
  const writer = createWriter(db);
  const open = openRoots(roots, settings, readManifests(db));
  for (const manifest of changes.removedFolders) writer.removeFolder(manifest.row);
  let read = 0;
  let isSameContent = changes.removedFolders.length === 0;
  for (const change of changes.folders) {
    const root = open[change.root];
    if (root === undefined) continue;
    const applied = yield* applyFolder(writer, root, change, read);
    read += applied.read;
    isSameContent &&= applied.isSameContent;
  }
  for (const { root, listing } of changes.newFolders) {
    const opened = open[root];
    if (opened !== undefined) read = yield* addFolder(writer, opened, listing, read, null);
    isSameContent = false;
  }
  if (!isSameContent) derive(db);
  const removed = changes.folders.flatMap((change) => change.removed).length;
  return { read, unchanged: changes.unchanged, removed: removed + countFiles(changes.removedFolders) };
}

function* applyFolder(
  writer: Writer,
  root: OpenRoot,
  change: FolderChange,
  done: number,
): Steps<{ read: number; isSameContent: boolean }> {
  const { manifest } = change;
  const others = new Set(change.listing?.others ?? []);
  let isSameContent = change.listing === null || noteProblem(writer, manifest.row, change.listing.problem);
  isSameContent &&= change.removed.length === 0;
  for (const name of change.removed) writer.removeFile(manifest.row, name);
  const fresh = new Map<string, FileIngest>();
  for (const name of readmesFirst(change.changed)) {
    const ingest = readAgain(root, manifest, name, others);
    fresh.set(name, ingest);
    const isSame = ingest.file.hash !== null && writer.hashOf(manifest.row, name) === ingest.file.hash;
    if (!isSame) writer.putFile(manifest.row, ingest.file);
    isSameContent &&= isSame;
    if (fresh.size % STEP_FILES === 0) yield { done: done + fresh.size, total: null };
  }
  writer.putFolder(nextManifest(change, fresh));
  return { read: fresh.size, isSameContent };
}

/** Keeps, replaces or removes the note that a folder could not be listed; true when it stays as it was. */
function noteProblem(writer: Writer, row: number, problem: string | null): boolean {
  if (writer.hashOf(row, '') === problem) return true;
  if (problem === null) writer.removeFile(row, '');
  else writer.putFile(row, unreadableFolder(problem));
  return false;
}

function readAgain(root: OpenRoot, manifest: StoredManifest, name: string, others: ReadonlySet<string>): FileIngest {
  if (others.has(name)) return skipUnread(name, 'symlink');
  if (!isCandidate(name)) return skipUnread(name, 'extension');
  return ingestFile(root.path, manifest.path, name, root.places);
}

function nextManifest(change: FolderChange, fresh: ReadonlyMap<string, FileIngest>) {
  const { manifest, listing } = change;
  const removed = new Set(change.removed);
  const kept = manifest.names.map((name, index) => ({ name, stamp: stampAt(manifest.stamps, 3 * index) }));
  const files = kept
    .filter(({ name }) => !removed.has(name) && !fresh.has(name))
    .map(({ name, stamp }) => ({ file: { ...skipUnread(name, 'extension').file }, stamp }));
  const folder = listing ?? { path: manifest.path, changedMs: manifest.changedMs, listedMs: 0, problem: null };
  const next = manifestOf(manifest.root, folder, [...files, ...fresh.values()]);
  return listing === null ? { ...next, changedMs: manifest.changedMs } : next;
}

function stampAt(stamps: Float64Array, at: number): FileIngest['stamp'] {
  return { size: stamps[at] ?? -1, mtimeMs: stamps[at + 1] ?? -1, ctimeMs: stamps[at + 2] ?? -1 };
}

/** The roots with all their readmes told, so that a file read alone is attributed as it was with all the others. */
function openRoots(
  roots: readonly string[],
  settings: IngestSettings,
  manifests: readonly StoredManifest[],
): OpenRoot[] {
  return roots.map((path, index) => {
    const places = createPlaceTable(path, settings);
    for (const manifest of manifests) {
      if (manifest.root !== index) continue;
      for (const name of manifest.names.filter(isReadme)) ingestFile(path, manifest.path, name, places);
    }
    return { index, path, places };
  });
}

function countFiles(manifests: readonly StoredManifest[]): number {
  return manifests.reduce((sum, manifest) => sum + manifest.names.length, 0);
}
