/** Contents of files by their hash, through one `git cat-file --batch`, in the order asked. */

import type { Anomaly } from '../../core/model.ts';
import { decodeText } from '../file.ts';
import { BatchOutput } from './batch-output.ts';
import type { BatchEntry } from './batch-output.ts';
import { runGitNow, startGit } from './git-program.ts';
import type { GitRun } from './git-program.ts';
import { isHash } from './refs.ts';
import type { Repository } from './repository.ts';

export type BlobRead =
  | { readonly status: 'read'; readonly text: string; readonly anomalies: readonly Anomaly[] }
  | { readonly status: 'missing' | 'too-large' | 'unreadable' | 'not-a-file' };

export interface BlobReader {
  /** Reads one content. Many may be asked before the first has come; each waits in memory until it is taken. */
  read(hash: string): Promise<BlobRead>;
  /** Ends git; what is still asked for is `unreadable`. */
  close(): Promise<void>;
}

/** Contents above this many bytes are passed over. */
export const MAX_BLOB_BYTES = 64 * 1024 * 1024;

/** Times that git is started again after an object that it stops on. */
const MOST_RESTARTS = 100;

interface Request {
  readonly hash: string;
  readonly settle: (read: BlobRead) => void;
}

/** One content at once, for the few that are shown as they are; null when it cannot be had. */
export function readBlobNow(repository: Repository, hash: string): string | null {
  if (!isHash(hash)) return null;
  const bytes = runGitNow(repository, ['cat-file', 'blob', hash], MAX_BLOB_BYTES);
  return bytes === null ? null : decodeText(bytes).text;
}

/** Opens the contents of a repository. git is started by the first read, and again when an object makes it stop. */
export function openBlobs(repository: Repository): BlobReader {
  return new Batch(repository);
}

class Batch implements BlobReader {
  readonly #repository: Repository;
  #run: GitRun | null = null;
  /** Asked of the present run, oldest first from `#next`. */
  #queue: Request[] = [];
  #next = 0;
  #starts = 0;
  #isClosed = false;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  read(hash: string): Promise<BlobRead> {
    if (!isHash(hash)) return Promise.resolve({ status: 'missing' });
    if (this.#isClosed || this.#starts > MOST_RESTARTS) return Promise.resolve({ status: 'unreadable' });
    return new Promise((settle) => {
      this.#queue.push({ hash, settle });
      (this.#run ?? this.#start()).stdin.write(`${hash}\n`);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const run = this.#run;
    this.#run = null;
    run?.stop();
    this.#abandon();
    await run?.ended.catch(() => undefined);
  }

  #start(): GitRun {
    const run = startGit(this.#repository, ['cat-file', '--batch']);
    this.#run = run;
    this.#starts += 1;
    const output = new BatchOutput(MAX_BLOB_BYTES, (entry) => this.#answer(entry));
    run.stdout.on('data', (chunk: Buffer) => output.take(chunk));
    const restart = () => this.#restart(run);
    run.ended.then(restart, restart);
    return run;
  }

  #answer(entry: BatchEntry): void {
    const request = this.#queue[this.#next];
    if (request === undefined) return;
    this.#next += 1;
    if (this.#next === this.#queue.length) {
      this.#queue = [];
      this.#next = 0;
    }
    request.settle(readOf(entry));
  }

  /** git stopped on the oldest request: it is given up, the others are asked again. */
  #restart(ended: GitRun): void {
    if (this.#run !== ended) return;
    this.#run = null;
    const [stopper, ...others] = this.#queue.slice(this.#next);
    this.#queue = others;
    this.#next = 0;
    stopper?.settle({ status: 'unreadable' });
    if (others.length === 0) return;
    if (this.#starts > MOST_RESTARTS) this.#abandon();
    else this.#start().stdin.write(others.map(({ hash }) => `${hash}\n`).join(''));
  }

  #abandon(): void {
    for (const { settle } of this.#queue.slice(this.#next)) settle({ status: 'unreadable' });
    this.#queue = [];
    this.#next = 0;
  }
}

function readOf(entry: BatchEntry): BlobRead {
  if (entry.bytes !== null) return { status: 'read', ...decodeText(entry.bytes) };
  return { status: entry.reason };
}
