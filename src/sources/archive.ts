/** Reads a .tar, .tar.gz or .tgz as a stream, member by member, in bounded memory; nothing is written to disk. */

import fs from 'node:fs';
import zlib from 'node:zlib';
import { errorCode } from './folder.ts';
import { createTarSplitter } from './tar-members.ts';
import type { TarEnd, TarMember, TarSplitter } from './tar-members.ts';

/** What an archive holds, in its order. */
export type ArchiveMember =
  | TarMember
  | {
      /** A list of documents that the publisher withdrew. */
      readonly status: 'deletions';
      readonly path: string;
      readonly mtimeMs: number;
      /** Paths without their extension, as parseDeletions gives them. */
      readonly deleted: readonly string[];
    }
  | {
      /** Always the last one: the archive ends before its end, or part of it could not be read. */
      readonly status: 'truncated';
      /** `cut`: no end mark. `damaged`: bytes that are neither gzip nor tar. `unreadable`: the system says no. */
      readonly cause: Exclude<TarEnd, 'complete'> | 'unreadable';
      /** Code of the system or of zlib (`EACCES`, `Z_DATA_ERROR`), null when there is none. */
      readonly code: string | null;
      /** Members that were read or listed before. */
      readonly members: number;
    };

export interface ArchiveOptions {
  readonly signal: AbortSignal;
}

/** Compressed bytes taken at a time: what they grow to is all that waits to be asked for. */
const CHUNK_BYTES = 64 * 1024;
/** Decompressed at a time; what zlib was filling when it met an error is lost. */
const OUTPUT_BYTES = 16 * 1024;
const DELETIONS = /(?:^|\/)liste_suppression_[a-z]{2,10}\.dat$/i;
const STAMP = /^\d{8}-\d{6}\//;

/**
 * The members of an archive. Content decides whether it is compressed. A member is given when it has been read whole;
 * the next bytes are read when the next member is asked for. Folders are left out.
 * @throws what `signal` was aborted with; nothing for what the disk or the archive holds
 */
export async function* readArchive(path: string, { signal }: ArchiveOptions): AsyncGenerator<ArchiveMember> {
  const splitter = createTarSplitter();
  let members = 0;
  let failure: unknown = null;
  try {
    for await (const chunks of readTarBytes(path)) {
      for (const chunk of chunks.bytes) {
        for (const member of splitter.push(chunk)) {
          signal.throwIfAborted();
          members += 1;
          yield toArchiveMember(member);
        }
      }
      failure = chunks.failure;
      signal.throwIfAborted();
    }
  } catch (error) {
    if (signal.aborted || !isSystemError(error)) throw error;
    yield { status: 'truncated', cause: 'unreadable', code: errorCode(error), members };
    return;
  }
  const end = endOf(splitter, failure);
  if (end !== 'complete') yield { status: 'truncated', cause: end, code: codeOf(failure), members };
}

/** An archive whose tar came to its end mark is whole, whatever follows it. */
function endOf(splitter: TarSplitter, failure: unknown): TarEnd {
  const end = splitter.end();
  return end === 'cut' && failure !== null ? 'damaged' : end;
}

function codeOf(failure: unknown): string | null {
  return failure === null ? null : errorCode(failure);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function toArchiveMember(member: TarMember): ArchiveMember {
  if (member.status !== 'file' || !DELETIONS.test(member.path)) return member;
  const { path, mtimeMs, bytes } = member;
  return { status: 'deletions', path, mtimeMs, deleted: parseDeletions(bytes) };
}

/** The paths of a list of deletions, one on each line, as `pathInFonds` writes those of members. */
export function parseDeletions(bytes: Buffer): readonly string[] {
  const lines = bytes.toString('utf8').split(/\r\n?|\n/);
  return lines.map((line) => pathInFonds(line.trim())).filter((line) => line !== '');
}

/** The path of a member without the day of its increment: `legi/global/…`. Lists of deletions name it without extension. */
export function pathInFonds(path: string): string {
  return path.replace(STAMP, '');
}

interface TarBytes {
  readonly bytes: readonly Buffer[];
  /** What stopped the decompression, null while it goes on. Nothing follows. */
  readonly failure: unknown;
}

/** While what a chunk holds is used, the next one is decompressed. */
async function* readTarBytes(path: string): AsyncGenerator<TarBytes> {
  let inflater: Inflater | null = null;
  let isFirst = true;
  let before: Promise<TarBytes> | null = null;
  for await (const chunk of fs.createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    if (!Buffer.isBuffer(chunk)) continue;
    if (isFirst && chunk[0] === 0x1f && chunk[1] === 0x8b) inflater = createInflater();
    isFirst = false;
    if (inflater === null) {
      yield { bytes: [chunk], failure: null };
      continue;
    }
    const next = inflater.inflate(chunk);
    const part: TarBytes | null = await before;
    before = next;
    if (part === null) continue;
    yield part;
    if (part.failure !== null) return;
  }
  if (inflater === null || before === null) return;
  const last = await before;
  yield last;
  if (last.failure === null) yield await inflater.end();
}

interface Inflater {
  /** All that a chunk decompresses to. */
  inflate(chunk: Buffer): Promise<TarBytes>;
  end(): Promise<TarBytes>;
}

/** One chunk at a time: no more is decompressed than was asked for, and an error costs 16 KB at most of what precedes it. */
function createInflater(): Inflater {
  let bytes: Buffer[] = [];
  let failure: unknown = null;
  // A stream that is cut gives what it holds: the tar in it tells that its end is missing.
  const gunzip = zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH, chunkSize: OUTPUT_BYTES });
  gunzip.on('data', (part: Buffer) => bytes.push(part));
  gunzip.on('error', (error) => (failure = error));
  const take = (): TarBytes => {
    const taken = { bytes, failure };
    bytes = [];
    return taken;
  };
  /** Runs one step; an error closes the stream, and may leave the step without an answer of its own. */
  const run = (step: (done: () => void) => void): Promise<TarBytes> =>
    new Promise((resolve) => {
      const done = (): void => {
        gunzip.off('close', done);
        resolve(take());
      };
      if (gunzip.closed) return done();
      gunzip.on('close', done);
      step(done);
    });
  return {
    inflate: (chunk) => run((done) => gunzip.write(chunk, done)),
    end: () => run(() => gunzip.end()),
  };
}
