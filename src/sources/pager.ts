/** Starts the program that shows long texts a screen at a time. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

export interface Pager {
  /** What is written here is shown. */
  readonly input: Writable;
  /** Settles once the person has left the pager. */
  readonly closed: Promise<void>;
}

/**
 * Starts a pager on the terminal of this process.
 * @param env the whole environment of the pager
 * @returns null when the program cannot be started; the text is then printed as it is
 */
export async function startPager(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Pager | null> {
  const child = spawn(program, args, { stdio: ['pipe', 'inherit', 'inherit'], env });
  const closed = new Promise<void>((settle) => {
    child.once('close', () => settle());
    child.once('error', () => settle());
  });
  try {
    await once(child, 'spawn');
  } catch {
    return null;
  }
  child.stdin.on('error', () => undefined);
  return { input: child.stdin, closed };
}
