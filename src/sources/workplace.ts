/** The files around the command: people's documents, and the texts that are kept beside them. */

import { resolve } from 'node:path';
import { UsageError } from '../core/contracts.ts';
import type { DocumentFile, DocumentSelection, Workplace } from '../core/documents.ts';
import type { GitEnvironment } from './git/git-program.ts';
import { realPath } from './folder.ts';
import { readBytes, readStream } from './workplace/bytes.ts';
import { changedFiles, lastCommitDay } from './workplace/changed.ts';
import { inByteOrder, selectFiles } from './workplace/selection.ts';
import type { Selected } from './workplace/selection.ts';
import type { WorkplaceSentences } from './workplace/sentences.ts';
import { readTextFile, writeTextFile } from './workplace/text-file.ts';

/** The standard input, as bytes. */
export interface StandardInput extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean;
}

export interface WorkplaceSettings {
  /** Absolute. */
  readonly cwd: string;
  readonly stdin: StandardInput;
  /** Of the caller: only what finds the git program is taken from it. */
  readonly environment: GitEnvironment;
  /** Tells this process from another that writes the same file. */
  readonly mark: string;
  /** True for the names of files that are read when a folder is given. */
  readonly isDocument: (name: string) => boolean;
  /** In bytes: a file above it is a problem, and is not read. */
  readonly mostBytes: number;
  /** Absolute paths of folders that hold no document, such as the cache. */
  readonly leftOut: readonly string[];
  readonly say: WorkplaceSentences;
}

const STDIN = '-';
/** A list of paths, in bytes. */
const LONGEST_LIST = 64 << 20;

/** True when reading these documents reads the standard input. */
export function readsStdin({ paths, filesFrom }: DocumentSelection): boolean {
  return paths.includes(STDIN) || filesFrom.includes(STDIN);
}

/** A workplace; `isInteractive`: its standard input is a person at a terminal, and reading it would wait for them. */
export function createWorkplace(settings: WorkplaceSettings): Workplace & { readonly isInteractive: boolean } {
  const days = new Map<string, Promise<string | null>>();
  const targets = new Map<string, string>();
  return {
    isInteractive: settings.stdin.isTTY === true,
    documents: (selection) => readDocuments(settings, selection, targets),
    lastCommitDay: (path) => {
      const day = days.get(path) ?? lastCommitDay(settings, targets.get(path) ?? resolve(settings.cwd, path));
      days.set(path, day);
      return day;
    },
    readText: (path) => readTextFile(settings, path),
    writeText: (path, text) => writeTextFile(settings, path, text),
  };
}

async function* readDocuments(
  settings: WorkplaceSettings,
  selection: DocumentSelection,
  targets: Map<string, string>,
): AsyncGenerator<DocumentFile> {
  const { mostBytes } = settings;
  const files = await selectAll(settings, selection);
  for (const { path, target, isOutside } of files) {
    if (target === null) yield { path, ...(await readStream(settings.stdin, mostBytes)) };
    else {
      if (typeof target === 'string') targets.set(path, target);
      const read = isOutside ? ({ bytes: null, problem: 'unreadable' } as const) : readBytes(target, mostBytes);
      yield { path, ...read };
    }
  }
}

/** `target` is null for the standard input. */
type Source = Omit<Selected, 'target'> & { readonly target: Selected['target'] | null };

async function selectAll(settings: WorkplaceSettings, selection: DocumentSelection): Promise<readonly Source[]> {
  const { say, cwd } = settings;
  const isStdinDocument = selection.paths.includes(STDIN);
  const stdinLists = selection.filesFrom.filter((each) => each === STDIN).length;
  if (stdinLists + (isStdinDocument ? 1 : 0) > 1) throw new UsageError('stdin-twice', say.stdinTwice);
  const named = selection.paths.filter((path) => path !== STDIN);
  const listed = await listedPaths(settings, selection.filesFrom);
  const isDefault = selection.paths.length === 0 && selection.filesFrom.length === 0;
  const all = await selectFiles(isDefault ? [cwd] : [...named, ...listed], settings);
  const files = selection.changedSince === null ? all : await onlyChanged(settings, all, selection.changedSince);
  const sources: readonly Source[] = isStdinDocument
    ? inByteOrder([...files, { path: selection.stdinName ?? STDIN, target: null, isOutside: false }])
    : files;
  const mayBeEmpty = selection.changedSince !== null || selection.filesFrom.length > 0;
  if (sources.length > 0 || mayBeEmpty) return sources;
  throw new UsageError('no-document', say.noDocument(isDefault ? ['.'] : selection.paths), say.noDocumentHint);
}

async function onlyChanged(
  { cwd, environment, say }: WorkplaceSettings,
  files: readonly Selected[],
  revision: string,
): Promise<readonly Selected[]> {
  const changed = await changedFiles({ cwd: realPath(cwd), environment, say }, revision);
  return files.flatMap((file) => {
    const bytes = typeof file.target === 'string' ? changed.get(file.target) : undefined;
    return bytes === undefined ? [] : [{ ...file, target: bytes ?? file.target }];
  });
}

/** One path a line, or one before each NUL. */
async function listedPaths(settings: WorkplaceSettings, lists: readonly string[]): Promise<readonly string[]> {
  const { cwd, say, stdin } = settings;
  const paths: string[] = [];
  for (const list of lists) {
    const isStdin = list === STDIN;
    const { bytes } = isStdin ? await readStream(stdin, LONGEST_LIST) : readBytes(resolve(cwd, list), LONGEST_LIST);
    if (bytes === null) throw new UsageError('no-such-path', say.noSuchPath(list), say.noSuchPathHint);
    const text = Buffer.from(bytes).toString('utf8');
    const lines = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
    paths.push(...lines.filter((line) => line !== ''));
  }
  return paths;
}
