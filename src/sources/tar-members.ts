/** Splits a tar stream into its members, chunk by chunk; opens nothing, follows nothing. */

import { Header } from 'tar/header';
import { Pax } from 'tar/pax';

/** Why a member is listed and not read. `outside`: `..` or an absolute name. `special`: devices, sparse files. */
export const MEMBER_REFUSALS = ['outside', 'link', 'special', 'too-large'] as const;
export type MemberRefusal = (typeof MEMBER_REFUSALS)[number];

export type TarMember =
  | {
      readonly status: 'file';
      /** As the archive names it, NFC, without a leading `./`. */
      readonly path: string;
      /** Milliseconds since 1970. */
      readonly mtimeMs: number;
      readonly size: number;
      readonly bytes: Buffer;
    }
  | { readonly status: 'refused'; readonly path: string; readonly size: number; readonly reason: MemberRefusal };

/** How a stream ended: with its end mark, without it, or after a block that is no header. */
export type TarEnd = 'complete' | 'cut' | 'damaged';

export interface TarSplitter {
  /** Members that end in this chunk. Their bytes may share its memory. */
  push(chunk: Buffer): readonly TarMember[];
  end(): TarEnd;
}

type Read = (bytes: Buffer) => TarMember | null;

/** Content on its way: kept in `parts`, or passed over when `read` is null. */
interface Content {
  left: number;
  /** Zeros that fill the last block. */
  padding: number;
  readonly parts: Buffer[];
  readonly read: Read | null;
}

/** Members above this many bytes are listed, not read. */
export const MAX_MEMBER_BYTES = 64 * 1024 * 1024;
/** Long names and pax headers: what they may say fits in much less. */
const MAX_META_BYTES = 1024 * 1024;
const BLOCK = 512;
const MAGIC = 257;
const FILES: ReadonlySet<string> = new Set(['File', 'OldFile', 'ContiguousFile']);
const LINKS: ReadonlySet<string> = new Set(['Link', 'SymbolicLink']);
const FOLDERS: ReadonlySet<string> = new Set(['Directory', 'GNUDumpDir']);

/** What a header says of the members after it. */
type Extension = ConstructorParameters<typeof Header>[2];
const META: Readonly<Record<string, (text: string, state: State) => void>> = {
  ExtendedHeader: (text, state) => (state.next = Pax.parse(text, state.next, false)),
  OldExtendedHeader: (text, state) => (state.next = Pax.parse(text, state.next, false)),
  GlobalExtendedHeader: (text, state) => (state.all = Pax.parse(text, state.all, true)),
  NextFileHasLongPath: (text, state) => (state.next = { ...state.next, path: beforeNul(text) }),
  OldGnuLongPath: (text, state) => (state.next = { ...state.next, path: beforeNul(text) }),
  NextFileHasLongLinkpath: (text, state) => (state.next = { ...state.next, linkpath: beforeNul(text) }),
};

interface State {
  rest: Buffer;
  content: Content | null;
  next: Extension;
  all: Extension;
  emptyBlocks: number;
  isDamaged: boolean;
}

/** Splits one archive; `rest` and the content of one member are all that it holds. */
export function createTarSplitter(): TarSplitter {
  const state: State = {
    rest: Buffer.alloc(0),
    content: null,
    next: undefined,
    all: undefined,
    emptyBlocks: 0,
    isDamaged: false,
  };
  return {
    push: (chunk) => splitChunk(state, state.rest.length === 0 ? chunk : Buffer.concat([state.rest, chunk])),
    end: () => (state.isDamaged ? 'damaged' : state.content === null && state.emptyBlocks > 0 ? 'complete' : 'cut'),
  };
}

function splitChunk(state: State, chunk: Buffer): readonly TarMember[] {
  const members: TarMember[] = [];
  let at = 0;
  while (at < chunk.length && state.emptyBlocks < 2) {
    if (state.content !== null) {
      at = takeContent(state, state.content, chunk, at, members);
      continue;
    }
    if (chunk.length - at < BLOCK) break;
    readHeader(state, chunk, at, members);
    at += BLOCK;
  }
  state.rest = state.content === null && state.emptyBlocks < 2 ? chunk.subarray(at) : Buffer.alloc(0);
  return members;
}

function takeContent(state: State, content: Content, chunk: Buffer, start: number, members: TarMember[]): number {
  const taken = Math.min(content.left, chunk.length - start);
  if (content.read !== null && taken > 0) content.parts.push(chunk.subarray(start, start + taken));
  content.left -= taken;
  const filler = content.left > 0 ? 0 : Math.min(content.padding, chunk.length - start - taken);
  content.padding -= filler;
  if (content.left === 0 && content.padding === 0) finishContent(state, content, members);
  return start + taken + filler;
}

function finishContent(state: State, content: Content, members: TarMember[]): void {
  state.content = null;
  const [first] = content.parts;
  const bytes = content.parts.length === 1 && first !== undefined ? first : Buffer.concat(content.parts);
  const member = content.read?.(bytes) ?? null;
  if (member !== null) members.push(member);
}

function readHeader(state: State, chunk: Buffer, at: number, members: TarMember[]): void {
  const header = decodeHeader(state, chunk, at);
  if (header === null) return;
  const size = header.size ?? 0;
  const meta = META[header.type];
  if (!Number.isSafeInteger(size) || size < 0 || (meta !== undefined && size > MAX_META_BYTES)) {
    state.isDamaged = true;
    return;
  }
  const read = meta === undefined ? openMember(state, header, size, members) : readMeta(state, meta);
  state.content = { left: size, padding: (BLOCK - (size % BLOCK)) % BLOCK, parts: [], read };
  if (size === 0) finishContent(state, state.content, members);
}

/** null for an empty block and, noting the damage, for one that is no header: the next one that is goes on. */
function decodeHeader(state: State, chunk: Buffer, at: number): Header | null {
  if (state.isDamaged && chunk.toString('latin1', at + MAGIC, at + MAGIC + 5) !== 'ustar') return null;
  const header = new Header(chunk, at, state.next, state.all);
  if (header.nullBlock) {
    state.emptyBlocks += 1;
    return null;
  }
  state.emptyBlocks = 0;
  if (header.cksumValid) return header;
  state.isDamaged = true;
  return null;
}

function readMeta(state: State, meta: (text: string, state: State) => void): Read {
  return (bytes) => {
    meta(bytes.toString('utf8'), state);
    return null;
  };
}

/** Reads a file; lists what is not read. A folder is neither. */
function openMember(state: State, header: Header, size: number, members: TarMember[]): Read | null {
  const path = (header.path ?? '').normalize('NFC').replace(/^(?:\.\/+)+/, '');
  state.next = undefined;
  if (FOLDERS.has(header.type)) return null;
  const reason = refusalOf(header.type, path, size);
  if (reason !== null) {
    members.push({ status: 'refused', path, size, reason });
    return null;
  }
  const time = header.mtime?.getTime() ?? 0;
  const mtimeMs = Number.isFinite(time) ? time : 0;
  return (bytes) => ({ status: 'file', path, mtimeMs, size, bytes });
}

function refusalOf(type: string, path: string, size: number): MemberRefusal | null {
  if (isOutside(path)) return 'outside';
  if (LINKS.has(type)) return 'link';
  if (!FILES.has(type)) return 'special';
  return size > MAX_MEMBER_BYTES ? 'too-large' : null;
}

/** Absolute in any system, or leaving the archive. */
function isOutside(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:)/.test(path) || path.split(/[\\/]/).includes('..');
}

function beforeNul(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}
