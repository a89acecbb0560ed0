/** Takes apart what `git cat-file --batch` writes: a line, then as many bytes as it says, then a line end. */

export type BatchEntry =
  { readonly bytes: Buffer } | { readonly bytes: null; readonly reason: 'missing' | 'too-large' | 'not-a-file' };

const NEWLINE = '\n'.charCodeAt(0);
const HEADER = /^[0-9a-f]+ (\w+) (\d+)$/;
/** Longest line that git writes here: a hash, a type, a size. */
const HEADER_LIMIT = 256;

/** Holds what has come of the entry under way. */
export class BatchOutput {
  readonly #limit: number;
  readonly #found: (entry: BatchEntry) => void;
  #header = '';
  /** Bytes still to come of the content, its line end included; 0 while a line is awaited. */
  #left = 0;
  #content: Buffer | null = null;
  #filled = 0;
  #skipped: 'too-large' | 'not-a-file' = 'too-large';

  /** `found` is called once for each entry, in order; contents above `limit` bytes are not kept. */
  constructor(limit: number, found: (entry: BatchEntry) => void) {
    this.#limit = limit;
    this.#found = found;
  }

  take(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) at = this.#left === 0 ? this.#takeHeader(chunk, at) : this.#takeContent(chunk, at);
  }

  #takeHeader(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(NEWLINE, from);
    const stop = end === -1 ? chunk.length : end;
    this.#header = (this.#header + chunk.toString('latin1', from, stop)).slice(0, HEADER_LIMIT);
    if (end === -1) return stop;
    this.#open(this.#header);
    this.#header = '';
    return end + 1;
  }

  #open(header: string): void {
    const match = HEADER.exec(header);
    if (match === null) {
      this.#found({ bytes: null, reason: 'missing' });
      return;
    }
    const size = Number(match[2]);
    const isKept = match[1] === 'blob' && size <= this.#limit;
    this.#skipped = match[1] === 'blob' ? 'too-large' : 'not-a-file';
    this.#content = isKept ? Buffer.allocUnsafe(size) : null;
    this.#filled = 0;
    this.#left = size + 1;
  }

  #takeContent(chunk: Buffer, from: number): number {
    const stop = Math.min(chunk.length, from + this.#left);
    if (this.#content !== null) this.#filled += chunk.copy(this.#content, this.#filled, from, stop);
    this.#left -= stop - from;
    if (this.#left === 0) {
      this.#found(this.#content === null ? { bytes: null, reason: this.#skipped } : { bytes: this.#content });
      this.#content = null;
    }
    return stop;
  }
}
