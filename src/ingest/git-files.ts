/** The files of a history: each with every wording it ever held, and what is odd about it. */

import type { HistoryAnomaly } from '../core/history.ts';
import type { Anomaly } from '../core/model.ts';
import type { Wording } from '../history/timeline.ts';
import type { BlobReader } from '../sources/git/blobs.ts';
import type { AttributedArticle, IngestedFile } from '../store/writer.ts';
import { parseContent, skipUnread, titleOf } from './file-reader.ts';
import type { GitState } from './git-state.ts';
import { createPlaceTable, type PlaceTable } from './place.ts';
import type { IngestSettings } from './settings.ts';
import { folderOf, nameOf } from './streamed-root.ts';

/** A wording in the file that held it. `isLast`: none took its place in its article. */
export interface HeldWording {
  readonly wording: Wording;
  readonly isLast: boolean;
}

/** What each file is made of, by path. */
export interface GitFiles {
  /** Wordings whose content can be read, in order. */
  readonly wordings: ReadonlyMap<string, readonly HeldWording[]>;
  readonly readmes: ReadonlySet<string>;
  readonly anomalies: ReadonlyMap<string, readonly Anomaly[]>;
}

/** Lays the state out by file. */
export function layOut(state: GitState): GitFiles {
  const wordings = new Map<string, HeldWording[]>();
  for (const article of state.articles) {
    for (const [index, wording] of article.wordings.entries()) {
      const { path } = wording.holding;
      const held = wordings.get(path) ?? [];
      if (wording.isReadable) wordings.set(path, [...held, { wording, isLast: index === article.wordings.length - 1 }]);
    }
  }
  const readmes = new Set([...state.readmes].flatMap(([path, blob]) => (blob === null ? [] : [path])));
  const spokesman = least(wordings.keys()) ?? least(readmes);
  const has = (path: string): boolean => wordings.has(path) || readmes.has(path);
  return { wordings, readmes, anomalies: placeAnomalies([...state.found, ...state.stated], has, spokesman) };
}

function least(paths: Iterable<string>): string | null {
  let found: string | null = null;
  for (const path of paths) if (found === null || path < found) found = path;
  return found;
}

/** What is odd about a path is told with its file; the rest with `spokesman`, the first file of all. */
function placeAnomalies(
  anomalies: readonly HistoryAnomaly[],
  has: (path: string) => boolean,
  spokesman: string | null,
): ReadonlyMap<string, readonly Anomaly[]> {
  const placed = new Map<string, Anomaly[]>();
  for (const { problem, commit, path, detail } of anomalies) {
    const at = path !== null && has(path) ? path : spokesman;
    if (at === null) continue;
    const told = commit === null ? detail : `${commit.slice(0, 12)} ${detail}`;
    const list = placed.get(at) ?? [];
    list.push({ kind: problem, line: null, detail: told });
    placed.set(at, list);
  }
  return placed;
}

/** The places of the files of `root` as its readmes tell them. */
export async function readPlaces(
  root: string,
  settings: IngestSettings,
  readmes: GitState['readmes'],
  blobs: BlobReader,
): Promise<PlaceTable> {
  const places = createPlaceTable(root, settings);
  for (const [path, blob] of readmes) {
    const text = blob === null ? null : await textOf(blobs, blob);
    if (text !== null) places.noteReadme(folderOf(path), path, titleOf(text));
  }
  return places;
}

/** The text of a content by its hash; null when it cannot be had. */
export async function textOf(blobs: BlobReader, blob: string): Promise<string | null> {
  const read = await blobs.read(blob);
  return read.status === 'read' ? read.text : null;
}

/** Reads the file at `path`: its articles, one for each wording. */
export async function readGitFile(
  path: string,
  files: GitFiles,
  blobs: BlobReader,
  places: PlaceTable,
): Promise<IngestedFile> {
  const name = nameOf(path);
  const told = files.anomalies.get(path) ?? [];
  if (files.readmes.has(path)) return { ...skipUnread(name, 'readme').file, anomalies: told };
  const held = files.wordings.get(path) ?? [];
  const texts = await Promise.all(held.map(({ wording }) => textOf(blobs, wording.holding.blob)));
  const parsed = held.flatMap((each, index) => {
    const text = texts[index] ?? null;
    return text === null ? [] : [parseWording(path, name, text, each, places)];
  });
  const [first] = parsed;
  if (first === undefined) return { ...skipUnread(name, 'unreadable').file, anomalies: told };
  const articles = parsed.flatMap((file) => file.articles);
  return { ...first, articles, anomalies: [...parsed.flatMap((file) => file.anomalies), ...told] };
}

/** What is odd about a content is told of the last one only: the others are of the past. */
function parseWording(
  path: string,
  name: string,
  text: string,
  { wording, isLast }: HeldWording,
  places: PlaceTable,
): IngestedFile {
  const parsed = parseContent(path, name, text, [], places.placeOf(folderOf(path), name));
  const articles = parsed.articles.map((article) => dateArticle(article, wording, isLast));
  return { ...parsed, articles, anomalies: isLast ? parsed.anomalies : [] };
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
