/** One commit as git prints it raw: header lines, then the message indented by four blanks. */

import { isUtf8 } from 'node:buffer';
import type { CommitTime, HistoryAnomaly, HistoryCommit, HistoryProblem } from '../../core/history.ts';
import type { Token } from './tokens.ts';

export type CommitRecord = Omit<HistoryCommit, 'changes'>;

const INDENT = '    ';
const TRAILER = /^([\p{L}][\p{L}\p{N}-]{0,60}) ?: +(\S.*)$/u;
const TIME = /^ ?(-?\d{1,16})(?: ([+-])(\d\d)(\d\d))?$/;
/** Largest instant that a calendar of the language holds, in seconds. */
const LAST_SECOND = 8.64e12;
const MOST_OFFSET = 14 * 60;

/**
 * Reads what `git --pretty=raw` prints of a commit, leniently: git itself shows 1970 for a date that it cannot read, and
 * stops with "Timestamp before Unix epoch" on others. What is wrong is added to `anomalies`.
 * @returns null when it is not a commit
 */
export function readCommitRecord(token: Token, anomalies: HistoryAnomaly[]): CommitRecord | null {
  const text = token.bytes.toString('utf8');
  const hash = /^commit ([0-9a-f]{40,64})\b/.exec(text)?.[1];
  if (hash === undefined) return null;
  const report = (problem: HistoryProblem, detail: string) =>
    void anomalies.push({ problem, commit: hash, path: null, detail });
  if (token.isCut) report('too-large', hash);
  else if (!isUtf8(token.bytes)) report('invalid-utf8', hash);
  const blank = text.indexOf('\n\n');
  const headers = (blank === -1 ? text : text.slice(0, blank)).split('\n');
  const author = readPerson(headers, 'author ');
  const committer = readPerson(headers, 'committer ');
  if (author.date === null) report('impossible-date', author.stated);
  if (committer.date === null && committer.stated !== author.stated) report('impossible-date', committer.stated);
  return {
    hash,
    authorDate: author.date,
    committerDate: committer.date,
    authorName: author.name,
    ...readMessage(blank === -1 ? '' : text.slice(blank + 2)),
  };
}

interface Person {
  readonly name: string;
  readonly date: CommitTime | null;
  /** The date as written. */
  readonly stated: string;
}

function readPerson(headers: readonly string[], label: string): Person {
  const line = headers.find((header) => header.startsWith(label))?.slice(label.length) ?? '';
  const open = line.indexOf('<');
  const stated = line.slice(line.lastIndexOf('>') + 1);
  return { name: (open === -1 ? line : line.slice(0, open)).trim(), date: readTime(stated), stated: stated.trim() };
}

function readTime(stated: string): CommitTime | null {
  const match = TIME.exec(stated);
  if (match === null) return null;
  const seconds = Number(match[1]);
  if (Math.abs(seconds) > LAST_SECOND) return null;
  const offset = Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  const isPlausible = offset <= MOST_OFFSET;
  return { seconds, offsetMinutes: !isPlausible || offset === 0 ? 0 : match[2] === '-' ? -offset : offset };
}

/** The indented lines; the subject is git's, the first paragraph on one line. A change may follow: it is not indented. */
function readMessage(indented: string): Pick<HistoryCommit, 'subject' | 'body' | 'trailers'> {
  const lines = indented.split('\n').map((line) => (line.startsWith(INDENT) ? line.slice(INDENT.length) : ''));
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return { subject: '', body: '', trailers: [] };
  const blank = lines.findIndex((line, index) => index > first && line.trim() === '');
  const end = blank === -1 ? lines.length : blank;
  const subject = lines.slice(first, end).join(' ').trim();
  const body = lines.slice(end).join('\n').trim();
  return { subject, body, trailers: readTrailers(body) };
}

function readTrailers(body: string): (readonly [string, string])[] {
  const paragraph = body.slice(body.lastIndexOf('\n\n') + 1);
  return paragraph.split('\n').flatMap((line) => {
    const match = TRAILER.exec(line.slice(0, 2000));
    return match?.[1] === undefined || match[2] === undefined ? [] : [[match[1], match[2].trimEnd()] as const];
  });
}
