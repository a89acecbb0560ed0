/** The members of a zip archive, unpacked in memory within bounds: nothing is written, names are only compared. */

import { Inflate } from 'fflate/browser';
import { DocumentError } from './document-error.ts';

export interface ZipMember {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of its own header. */
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MEMBER = 0x04034b50;
/** A comment of 65,535 bytes may follow the end of the directory. */
const FURTHEST_END = 65_557;
const MOST_MEMBERS = 10_000;
const CHUNK = 1 << 16;
const ENCRYPTED = 1;

/** True for bytes that begin like a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The members that the archive's directory names. Throws DocumentError `malformed`, or `too-large` beyond 10,000. */
export function listMembers(bytes: Uint8Array): readonly ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_MEMBERS) throw new DocumentError('too-large');
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new DocumentError('malformed');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    members.push({
      name,
      method: (view.getUint16(at + 8, true) & ENCRYPTED) === 0 ? view.getUint16(at + 10, true) : -1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - FURTHEST_END); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new DocumentError('malformed');
}

/**
 * The bytes of a member. Neither the size it declares nor the size it turns out to have may be more than `limit`.
 * Throws DocumentError `too-large`, or `malformed` for what cannot be unpacked.
 */
export function unpackMember(bytes: Uint8Array, member: ZipMember, limit: number): Uint8Array {
  if (member.size > limit) throw new DocumentError('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, packedSize, method } = member;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== MEMBER) throw new DocumentError('malformed');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length < packedSize) throw new DocumentError('malformed');
  if (method === 0) return packed.length > limit ? tooLarge() : packed;
  if (method !== 8) throw new DocumentError('malformed');
  return inflate(packed, limit);
}

function tooLarge(): never {
  throw new DocumentError('too-large');
}

/** Chunk by chunk, so that a bomb is seen before it is unpacked. */
function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) tooLarge();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('malformed');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
