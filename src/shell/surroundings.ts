/** What a run is given of the process it runs in; only main.ts fills it. */

import type { Writable } from 'node:stream';
import type { StandardInput } from '../sources/workplace.ts';
import type { Environment } from './environment.ts';

/** A stream that may be a terminal. */
export interface Terminal extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

export interface Surroundings {
  /** What follows the program's name. */
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  /** The person's home folder; '' when there is none. */
  readonly home: string;
  readonly stdin: StandardInput;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly now: Date;
  /** Milliseconds, only ever growing. */
  readonly clock: () => number;
  /** Tells this process from another that runs at the same time. */
  readonly mark: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Called when a pager takes the terminal (true) and when it gives it back: Ctrl-C is then the pager's. */
  readonly lendTerminal: (isLent: boolean) => void;
}
