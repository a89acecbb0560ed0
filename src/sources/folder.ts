/** Lists a folder of files, once whole and then by what changed; never follows a symbolic link. */

import fs from 'node:fs';
import fastGlob from 'fast-glob';

/** One folder as found on disk. Paths are relative to the root, `/` separated, '' for the root itself. */
export interface FolderListing {
  readonly path: string;
  /** Milliseconds since 1970, read before the entries: a later change always shows as another value. */
  readonly mtimeMs: number;
  /** Regular files, in code unit order. */
  readonly files: readonly string[];
  /** Symbolic links, sockets, devices: listed, never opened. */
  readonly others: readonly string[];
  /** Error code (EACCES…) when the folder could not be read. */
  readonly problem: string | null;
}

interface Draft {
  readonly mtimeMs: number;
  readonly files: string[];
  readonly others: string[];
  problem: string | null;
}

const IGNORED_FOLDERS = ['**/node_modules/**'];

/** True when `root` is a folder that can be listed. */
export function isFolder(root: string): boolean {
  return fs.statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** True when something stands at `path`, whatever it is. */
export function isPresent(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The path without symbolic links, or `path` itself when it cannot be resolved. */
export function realPath(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Lists every folder below `root` (dot folders and node_modules apart), the root first, in code unit order.
 * A folder that cannot be read is listed with its problem.
 */
export function listTree(root: string): readonly FolderListing[] {
  const drafts = new Map<string, Draft>();
  const entries = fastGlob.globSync('**', {
    cwd: root,
    dot: false,
    onlyFiles: false,
    followSymbolicLinks: false,
    objectMode: true,
    ignore: IGNORED_FOLDERS,
    fs: { readdirSync: recordingReaddir(root, drafts) },
  });
  for (const entry of entries) {
    if (entry.dirent.isDirectory()) continue;
    const cut = entry.path.lastIndexOf('/');
    const draft = drafts.get(cut < 0 ? '' : entry.path.slice(0, cut));
    (entry.dirent.isFile() ? draft?.files : draft?.others)?.push(entry.name);
  }
  return [...drafts].map(([path, draft]) => finishListing(path, draft)).sort(byPath);
}

/** Lists one folder, not what is below it; null when it no longer exists. */
export function listFolder(root: string, path: string): { listing: FolderListing; folders: readonly string[] } | null {
  const full = path === '' ? root : `${root}/${path}`;
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isDirectory()) return null;
  const draft: Draft = { mtimeMs: stat.mtimeMs, files: [], others: [], problem: null };
  const folders: string[] = [];
  try {
    for (const entry of fs.readdirSync(full, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) folders.push(entry.name);
      else (entry.isFile() ? draft.files : draft.others).push(entry.name);
    }
  } catch (error) {
    draft.problem = errorCode(error);
  }
  return { listing: finishListing(path, draft), folders };
}

/** Modification time of a folder in milliseconds; -1 when it is gone. */
export function folderTime(root: string, path: string): number {
  const stat = fs.statSync(path === '' ? root : `${root}/${path}`, { throwIfNoEntry: false });
  return stat === undefined || !stat.isDirectory() ? -1 : stat.mtimeMs;
}

/** The code of a system error (`ENOENT`), `UNKNOWN` when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** The system's readdirSync, noting each folder it lists; a folder that cannot be read is noted and lists nothing. */
function recordingReaddir(root: string, drafts: Map<string, Draft>): typeof fs.readdirSync {
  return new Proxy(fs.readdirSync, {
    apply(readdir, self, args: Parameters<typeof fs.readdirSync>) {
      const path = String(args[0]);
      const draft: Draft = { mtimeMs: folderTime(path, ''), files: [], others: [], problem: null };
      drafts.set(path.length <= root.length ? '' : path.slice(root.length + 1), draft);
      try {
        return Reflect.apply(readdir, self, args);
      } catch (error) {
        draft.problem = errorCode(error);
        return [];
      }
    },
  });
}

function finishListing(path: string, draft: Draft): FolderListing {
  return {
    path,
    mtimeMs: draft.mtimeMs,
    files: draft.files.sort(),
    others: draft.others.sort(),
    problem: draft.problem,
  };
}

function byPath(a: FolderListing, b: FolderListing): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
