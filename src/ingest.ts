/** Opens a corpus: its index found, built or brought up to date, and a Corpus over it. */

import { join } from 'node:path';
import { type Corpus, type RefreshReport, UsageError } from './core/contracts.ts';
import type { ArticleVersion } from './core/model.ts';
import { buildIndex } from './ingest/build.ts';
import { isStale } from './ingest/changes.ts';
import { type Pace, runAtOnce, runPaced } from './ingest/pace.ts';
import { refreshIndex } from './ingest/refresh.ts';
import type { IngestSettings } from './ingest/settings.ts';
import { createVerifyingCorpus } from './ingest/verifying-corpus.ts';
import { readFile } from './sources/file.ts';
import { isFolder, isPresent, realPath } from './sources/folder.ts';
import { createCorpus } from './store/corpus.ts';
import {
  bytesOf,
  createGeneration,
  createInMemory,
  type Database,
  type IndexPlace,
  openCurrent,
  placeOf,
  publish,
  removeGeneration,
} from './store/database.ts';
import { fileNameOf, manifestsOf } from './store/manifest.ts';

/** Raised when what is stored of a file, or the way in which it is understood, changes without a change of schema. */
const READING_VERSION = 2;

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
  readonly kind: 'cache-unwritable' | 'not-verified';
  readonly detail: string;
}

export interface OpenCorpus {
  readonly corpus: Corpus;
  readonly refresh: RefreshReport;
  readonly warnings: readonly CorpusWarning[];
  /** The file of a version as it is on disk now; null when it is gone. */
  readonly raw: (version: ArticleVersion) => string | null;
  readonly close: () => void;
}

interface OpenIndex {
  readonly db: Database;
  /** null in memory. */
  readonly file: string | null;
  readonly counts: Pick<RefreshReport, 'read' | 'unchanged' | 'removed'>;
  readonly warnings: readonly CorpusWarning[];
}

/** Opens the corpus that `request` names. Throws UsageError `no-corpus` when a root is not a folder. */
export async function openCorpus(request: CorpusRequest): Promise<OpenCorpus> {
  const roots = request.roots.map(checkRoot);
  const index = await openIndex(request, roots);
  const isVerified = request.freshness !== 'none' || index.counts.read > 0;
  const base = createCorpus(index.db, { roots: request.roots, isVerified });
  return {
    corpus: request.freshness === 'named' ? verifying(base, index, roots, request.settings) : base,
    refresh: { ...index.counts, location: index.file, bytes: index.file === null ? null : bytesOf(index.file) },
    warnings: isVerified
      ? index.warnings
      : [...index.warnings, { kind: 'not-verified', detail: request.roots.join(', ') }],
    raw: (version) => readRaw(index.db, roots, version),
    close: () => index.db.close(),
  };
}

function checkRoot(root: string): string {
  if (isFolder(root)) return realPath(root);
  throw new UsageError(isPresent(root) ? 'corpus-not-a-folder' : 'no-corpus', root);
}

async function openIndex(request: CorpusRequest, roots: readonly string[]): Promise<OpenIndex> {
  if (request.cacheDir === null) return buildInMemory(request, roots, []);
  const place = placeOf(request.cacheDir, identityOf(request, roots));
  const current = request.isForced ? null : openCurrent(place);
  if (current === null) return buildInCache(request, roots, place);
  const opened = { db: current.db, file: current.file, warnings: [] };
  if (request.freshness !== 'all') return { ...opened, counts: { read: 0, unchanged: 0, removed: 0 } };
  try {
    const counts = await runPaced(refreshIndex(current.db, roots, request.settings), request.pace);
    return { ...opened, counts };
  } catch (error) {
    current.db.close();
    return retryInMemory(request, roots, place, error);
  }
}

function identityOf(request: CorpusRequest, roots: readonly string[]): readonly string[] {
  const { codeMap, assumed } = request.settings;
  const map = codeMap.map((entry) => `${entry.glob} ${entry.texte.key}`);
  return [`reading ${READING_VERSION}`, ...roots, ...map, `assumed ${assumed?.key ?? ''}`];
}

async function buildInCache(request: CorpusRequest, roots: readonly string[], place: IndexPlace): Promise<OpenIndex> {
  let file: string | null = null;
  try {
    const generation = createGeneration(place);
    file = generation.file;
    const counts = await runPaced(buildIndex(generation.db, roots, request.settings), request.pace);
    generation.db.close();
    publish(place, file);
    const current = openCurrent(place);
    if (current !== null) return { db: current.db, file: current.file, counts, warnings: [] };
    throw new Error(join(place.folder, 'current'));
  } catch (error) {
    if (file !== null) removeGeneration(file);
    return retryInMemory(request, roots, place, error);
  }
}

/** A cache that cannot be written (read-only, full) costs time, never the answer. An interruption is passed on. */
async function retryInMemory(
  request: CorpusRequest,
  roots: readonly string[],
  place: IndexPlace,
  error: unknown,
): Promise<OpenIndex> {
  if (request.pace.signal.aborted || !isCacheProblem(error)) throw error;
  return buildInMemory(request, roots, [{ kind: 'cache-unwritable', detail: place.folder }]);
}

const CACHE_PROBLEM =
  /EACCES|EROFS|ENOSPC|EPERM|ENOTDIR|EEXIST|EDQUOT|readonly|read-only|disk|full|unable to open|locked|malformed/i;

function isCacheProblem(error: unknown): boolean {
  return error instanceof Error && CACHE_PROBLEM.test(`${'code' in error ? String(error.code) : ''} ${error.message}`);
}

async function buildInMemory(
  request: CorpusRequest,
  roots: readonly string[],
  warnings: readonly CorpusWarning[],
): Promise<OpenIndex> {
  const db = createInMemory();
  const counts = await runPaced(buildIndex(db, roots, request.settings), request.pace);
  return { db, file: null, counts, warnings };
}

function verifying(corpus: Corpus, index: OpenIndex, roots: readonly string[], settings: IngestSettings): Corpus {
  return createVerifyingCorpus(
    corpus,
    (rows) => isStale(roots, manifestsOf(index.db, rows)),
    () => {
      runAtOnce(refreshIndex(index.db, roots, settings));
      return true;
    },
  );
}

function readRaw(db: Database, roots: readonly string[], version: ArticleVersion): string | null {
  const place = fileNameOf(db, version.row);
  if (place === null) return null;
  const path = [roots[place.root], place.folder, place.name].filter((part) => part !== '').join('/');
  const read = readFile(path);
  return read.status === 'read' ? read.text : null;
}
