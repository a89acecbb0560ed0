/** Brings an index up to date with the disk, in one transaction, at a cost that follows what changed. */

import type { RefreshReport } from '../core/contracts.ts';
import type { Database } from '../store/database.ts';
import { derive } from '../store/derive.ts';
import { revisionOf, type StoredManifest } from '../store/manifest.ts';
import { lastFileOf, readManifests, type StoredManifests } from '../store/stored-manifests.ts';
import { noteTouched } from '../store/touched.ts';
import { createWriter, type Writer } from '../store/writer.ts';
import { manifestOf, type RootReading, STEP_FILES, takeFolder, takeNext, unreadableFolder } from './build.ts';
import { type Changes, findChanges, isQuiet, manifestsAbove } from './changes.ts';
import { isReadme } from './file-names.ts';
import { createFileQueue, startThreads } from './file-queue.ts';
import { type FileIngest, skipUnread } from './file-reader.ts';
import type { FolderChange } from './folder-change.ts';
import type { Steps } from './pace.ts';
import { isBatched, planReading, readTitle, type ReadmeTitle } from './reading-plan.ts';
import type { IngestSettings } from './settings.ts';
import { startVerifying } from './verifying-thread.ts';

type Counts = Pick<RefreshReport, 'read' | 'unchanged' | 'removed'>;

