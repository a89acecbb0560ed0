/** Reads archives of the publisher as streams: the whole one, then its increments; nothing is unpacked. */

import { basename } from 'node:path';
import type { Anomaly, SkipReason } from '../core/model.ts';
import { decodeText, stampOf } from '../sources/file.ts';
import { type ArchiveMember, pathInFonds, readArchive } from '../sources/archive.ts';
import type { IngestedFile } from '../store/writer.ts';
import { startThreads } from './file-queue.ts';
import { ingestMember, skipUnread } from './file-reader.ts';
import { createMemberQueue, type MemberQueue } from './member-queue.ts';
import type { Pace } from './pace.ts';
import { createPlaceTable } from './place.ts';
import type { IngestSettings } from './settings.ts';
import { nameOf, type RootWriter, type StreamedFile } from './streamed-root.ts';

type Refusal = Extract<ArchiveMember, { status: 'refused' }>;

const REFUSED: Readonly<Record<Refusal['reason'], { skip: SkipReason; anomaly: Anomaly['kind'] }>> = {
  outside: { skip: 'unreadable', anomaly: 'unreadable' },
  link: { skip: 'symlink', anomaly: 'symlink' },
  special: { skip: 'symlink', anomaly: 'unreadable' },
  'too-large': { skip: 'too-large', anomaly: 'too-large' },
};

const PROGRESS_EVERY = 256;
/** Of an archive, compressed, for each member: what tells whether threads are worth their start. */
const MEMBER_BYTES = 500;

/** Writes what the archives hold, in order: a later member of one path takes the place of the earlier one. */
export async function fillFromArchives(
  archives: readonly string[],
  settings: IngestSettings,
  out: RootWriter,
  pace: Pace,
): Promise<number> {
  const places = createPlaceTable('', settings);
  const bytes = archives.reduce((sum, archive) => sum + (stampOf(archive)?.size ?? 0), 0);
  const threads = startThreads('', settings, bytes / MEMBER_BYTES);
  const queue = createMemberQueue(threads, (member) => ingestMember(member.path, member.bytes, places).file);
  let read = 0;
  try {
    for (const archive of archives) {
      for await (const member of readArchive(archive, { signal: pace.signal })) {
        if (member.status === 'truncated') {
          queue.act(() => out.putFile(basename(archive), truncatedFile(basename(archive), member)));
        } else takeMember(member, queue, out);
        read += 1;
        if (read % PROGRESS_EVERY === 0) pace.onProgress({ done: read, total: null });
      }
    }
    queue.finish();
    return read;
  } finally {
    queue.stop();
  }
}

type Whole = Exclude<ArchiveMember, { status: 'truncated' }>;

function takeMember(member: Whole, queue: MemberQueue, out: RootWriter): void {
  if (member.status === 'deletions') {
    queue.act(() => member.deleted.forEach((path) => out.removeFile(`${path}.xml`)));
    return;
  }
  const path = pathInFonds(member.path);
  if (member.status === 'refused') {
    queue.act(() => out.putFile(`refused/${nameOf(path)}`, refusedFile(path, member)));
    return;
  }
  const { bytes, mtimeMs } = member;
  queue.parse({ path, bytes }, (file) => out.putFile(path, file, mtimeMs));
}

function refusedFile(path: string, member: Refusal): IngestedFile {
  const { skip, anomaly } = REFUSED[member.reason];
  const { file } = skipUnread(nameOf(path), skip);
  return { ...file, anomalies: [{ kind: anomaly, line: null, detail: `${member.reason} ${member.path}` }] };
}

function truncatedFile(name: string, member: Extract<ArchiveMember, { status: 'truncated' }>): IngestedFile {
  const detail = [member.cause, member.code, String(member.members)].filter((part) => part !== null).join(' ');
  return { ...skipUnread(name, 'unreadable').file, anomalies: [{ kind: 'truncated-archive', line: null, detail }] };
}

/**
 * The text of a file of the archives, which are in reading order: the newest that holds it, or withdraws it, decides. The
 * archives are read again as streams, up to the member that the publisher wrote at the time of `file`, else to the end.
 * @returns null when no archive holds it any more
 */
export async function findInArchives(
  archives: readonly string[],
  file: StreamedFile,
  signal: AbortSignal,
): Promise<string | null> {
  for (const archive of [...archives].reverse()) {
    const found = await findInArchive(archive, file, signal);
    if (found !== 'not-named') return found.bytes === null ? null : decodeText(found.bytes).text;
  }
  return null;
}

type Found = { readonly bytes: Buffer | null } | 'not-named';

async function findInArchive(archive: string, { path, mtimeMs }: StreamedFile, signal: AbortSignal): Promise<Found> {
  let found: Found = 'not-named';
  for await (const member of readArchive(archive, { signal })) {
    if (member.status === 'deletions') {
      if (member.deleted.some((deleted) => `${deleted}.xml` === path)) found = { bytes: null };
    } else if (member.status === 'file' && pathInFonds(member.path) === path) {
      found = { bytes: member.bytes };
      if (member.mtimeMs === mtimeMs) return found;
    }
  }
  return found;
}
