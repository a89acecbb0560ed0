/** Reads one file of a corpus: bytes to the articles it holds, or the reason why it holds none. */

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { attribute } from '../attribution.ts';
import { listCitedNumbers } from '../body-citations.ts';
import { FormatError } from '../core/contracts.ts';
import type { Anomaly, ParsedArticle, SkipReason } from '../core/model.ts';
import { FORMATS, sniffSkip } from '../formats/formats.ts';
import { decodeText, type FileStamp, readFile } from '../sources/file.ts';
import { wordsOf } from '../store/full-text.ts';
import type { AttributedArticle, IngestedFile } from '../store/writer.ts';
import { isCandidate, isReadme } from './file-names.ts';
import type { Place, PlaceTable } from './place.ts';

/** A file as ingested, with what the disk said of it; NaN stamps mean "never compared", -1 "read again next time". */
export interface FileIngest {
  readonly file: IngestedFile;
  readonly stamp: FileStamp;
}

const HEAD_UNITS = 4096;
/** A change this soon after another may leave the same time on some file systems. */
export const RACY_MS = 2000;
const HOSTILE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;
const HOSTILE_IN_NAME = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

const UNSTAMPED: FileStamp = { size: Number.NaN, mtimeMs: Number.NaN, ctimeMs: Number.NaN };
const UNSTABLE: FileStamp = { size: -1, mtimeMs: -1, ctimeMs: -1 };

/** A file that is listed and never opened. */
export function skipUnread(name: string, reason: SkipReason): FileIngest {
  return { file: emptyFile(name, reason, []), stamp: UNSTAMPED };
}

/** Reads `name` in `folder` (relative to `root`). Never throws for what the file holds. */
export function ingestFile(root: string, folder: string, name: string, places: PlaceTable): FileIngest {
  const path = folder === '' ? name : `${folder}/${name}`;
  const read = readFile(`${root}/${path}`);
  if (read.status === 'vanished')
    return { file: emptyFile(name, 'unreadable', [anomaly('vanished', path)]), stamp: UNSTABLE };
  if (read.status === 'unreadable') {
    return { file: emptyFile(name, 'unreadable', [anomaly('unreadable', read.code)]), stamp: UNSTABLE };
  }
  if (read.status === 'too-large') {
    return { file: emptyFile(name, 'too-large', [anomaly('too-large', String(read.stamp.size))]), stamp: read.stamp };
  }
  if (isReadme(name)) places.noteReadme(folder, path.normalize('NFC'), titleOf(read.text));
  const isRacy = Date.now() - Math.max(read.stamp.mtimeMs, read.stamp.ctimeMs) < RACY_MS;
  const place = places.placeOf(folder, name);
  const hash = isRacy ? hashOf(read.text, place) : null;
  const noted = [...read.anomalies, ...hostileText(path, HOSTILE_IN_NAME, null)];
  const file = { ...parseContent(path, name, read.text, noted, place), hash };
  return { file, stamp: isRacy ? UNSTABLE : read.stamp };
}

/** Reads the file of an archive at `path`. Never throws for what it holds. */
export function ingestMember(path: string, bytes: Uint8Array, places: PlaceTable): FileIngest {
  const at = path.lastIndexOf('/');
  const name = path.slice(at + 1);
  if (!isCandidate(name)) return skipUnread(name, 'extension');
  const { text, anomalies } = decodeText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const file = parseContent(path, name, text, anomalies, places.placeOf(path.slice(0, Math.max(at, 0)), name));
  return { file, stamp: { ...UNSTAMPED, size: bytes.length } };
}

/** Of all that decides what is stored of a file: another README above it gives another hash. */
function hashOf(text: string, place: Place): string {
  return createHash('sha256').update(text).update(JSON.stringify(place)).digest('base64');
}

/** The articles of a text, or why it holds none; never throws for what it holds. */
export function parseContent(
  path: string,
  name: string,
  text: string,
  decoding: readonly Anomaly[],
  place: Place,
): IngestedFile {
  const skip = sniffSkip(path, text.slice(0, HEAD_UNITS), text.length);
  if (skip !== null && skip !== 'binary') return emptyFile(name, skip, decoding);
  // The store's texts end at a NUL; CommonMark (2.3) reads U+FFFD in its place, and so do we.
  const clean = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
  const head = clean.slice(0, HEAD_UNITS);
  const format = FORMATS.find((candidate) => candidate.accepts(path, head));
  if (format === undefined) return emptyFile(name, skip ?? 'not-an-article', decoding);
  try {
    const articles = format.parse(clean, { path }).map((article) => attributeArticle(article, place));
    if (articles.length === 0) return emptyFile(name, format.whenEmpty ?? 'not-an-article', decoding);
    return {
      name,
      format: format.name,
      skip: null,
      hash: null,
      articles,
      anomalies: [...decoding, ...hostileText(text, HOSTILE, 1)],
    };
  } catch (error) {
    return emptyFile(name, 'malformed', [...decoding, anomalyOf(error)], format.name);
  }
}

function attributeArticle(article: ParsedArticle, place: Place): AttributedArticle {
  const { texte, evidence, anomaly: conflict } = attribute(article, place);
  const { line, num, articleCid, id, etat, dateDebut, dateFin, body, bodyKind, bodyLine, nota, liens } = article;
  const section = article.section.length > 0 ? article.section : place.section;
  const anomalies = conflict === null ? article.anomalies : [...article.anomalies, { ...conflict, line }];
  const [words, cites] = [wordsOf(body, bodyKind), listCitedNumbers(article, texte)];
  // A spread of the article takes several times as long.
  // prettier-ignore
  return {
    line, num, texte, texteEvidence: evidence, articleCid, id, etat, dateDebut, dateFin, section, body, bodyKind, bodyLine,
    words, nota, liens, anomalies, cites,
  };
}

/** The first character that must not reach a terminal. `firstLine`: line of the beginning of `text`, null for a path. */
function hostileText(text: string, hostile: RegExp, firstLine: number | null): readonly Anomaly[] {
  const at = text.search(hostile);
  if (at < 0) return [];
  const detail = `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const line = firstLine === null ? null : firstLine + text.slice(0, at).split('\n').length - 1;
  return [{ kind: 'control-characters', line, detail }];
}

/** A bug in a format must not lose the other files: what it threw is stored with the file, as its message says it. */
function anomalyOf(error: unknown): Anomaly {
  if (error instanceof FormatError) return { kind: error.kind, line: error.line, detail: error.detail };
  return { kind: 'malformed', line: null, detail: error instanceof Error ? error.message : String(error) };
}

function anomaly(kind: Anomaly['kind'], detail: string): Anomaly {
  return { kind, line: null, detail };
}

function emptyFile(
  name: string,
  skip: SkipReason,
  anomalies: readonly Anomaly[],
  format: string | null = null,
): IngestedFile {
  return { name, format, skip, hash: null, articles: [], anomalies };
}

/** The first `# Title` of a page. */
export function titleOf(text: string): string | null {
  return /^# +(.+?)\s*$/m.exec(text.slice(0, HEAD_UNITS))?.[1] ?? null;
}
