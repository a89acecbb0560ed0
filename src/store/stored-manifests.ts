/** Reads the manifests of all folders of an index: what the disk looked like when it was last read. */

import type { Database } from './database.ts';
import { UNWATCHED } from './folder-manifest.ts';
import type { StoredManifest } from './manifest.ts';
import { type PackedFolders, unpackFolder } from './packed-folders.ts';

/** The manifests of all folders that are watched. */
export interface StoredManifests {
  readonly folders: PackedFolders;
  readonly count: number;
  at(index: number): StoredManifest;
}

/** Times are whole in 4096ths of a millisecond, as doubles of this century are; another is not known, and looked at again. */
const TIME_UNITS = 4096;
const UNITS = `changed * ${TIME_UNITS}.0`;

/** One row for all folders: what a row costs on its way through the driver is more than what it says. */
const PACKED = `
  SELECT group_concat(id) AS ids, group_concat(root) AS roots,
    group_concat(iif(${UNITS} = CAST(${UNITS} AS INTEGER), CAST(${UNITS} AS INTEGER), -${TIME_UNITS})) AS times,
    group_concat(length(CAST(path AS BLOB))) AS path_lengths, group_concat(length(CAST(names AS BLOB))) AS name_lengths,
    group_concat(length(stamps)) AS stamp_lengths, CAST(group_concat(path, '') AS BLOB) AS paths,
    CAST(group_concat(names, '') AS BLOB) AS names, CAST(group_concat(stamps, '') AS BLOB) AS stamps
  FROM folder WHERE changed <> ${UNWATCHED}`;

interface PackedRow {
  readonly ids: string | null;
  readonly roots: string | null;
  readonly times: string | null;
  readonly path_lengths: string | null;
  readonly name_lengths: string | null;
  readonly stamp_lengths: string | null;
  readonly paths: Uint8Array | null;
  readonly names: Uint8Array | null;
  readonly stamps: Uint8Array | null;
}

/** Bytes of a stamp. */
const STAMP_BYTES = 24;

/** Reads the manifests of all folders at once. */
export function readManifests(db: Database): StoredManifests {
  const row: PackedRow = db.prepare(PACKED).get();
  const ids = numbersOf(row.ids);
  const folders: PackedFolders = {
    roots: shareNumbers(numbersOf(row.roots)),
    times: shareNumbers(numbersOf(row.times).map((time) => time / TIME_UNITS)),
    pathEnds: shareNumbers(sumsOf(numbersOf(row.path_lengths))),
    nameEnds: shareNumbers(sumsOf(numbersOf(row.name_lengths))),
    fileEnds: shareNumbers(sumsOf(numbersOf(row.stamp_lengths).map((length) => length / STAMP_BYTES))),
    paths: shareBytes(row.paths),
    names: shareBytes(row.names),
    stamps: new Float64Array(shareBytes(row.stamps).buffer),
  };
  return { folders, count: ids.length, at: (index) => ({ row: ids[index] ?? -1, ...unpackFolder(folders, index) }) };
}

function numbersOf(list: string | null): readonly number[] {
  const numbers: number[] = JSON.parse(`[${list ?? ''}]`);
  return numbers;
}

function sumsOf(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length));
}

function shareNumbers(numbers: readonly number[]): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(8 * numbers.length));
  shared.set(numbers);
  return shared;
}

function shareBytes(bytes: Uint8Array | null): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes?.length ?? 0));
  if (bytes !== null) shared.set(bytes);
  return shared;
}

/** The row of the last file put, about as many as there are. */
export function lastFileOf(db: Database): number {
  return Number(db.prepare('SELECT max(id) AS last FROM file').get().last ?? 0);
}
