/** Lists a folder of files, once whole and then by what changed; never follows a symbolic link. */

import fs from 'node:fs';
import fastGlob from 'fast-glob';

/** One folder as found on disk. Paths are relative to the root, `/` separated, '' for the root itself. */
export interface FolderListing {
  readonly path: string;
  /** Milliseconds since 1970, read before the entries: a later change always shows as another value. */
  readonly mtimeMs: number;
  /** When the entries were read, by the clock of this machine: a time that is close to it may not show the next change. */
  readonly listedMs: number;
  /** Regular files, in code unit order. */
  readonly files: readonly string[];
  /** Symbolic links, sockets, devices: listed, never opened. */
  readonly others: readonly string[];
  /** Error code (EACCES…) when the folder could not be read. */
  readonly problem: string | null;
}

const IGNORED_FOLDERS = ['**/node_modules/**'];

/** True when `root` is a folder that can be listed. */
export function isFolder(root: string): boolean {
  return follow(root)?.isDirectory() ?? false;
}

/** True when something stands at `path`, whatever it is. */
export function isPresent(path: string): boolean {
  return look(path) !== null;
}

/** The path without symbolic links, or `path` itself when it cannot be resolved. */
export function realPath(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}

/** What stands at `path` itself, a symbolic link not followed; null when nothing does or nothing can be known of it. */
export function look(path: string): fs.Stats | null {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function follow(path: string): fs.Stats | null {
  try {
    return fs.statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/**
 * Lists every folder below `root` (dot folders and node_modules apart), the root first, in code unit order.
 * A folder that cannot be read is listed with its problem.
 */
export function listTree(root: string): readonly FolderListing[] {
  const found = new Map<string, FolderListing>();
  // Walks only: names are kept as they are read, since a pattern never matches one that holds a line end.
  fastGlob.globSync('**', {
    cwd: root,
    dot: false,
    onlyDirectories: true,
    followSymbolicLinks: false,
    ignore: IGNORED_FOLDERS,
    fs: { readdirSync: recordingReaddir(root, found) },
  });
  return [...found.values()].sort(byPath);
}

/** Lists one folder, not what is below it; null when it no longer exists, or is now a link to one. */
export function listFolder(root: string, path: string): { listing: FolderListing; folders: readonly string[] } | null {
  const full = path === '' ? root : `${root}/${path}`;
  if (look(full)?.isDirectory() !== true) return null;
  const { listing, folders } = readFolder(full, path);
  return { listing, folders: folders.map((entry) => entry.name) };
}

/** Modification time of a folder in milliseconds; -1 when it is gone, or is now a link to one. */
export function folderTime(root: string, path: string): number {
  const stat = look(path === '' ? root : `${root}/${path}`);
  return stat?.isDirectory() === true ? stat.mtimeMs : -1;
}

/** The code of a system error (`ENOENT`), `UNKNOWN` when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** The system's readdirSync, keeping the listing of each folder and showing only those that are to be walked. */
function recordingReaddir(root: string, found: Map<string, FolderListing>): typeof fs.readdirSync {
  return new Proxy(fs.readdirSync, {
    apply(_readdir, _self, args: Parameters<typeof fs.readdirSync>) {
      const full = String(args[0]);
      const path = full.length <= root.length ? '' : full.slice(root.length + 1);
      const { listing, folders } = readFolder(full, path);
      found.set(path, listing);
      return folders;
    },
  });
}

/** `folders`: those to go down into. A name that is not UTF-8 reads as another's: it is kept once. */
function readFolder(full: string, path: string): { listing: FolderListing; folders: readonly fs.Dirent[] } {
  const [mtimeMs, listedMs] = [folderTime(full, ''), Date.now()];
  const [files, others] = [new Set<string>(), new Set<string>()];
  const folders: fs.Dirent[] = [];
  let problem: string | null = null;
  try {
    for (const entry of fs.readdirSync(full, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) folders.push(entry);
      else (entry.isFile() ? files : others).add(entry.name);
    }
  } catch (error) {
    problem = errorCode(error);
  }
  return { listing: { path, mtimeMs, listedMs, files: [...files].sort(), others: [...others].sort(), problem }, folders };
}

function byPath(a: FolderListing, b: FolderListing): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
