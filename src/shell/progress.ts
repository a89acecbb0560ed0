/** One line on a terminal that says how far a long reading is, and leaves no trace. */

import type { Messages } from '../messages/messages.ts';
import type { Terminal } from './surroundings.ts';

/** Nothing is shown before so many milliseconds. */
const DELAY = 300;
/** Milliseconds between two drawings. */
const EVERY = 100;

export interface Progress {
  /** Files done; `total` is null while it is not known. */
  readonly report: (step: { readonly done: number; readonly total: number | null }) => void;
  /** Erases the line; nothing is drawn any more. */
  readonly stop: () => void;
}

/**
 * A progress line on the stream that `open` gives, asked for once there is a line to draw; silent when that is not a
 * terminal, or `isQuiet`.
 * @param clock milliseconds, only ever growing
 */
export function startProgress(
  open: () => Terminal,
  options: { readonly isQuiet: boolean; readonly messages: Messages; readonly clock: () => number },
): Progress {
  const { isQuiet, messages, clock } = options;
  let isShown = !isQuiet;
  let drawn = 0;
  let next = clock() + DELAY;
  return {
    report: ({ done, total }) => {
      if (!isShown || clock() < next) return;
      next = clock() + EVERY;
      const stream = open();
      isShown = stream.isTTY === true;
      if (!isShown) return;
      const line = messages.shell.reading(done, total).slice(0, Math.max((stream.columns ?? 80) - 1, 1));
      stream.write(`\r${line}${' '.repeat(Math.max(drawn - line.length, 0))}`);
      drawn = line.length;
    },
    stop: () => {
      if (drawn > 0) open().write(`\r${' '.repeat(drawn)}\r`);
      drawn = 0;
      isShown = false;
    },
  };
}
