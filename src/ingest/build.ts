/** The first reading of a corpus: every folder, every file, into an empty index. */

import type { RefreshReport } from '../core/contracts.ts';
import type { FolderListing } from '../sources/folder.ts';
import { listTree } from '../sources/tree.ts';
import type { Database } from '../store/database.ts';
import { analyze, createIndexes, createReplacementIndexes, derive } from '../store/derive.ts';
import { putRootStamp } from '../store/manifest.ts';
import { createRootState } from '../store/root-state.ts';
import { ROWS_AT_ONCE } from '../store/row-buffer.ts';
import type { FolderManifest } from '../store/folder-manifest.ts';
import { createWriter, removeOlderTwins, type Writer } from '../store/writer.ts';
import { isReadme } from './file-names.ts';
import { type FileIngest, RACY_MS, skipUnread } from './file-reader.ts';
import { createFileQueue, type FileQueue, type StartThreads, startThreads } from './file-queue.ts';
import { type Pace, runPaced, type Steps } from './pace.ts';
import { isBatched, planReading, type ReadingPlan } from './reading-plan.ts';
import { createRootWriter } from './streamed-root.ts';
import type { StreamedRoots } from './streamed-roots.ts';
import type { IngestSettings } from './settings.ts';

/** Files between two steps. */
export const STEP_FILES = 64;

/** Reads the folder of one root, by `start` in several threads; returns the files read. */
export function* readTree(
  writer: Writer,
  index: number,
  path: string,
  settings: IngestSettings,
  start: StartThreads = startThreads,
): Steps<number> {
  const tree = listTree(path);
  const total = tree.reduce((sum, folder) => sum + folder.files.length, 0);
  const plan = planReading(path, tree, settings);
  const queue = createFileQueue(path, plan, start(path, settings, total));
  try {
    let read = 0;
    for (const folder of tree) read = yield* takeFolder({ writer, index, plan, queue }, folder, read, total);
    return read;
  } finally {
    queue.stop();
  }
}

/** A root while it is read by several threads. */
export interface RootReading {
  readonly writer: Writer;
  readonly index: number;
  readonly plan: ReadingPlan;
  readonly queue: FileQueue;
}

/** Writes a whole folder (not what is below it) as its files come; returns `read` plus the files read. */
export function* takeFolder(
  reading: RootReading,
  folder: FolderListing,
  read: number,
  total: number | null,
): Steps<number> {
  const { writer, index, plan, queue } = reading;
  const row = writer.nextFolder();
  const kept: FileName[] = [];
  const put = ({ file, stamp }: FileIngest): void => {
    writer.putFile(row, file);
    kept.push({ file: { name: file.name }, stamp });
  };
  plan.takeReadmes(folder).forEach(put);
  let count = read + kept.length;
  for (const name of folder.files.filter((file) => !isReadme(file))) {
    put(isBatched(name) ? yield* takeNext(queue, count, total) : skipUnread(name, 'extension'));
    count += 1;
    if (count % STEP_FILES === 0) yield { done: count, total };
  }
  for (const name of folder.others) put(skipUnread(name, 'symlink'));
  writer.putFolder(manifestOf(index, folder, kept), row);
  if (folder.problem !== null) writer.putFile(row, unreadableFolder(folder.problem));
  return count;
}

/** The next file of a queue, however long it takes. */
export function* takeNext(queue: FileQueue, done: number, total: number | null): Steps<FileIngest> {
  let ingest = queue.take();
  for (; ingest === null; ingest = queue.take()) yield { done, total };
  return ingest;
}

/** Fills `db` (empty tables) with the corpus of `roots` (resolved paths): streams as they come, folders file by file. */
export async function buildIndex(
  db: Database,
  roots: readonly string[],
  streamed: StreamedRoots,
  settings: IngestSettings,
  pace: Pace,
): Promise<Pick<RefreshReport, 'read' | 'unchanged' | 'removed'>> {
  db.exec('BEGIN');
  const replaces = [...streamed.values()].some((root) => root.replaces);
  if (replaces) createReplacementIndexes(db);
  const writer = createWriter(db, replaces, ROWS_AT_ONCE);
  let read = 0;
  for (const [index, path] of roots.entries()) {
    const root = streamed.get(index);
    if (root === undefined) {
      read += await runPaced(readTree(writer, index, path, settings), pace);
      continue;
    }
    read += await root.fill(createRootWriter(writer, index, createRootState(db, index)), pace);
    putRootStamp(db, index, root.stamp);
  }
  writer.flush();
  // Each index that is there when a row goes is one more place to change.
  for (const [index, { replaces: hasTwins }] of streamed) if (hasTwins) removeOlderTwins(db, index);
  createIndexes(db);
  derive(db);
  db.exec('COMMIT');
  analyze(db);
  return { read, unchanged: 0, removed: 0 };
}

/** What a manifest keeps of a file. */
interface FileName {
  readonly file: Pick<FileIngest['file'], 'name'>;
  readonly stamp: FileIngest['stamp'];
}

/** What is remembered of a folder just read; a time too fresh to be trusted is remembered as unknown. */
export function manifestOf(
  root: number,
  folder: Pick<FolderListing, 'path' | 'changedMs' | 'listedMs' | 'problem'>,
  files: readonly FileName[],
): FolderManifest {
  const isSettled = folder.listedMs - folder.changedMs > RACY_MS && folder.problem === null;
  const stamps = new Float64Array(3 * files.length);
  files.forEach(({ stamp }, index) => stamps.set([stamp.size, stamp.mtimeMs, stamp.ctimeMs], 3 * index));
  const names = files.map(({ file }) => file.name);
  return { root, path: folder.path, changedMs: isSettled ? folder.changedMs : -1, names, stamps };
}

/** What is kept of a folder that could not be listed: a file without a name. */
export function unreadableFolder(code: string): FileIngest['file'] {
  const { file } = skipUnread('', 'unreadable');
  return { ...file, hash: code, anomalies: [{ kind: 'unreadable', line: null, detail: code }] };
}
