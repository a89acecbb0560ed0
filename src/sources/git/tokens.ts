/** Cuts a stream of bytes at a separator, in bounded memory. */

export interface Token {
  readonly bytes: Buffer;
  /** True when the middle was dropped: the token was longer than the limit. */
  readonly isCut: boolean;
}

/** Bytes kept of the end of a token that is too long: what git writes after a commit message. */
const TAIL = 512;

interface Growing {
  pieces: Buffer[];
  length: number;
  tail: Buffer;
}

/**
 * The tokens between separators, in batches, one for each chunk that completes some; what follows the last separator
 * comes last, unless empty. A token of more than `limit` bytes keeps its first `limit` and its last 512.
 */
export async function* splitTokens(
  chunks: AsyncIterable<Buffer>,
  separator: number,
  limit: number,
): AsyncGenerator<readonly Token[]> {
  let growing: Growing = { pieces: [], length: 0, tail: Buffer.alloc(0) };
  for await (const chunk of chunks) {
    const tokens: Token[] = [];
    let from = 0;
    for (let at = chunk.indexOf(separator); at !== -1; at = chunk.indexOf(separator, from)) {
      grow(growing, chunk.subarray(from, at), limit);
      tokens.push(tokenOf(growing));
      growing = { pieces: [], length: 0, tail: Buffer.alloc(0) };
      from = at + 1;
    }
    grow(growing, chunk.subarray(from), limit);
    if (tokens.length > 0) yield tokens;
  }
  if (growing.length > 0) yield [tokenOf(growing)];
}

function grow(growing: Growing, piece: Buffer, limit: number): void {
  const room = Math.max(0, limit - growing.length);
  growing.length += piece.length;
  if (room > 0 && piece.length > 0) growing.pieces.push(piece.subarray(0, room));
  if (piece.length > room) {
    growing.tail = Buffer.from(Buffer.concat([growing.tail, piece.subarray(room).subarray(-TAIL)]).subarray(-TAIL));
  }
}

function tokenOf({ pieces, tail }: Growing): Token {
  const all = tail.length > 0 ? [...pieces, tail] : pieces;
  const [only] = all;
  const bytes = all.length === 1 && only !== undefined ? only : Buffer.concat(all);
  return { bytes, isCut: tail.length === TAIL };
}
