/** Reads a git repository as law through time: every wording of every article, with the days its commits give. */

import type { Convention } from '../conventions/convention.ts';
import { recogniseConvention } from '../conventions/conventions.ts';
import type { HistoryCommit } from '../core/history.ts';
import { buildHistory, wholeFile } from '../history.ts';
import type { Wording } from '../history/timeline.ts';
import { type BlobReader, openBlobs } from '../sources/git/blobs.ts';
import { type History, readHistory } from '../sources/git/history.ts';
import type { Repository } from '../sources/git/repository.ts';
import { isCandidate, isReadme } from './file-names.ts';
import { type GitFiles, type HeldWording, layOut, readGitFile, readPlaces, textOf } from './git-files.ts';
import { type GitState, isSameList, isSettled, loadState, saveState } from './git-state.ts';
import type { Pace } from './pace.ts';
import type { PlaceTable } from './place.ts';
import type { IngestSettings } from './settings.ts';
import { folderOf, nameOf, type Refreshed, type RootWriter } from './streamed-root.ts';

const SAMPLES = 20;
/** Files read at once. */
const AT_ONCE = 32;
/** What of a file of the seed family is not law: a commit that changes only this makes no new wording. */
const LINKS = /\n\*\*Liens relatifs à cet article\*\*[\s\S]*$/;

/** A repository, and how it is to be read. */
export interface GitSource {
  readonly repository: Repository;
  /** Resolved path of the root. */
  readonly root: string;
  readonly settings: IngestSettings;
}

/** Reads the whole history that leads to the ref of `source` (null: HEAD). Throws GitError `unknown-ref`, `no-program`. */
export async function fillFromGit(source: GitSource, out: RootWriter, pace: Pace): Promise<number> {
  const blobs = openBlobs(source.repository);
  try {
    const state = await readState(source, null, blobs, pace);
    if (state === null) return 0;
    const files = layOut(state);
    const places = await readPlaces(source.root, source.settings, state.readmes, blobs);
    const read = await writeFiles([...pathsOf(files)].sort(), { files, places, blobs, out }, pace);
    if (isSettled(state)) saveState(out.state, state, null);
    return read;
  } finally {
    await blobs.close();
  }
}

/**
 * Reads the commits that came after the state that `out` keeps, and writes the files that they change, so that the index
 * is what fillFromGit would have made of the whole history. Returns the wordings read and the tip that was reached; null,
 * with nothing written, when the whole must be read: no state, a history rewritten or damaged, another convention.
 * @throws as fillFromGit does
 */
export async function refreshFromGit(source: GitSource, out: RootWriter, pace: Pace): Promise<Refreshed | null> {
  const previous = loadState(out.state);
  if (previous === null) return null;
  const blobs = openBlobs(source.repository);
  try {
    const state = await readState(source, previous, blobs, pace);
    if (state === null || !isSettled(state)) return null;
    const read = await writeChanges(source, { previous, state, blobs, out }, pace);
    saveState(out.state, state, previous);
    return { read, stamp: state.tip };
  } finally {
    await blobs.close();
  }
}

/** The state at the ref, from the root or after `previous`; null when it does not follow from `previous`. */
async function readState(
  { repository, settings }: GitSource,
  previous: GitState | null,
  blobs: BlobReader,
  { signal, onProgress }: Pace,
): Promise<GitState | null> {
  const ref = settings.gitRef ?? null;
  const convention = recogniseConvention(await sample(repository, ref, signal));
  const history = await readHistory(repository, { ref, since: previous?.tip ?? null, signal });
  if (previous !== null && !isContinued(previous, history, convention)) return null;
  const readmes = new Map(previous?.readmes);
  const built = await buildHistory({
    commits: notingReadmes(history.commits, readmes, (done) => onProgress({ done, total: history.count })),
    convention,
    previous: previous?.articles ?? [],
    lastDay: previous?.lastDay ?? null,
    accepts: (path) => isCandidate(path) && !isReadme(nameOf(path)),
    contentOf: (blob) => textOf(blobs, blob),
    partsOf: wholeFile(convention, (text) => text.replace(LINKS, '').replace(/\s+/g, ' ')),
  });
  return {
    tip: history.tip,
    oldest: previous?.oldest ?? history.oldest,
    convention: convention.name,
    lastDay: built.lastDay,
    articles: built.articles,
    readmes,
    found: [...(previous?.found ?? []), ...history.anomalies],
    stated: [...(previous?.stated ?? []), ...built.anomalies],
  };
}

