/** The folder of a site: writes what changed, removes what is gone, goes on where an interrupted run stood. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { WriteError } from '../core/write-error.ts';
import {
  isOwnPath,
  JOURNAL,
  MANIFEST,
  parseJournal,
  parseManifest,
  type SiteFile,
  writeManifest,
} from './site-manifest.ts';

/** Why a folder cannot hold a site. `detail`: the path that is in the way. */
export class SiteFolderError extends Error {
  constructor(
    readonly reason: 'not-ours' | 'not-a-folder' | 'taken-over',
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = 'SiteFolderError';
  }
}

export interface SiteFolder {
  /** Puts a file there unless it is there already. `path`: relative, `/` separated, safe. Throws SiteFolderError, WriteError. */
  readonly put: (path: string, text: string) => 'written' | 'unchanged';
  /** Removes the files of earlier runs that were not put in this one; the folder is then complete. Answers how many. */
  readonly finish: () => number;
  /** What was written stays, for the next run to go on. To be called at the end in any case. */
  readonly close: () => void;
}

export interface SiteFolderOptions {
  /** What makes the names of this run its own, such as the number of the process. */
  readonly mark: string;
  readonly isForced: boolean;
}

const PART = /^\.lexloupe-site\.[^/]*\.part$/;

function attempt<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw WriteError.from(error);
  }
}

function readIfThere(path: string): string | null {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw WriteError.from(error);
  }
}

/** A folder of its own: a link could lead anywhere. */
function makeFolder(path: string): void {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) attempt(() => fs.mkdirSync(path, { recursive: true }));
  else if (!stat.isDirectory()) throw new SiteFolderError('not-a-folder', path);
}

/** What earlier runs put there; null when the folder is not a site's. */
function readKnown(folder: string): Map<string, SiteFile> | null {
  const manifest = readIfThere(join(folder, MANIFEST));
  const journal = readIfThere(join(folder, JOURNAL));
  const files = manifest === null ? null : parseManifest(manifest);
  if (files === null && journal === null) return null;
  const known = files ?? new Map<string, SiteFile>();
  for (const [path, file] of parseJournal(journal ?? '')) known.set(path, file);
  return known;
}

function openKnown(folder: string, { isForced }: SiteFolderOptions): Map<string, SiteFile> {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new SiteFolderError('not-a-folder', folder);
  }
  attempt(() => fs.mkdirSync(folder, { recursive: true }));
  const known = readKnown(folder);
  const names = attempt(() => fs.readdirSync(folder));
  for (const name of names) if (PART.test(name)) fs.rmSync(join(folder, name), { force: true });
  if (known === null && !isForced && names.some((name) => !PART.test(name)))
    throw new SiteFolderError('not-ours', folder);
  return known ?? new Map();
}

/** Replaces a file in one step. */
function replaceFile(path: string, making: string, text: string): void {
  attempt(() => fs.writeFileSync(making, text));
  attempt(() => fs.renameSync(making, path));
}

/**
 * Opens, or makes, the folder of a site.
 * @throws SiteFolderError `not-ours` for a folder that holds something else, unless `isForced`
 */
export function openSiteFolder(folder: string, options: SiteFolderOptions): SiteFolder {
  const { mark } = options;
  const known = openKnown(folder, options);
  const making = join(folder, `.lexloupe-site.${mark}.part`);
  // What is known is written down before the journal begins anew: a run may be cut anywhere.
  if (known.size > 0) replaceFile(join(folder, MANIFEST), making, writeManifest(known));
  replaceFile(join(folder, JOURNAL), making, '');
  const journal = attempt(() => fs.openSync(join(folder, JOURNAL), 'a'));
  const own = fs.fstatSync(journal);
  const note = (line: string): void => {
    attempt(() => fs.writeSync(journal, line));
  };
  /** Another run that began later has put its own journal there: this one has nothing more to say. */
  const demandOwn = (): void => {
    const there = fs.statSync(join(folder, JOURNAL), { throwIfNoEntry: false });
    if (there?.ino !== own.ino || there.dev !== own.dev) throw new SiteFolderError('taken-over', folder);
  };
  const put = createPut({ folder, making, known, note, demandOwn });
  return {
    put: put.put,
    finish: () => {
      demandOwn();
      const gone = [...known.keys()].filter((path) => !put.done.has(path));
      for (const path of gone) removeFile(folder, path);
      replaceFile(join(folder, MANIFEST), making, writeManifest(put.done));
      attempt(() => fs.rmSync(join(folder, JOURNAL)));
      return gone.length;
    },
    close: () => {
      fs.closeSync(journal);
      fs.rmSync(making, { force: true });
    },
  };
}

interface Putting {
  readonly folder: string;
  readonly making: string;
  readonly known: ReadonlyMap<string, SiteFile>;
  readonly note: (line: string) => void;
  readonly demandOwn: () => void;
}

function createPut({ folder, making, known, note, demandOwn }: Putting) {
  const done = new Map<string, SiteFile>();
  const folders = new Set<string>();
  const put = (path: string, text: string): 'written' | 'unchanged' => {
    if (!isOwnPath(path) || done.has(path)) throw new RangeError(`not a name for a file of a site: ${path}`);
    const full = join(folder, path);
    const bytes = Buffer.byteLength(text);
    const file: SiteFile = { hash: createHash('sha256').update(text).digest('base64url').slice(0, 22), bytes };
    done.set(path, file);
    const stat = fs.lstatSync(full, { throwIfNoEntry: false });
    const isThere = stat?.isFile() === true && stat.size === bytes;
    if (isThere && known.get(path)?.hash === file.hash) return 'unchanged';
    demandOwn();
    for (const name of [folder, dirname(full)]) {
      if (!folders.has(name)) makeFolder(name);
      folders.add(name);
    }
    if (stat?.isDirectory() === true) throw new SiteFolderError('not-a-folder', full);
    note(`${path}\t\t0\n`);
    replaceFile(full, making, text);
    note(`${path}\t${file.hash}\t${file.bytes}\n`);
    return 'written';
  };
  return { put, done };
}

/** Removes a file of ours and the folder that it leaves empty; never through a link. */
function removeFile(folder: string, path: string): void {
  const parent = dirname(join(folder, path));
  if (fs.lstatSync(parent, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  attempt(() => fs.rmSync(join(folder, path), { force: true }));
  if (parent !== join(folder) && fs.readdirSync(parent).length === 0) attempt(() => fs.rmdirSync(parent));
}
