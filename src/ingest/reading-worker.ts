/** A thread that reads, parses and searches files, batch after batch, and sends what they say; see reading-thread.ts. */

import { workerData } from 'node:worker_threads';
import { packFiles } from './file-message.ts';
import { type FileIngest, ingestMember } from './file-reader.ts';
import { buffersOf } from './message-stream.ts';
import { createPlaceTable } from './place.ts';
import { readBatch } from './reading-plan.ts';
import { type ReadingAnswer, type ReadingJob, SENT, TAKEN, type ThreadData } from './reading-thread.ts';

/** Answers sent and not yet taken; the thread waits when there are as many. */
const MOST_ANSWERS = 40;
/** Bytes of files after which an answer is sent before its batch is at its end. */
const ANSWER_BYTES = 1 << 18;

const { root, settings, port, counters }: ThreadData = workerData;
const places = createPlaceTable(root, settings);

function send(answer: ReadingAnswer): void {
  for (;;) {
    const taken = Atomics.load(counters, TAKEN);
    if (Atomics.load(counters, SENT) - taken < MOST_ANSWERS) break;
    Atomics.wait(counters, TAKEN, taken);
  }
  port.postMessage(answer, 'files' in answer ? buffersOf(answer.files.stream) : []);
  Atomics.add(counters, SENT, 1);
  Atomics.notify(counters, SENT);
}

function* readJob({ slices, members = [] }: ReadingJob): Generator<FileIngest> {
  yield* readBatch(root, { slices }, places);
  for (const { path, bytes } of members) yield ingestMember(path, bytes, places);
}

function answerJob(job: ReadingJob): void {
  for (const { folder, path, title } of job.titles) places.noteReadme(folder, path, title);
  let files: FileIngest[] = [];
  let bytes = 0;
  for (const ingest of readJob(job)) {
    files.push(ingest);
    bytes += ingest.stamp.size > 0 ? ingest.stamp.size : 0;
    if (bytes < ANSWER_BYTES) continue;
    send({ files: packFiles(files), isLast: false });
    [files, bytes] = [[], 0];
  }
  send({ files: packFiles(files), isLast: true });
}

port.on('message', (job: ReadingJob) => {
  try {
    answerJob(job);
  } catch (error) {
    send({ error });
  }
});
