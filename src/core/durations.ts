/** Lengths of time as people type them: `90d`, `12w`, `3m`, `1y`. */

/** Days in one of each unit; a month counts 30 days and a year 365. */
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/**
 * A length of time, in days.
 * @returns null for anything else than a whole number of days (d), weeks (w), months (m) or years (y)
 */
export function parseDuration(text: string): number | null {
  const [, count = '', unit = ''] = /^([0-9]{1,5})([dwmy])$/iu.exec(text.trim()) ?? [];
  const days = DAYS[unit.toLowerCase()];
  return days === undefined ? null : Number(count) * days;
}
