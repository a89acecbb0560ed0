/** Starts a thread that reads files, gives it batches and takes what it read of them, in their order. */

import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { isPresent } from '../sources/folder.ts';
import { type FileMessage, unpackFiles } from './file-message.ts';
import type { FileIngest } from './file-reader.ts';
import type { Member } from './member-queue.ts';
import type { ReadmeTitle, Slice } from './reading-plan.ts';
import type { IngestSettings } from './settings.ts';

/** What a thread is given when it starts. `counters`: at SENT the answers it sent, at TAKEN those that were taken. */
export interface ThreadData {
  readonly root: string;
  readonly settings: Pick<IngestSettings, 'codeMap' | 'assumed'>;
  readonly port: MessagePort;
  readonly counters: Int32Array<SharedArrayBuffer>;
}

export const SENT = 0;
export const TAKEN = 1;

export interface ReadingJob {
  readonly slices: readonly Slice[];
  /** Those that the thread was not yet told. */
  readonly titles: readonly ReadmeTitle[];
  /** Files of an archive, after those of the slices. */
  readonly members?: readonly Member[];
}

/** Files of the batch in hand, in their order, or what stopped the thread. */
export type ReadingAnswer = { readonly files: FileMessage; readonly isLast: boolean } | { readonly error: unknown };

/** Some files of the oldest batch given that is not at its end; `isLast` ends it. */
export interface ReadFiles {
  readonly files: readonly FileIngest[];
  readonly isLast: boolean;
}

export interface ReadingThread {
  read(job: ReadingJob): void;
  /** What has come, or null; throws what was thrown while reading. */
  take(): ReadFiles | null;
  /** Sleeps until something has come, or for so many milliseconds. */
  wait(milliseconds: number): void;
  /** True once the thread is no more and all that it sent was taken: what it was given must be read by another. */
  isLost(): boolean;
  /** Ends it at once, whatever it does. */
  stop(): void;
}

/** Bundled, beside the code that starts it; there is none when the sources are run. */
const WORKER = new URL('./reading-worker.js', import.meta.url);

/** A thread's room for what it makes and sends away: files do not last. */
const YOUNG_MB = 8;

/** True when threads can be started here. */
export function hasThreads(): boolean {
  return WORKER.protocol === 'file:' && isPresent(fileURLToPath(WORKER));
}

/** A new thread that reads files of `root`. */
export function startThread(root: string, { codeMap, assumed }: IngestSettings): ReadingThread {
  const { port1: port, port2 } = new MessageChannel();
  const counters = new Int32Array(new SharedArrayBuffer(8));
  const data: ThreadData = { root, settings: { codeMap, assumed }, port: port2, counters };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  const worker = new Worker(WORKER, { workerData: data, transferList: [port2], resourceLimits });
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  worker.on('error', end);
  worker.on('exit', end);
  worker.unref();
  let taken = 0;
  const hasMore = (): boolean => Atomics.load(counters, SENT) !== taken;
  return {
    read: (job) => port.postMessage(job),
    take() {
      if (!hasMore()) return null;
      const answer: ReadingAnswer | undefined = receiveMessageOnPort(port)?.message;
      if (answer === undefined) return null;
      taken += 1;
      Atomics.store(counters, TAKEN, taken);
      Atomics.notify(counters, TAKEN);
      if ('error' in answer) throw answer.error;
      return { files: unpackFiles(answer.files), isLast: answer.isLast };
    },
    wait(milliseconds) {
      Atomics.wait(counters, SENT, taken, milliseconds);
    },
    isLost: () => isOver && !hasMore(),
    stop() {
      port.close();
      void worker.terminate();
    },
  };
}
