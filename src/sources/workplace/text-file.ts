/** Texts beside the documents, read and replaced as a whole. */

import fs from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../core/contracts.ts';
import { errorCode, look, realPath } from '../folder.ts';
import type { WorkplaceSentences } from './sentences.ts';

interface Desk {
  readonly cwd: string;
  /** Makes the name of a file in the making its own. */
  readonly mark: string;
  readonly say: WorkplaceSentences;
}

/** The text of a file; null when there is none. Throws UsageError `cannot-read` for one that is there and cannot be read. */
export function readTextFile({ cwd, say }: Desk, path: string): string | null {
  try {
    return fs.readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new UsageError('cannot-read', say.cannotRead(path, code));
  }
}

/**
 * Replaces a file in one step, its mode kept, or leaves all as it was. A link inside of the working directory that leads out
 * of it is not followed. Folders that are missing are made.
 * @throws UsageError `cannot-write`
 */
export function writeTextFile(desk: Desk, path: string, text: string): void {
  makeFolders(desk, path);
  const target = targetOf(desk, path);
  const making = `${target}.${desk.mark}.part`;
  const mode = look(target)?.mode;
  let isMade = false;
  try {
    const fd = fs.openSync(making, 'wx', 0o666);
    isMade = true;
    try {
      fs.writeFileSync(fd, text);
      if (mode !== undefined) fs.fchmodSync(fd, mode & 0o7777);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(making, target);
  } catch (error) {
    if (isMade) fs.rmSync(making, { force: true });
    throw new UsageError('cannot-write', desk.say.cannotWrite(path, errorCode(error)));
  }
}

/** Makes what is missing above a file, below a folder that is there; Node's own recursive mkdir never ends in some places. */
function makeFolders({ cwd, say }: Desk, path: string): void {
  const named = resolve(cwd, path);
  const missing: string[] = [];
  let folder = dirname(named);
  for (; look(folder) === null && folder !== dirname(folder); folder = dirname(folder)) missing.unshift(folder);
  if (missing.length === 0) return;
  const isInside = `${realPath(folder)}/`.startsWith(`${realPath(cwd)}/`);
  if (named.startsWith(`${resolve(cwd)}/`) && !isInside) throw new UsageError('cannot-write', say.leadsOutside(path));
  try {
    for (const each of missing) fs.mkdirSync(each);
  } catch (error) {
    throw new UsageError('cannot-write', say.cannotWrite(path, errorCode(error)));
  }
}

function targetOf({ cwd, say }: Desk, path: string): string {
  const named = resolve(cwd, path);
  const [here, folder] = [realPath(cwd), realPath(dirname(named))];
  const plain = `${folder}/${named.slice(dirname(named).length).replace(/^[/\\]/, '')}`;
  const real = look(plain)?.isSymbolicLink() === true ? realPath(plain) : plain;
  const isNamedInside = named.startsWith(`${resolve(cwd)}/`);
  const leadsOut = isNamedInside ? !real.startsWith(`${here}/`) : real !== plain;
  if (leadsOut) throw new UsageError('cannot-write', say.leadsOutside(path));
  const stat = look(real);
  if (stat !== null && !stat.isFile()) throw new UsageError('cannot-write', say.cannotWrite(path, 'NOT_A_FILE'));
  return real;
}
