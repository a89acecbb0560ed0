/** The first reading of a corpus: every folder, every file, into an empty index. */

import type { RefreshReport } from '../core/contracts.ts';
import type { FolderListing } from '../sources/folder.ts';
import { listTree } from '../sources/tree.ts';
import type { Database } from '../store/database.ts';
import { createIndexes, derive } from '../store/derive.ts';
import { putRootStamp } from '../store/manifest.ts';
import { createWriter, type FolderManifest, UNWATCHED, type Writer } from '../store/writer.ts';
import type { PreparedFolder } from './git-root.ts';
import { isCandidate, isReadme } from './file-names.ts';
import { type FileIngest, ingestFile, RACY_MS, skipUnread } from './file-reader.ts';
import { createPlaceTable, type PlaceTable } from './place.ts';
import type { Steps } from './pace.ts';
import type { IngestSettings } from './settings.ts';

/** Files between two steps. */
export const STEP_FILES = 64;

/** A root read before, as a whole: a history. `stamp` tells whether it has changed since. */
export interface PreparedRoot {
  readonly folders: readonly PreparedFolder[];
  readonly read: number;
  readonly stamp: string;
}

/** Fills `db` (empty tables) with the corpus of `roots` (resolved paths); `prepared` by index, instead of the disk. */
export function* buildIndex(
  db: Database,
  roots: readonly string[],
  settings: IngestSettings,
  prepared: ReadonlyMap<number, PreparedRoot> = new Map(),
): Steps<Pick<RefreshReport, 'read' | 'unchanged' | 'removed'>> {
  const trees = roots.map((root, index) => (prepared.has(index) ? [] : listTree(root)));
  const total = trees.flat().reduce((sum, folder) => sum + folder.files.length, 0);
  db.exec('BEGIN');
  const writer = createWriter(db);
  let read = 0;
  for (const [index, root] of roots.entries()) {
    const places = createPlaceTable(root, settings);
    for (const folder of trees[index] ?? []) {
      read = yield* addFolder(writer, { index, path: root, places }, folder, read, total);
    }
  }
  for (const [index, root] of prepared) read += addPrepared(db, writer, index, root);
  createIndexes(db);
  derive(db);
  db.exec('COMMIT; ANALYZE');
  return { read, unchanged: 0, removed: 0 };
}

function addPrepared(db: Database, writer: Writer, index: number, root: PreparedRoot): number {
  for (const { path, files } of root.folders) {
    const row = writer.putFolder({ root: index, path, changedMs: UNWATCHED, names: [], stamps: new Float64Array() });
    for (const file of files) writer.putFile(row, file);
  }
  putRootStamp(db, index, root.stamp);
  return root.read;
}

/** A root while it is read. */
export interface OpenRoot {
  readonly index: number;
  readonly path: string;
  readonly places: PlaceTable;
}

/** Reads a whole folder (not what is below it); returns `read` plus the files read. */
export function* addFolder(
  writer: Writer,
  root: OpenRoot,
  folder: FolderListing,
  read: number,
  total: number | null,
): Steps<number> {
  const ingests: FileIngest[] = [];
  let count = read;
  for (const name of readmesFirst(folder.files)) {
    ingests.push(
      isCandidate(name) ? ingestFile(root.path, folder.path, name, root.places) : skipUnread(name, 'extension'),
    );
    count += 1;
    if (count % STEP_FILES === 0) yield { done: count, total };
  }
  ingests.push(...folder.others.map((name) => skipUnread(name, 'symlink')));
  const row = writer.putFolder(manifestOf(root.index, folder, ingests));
  for (const ingest of ingests) writer.putFile(row, ingest.file);
  if (folder.problem !== null) writer.putFile(row, unreadableFolder(folder.problem));
  return count;
}

/** What is remembered of a folder just read; a time too fresh to be trusted is remembered as unknown. */
export function manifestOf(
  root: number,
  folder: Pick<FolderListing, 'path' | 'changedMs' | 'listedMs' | 'problem'>,
  files: readonly Pick<FileIngest, 'file' | 'stamp'>[],
): FolderManifest {
  const isSettled = folder.listedMs - folder.changedMs > RACY_MS && folder.problem === null;
  const stamps = Float64Array.from(files.flatMap(({ stamp }) => [stamp.size, stamp.mtimeMs, stamp.ctimeMs]));
  const names = files.map(({ file }) => file.name);
  return { root, path: folder.path, changedMs: isSettled ? folder.changedMs : -1, names, stamps };
}

/** The same names, those that may speak for the others first. */
export function readmesFirst(names: readonly string[]): readonly string[] {
  const readmes = names.filter(isReadme);
  return readmes.length === 0 ? names : [...readmes, ...names.filter((name) => !isReadme(name))];
}

/** What is kept of a folder that could not be listed: a file without a name. */
export function unreadableFolder(code: string): FileIngest['file'] {
  const { file } = skipUnread('', 'unreadable');
  return { ...file, hash: code, anomalies: [{ kind: 'unreadable', line: null, detail: code }] };
}
