/** Lists every folder below a root. Apart from folder.ts, so that looking at one folder does not load fast-glob. */

import fs from 'node:fs';
import fastGlob from 'fast-glob';
import { type FolderListing, readFolder } from './folder.ts';

const IGNORED_FOLDERS = ['**/node_modules/**'];

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

function byPath(a: FolderListing, b: FolderListing): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
