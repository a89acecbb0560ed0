/** Opens a corpus: its index found, built or brought up to date, and a Corpus over it. */

import { type Corpus, type RefreshReport, UsageError } from './core/contracts.ts';
import type { ArticleVersion } from './core/model.ts';
import { createStaleCheck } from './ingest/answered-files.ts';
import { findStreamedRoots, hasNewStamp, isArchive, type StreamedRoots } from './ingest/streamed-roots.ts';
import { type Pace, runPaced } from './ingest/pace.ts';
import type { IngestSettings } from './ingest/settings.ts';
import { createVerifyingCorpus, StaleIndex } from './ingest/verifying-corpus.ts';
import { readFile } from './sources/file.ts';
import { isFolder, isPresent, realPath } from './sources/folder.ts';
import { createAnsweredFiles } from './store/answered-files.ts';
import { createCorpus } from './store/corpus.ts';
import {
  bytesOf,
  closeGeneration,
  createGeneration,
  createInMemory,
  type Database,
  type IndexPlace,
  isDamage,
  isStorageProblem,
  openCurrent,
  type OpenGeneration,
  placeOf,
  publish,
  removeGeneration,
} from './store/database.ts';
import { fileNameOf, truncatedArchives } from './store/manifest.ts';

/** Raised when what is stored of a file, or the way in which it is understood, changes without a change of schema. */
const READING_VERSION = 8;

export interface CorpusRequest {
  /** Folders, as the person named them. */
  readonly roots: readonly string[];
  readonly settings: IngestSettings;
  /** Folder of all indexes; null: nothing is kept (`--no-cache`). */
  readonly cacheDir: string | null;
  /** Builds anew even when an index is there. */
  readonly isForced: boolean;
  /** `all`: every file is verified first; `named`: those of each answer; `none`: `--no-refresh`. */
  readonly freshness: 'all' | 'named' | 'none';
  readonly pace: Pace;
}

/** Something that the person should know about the index; its sentence is in messages.shell. */
export interface CorpusWarning {
  readonly kind: 'cache-unwritable' | 'not-verified' | 'truncated-archive';
  readonly detail: string;
}

interface Asker {
  readonly corpus: Corpus;
  /**
   * Runs `question`, which asks `corpus`. Under `named` freshness, when files of an answer changed since they were read,
   * the index is brought up to date and the question run again; outside of `settle` nothing is held against the disk.
   */
  readonly settle: <T>(question: () => Promise<T>) => Promise<T>;
}

export interface OpenCorpus extends Asker {
  readonly refresh: RefreshReport;
  readonly warnings: readonly CorpusWarning[];
  /** The file of a version as it is on disk now; null when it is gone. */
  readonly raw: (version: ArticleVersion) => Promise<string | null>;
  readonly close: () => void;
}

type Counts = Pick<RefreshReport, 'read' | 'unchanged' | 'removed'>;

interface OpenIndex {
  readonly db: Database;
  /** null in memory. */
  readonly file: string | null;
  readonly counts: Counts;
  readonly warnings: readonly CorpusWarning[];
}

/** Opens the corpus that `request` names. Throws UsageError `no-corpus` when a root is not a folder. */
export async function openCorpus(request: CorpusRequest): Promise<OpenCorpus> {
  const roots = request.roots.map(checkRoot);
  const streamed = await findStreamedRoots(roots, request.settings);
  const index = await openIndex(request, roots, streamed);
  const isVerified = request.freshness !== 'none' || index.counts.read > 0;
  const base = createCorpus(index.db, { roots: request.roots, isVerified });
  return {
    ...(request.freshness === 'named' ? createAsker(base, index, roots, request) : createTruster(base)),
    refresh: { ...index.counts, location: index.file, bytes: index.file === null ? null : bytesOf(index.file) },
    warnings: warningsOf(index, streamed, isVerified, request),
    raw: (version) => readRaw(index.db, roots, streamed, version, request.pace.signal),
    close: () => index.db.close(),
  };
}

function warningsOf(
  { db, warnings }: OpenIndex,
  streamed: StreamedRoots,
  isVerified: boolean,
  { roots }: CorpusRequest,
): readonly CorpusWarning[] {
  const truncated = streamed.size === 0 ? [] : truncatedArchives(db);
  return [
    ...warnings,
    ...truncated.map((detail) => ({ kind: 'truncated-archive', detail }) as const),
    ...(isVerified ? [] : [{ kind: 'not-verified', detail: roots.join(', ') } as const]),
  ];
}

/** The corpus of the other freshnesses: verified as a whole already, or not at all. */
function createTruster(corpus: Corpus): Asker {
  return { corpus, settle: (question) => question() };
}

function checkRoot(root: string): string {
  if (isFolder(root) || (isArchive(root) && isPresent(root))) return realPath(root);
  throw new UsageError(isPresent(root) ? 'corpus-not-a-folder' : 'no-corpus', root);
}

async function openIndex(
  request: CorpusRequest,
  roots: readonly string[],
  streamed: StreamedRoots,
): Promise<OpenIndex> {
  if (request.cacheDir === null) return buildInMemory(request, roots, streamed, []);
  const place = placeOf(request.cacheDir, identityOf(request, roots));
  const current = request.isForced ? null : openCurrent(place);
  if (current === null) return buildInCache(request, roots, streamed, place);
  let counts: Counts | null;
  try {
    counts = request.freshness === 'none' ? NOTHING_READ : await bringUpToDate(request, roots, streamed, current);
  } catch (error) {
    current.db.close();
    return isDamage(error) && current.isWritable
      ? buildInCache(request, roots, streamed, place)
      : retryInMemory(request, roots, streamed, place, error);
  }
  if (counts !== null) return { db: current.db, file: current.file, counts, warnings: [] };
  current.db.close();
  return buildInCache(request, roots, streamed, place);
}

