/** One line on a terminal that says how far a long reading is, and leaves no trace. */

import type { Messages } from '../messages/messages.ts';
import type { Terminal } from './surroundings.ts';

/** Nothing is shown before so many milliseconds. */
const DELAY = 300;
/** Milliseconds between two drawings. */
const EVERY = 100;
/** Milliseconds of work before its speed is told. */
const KNOWN_AFTER = 1000;

/** Things done in a second, and the seconds that the others will take; null while neither can be told. */
export interface Speed {
  readonly rate: number;
  readonly left: number | null;
}

/**
 * The speed of work, from all that was done so far.
 * @param elapsed milliseconds since it began
 */
export function speedOf(done: number, total: number | null, elapsed: number): Speed | null {
  if (elapsed < KNOWN_AFTER || done === 0) return null;
  const rate = (done * 1000) / elapsed;
  return { rate: Math.round(rate), left: total === null ? null : Math.ceil(Math.max(0, total - done) / rate) };
}

/** Things done; `total` is null while it is not known. */
export interface Step {
  readonly done: number;
  readonly total: number | null;
}

export interface Progress {
  readonly report: (step: Step) => void;
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
  options: {
    readonly isQuiet: boolean;
    readonly messages: Messages;
    readonly clock: () => number;
    /** What is done. */
    readonly work?: keyof Messages['progress']['doing'];
  },
): Progress {
  const { isQuiet, clock, work = 'reading' } = options;
  const { progress } = options.messages;
  const began = clock();
  let isShown = !isQuiet;
  let drawn = 0;
  let next = began + DELAY;
  return {
    report: ({ done, total }) => {
      const now = clock();
      if (!isShown || now < next) return;
      next = now + EVERY;
      const stream = open();
      isShown = stream.isTTY === true;
      if (!isShown) return;
      const line = progress
        .line(progress.doing[work], { done, total, ...speedOf(done, total, now - began) })
        .slice(0, Math.max((stream.columns ?? 80) - 1, 1));
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
