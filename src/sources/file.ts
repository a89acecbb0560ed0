/** Reads one file as text: bounded, decoded as UTF-8, line ends made one. */

import { isAscii, isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import type { Anomaly } from '../core/model.ts';
import { errorCode, look } from './folder.ts';

/** What the file system says of a file: bytes, and milliseconds since 1970. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

export type FileRead =
  | {
      readonly status: 'read';
      readonly text: string;
      readonly stamp: FileStamp;
      readonly anomalies: readonly Anomaly[];
    }
  | { readonly status: 'too-large'; readonly stamp: FileStamp }
  | { readonly status: 'vanished' }
  | { readonly status: 'unreadable'; readonly code: string };

/** Files above this many bytes are listed, not read. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

let shared = Buffer.allocUnsafe(1 << 20);

/** Size and times of a file; null when it is gone, out of reach, or no longer a regular file. */
export function stampOf(path: string): FileStamp | null {
  const stat = look(path);
  return stat?.isFile() === true ? stat : null;
}

/** True when `path` is a regular file whose size, mtime and ctime are the three numbers of `stamps` from `at` on. */
export function isSameFile(path: string, stamps: Float64Array, at: number): boolean {
  const now = stampOf(path);
  return now !== null && now.size === stamps[at] && now.mtimeMs === stamps[at + 1] && now.ctimeMs === stamps[at + 2];
}

/**
 * Reads `path` whole. Line ends become `\n`, a byte order mark goes, bytes that are not UTF-8 become U+FFFD with an
 * anomaly. A file that changes while it is read is read again, once. Never throws for what the disk holds.
 */
export function readFile(path: string): FileRead {
  const first = readOnce(path);
  return first === 'changed' ? settle(readOnce(path)) : first;
}

function settle(second: FileRead | 'changed'): FileRead {
  return second === 'changed' ? { status: 'unreadable', code: 'CHANGING' } : second;
}

function readOnce(path: string): FileRead | 'changed' {
  let fd: number;
  try {
    fd = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | fs.constants.O_NOFOLLOW);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' ? { status: 'vanished' } : { status: 'unreadable', code };
  }
  try {
    return readOpen(fd);
  } catch (error) {
    return { status: 'unreadable', code: errorCode(error) };
  } finally {
    fs.closeSync(fd);
  }
}

function readOpen(fd: number): FileRead | 'changed' {
  const stat = fs.fstatSync(fd);
  if (!stat.isFile()) return { status: 'unreadable', code: 'NOT_A_FILE' };
  const stamp = { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs };
  if (stat.size > MAX_FILE_BYTES) return { status: 'too-large', stamp };
  if (stat.size > shared.length) shared = Buffer.allocUnsafe(stat.size * 2);
  let length = 0;
  while (length < stat.size) {
    const count = fs.readSync(fd, shared, length, stat.size - length, length);
    if (count === 0) break;
    length += count;
  }
  const after = fs.fstatSync(fd);
  if (length !== after.size || after.mtimeMs !== stat.mtimeMs) return 'changed';
  return { status: 'read', stamp, ...decodeText(shared.subarray(0, length)) };
}

/** Bytes to text as `readFile` does. */
export function decodeText(bytes: Buffer): { text: string; anomalies: readonly Anomaly[] } {
  const isPlain = isAscii(bytes);
  const isValid = isPlain || isUtf8(bytes);
  let text = isPlain ? bytes.toString('latin1') : bytes.toString('utf8');
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  return { text, anomalies: isValid ? [] : [invalidBytes(text)] };
}

function invalidBytes(text: string): Anomaly {
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return { kind: 'invalid-utf8', line, detail: '\ufffd' };
}