function isContinued(previous: GitState, { continuity, oldest }: History, convention: Convention): boolean {
  const isSameLine = continuity === 'unchanged' || (continuity === 'resumed' && oldest === previous.oldest);
  return isSameLine && convention.name === previous.convention;
}

async function sample(repository: Repository, ref: string | null, signal: AbortSignal): Promise<HistoryCommit[]> {
  const { commits } = await readHistory(repository, { ref, last: SAMPLES, signal });
  const samples: HistoryCommit[] = [];
  for await (const commit of commits) samples.push(commit);
  return samples;
}

async function* notingReadmes(
  commits: AsyncIterable<HistoryCommit>,
  readmes: Map<string, string | null>,
  onCommit: (done: number) => void,
): AsyncIterable<HistoryCommit> {
  let done = 0;
  for await (const commit of commits) {
    for (const { path, blob } of commit.changes) if (isReadme(nameOf(path))) readmes.set(path, blob);
    onCommit((done += 1));
    yield commit;
  }
}

interface Writing {
  readonly files: GitFiles;
  readonly places: PlaceTable;
  readonly blobs: BlobReader;
  readonly out: RootWriter;
}

/** Writes the files at `paths`, in that order; returns how many wordings they hold. */
async function writeFiles(paths: readonly string[], writing: Writing, { signal }: Pace): Promise<number> {
  const { files, places, blobs, out } = writing;
  let read = 0;
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    signal.throwIfAborted();
    const batch = paths.slice(from, from + AT_ONCE);
    const contents = await Promise.all(batch.map((path) => readGitFile(path, files, blobs, places)));
    batch.forEach((path, index) => {
      const file = contents[index];
      if (file !== undefined) out.putFile(path, file);
      read += files.wordings.get(path)?.length ?? 0;
    });
  }
  return read;
}

interface Continuation {
  readonly previous: GitState;
  readonly state: GitState;
  readonly blobs: BlobReader;
  readonly out: RootWriter;
}

/** Writes what differs between two states; returns how many wordings were read. */
async function writeChanges(source: GitSource, continuation: Continuation, pace: Pace): Promise<number> {
  const { previous, state, blobs, out } = continuation;
  const before = layOut(previous);
  const files = layOut(state);
  const placesBefore = await readPlaces(source.root, source.settings, previous.readmes, blobs);
  const places = await readPlaces(source.root, source.settings, state.readmes, blobs);
  const isSamePlace = (path: string): boolean => placeText(placesBefore, path) === placeText(places, path);
  const all = new Set([...pathsOf(before), ...pathsOf(files)]);
  const changed = [...all].filter((path) => !isSameFile(path, before, files) || !isSamePlace(path)).sort();
  const isHeld = (path: string): boolean => files.wordings.has(path) || files.readmes.has(path);
  for (const path of changed) if (!isHeld(path)) out.removeFile(path);
  return writeFiles(changed.filter(isHeld), { files, places, blobs, out }, pace);
}

function isSameFile(path: string, before: GitFiles, after: GitFiles): boolean {
  if (before.readmes.has(path) !== after.readmes.has(path)) return false;
  const [old, held] = [before.wordings.get(path) ?? [], after.wordings.get(path) ?? []];
  const isSameText = isSameList(wordingsIn(old), wordingsIn(held)) && old.at(-1)?.isLast === held.at(-1)?.isLast;
  return isSameText && JSON.stringify(before.anomalies.get(path)) === JSON.stringify(after.anomalies.get(path));
}

function wordingsIn(held: readonly HeldWording[]): readonly Wording[] {
  return held.map(({ wording }) => wording);
}

function placeText(places: PlaceTable, path: string): string {
  return JSON.stringify(places.placeOf(folderOf(path), nameOf(path)));
}

function pathsOf({ wordings, readmes }: GitFiles): readonly string[] {
  return [...wordings.keys(), ...readmes];
}
