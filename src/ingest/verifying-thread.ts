/** Starts a thread that looks at files beside this one. */

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isPresent } from '../sources/folder.ts';
import type { Verification } from './verification.ts';

export interface VerifyingThread {
  /** Has it take tasks, once it has started; whoever waits for none of them loses nothing when it never does. */
  verify(verification: Verification): void;
  /** Ends it at once, whatever it does. */
  stop(): void;
}

/** Bundled, beside the code that starts it; there is none when the sources are run. */
const WORKER = new URL('./verifying-worker.js', import.meta.url);

/** Fewer files are looked at before a thread has started. */
const LEAST_FILES = 40_000;
/** What a look at a file leaves behind does not last. */
const YOUNG_MB = 16;

/** A thread for about so many files; null where one alone is as fast, or where there can be none. */
export function startVerifying(files: number): VerifyingThread | null {
  const isWanted = files >= LEAST_FILES && availableParallelism() > 1;
  if (!isWanted || WORKER.protocol !== 'file:' || !isPresent(fileURLToPath(WORKER))) return null;
  const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  // Its tasks are done again here.
  worker.on('error', () => undefined);
  worker.unref();
  return {
    verify: (verification) => worker.postMessage(verification, []),
    stop: () => void worker.terminate(),
  };
}
