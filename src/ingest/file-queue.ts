/** The files of one root in their order, read by threads beside this one, which reads too when it has nothing to write. */

import { availableParallelism } from 'node:os';
import type { FileIngest } from './file-reader.ts';
import { type Batch, readBatch, type ReadingPlan } from './reading-plan.ts';
import { hasThreads, type ReadingThread, startThread } from './reading-thread.ts';
import type { IngestSettings } from './settings.ts';

export interface FileQueue {
  /** The next file, of those that the plan puts in batches; null when it is not there after a moment of work or sleep. */
  take(): FileIngest | null;
  /** Ends the threads. */
  stop(): void;
}

/** Starts threads that read `root`, of so many `files`; none where one alone is as fast, or where there can be none. */
export type StartThreads = (root: string, settings: IngestSettings, files: number) => readonly ReadingThread[];

/** Files that are read faster than a thread starts. */
const LEAST_FILES = 2000;
/** What they read is written by one. */
const MOST_THREADS = 3;

export const startThreads: StartThreads = (root, settings, files) => {
  const count = files < LEAST_FILES || !hasThreads() ? 0 : Math.min(availableParallelism() - 1, MOST_THREADS);
  return Array.from({ length: count }, () => startThread(root, settings));
};

/** Batches given to a thread and not taken back: it never waits for work while this one writes. */
const BATCHES_GIVEN = 40;
/** What is read here ahead of its turn: batches, and bytes of files. */
const HELD = { batches: 40, bytes: 4 << 20 } as const;
/** What is read here between two looks at what came meanwhile. */
const BURST = { files: 16, bytes: 1 << 20 } as const;
const NAP_MS = 20;

/** A batch on its way. */
interface Task {
  readonly batch: Batch;
  /** Who reads it; null: this thread, by `rest`. */
  thread: ReadingThread | null;
  rest: Iterator<FileIngest, undefined>;
  /** Read, and to be taken from `next` on. */
  files: readonly FileIngest[];
  next: number;
  isRead: boolean;
  /** Files taken, of all. */
  taken: number;
  /** Bytes of what this thread read of it. */
  bytes: number;
}

const UNREAD = { files: [], next: 0, isRead: false, taken: 0, bytes: 0 } as const;

/** The queue of what `plan` puts in batches. A batch that a thread leaves unread is read here. */
export function createFileQueue(root: string, plan: ReadingPlan, threads: readonly ReadingThread[]): FileQueue {
  const tasks: Task[] = [];
  const addTask = (thread: ReadingThread | null): Task | null => {
    const { value: batch } = plan.batches.next();
    if (batch === undefined) return null;
    const rest = readBatch(root, batch, plan.places);
    return tasks[tasks.push({ batch, thread, rest, ...UNREAD }) - 1] ?? null;
  };
  const crew = createCrew(plan, threads, addTask);
  /** Has something more read of the first batch; while another thread is at it, this one reads ahead, else it sleeps. */
  const advance = (head: Task): void => {
    const { thread } = head;
    if (thread === null) readBurst(head);
    else if (crew.receive(head, thread)) crew.feed();
    else if (thread.isLost()) readHere(head, root, plan);
    else if (!readAhead(tasks, addTask)) thread.wait(NAP_MS);
  };
  const takeHead = (): Task | null => {
    while (tasks[0] !== undefined && isTaken(tasks[0])) tasks.shift();
    if (tasks[0] !== undefined) return tasks[0];
    // Threads take a while to start: the first batch is read here.
    const first = addTask(null);
    crew.feed();
    return first;
  };
  return {
    take() {
      const head = takeHead();
      if (head !== null && head.next === head.files.length) advance(head);
      const file = head?.files[head.next] ?? null;
      if (head === null || file === null) return null;
      head.next += 1;
      head.taken += 1;
      return file;
    },
    stop() {
      for (const thread of threads) thread.stop();
    },
  };
}

/** The other threads, and what each has before it. */
interface Crew {
  /** Gives each thread as many batches as it may have. */
  feed(): void;
  /** Takes what `thread` read of `task`, its oldest; false when nothing came. */
  receive(task: Task, thread: ReadingThread): boolean;
}

function createCrew(
  plan: ReadingPlan,
  threads: readonly ReadingThread[],
  addTask: (thread: ReadingThread) => Task | null,
): Crew {
  const members = new Map(threads.map((thread) => [thread, { titlesTold: 0, batches: 0 }]));
  const give = (thread: ReadingThread, member: { titlesTold: number; batches: number }): boolean => {
    const batch = addTask(thread)?.batch;
    if (batch === undefined) return false;
    thread.read({ slices: batch.slices, titles: plan.titles.slice(member.titlesTold, batch.titles) });
    member.titlesTold = batch.titles;
    member.batches += 1;
    return true;
  };
  return {
    feed() {
      for (const [thread, member] of members) {
        while (!thread.isLost() && member.batches < BATCHES_GIVEN) if (!give(thread, member)) return;
      }
    },
    receive(task, thread) {
      const answer = thread.take();
      if (answer === null) return false;
      [task.files, task.next, task.isRead] = [answer.files, 0, answer.isLast];
      const member = members.get(thread);
      if (answer.isLast && member !== undefined) member.batches -= 1;
      return true;
    },
  };
}

function isTaken(task: Task): boolean {
  return task.isRead && task.next === task.files.length;
}

/** Reads some files of a later batch; false when there is none, or enough is held. */
function readAhead(tasks: readonly Task[], addTask: (thread: null) => Task | null): boolean {
  const held = tasks.filter((task) => task.thread === null);
  if (held.reduce((sum, task) => sum + task.bytes, 0) >= HELD.bytes) return false;
  const open = held.find((task) => !task.isRead) ?? (held.length < HELD.batches ? addTask(null) : null);
  if (open !== null) readBurst(open);
  return open !== null;
}

function readBurst(task: Task): void {
  const files = task.files.slice(task.next);
  let bytes = 0;
  for (let count = 0; count < BURST.files && bytes < BURST.bytes; count += 1) {
    const { value: file } = task.rest.next();
    task.isRead = file === undefined;
    if (file === undefined) break;
    files.push(file);
    bytes += file.stamp.size > 0 ? file.stamp.size : 0;
  }
  [task.files, task.next, task.bytes] = [files, 0, task.bytes + bytes];
}

/** Takes over a batch, from the first file that did not come. */
function readHere(task: Task, root: string, plan: ReadingPlan): void {
  task.thread = null;
  task.rest = readBatch(root, task.batch, plan.places, task.taken);
}