/** Reads what changed and stores it; on any throw the index is as it was. */
export function* refreshIndex(db: Database, roots: readonly string[], settings: IngestSettings): Steps<Counts> {
  const revision = revisionOf(db);
  const { changes, manifests } = lookAtDisk(db, roots);
  if (isQuiet(changes)) return { read: 0, unchanged: changes.unchanged, removed: 0 };
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done the same work while this one waited for its turn.
    const current = revisionOf(db) === revision ? { changes, manifests } : lookAtDisk(db, roots);
    const counts = yield* applyChanges(db, roots, settings, current);
    db.exec('COMMIT');
    return counts;
  } catch (error) {
    // A full disk has already undone it.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** What changed since the manifests of an index were written. */
interface Looked {
  readonly changes: Changes;
  readonly manifests: StoredManifests;
}

function lookAtDisk(db: Database, roots: readonly string[]): Looked {
  const thread = startVerifying(lastFileOf(db));
  try {
    const manifests = readManifests(db);
    return { manifests, changes: findChanges(roots, manifests, thread) };
  } finally {
    thread?.stop();
  }
}

function* applyChanges(
  db: Database,
  roots: readonly string[],
  settings: IngestSettings,
  { changes, manifests }: Looked,
): Steps<Counts> {
  const touched = noteTouched(db);
  const writer = createWriter(db);
  const open = openRoots(writer, roots, settings, changes, manifests);
  try {
    for (const manifest of changes.removedFolders) writer.removeFolder(manifest.row);
    let read = 0;
    let isSameContent = changes.removedFolders.length === 0;
    for (const change of changes.folders) {
      const root = open[change.root];
      if (root === undefined) continue;
      const applied = yield* applyFolder(root, change, read);
      read += applied.read;
      isSameContent &&= applied.isSameContent;
    }
    for (const { root, listing } of changes.newFolders) {
      const opened = open[root];
      if (opened !== undefined) read = yield* takeFolder(opened, listing, read, null);
      isSameContent = false;
    }
    if (!isSameContent) derive(db, touched);
    touched.end();
    const removed = changes.folders.flatMap((change) => change.removed).length;
    return { read, unchanged: changes.unchanged, removed: removed + countFiles(changes.removedFolders) };
  } finally {
    for (const { queue } of open) queue.stop();
  }
}

function* applyFolder(
  { writer, plan, queue }: RootReading,
  change: FolderChange,
  done: number,
): Steps<{ read: number; isSameContent: boolean }> {
  const { manifest } = change;
  let isSameContent = change.listing === null || noteProblem(writer, manifest.row, change.listing.problem);
  isSameContent &&= change.removed.length === 0;
  for (const name of change.removed) writer.removeFile(manifest.row, name);
  const fresh = new Map<string, FileIngest>();
  const put = (ingest: FileIngest): void => {
    const { name, hash } = ingest.file;
    fresh.set(name, ingest);
    const isSame = hash !== null && writer.hashOf(manifest.row, name) === hash;
    if (!isSame) writer.putFile(manifest.row, ingest.file);
    isSameContent &&= isSame;
  };
  const { files, others } = filesOf(change);
  plan.takeReadmes({ path: change.path, files }).forEach(put);
  for (const name of files.filter((file) => !isReadme(file))) {
    put(isBatched(name) ? yield* takeNext(queue, done + fresh.size, null) : skipUnread(name, 'extension'));
    if (fresh.size % STEP_FILES === 0) yield { done: done + fresh.size, total: null };
  }
  for (const name of others) put(skipUnread(name, 'symlink'));
  writer.putFolder(nextManifest(change, fresh));
  return { read: fresh.size, isSameContent };
}

/** What changed: files, and what is listed and never opened. */
function filesOf({ changed, listing }: FolderChange): { files: readonly string[]; others: readonly string[] } {
  const others = new Set(listing?.others ?? []);
  return { files: changed.filter((name) => !others.has(name)), others: changed.filter((name) => others.has(name)) };
}

/** Keeps, replaces or removes the note that a folder could not be listed; true when it stays as it was. */
function noteProblem(writer: Writer, row: number, problem: string | null): boolean {
  if (writer.hashOf(row, '') === problem) return true;
  if (problem === null) writer.removeFile(row, '');
  else writer.putFile(row, unreadableFolder(problem));
  return false;
}

function nextManifest(change: FolderChange, fresh: ReadonlyMap<string, FileIngest>) {
  const { manifest, listing } = change;
  const removed = new Set(change.removed);
  const kept = manifest.names.map((name, index) => ({ name, stamp: stampAt(manifest.stamps, 3 * index) }));
  const files = kept
    .filter(({ name }) => !removed.has(name) && !fresh.has(name))
    .map(({ name, stamp }) => ({ file: { name }, stamp }));
  const folder = listing ?? { path: manifest.path, changedMs: manifest.changedMs, listedMs: 0, problem: null };
  const next = manifestOf(manifest.root, folder, [...files, ...fresh.values()]);
  return listing === null ? { ...next, changedMs: manifest.changedMs } : next;
}

function stampAt(stamps: Float64Array, at: number): FileIngest['stamp'] {
  return { size: stamps[at] ?? -1, mtimeMs: stamps[at + 1] ?? -1, ctimeMs: stamps[at + 2] ?? -1 };
}

/** What is to be read of each root, its readmes all told: a file read alone is attributed as it was with all the others. */
function openRoots(
  writer: Writer,
  roots: readonly string[],
  settings: IngestSettings,
  { folders, newFolders }: Changes,
  manifests: StoredManifests,
): readonly RootReading[] {
  return roots.map((path, index) => {
    const changed = folders.filter(({ root }) => root === index);
    const added = newFolders.filter(({ root }) => root === index).map(({ listing }) => listing);
    const tree = [...changed.map((change) => ({ path: change.path, files: filesOf(change).files })), ...added];
    const told = readTitles(path, manifestsAbove(manifests, index, tree));
    const plan = planReading(path, tree, settings, told);
    const count = tree.reduce((sum, { files }) => sum + files.length, 0);
    return { writer, index, plan, queue: createFileQueue(path, plan, startThreads(path, settings, count)) };
  });
}

function readTitles(path: string, manifests: readonly StoredManifest[]): readonly ReadmeTitle[] {
  return manifests.flatMap(({ path: folder, names }) =>
    names.filter(isReadme).flatMap((name) => readTitle(path, folder, name) ?? []),
  );
}

function countFiles(manifests: readonly StoredManifest[]): number {
  return manifests.reduce((sum, manifest) => sum + manifest.names.length, 0);
}
