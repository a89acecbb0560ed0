/** Cuts a tree into batches of files, in the order in which they are written, whoever reads them. */

import type { FolderListing } from '../sources/folder.ts';
import { isCandidate, isReadme } from './file-names.ts';
import { type FileIngest, ingestFile } from './file-reader.ts';
import { createPlaceTable, type Place, type PlaceTable } from './place.ts';
import type { IngestSettings } from './settings.ts';

/** Some files of one folder, by name. */
export interface Slice {
  readonly folder: string;
  readonly names: readonly string[];
}

export interface Batch {
  readonly slices: readonly Slice[];
  /** How many of the plan's `titles` are to be told before it is read. */
  readonly titles: number;
}

/** What a README says of the files below its folder, as PlaceTable is told. */
export interface ReadmeTitle {
  readonly folder: string;
  readonly path: string;
  readonly title: string;
}

/** What is read of one root, cut up. */
export interface ReadingPlan {
  /** Of the root; told the readmes that stand in the batches taken, or above them. */
  readonly places: PlaceTable;
  readonly titles: readonly ReadmeTitle[];
  /** The files that are opened, readmes apart, in the order of the tree. */
  readonly batches: Iterator<Batch>;
  /** The readmes of a folder, once: no batch holds them, since they speak for files of several. */
  takeReadmes(folder: Pick<FolderListing, 'path' | 'files'>): readonly FileIngest[];
}

/** What the readme `name` of a folder says; null when it has no title, or cannot be read. */
export function readTitle(root: string, folder: string, name: string): ReadmeTitle | null {
  let found: ReadmeTitle | null = null;
  ingestFile(root, folder, name, {
    placeOf: () => NOWHERE,
    noteReadme: (noted, path, title) => (found = title === null ? null : { folder: noted, path, title }),
  });
  return found;
}

const NOWHERE: Place = { readme: null, folder: null, section: [], configured: null, assumed: null };

/** Files of a batch: few enough for the threads to end together, enough to make a message worth its cost. */
const BATCH_FILES = 64;

/** True for a file that is read in a batch. */
export function isBatched(name: string): boolean {
  return isCandidate(name) && !isReadme(name);
}

/**
 * The plan of `tree`, folders of `root`, each after those above it. `told`: readmes of folders that are not in it, or
 * whose files are not all.
 */
export function planReading(
  root: string,
  tree: readonly Pick<FolderListing, 'path' | 'files'>[],
  settings: IngestSettings,
  told: readonly ReadmeTitle[] = [],
): ReadingPlan {
  const titles = [...told];
  const places = createPlaceTable(root, settings);
  for (const { folder, path, title } of told) places.noteReadme(folder, path, title);
  const noting: PlaceTable = {
    placeOf: places.placeOf,
    noteReadme(folder, path, title) {
      if (title !== null) titles.push({ folder, path, title });
      places.noteReadme(folder, path, title);
    },
  };
  const readmes = new Map<string, readonly FileIngest[]>();
  const readReadmes = ({ path, files }: Pick<FolderListing, 'path' | 'files'>): readonly FileIngest[] => {
    const known = readmes.get(path);
    const names = known === undefined ? files.filter(isReadme) : [];
    if (names.length === 0) return known ?? [];
    const read = names.map((name) => ingestFile(root, path, name, noting));
    readmes.set(path, read);
    return read;
  };
  return {
    places,
    titles,
    batches: cutBatches(tree, readReadmes, titles),
    takeReadmes(folder) {
      const read = readReadmes(folder);
      if (read.length > 0) readmes.set(folder.path, []);
      return read;
    },
  };
}

function* cutBatches(
  tree: readonly Pick<FolderListing, 'path' | 'files'>[],
  readReadmes: (folder: Pick<FolderListing, 'path' | 'files'>) => unknown,
  titles: readonly ReadmeTitle[],
): Generator<Batch, undefined> {
  let slices: Slice[] = [];
  let count = 0;
  for (const folder of tree) {
    readReadmes(folder);
    const names = folder.files.filter(isBatched);
    for (let from = 0; from < names.length;) {
      const slice = names.slice(from, from + BATCH_FILES - count);
      slices.push({ folder: folder.path, names: slice });
      from += slice.length;
      count += slice.length;
      if (count < BATCH_FILES) continue;
      yield { slices, titles: titles.length };
      [slices, count] = [[], 0];
    }
  }
  if (count > 0) yield { slices, titles: titles.length };
}

/** Reads the files of a batch one by one, from the one at `start` on. */
export function* readBatch(
  root: string,
  { slices }: Pick<Batch, 'slices'>,
  places: PlaceTable,
  start = 0,
): Generator<FileIngest, undefined> {
  let skip = start;
  for (const { folder, names } of slices) {
    for (const name of names.slice(skip)) yield ingestFile(root, folder, name, places);
    skip = Math.max(0, skip - names.length);
  }
}
