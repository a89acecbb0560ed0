/** Which files the paths of a command line mean: files as named, folders with all they hold, patterns. */

import fs from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../../core/contracts.ts';
import { look, realPath } from '../folder.ts';
import { createIgnored } from './ignored.ts';
import type { Ignored } from './ignored.ts';
import type { WorkplaceSentences } from './sentences.ts';

/** A file to read. */
export interface Selected {
  /** As in reports: relative to the working directory, `/` separated, NFC. */
  readonly path: string;
  /** Absolute, no symbolic link in it: what makes it one file. Bytes where the name is not UTF-8. */
  readonly target: string | Buffer;
  /** A link of a folder that leads out of it, or nowhere: it is told, not read. */
  readonly isOutside: boolean;
}

export interface SelectionSettings {
  /** Absolute. */
  readonly cwd: string;
  /** True for the names that are read when a folder is given, by their last name. */
  readonly isDocument: (name: string) => boolean;
  /** Absolute paths of folders that are never gone down into, such as the cache. */
  readonly leftOut: readonly string[];
  readonly say: WorkplaceSentences;
}

interface Walk extends SelectionSettings {
  /** By target. */
  readonly found: Map<string, Selected>;
  /** By root. */
  readonly ignored: Map<string, Ignored>;
  readonly top: string;
}

const MAGIC = /[*?[\]{}!()]/;
const NEVER = ['**/node_modules/**', '**/.git/**'];

/**
 * The files that `paths` mean, in the order of the bytes of their paths, each once. Hidden files, node_modules and what
 * `.lexloupeignore` leaves out are not taken from folders and patterns; a file that is named is.
 * @throws UsageError `no-such-path`
 */
export async function selectFiles(paths: readonly string[], settings: SelectionSettings): Promise<readonly Selected[]> {
  const walk: Walk = { ...settings, found: new Map(), ignored: new Map(), top: topOf(settings.cwd) };
  for (const path of paths) await take(walk, path);
  return inByteOrder([...walk.found.values()]);
}

/** The order of the bytes of the paths in UTF-8. */
export function inByteOrder<T extends { readonly path: string }>(files: readonly T[]): T[] {
  const keyed = files.map((file) => ({ file, key: Buffer.from(file.path) }));
  return keyed.sort((one, other) => Buffer.compare(one.key, other.key)).map(({ file }) => file);
}

/** How a path is shown. */
export function shownPath(cwd: string, absolute: string): string {
  const path = relative(cwd, absolute);
  return (sep === '/' ? path : path.split(sep).join('/')).normalize('NFC');
}

/** The folder whose ignore files count: the work tree that holds the working directory, else that directory. */
function topOf(cwd: string): string {
  for (let folder = cwd; ; folder = resolve(folder, '..')) {
    if (look(`${folder}/.git`) !== null) return realPath(folder);
    if (resolve(folder, '..') === folder) return realPath(cwd);
  }
}

async function take(walk: Walk, path: string): Promise<void> {
  const absolute = resolve(walk.cwd, path);
  const stat = statOf(absolute);
  if (stat?.isDirectory() === true) await takeFolder(walk, absolute);
  else if (stat !== null) takeFile(walk, absolute);
  else if (!(MAGIC.test(path) && (await takePattern(walk, path)))) {
    throw new UsageError('no-such-path', walk.say.noSuchPath(path), walk.say.noSuchPathHint);
  }
}

/** What a path leads to, links followed: a person may name one. */
function statOf(absolute: string): fs.Stats | null {
  try {
    return fs.statSync(absolute, { throwIfNoEntry: false }) ?? look(absolute);
  } catch {
    return look(absolute);
  }
}

function takeFile(walk: Walk, absolute: string, target = realPath(absolute), isOutside = false): void {
  if (walk.found.get(target)?.isOutside === false) return;
  walk.found.set(target, { path: shownPath(walk.cwd, absolute), target, isOutside });
}

async function takeFolder(walk: Walk, absolute: string): Promise<void> {
  const real = realPath(absolute);
  for (const { path, isLink } of await listEntries('**/*', absolute)) {
    if (isWanted(walk, real, path)) takeEntry(walk, { root: absolute, real, path, isLink });
  }
}

async function takePattern(walk: Walk, pattern: string): Promise<boolean> {
  const { default: glob } = await import('fast-glob');
  const base = glob.generateTasks(pattern.split(sep).join('/'))[0]?.base ?? '.';
  const root = resolve(walk.cwd, base);
  const inside = base === '.' ? pattern : pattern.slice(base.length + 1);
  const real = realPath(root);
  const entries = await listEntries(inside, root);
  for (const { path, isLink } of entries) {
    if (!isLeftOut(walk, real, path)) takeEntry(walk, { root, real, path, isLink });
  }
  return entries.length > 0;
}

interface Entry {
  /** As it was named, and without links. */
  readonly root: string;
  readonly real: string;
  readonly path: string;
  readonly isLink: boolean;
}

/** A link to a file of the same folder is that file; one that leads elsewhere is told. */
function takeEntry(walk: Walk, { root, real, path, isLink }: Entry): void {
  if (!isLink) return takeFile(walk, `${root}/${path}`, `${real}/${path}`);
  const target = realPath(`${real}/${path}`);
  const isInside = target.startsWith(`${real}/`) && target !== `${real}/${path}`;
  if (!isInside) takeFile(walk, `${root}/${path}`, `${real}/${path}`, true);
}

/** Files and links below `root`; folders that are links are not gone down into. */
async function listEntries(pattern: string, root: string): Promise<readonly { path: string; isLink: boolean }[]> {
  const { default: glob } = await import('fast-glob');
  const entries = await glob(pattern, {
    cwd: root,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    ignore: NEVER,
    suppressErrors: true,
  });
  return entries
    .filter(({ dirent }) => dirent.isFile() || dirent.isSymbolicLink())
    .map(({ path, dirent }) => ({ path, isLink: dirent.isSymbolicLink() }));
}

function isWanted(walk: Walk, real: string, path: string): boolean {
  return walk.isDocument(path.slice(path.lastIndexOf('/') + 1)) && !isLeftOut(walk, real, path);
}

function isLeftOut(walk: Walk, real: string, path: string): boolean {
  const target = `${real}/${path}`;
  if (walk.leftOut.some((folder) => target.startsWith(`${folder}/`))) return true;
  const root = target.startsWith(`${walk.top}/`) ? walk.top : real;
  const ignored = walk.ignored.get(root) ?? createIgnored(root);
  walk.ignored.set(root, ignored);
  return ignored.isIgnored(target.slice(root.length + 1));
}
