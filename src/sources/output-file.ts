/** Writes an output to a file: whole, or not at all. */

import fs from 'node:fs';
import { WriteError } from '../core/write-error.ts';

/** True when the path can be replaced by a new file: it is a regular file, or nothing is there. */
function isReplaceable(path: string): boolean {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined || stat.isFile();
}

/** Runs one call of the file system. */
function attempt<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw WriteError.from(error);
  }
}

function writeAll(path: string, flags: string, chunks: Iterable<string>): void {
  const fd = attempt(() => fs.openSync(path, flags));
  try {
    for (const chunk of chunks) attempt(() => fs.writeFileSync(fd, chunk));
  } finally {
    fs.closeSync(fd);
  }
}

/**
 * Writes chunks to a file. A regular file is replaced in one step once everything is written, so that a failure leaves
 * the old one and nothing else; a device, a pipe or a link is written to directly.
 * @param mark what makes the name of the file in the making its own, such as the number of the process
 * @throws WriteError when the file system refuses, and whatever producing the chunks throws
 */
export function writeOutputFile(path: string, chunks: Iterable<string>, mark: string): void {
  if (!attempt(() => isReplaceable(path))) {
    writeAll(path, 'w', chunks);
    return;
  }
  const making = `${path}.${mark}.part`;
  try {
    writeAll(making, 'w', chunks);
    attempt(() => fs.renameSync(making, path));
  } catch (error) {
    fs.rmSync(making, { force: true });
    throw error;
  }
}
