/** Looks at one folder or path: what it holds, when it changed; never follows a symbolic link. */

import fs from 'node:fs';

/** One folder as found on disk. Paths are relative to the root, `/` separated, '' for the root itself. */
export interface FolderListing {
  readonly path: string;
  /**
   * Time of the last change (ctime: a renamed folder bears the times of its entries, not of its name) in milliseconds
   * since 1970, read before the entries; -1 when it cannot be known.
   */
  readonly changedMs: number;
  /** When the entries were read, by the clock of this machine: a time that is close to it may not show the next change. */
  readonly listedMs: number;
  /** Regular files, in code unit order. */
  readonly files: readonly string[];
  /** Symbolic links, sockets, devices: listed, never opened. */
  readonly others: readonly string[];
  /** Error code (EACCES…) when the folder could not be read. */
  readonly problem: string | null;
}

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

/** Lists one folder, not what is below it; null when it no longer exists, or is now a link to one. */
export function listFolder(root: string, path: string): { listing: FolderListing; folders: readonly string[] } | null {
  const full = path === '' ? root : `${root}/${path}`;
  if (isGone(full)) return null;
  const { listing, folders } = readFolder(full, path);
  return { listing, folders: folders.map((entry) => entry.name) };
}

/** A folder that cannot be looked at (EACCES) may still be there. */
function isGone(path: string): boolean {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
  } catch {
    return false;
  }
}

/** Time of the last change of a folder in milliseconds; null when it is gone, or is now a link to one. */
export function folderTime(root: string, path: string): number | null {
  const stat = look(path === '' ? root : `${root}/${path}`);
  return stat?.isDirectory() === true ? stat.ctimeMs : null;
}

/** The code of a system error (`ENOENT`), `UNKNOWN` when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/**
 * Reads the folder at `full`, called `path` in its root. `folders`: those to go down into. A name that is not UTF-8 reads
 * as another's: it is kept once.
 */
export function readFolder(full: string, path: string): { listing: FolderListing; folders: readonly fs.Dirent[] } {
  const [changedMs, listedMs] = [folderTime(full, '') ?? -1, Date.now()];
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
  return {
    listing: { path, changedMs, listedMs, files: [...files].sort(), others: [...others].sort(), problem },
    folders,
  };
}
