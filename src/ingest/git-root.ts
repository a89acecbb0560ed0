/** Reads a git repository as law through time: every wording of every article, with the days its commits give. */

import { recogniseConvention } from '../conventions/conventions.ts';
import type { HistoryAnomaly, HistoryCommit } from '../core/history.ts';
import type { Anomaly } from '../core/model.ts';
import { buildHistory, type ArticleHistory, wholeFile } from '../history.ts';
import type { Wording } from '../history/timeline.ts';
import { type BlobReader, openBlobs } from '../sources/git/blobs.ts';
import { readHistory } from '../sources/git/history.ts';
import type { Repository } from '../sources/git/repository.ts';
import type { AttributedArticle, IngestedFile } from '../store/writer.ts';
import { isCandidate, isReadme } from './file-names.ts';
import { parseContent, skipUnread, titleOf } from './file-reader.ts';
import type { Pace } from './pace.ts';
import { createPlaceTable, type PlaceTable } from './place.ts';
import type { IngestSettings } from './settings.ts';
import { folderOf, nameOf, type RootWriter } from './streamed-root.ts';

const SAMPLES = 20;
/** What of a file of the seed family is not law: a commit that changes only this makes no new wording. */
const LINKS = /\n\*\*Liens relatifs à cet article\*\*[\s\S]*$/;

/** Reads the whole history that leads to the ref of `settings` (null: HEAD). Throws GitError `unknown-ref`, `no-program`. */
export async function fillFromGit(
  repository: Repository,
  root: string,
  settings: IngestSettings,
  out: RootWriter,
  pace: Pace,
): Promise<number> {
  const { signal } = pace;
  const ref = settings.gitRef ?? null;
  const convention = recogniseConvention(await sample(repository, ref, signal));
  const history = await readHistory(repository, { ref, signal });
  const blobs = openBlobs(repository);
  const readmes = new Map<string, string | null>();
  try {
    const built = await buildHistory({
      commits: notingReadmes(history.commits, readmes, (done) => pace.onProgress({ done, total: history.count })),
      convention,
      accepts: (path) => isCandidate(path) && !isReadme(nameOf(path)),
      contentOf: (blob) => textOf(blobs, blob),
      partsOf: wholeFile(convention, (text) => text.replace(LINKS, '').replace(/\s+/g, ' ')),
    });
    const places = createPlaceTable(root, settings);
    for (const [path, blob] of readmes) await noteReadme(places, blobs, path, blob);
    const files = await readFiles(built.articles, blobs, places, signal);
    for (const [path, blob] of readmes) if (blob !== null) files.set(path, skipReadme(path));
    addAnomalies(files, [...history.anomalies, ...built.anomalies]);
    const read = built.articles.reduce((sum, article) => sum + article.wordings.length, 0);
    for (const path of [...files.keys()].sort()) {
      const file = files.get(path);
      if (file !== undefined) out.putFile(path, file);
    }
    return read;
  } finally {
    await blobs.close();
  }
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

async function noteReadme(places: PlaceTable, blobs: BlobReader, path: string, blob: string | null): Promise<void> {
  const text = blob === null ? null : await textOf(blobs, blob);
  if (text !== null) places.noteReadme(folderOf(path), path, titleOf(text));
}

async function textOf(blobs: BlobReader, blob: string): Promise<string | null> {
  const read = await blobs.read(blob);
  return read.status === 'read' ? read.text : null;
}

type Files = Map<string, IngestedFile>;

async function readFiles(
  articles: readonly ArticleHistory[],
  blobs: BlobReader,
  places: PlaceTable,
  signal: AbortSignal,
): Promise<Files> {
  const files: Files = new Map();
  for (const { wordings } of articles) {
    for (const [index, wording] of wordings.entries()) {
      signal.throwIfAborted();
      const text = await textOf(blobs, wording.holding.blob);
      if (text !== null) addWording(files, wording, index === wordings.length - 1, text, places);
    }
  }
  return files;
}

function addWording(files: Files, wording: Wording, isLast: boolean, text: string, places: PlaceTable): void {
  const { path } = wording.holding;
  const parsed = parseContent(path, nameOf(path), text, [], places.placeOf(folderOf(path), nameOf(path)));
  const articles = parsed.articles.map((article) => dateArticle(article, wording, isLast));
  const known = files.get(path);
  const anomalies = isLast ? parsed.anomalies : [];
  if (known === undefined) files.set(path, { ...parsed, articles, anomalies });
  else
    files.set(path, {
      ...known,
      articles: [...known.articles, ...articles],
      anomalies: [...known.anomalies, ...anomalies],
    });
}

/** What the file states of dates wins; an ended wording keeps no say on what became of the article. */
function dateArticle(article: AttributedArticle, wording: Wording, isLast: boolean): AttributedArticle {
  const isStated = article.dateDebut !== null || article.dateFin !== null;
  return {
    ...article,
    ...(isStated ? {} : { dateDebut: wording.from, dateFin: wording.until }),
    anomalies: isLast ? article.anomalies : [],
    blob: wording.holding.blob,
    acts: wording.made.acts,
    isReplaced: !isLast,
  };
}

function skipReadme(path: string): IngestedFile {
  return skipUnread(nameOf(path), 'readme').file;
}

/** What is odd about a path is told with its file; the rest, with the first. */
function addAnomalies(files: Files, anomalies: readonly HistoryAnomaly[]): void {
  const [first] = files.keys();
  for (const { problem, commit, path, detail } of anomalies) {
    const at = path !== null && files.has(path) ? path : first;
    const file = at === undefined ? undefined : files.get(at);
    if (at === undefined || file === undefined) continue;
    const anomaly: Anomaly = {
      kind: problem,
      line: null,
      detail: commit === null ? detail : `${commit.slice(0, 12)} ${detail}`,
    };
    files.set(at, { ...file, anomalies: [...file.anomalies, anomaly] });
  }
}
