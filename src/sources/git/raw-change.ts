/** The raw form of a change: `:100644 100644 <old> <new> M`, then its path. */

import { isUtf8 } from 'node:buffer';
import type { HistoryAnomaly, HistoryChange } from '../../core/history.ts';
import type { Token } from './tokens.ts';

export interface RawChange {
  readonly status: HistoryChange['status'];
  readonly blob: string | null;
}

const RAW = /^:[0-7]{6} ([0-7]{6}) [0-9a-f]+ ([0-9a-f]+) ([AMDT])\d*$/;
/** Longest raw line: two hashes of 64 digits, modes and status. */
const RAW_LENGTH = 160;
/** Regular files, executable or not; 120000 is a link, 160000 a submodule. */
const FILE_MODE = /^100/;

/** What the line says; null when it is not one. */
export function readRawChange(line: string): RawChange | null {
  const match = RAW.exec(line);
  if (match === null) return null;
  const isFile = FILE_MODE.test(match[1] ?? '');
  return { status: statusOf(match[3] ?? ''), blob: isFile && match[3] !== 'D' ? (match[2] ?? null) : null };
}

function statusOf(letter: string): HistoryChange['status'] {
  return letter === 'A' || letter === 'D' || letter === 'T' ? letter : 'M';
}

/** The raw line that git leaves at the end of a commit's own text, before the path of its first change. */
export function rawChangeAtEnd(bytes: Buffer): RawChange | null {
  const end = bytes.subarray(-RAW_LENGTH).toString('latin1');
  const at = end.lastIndexOf('\n:');
  return at === -1 ? null : readRawChange(end.slice(at + 1));
}

/** A path as bytes of git; its accents are composed, and what is not UTF-8 becomes U+FFFD with an anomaly. */
export function readPath({ bytes }: Token, commit: string, anomalies: HistoryAnomaly[]): string {
  const path = bytes.toString('utf8').normalize('NFC');
  if (!isUtf8(bytes)) anomalies.push({ problem: 'invalid-utf8', commit, path, detail: '\ufffd' });
  return path;
}