const NOTHING_READ: Counts = { read: 0, unchanged: 0, removed: 0 };

/** Reads what the freshness asked for wants read; null when the index must be built anew. */
async function bringUpToDate(
  request: CorpusRequest,
  roots: readonly string[],
  streamed: StreamedRoots,
  { db, isWritable }: OpenGeneration,
): Promise<Counts | null> {
  const read = await readStreamed(db, isWritable, streamed, request.pace);
  if (read === null) return null;
  // A read-only index cannot be refreshed when an answer turns out to be stale: all of it is looked at first.
  const isCheckedFirst = request.freshness === 'all' || !isWritable;
  const counts = isCheckedFirst ? await readChanges(db, roots, request) : NOTHING_READ;
  return { ...counts, read: read + counts.read };
}

async function readStreamed(
  db: Database,
  isWritable: boolean,
  streamed: StreamedRoots,
  pace: Pace,
): Promise<number | null> {
  if (!hasNewStamp(db, streamed)) return 0;
  if (!isWritable) return null;
  const { refreshStreamed } = await import('./ingest/streamed-refresh.ts');
  return refreshStreamed(db, streamed, pace);
}

function identityOf(request: CorpusRequest, roots: readonly string[]): readonly string[] {
  const { codeMap, assumed, gitRef } = request.settings;
  const map = codeMap.map((entry) => `${entry.glob} ${entry.texte.key}`);
  return [`reading ${READING_VERSION}`, ...roots, ...map, `assumed ${assumed?.key ?? ''}`, `ref ${gitRef ?? ''}`];
}

async function buildInCache(
  request: CorpusRequest,
  roots: readonly string[],
  streamed: StreamedRoots,
  place: IndexPlace,
): Promise<OpenIndex> {
  let generation: ReturnType<typeof createGeneration> | null = null;
  try {
    generation = createGeneration(place);
    const counts = await readAll(generation.db, roots, streamed, request);
    closeGeneration(generation.db);
    publish(place, generation.file);
    const current = openCurrent(place);
    if (current !== null) return { db: current.db, file: current.file, counts, warnings: [] };
  } catch (error) {
    if (generation !== null) discard(generation);
    return retryInMemory(request, roots, streamed, place, error);
  }
  return buildInMemory(request, roots, streamed, [unwritable(place)]);
}

function discard({ db, file }: ReturnType<typeof createGeneration>): void {
  if (db.isOpen) db.close();
  removeGeneration(file);
}

/** A cache that cannot be written (read-only, full) costs time, never the answer. An interruption is passed on. */
async function retryInMemory(
  request: CorpusRequest,
  roots: readonly string[],
  streamed: StreamedRoots,
  place: IndexPlace,
  error: unknown,
): Promise<OpenIndex> {
  if (request.pace.signal.aborted || !isStorageProblem(error)) throw error;
  return buildInMemory(request, roots, streamed, [unwritable(place)]);
}

function unwritable(place: IndexPlace): CorpusWarning {
  return { kind: 'cache-unwritable', detail: place.folder };
}

async function buildInMemory(
  request: CorpusRequest,
  roots: readonly string[],
  streamed: StreamedRoots,
  warnings: readonly CorpusWarning[],
): Promise<OpenIndex> {
  const db = createInMemory();
  const counts = await readAll(db, roots, streamed, request);
  return { db, file: null, counts, warnings };
}

/** What reads files is loaded only when there is something to read: most questions find their index fresh. */
async function readAll(
  db: Database,
  roots: readonly string[],
  streamed: StreamedRoots,
  request: CorpusRequest,
): Promise<Counts> {
  const { buildIndex } = await import('./ingest/build.ts');
  return buildIndex(db, roots, streamed, request.settings, request.pace);
}

async function readChanges(db: Database, roots: readonly string[], request: CorpusRequest): Promise<Counts> {
  const { refreshIndex } = await import('./ingest/refresh.ts');
  return runPaced(refreshIndex(db, roots, request.settings), request.pace);
}

/** The corpus of `named` freshness: what is asked of it within `settle` is held against the disk. */
function createAsker(base: Corpus, { db }: OpenIndex, roots: readonly string[], request: CorpusRequest): Asker {
  let isSettled = true;
  const isStale = createStaleCheck(roots, createAnsweredFiles(db));
  const corpus = createVerifyingCorpus(
    base,
    (rows) => !isSettled && isStale(rows),
    () => {
      if (!isSettled) throw new StaleIndex();
      return false;
    },
  );
  const settle: Asker['settle'] = async (question) => {
    isSettled = false;
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof StaleIndex)) throw error;
    } finally {
      isSettled = true;
    }
    await readChanges(db, roots, request);
    return question();
  };
  return { corpus, settle };
}

async function readRaw(
  db: Database,
  roots: readonly string[],
  streamed: StreamedRoots,
  version: ArticleVersion,
  signal: AbortSignal,
): Promise<string | null> {
  const place = fileNameOf(db, version.row);
  if (place === null) return null;
  const path = place.folder === '' ? place.name : `${place.folder}/${place.name}`;
  const stream = streamed.get(place.root);
  if (stream !== undefined) return stream.contentOf(version, { path, mtimeMs: place.mtime }, signal);
  const read = readFile(`${roots[place.root] ?? ''}/${path}`);
  return read.status === 'read' ? read.text : null;
}
