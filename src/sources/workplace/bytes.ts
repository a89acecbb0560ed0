/** The bytes of a file or of the standard input, within a limit. */

import fs from 'node:fs';
import type { DocumentProblem } from '../../core/documents.ts';

export interface Bytes {
  readonly bytes: Uint8Array | null;
  readonly problem: DocumentProblem | null;
}

const refused = (problem: DocumentProblem): Bytes => ({ bytes: null, problem });

/** A pipe or a device is not waited for: only regular files are read. */
export function readBytes(target: string | Buffer, limit: number): Bytes {
  let fd: number;
  try {
    fd = fs.openSync(target, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  } catch {
    return refused('unreadable');
  }
  try {
    return readOpen(fd, limit);
  } catch {
    return refused('unreadable');
  } finally {
    fs.closeSync(fd);
  }
}

function readOpen(fd: number, limit: number): Bytes {
  const stat = fs.fstatSync(fd);
  if (!stat.isFile()) return refused('unreadable');
  if (stat.size > limit) return refused('too-large');
  const bytes = Buffer.allocUnsafe(stat.size);
  let length = 0;
  while (length < stat.size) {
    const count = fs.readSync(fd, bytes, length, stat.size - length, length);
    if (count === 0) break;
    length += count;
  }
  return { bytes: bytes.subarray(0, length), problem: null };
}

/** All of a stream, or `too-large` as soon as it is. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > limit) return refused('too-large');
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks), problem: null };
}
