/** Which roots are read as streams: archives, folders of archives, git histories. */

import { join } from 'node:path';
import { stampOf } from '../sources/file.ts';
import { isFolder, isPresent, listFolder } from '../sources/folder.ts';
import type { Database } from '../store/database.ts';
import { rootStampOf } from '../store/manifest.ts';
import type { IngestSettings } from './settings.ts';
import type { StreamedRoot } from './streamed-root.ts';

/** By index of the root. */
export type StreamedRoots = ReadonlyMap<number, StreamedRoot>;

const ARCHIVE = /\.(?:tar|tar\.gz|tgz)$/i;

/** True for the name of an archive that can be read. */
export function isArchive(path: string): boolean {
  return ARCHIVE.test(path);
}

/**
 * The roots that are streams. A work tree is one only when a ref was asked for. Neither git nor what reads archives is
 * loaded for a plain folder. Throws GitError `no-program`, `unknown-ref`.
 */
export async function findStreamedRoots(roots: readonly string[], settings: IngestSettings): Promise<StreamedRoots> {
  const found = new Map<number, StreamedRoot>();
  for (const [index, root] of roots.entries()) {
    const streamed = (await findArchives(root, settings)) ?? (await findHistory(root, settings));
    if (streamed !== null) found.set(index, streamed);
  }
  return found;
}

/** True when the index was made from another state of one of the roots. */
export function hasNewStamp(db: Database, streamed: StreamedRoots): boolean {
  return [...streamed].some(([index, { stamp }]) => rootStampOf(db, index) !== stamp);
}

/** An archive, or a folder that holds archives and nothing else that is read. */
async function findArchives(root: string, settings: IngestSettings): Promise<StreamedRoot | null> {
  const names = archivesOf(root);
  if (names.length === 0) return null;
  const { sortArchives } = await import('../sources/archive-order.ts');
  const paths = sortArchives(names).order.map((name) => (isFolder(root) ? join(root, name) : root));
  return {
    stamp: paths.map(stampText).join('\n'),
    replaces: true,
    fill: async (out, pace) => {
      const { fillFromArchives } = await import('./archive-root.ts');
      return fillFromArchives(paths, settings, out, pace);
    },
    refresh: () => Promise.resolve(null),
    contentOf: async (_version, file, signal) => {
      const { findInArchives } = await import('./archive-root.ts');
      return findInArchives(paths, file, signal);
    },
  };
}

function archivesOf(root: string): readonly string[] {
  if (!isFolder(root)) return isArchive(root) ? [root.slice(root.lastIndexOf('/') + 1)] : [];
  const files = listFolder(root, '')?.listing.files ?? [];
  return files.filter(isArchive);
}

function stampText(path: string): string {
  const stamp = stampOf(path);
  return stamp === null ? path : `${path} ${stamp.size} ${stamp.mtimeMs} ${stamp.ctimeMs}`;
}

async function findHistory(root: string, settings: IngestSettings): Promise<StreamedRoot | null> {
  const gitRef = settings.gitRef ?? null;
  if (gitRef === null && !looksBare(root)) return null;
  const { findRepository } = await import('../sources/git/repository.ts');
  const repository = await findRepository(root, settings.environment ?? {});
  if (repository === null) return null;
  const { resolveRef } = await import('../sources/git/refs.ts');
  const { readBlobNow } = await import('../sources/git/blobs.ts');
  const { hash } = await resolveRef(repository, gitRef);
  const source = { repository, root, settings };
  return {
    stamp: hash,
    replaces: false,
    fill: async (out, pace) => {
      const { fillFromGit } = await import('./git-root.ts');
      return fillFromGit(source, out, pace);
    },
    refresh: async (out, pace) => {
      const { refreshFromGit } = await import('./git-root.ts');
      return refreshFromGit(source, out, pace);
    },
    contentOf: (version) => Promise.resolve(readBlobNow(repository, version.blob ?? '')),
  };
}

function looksBare(root: string): boolean {
  return isPresent(`${root}/HEAD`) && isFolder(`${root}/objects`) && isFolder(`${root}/refs`);
}
