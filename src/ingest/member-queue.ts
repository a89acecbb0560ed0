/** Members of archives, parsed by threads beside this one, which helps when it has nothing to write, and what is to be done with them in the order of the archive. */

import type { IngestedFile } from '../store/writer.ts';
import type { ReadingThread } from './reading-thread.ts';

export interface Member {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface MemberQueue {
  /** Has a member parsed, and `take` called with it in its turn. */
  parse(member: Member, take: (file: IngestedFile) => void): void;
  /** Calls `run` when all that came before has been taken. */
  act(run: () => void): void;
  /** Waits until all that came has been taken. */
  finish(): void;
  /** Ends the threads. */
  stop(): void;
}

/** Of a batch: enough to make a message worth its cost. */
const BATCH = { members: 64, bytes: 1 << 18 } as const;
/** What waits for its turn: batches given to each thread and not taken back, then parsed here; bytes of their members. */
const MOST = { given: 12, here: 12, bytes: 32 << 20 } as const;
const NAP_MS = 20;

/** What waits for its turn; `member`: what `run` is to be given the content of. */
interface Step {
  readonly member: Member | null;
  readonly run: (file: IngestedFile | null) => void;
}

interface Batch {
  /** Who parses it; null: it was parsed here, into `files`. */
  readonly thread: ReadingThread | null;
  readonly files: readonly IngestedFile[];
  readonly steps: readonly Step[];
  /** Steps done. */
  done: number;
}

/** Without threads each member is parsed at once, by `parseHere`, as are those that a thread leaves. */
export function createMemberQueue(
  threads: readonly ReadingThread[],
  parseHere: (member: Member) => IngestedFile,
): MemberQueue {
  let open: Step[] = [];
  let bytes = 0;
  const crew = createCrew(threads, parseHere);
  const give = (): void => {
    if (open.length > 0) crew.give(open);
    [open, bytes] = [[], 0];
  };
  const add = (step: Step): void => {
    if (threads.length === 0) {
      step.run(step.member === null ? null : parseHere(step.member));
      return;
    }
    open.push(step);
    bytes += step.member?.bytes.length ?? 0;
    if (open.length >= BATCH.members || bytes >= BATCH.bytes) give();
  };
  return {
    parse: (member, take) => add({ member, run: (file) => file !== null && take(file) }),
    act: (run) => add({ member: null, run }),
    finish() {
      give();
      crew.finish();
    },
    stop() {
      for (const thread of threads) thread.stop();
    },
  };
}

/** The threads, in turn, and the batches that wait for theirs. */
interface Crew {
  give(steps: readonly Step[]): void;
  finish(): void;
}

function createCrew(threads: readonly ReadingThread[], parseHere: (member: Member) => IngestedFile): Crew {
  const given: Batch[] = [];
  let turn = 0;
  const most = MOST.given * threads.length;
  return {
    give(steps) {
      while (settle(given, parseHere, false));
      while (given.length >= most + MOST.here || bytesOf(given) > MOST.bytes) settle(given, parseHere, true);
      const isBehind = given.filter(({ thread }) => thread !== null).length >= most;
      const thread = isBehind ? null : (threads[turn % threads.length] ?? null);
      const members = steps.flatMap(({ member }) => member ?? []);
      given.push({ thread, steps, files: thread === null ? members.map(parseHere) : [], done: 0 });
      if (thread === null) return;
      turn += 1;
      thread.read({ slices: [], titles: [], members: pack(members) });
    },
    finish() {
      while (given.length > 0) settle(given, parseHere, true);
    },
  };
}

function bytesOf(given: readonly Batch[]): number {
  return given.reduce(
    (sum, { steps }) => sum + steps.reduce((all, step) => all + (step.member?.bytes.length ?? 0), 0),
    0,
  );
}

/** Copies: the bytes of a member may share the memory of its neighbours, and are kept in case the thread is lost. */
function pack(members: readonly Member[]): readonly Member[] {
  const all = new Uint8Array(members.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  return members.map(({ path, bytes }) => {
    all.set(bytes, at);
    at += bytes.length;
    return { path, bytes: all.subarray(at - bytes.length, at) };
  });
}

/** Takes what came of the oldest batch; false when nothing did. `isWaiting`: sleeps a while for it. */
function settle(given: Batch[], parseHere: (member: Member) => IngestedFile, isWaiting: boolean): boolean {
  const [batch] = given;
  if (batch === undefined) return false;
  const { thread } = batch;
  if (thread === null) {
    for (const file of batch.files) runNext(batch, file);
    runActions(batch);
  } else if (!takeFrom(thread, batch)) {
    if (thread.isLost()) finishHere(batch, parseHere);
    else if (isWaiting) thread.wait(NAP_MS);
    if (batch.done < batch.steps.length) return false;
  }
  if (batch.done === batch.steps.length) given.shift();
  return true;
}

/** False when nothing came. */
function takeFrom(thread: ReadingThread, batch: Batch): boolean {
  const answer = thread.take();
  if (answer === null) return false;
  for (const { file } of answer.files) runNext(batch, file);
  if (answer.isLast) runActions(batch);
  return true;
}

function finishHere(batch: Batch, parseHere: (member: Member) => IngestedFile): void {
  for (; batch.done < batch.steps.length; batch.done += 1) {
    const step = batch.steps[batch.done];
    step?.run(step.member === null ? null : parseHere(step.member));
  }
}

function runNext(batch: Batch, file: IngestedFile): void {
  runActions(batch);
  batch.steps[batch.done]?.run(file);
  batch.done += 1;
}

/** What needs no content, up to the next step that does. */
function runActions(batch: Batch): void {
  for (let step = batch.steps[batch.done]; step?.member === null; step = batch.steps[batch.done]) {
    step.run(null);
    batch.done += 1;
  }
}
