/** Writes text to a stream without ever running ahead of its reader, and knows when the reader left. */

import type { Writable } from 'node:stream';
import { CutShort, WriteError } from '../core/write-error.ts';

/** How writing ended: all of it, or the reader closed the pipe first. */
export type WriteEnd = 'written' | 'closed';

/** Small pieces are joined up to this many UTF-16 units before a write. */
const BATCH = 1 << 16;

/** Errors that say that the other end of a pipe is gone. */
const CLOSED_CODES: readonly string[] = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET', 'EOF'];

/** True for the error of a pipe whose reader left. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CLOSED_CODES.includes(String(error.code));
}

/** Joins chunks so that each is at least `BATCH` long, but the last. */
function* batches(chunks: Iterable<string>): Generator<string> {
  let batch = '';
  for (const chunk of chunks) {
    batch += chunk;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}

/** Hands one piece over; settles when the stream has passed it on, or the signal is aborted. */
function writeOne(stream: Writable, text: string, signal: AbortSignal | null): Promise<WriteEnd> {
  if (stream.destroyed || stream.writableEnded) return Promise.resolve('closed');
  return new Promise((settle, fail) => {
    const onAbort = (): void => fail(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    stream.write(text, (error) => {
      signal?.removeEventListener('abort', onAbort);
      if (!error) settle('written');
      else if (isClosedPipe(error)) settle('closed');
      else fail(WriteError.from(error));
    });
  });
}

/**
 * Writes chunks one after the other; each waits until the one before was taken, so that memory stays flat and the event
 * loop turns between two. Stops asking for chunks once the reader left.
 * @param signal stops the writing when it is aborted
 * @throws WriteError when the stream refuses for another reason than a closed pipe (a full disk); the signal's reason;
 * what producing the chunks throws, inside a CutShort when something was written before
 */
export async function writeChunks(
  chunks: Iterable<string>,
  stream: Writable,
  signal: AbortSignal | null = null,
): Promise<WriteEnd> {
  let isBegun = false;
  try {
    for (const batch of batches(chunks)) {
      signal?.throwIfAborted();
      if ((await writeOne(stream, batch, signal)) === 'closed') return 'closed';
      isBegun = true;
    }
  } catch (error) {
    throw isBegun && !(error instanceof WriteError) ? new CutShort(error) : error;
  }
  return 'written';
}

/** Rows that a text takes on a terminal: long lines count for several. */
function rowsOf(text: string, columns: number): number {
  let rows = 0;
  for (const line of text.split('\n')) rows += Math.max(1, Math.ceil(line.length / columns));
  return rows - 1;
}

export interface Screen {
  readonly rows: number;
  readonly columns: number;
}

/** The beginning of an output, and whether more of it follows than a screen holds. */
export interface Opening {
  readonly held: readonly string[];
  readonly rest: Iterator<string>;
  readonly isLong: boolean;
}

/** Takes chunks until they are more than a screen holds, or come to their end. */
export function takeScreen(chunks: Iterable<string>, screen: Screen): Opening {
  const rest = chunks[Symbol.iterator]();
  const held: string[] = [];
  let rows = 0;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    held.push(next.value);
    rows += rowsOf(next.value, screen.columns);
    if (rows >= screen.rows) return { held, rest, isLong: true };
  }
  return { held, rest, isLong: false };
}

/** The whole output again, from what was taken and what follows. */
export function* resume({ held, rest }: Opening): Generator<string> {
  yield* held;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
