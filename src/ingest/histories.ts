/** Which roots are read by their git history, and whether it has moved since. */

import { isFolder, isPresent } from '../sources/folder.ts';
import type { Repository } from '../sources/git/repository.ts';
import type { Database } from '../store/database.ts';
import { rootStampOf } from '../store/manifest.ts';
import type { IngestSettings } from './settings.ts';

export interface RootHistory {
  readonly repository: Repository;
  /** Hash of the last commit. */
  readonly tip: string;
  /** The text of a content of the repository; null when it cannot be had. */
  readonly contentOf: (blob: string) => string | null;
}

/** By index of the root. */
export type Histories = ReadonlyMap<number, RootHistory>;

/**
 * The roots that are histories: bare repositories, and, when a ref was asked for, work trees. git is not started, nor its
 * reader loaded, for any other. Throws GitError `no-program`, `unknown-ref`.
 */
export async function findHistories(roots: readonly string[], settings: IngestSettings): Promise<Histories> {
  const histories = new Map<number, RootHistory>();
  for (const [index, root] of roots.entries()) {
    if ((settings.gitRef ?? null) === null && !looksBare(root)) continue;
    const history = await openHistory(root, settings);
    if (history !== null) histories.set(index, history);
  }
  return histories;
}

function looksBare(root: string): boolean {
  return isPresent(`${root}/HEAD`) && isFolder(`${root}/objects`) && isFolder(`${root}/refs`);
}

async function openHistory(root: string, { gitRef, environment }: IngestSettings): Promise<RootHistory | null> {
  const { findRepository } = await import('../sources/git/repository.ts');
  const repository = await findRepository(root, environment ?? {});
  if (repository === null) return null;
  const { resolveRef } = await import('../sources/git/refs.ts');
  const { readBlobNow } = await import('../sources/git/blobs.ts');
  const { hash } = await resolveRef(repository, gitRef ?? null);
  return { repository, tip: hash, contentOf: (blob) => readBlobNow(repository, blob) };
}

/** True when the index was made from another state of one of the histories. */
export function hasNewHistory(db: Database, histories: Histories): boolean {
  return [...histories].some(([index, { tip }]) => rootStampOf(db, index) !== tip);
}
