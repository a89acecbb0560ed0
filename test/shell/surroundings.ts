/** Streams that remember what was written to them, for tests of what writes. */

import { Writable } from 'node:stream';

/** Takes everything; `fail` makes each write after the first `after` end with an error of this code. */
export function memoryStream(fail?: { readonly code: string; readonly after: number }): Writable & { text(): string } {
  const parts: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      if (fail && parts.length >= fail.after) {
        done(Object.assign(new Error(fail.code), { code: fail.code }));
        return;
      }
      parts.push(chunk);
      done();
    },
  });
  stream.on('error', () => undefined);
  return Object.assign(stream, { text: () => parts.join('') });
}
