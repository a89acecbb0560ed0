/** A tar.gz archive, written as a stream. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';
import { Header } from 'tar/header';

const BLOCK = 512;

export class Archive {
  constructor(path) {
    this.gzip = createGzip({ level: 6 });
    this.file = this.gzip.pipe(createWriteStream(path));
    this.members = 0;
  }

  /** Adds a member; `mtime` in seconds. Throws when the path does not fit a plain header. */
  async add(path, text, mtime) {
    const bytes = Buffer.from(text);
    const header = new Header({ path, size: bytes.length, mode: 0o644, type: 'File', mtime: new Date(mtime * 1000) });
    const block = Buffer.alloc(BLOCK);
    if (header.encode(block)) throw new Error(`a name that needs a pax header: ${path}`);
    this.members += 1;
    await this.write(Buffer.concat([block, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]));
  }

  async write(bytes) {
    if (!this.gzip.write(bytes)) await once(this.gzip, 'drain');
  }

  /** Ends the archive; how many members it has. */
  async close() {
    this.gzip.end(Buffer.alloc(2 * BLOCK));
    await once(this.file, 'finish');
    return this.members;
  }
}
