/** Decides colour and width of an output stream from what is known of it; reads nothing by itself. */

import type { RenderContext } from '../core/view.ts';

/** Environment variables by name, as the process was given them. */
export type Environment = Readonly<Record<string, string | undefined>>;
export type ColorLevel = RenderContext['colorLevel'];
export type ColorFlag = 'always' | 'never' | 'auto';

export const DEFAULT_WIDTH = 80;
/** Under this, words would be cut to pieces: narrower terminals are written as if they had it. */
export const MIN_WIDTH = 20;

const FORCED: Readonly<Record<string, ColorLevel>> = { '0': 0, false: 0, '1': 1, '2': 2, '3': 3 };

function terminalLevel(env: Environment): ColorLevel {
  if (/^(truecolor|24bit)$/i.test(env['COLORTERM'] ?? '')) return 3;
  return /256(color)?$/i.test(env['TERM'] ?? '') ? 2 : 1;
}

/**
 * Colour level of a stream, 0 none to 3 truecolor. Order of cli.md 4: `--color always|never` > FORCE_COLOR (empty or
 * `true`: on; `0` or `false`: off; 1-3: that level) > NO_COLOR (set and not empty) > TERM=dumb > whether it is a terminal.
 */
export function decideColor(known: {
  readonly flag: ColorFlag;
  readonly env: Environment;
  readonly isTerminal: boolean;
}): ColorLevel {
  const { flag, env, isTerminal } = known;
  if (flag !== 'auto') return flag === 'always' ? terminalLevel(env) : 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return FORCED[forced] ?? terminalLevel(env);
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return 0;
  return isTerminal ? terminalLevel(env) : 0;
}

/**
 * Columns of a stream, or null when nothing is to be wrapped. Order of cli.md 4: `--width` > (on a terminal) COLUMNS > the
 * terminal > 80; a pipe has no width unless `--width` asks for one. `flag` and `columns` are null or undefined when unknown.
 */
export function decideWidth(known: {
  readonly flag: number | null;
  readonly env: Environment;
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
}): number | null {
  const { flag, env, columns, isTerminal } = known;
  if (flag !== null) return Math.max(MIN_WIDTH, Math.floor(flag));
  if (!isTerminal) return null;
  const stated = /^[1-9]\d{0,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : undefined;
  return Math.max(MIN_WIDTH, stated ?? (columns || DEFAULT_WIDTH));
}
