/** What the surroundings decide: language, day, cache folder, pager. Pure: the environment comes in as a value. */

import type { IsoDate } from '../core/model.ts';
import type { Lang } from '../messages/messages.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that may name a language, strongest first (POSIX order after our own). */
export const LANG_VARIABLES = ['LEXLOUPE_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of the sentences: the option, else the first variable that is set, else English.
 * @param asked value of `--lang`; anything else than en or fr counts as not given.
 */
export function decideLang(asked: string | null, env: Environment): Lang {
  if (asked === 'en' || asked === 'fr') return asked;
  const value = LANG_VARIABLES.map((name) => env[name]).find((each) => each !== undefined && each !== '');
  return value !== undefined && /^fr(?:[_.@-]|$)/i.test(value) ? 'fr' : 'en';
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The instant when clocks change in a month: its last Sunday, 01:00 UTC. */
function clockChange(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0);
  return lastDay - new Date(lastDay).getUTCDay() * DAY + HOUR;
}

/**
 * The day it is in Paris at an instant. Summer time runs from the last Sunday of March to the last Sunday of October,
 * 01:00 UTC (directive 2000/84/CE). Intl knows it too, but takes a third of a start to load.
 */
export function dayInParis(now: Date): IsoDate {
  const time = now.getTime();
  const year = now.getUTCFullYear();
  const isSummer = time >= clockChange(year, 2) && time < clockChange(year, 9);
  return new Date(time + (isSummer ? 2 : 1) * HOUR).toISOString().slice(0, 10);
}

/**
 * The folder of the indexes: LEXLOUPE_CACHE_DIR, else XDG_CACHE_HOME/lexloupe (a relative XDG folder is ignored, as its
 * specification asks), else ~/.cache/lexloupe.
 * @returns null when there is no home either: the index then lives in memory.
 */
export function decideCacheDir(env: Environment, home: string): string | null {
  if (env['LEXLOUPE_CACHE_DIR']) return env['LEXLOUPE_CACHE_DIR'];
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg?.startsWith('/')) return `${xdg}/lexloupe`;
  return home === '' ? null : `${home}/.cache/lexloupe`;
}

export interface PagerCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Variables added to the environment of the pager. */
  readonly env: Environment;
}

/** Pagers that only repeat their input. */
const NO_PAGERS: readonly string[] = ['', 'cat'];

/**
 * The pager: LEXLOUPE_PAGER, else PAGER, else `less -FIRX`. Words are split at blanks; no shell reads them.
 * @returns null when the person wants none, or the terminal cannot hold one.
 */
export function decidePager(env: Environment): PagerCommand | null {
  const line = (env['LEXLOUPE_PAGER'] ?? env['PAGER'] ?? 'less -FIRX').trim();
  if (NO_PAGERS.includes(line) || env['TERM'] === 'dumb') return null;
  const [program = '', ...args] = line.split(/\s+/u);
  return { program, args, env: env['LESS'] === undefined ? { LESS: 'FIRX' } : {} };
}
