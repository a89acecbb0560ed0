/** Calendar days: what people type, what data files hold, what labels say. */

import type { Bound, IsoDate } from './model.ts';

/** Names of each month: French, English, then the usual abbreviations. */
const MONTH_NAMES: readonly string[] = [
  'janvier january janv jan',
  'fevrier february fevr fev feb',
  'mars march mar',
  'avril april avr apr',
  'mai may',
  'juin june jun',
  'juillet july juil jul',
  'aout august aug',
  'septembre september sept sep',
  'octobre october oct',
  'novembre november nov',
  'decembre december dec',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const LONG_MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const TODAY: ReadonlySet<string> = new Set(['today', "aujourd'hui", 'aujourdhui', 'maintenant', 'now']);

/** LEGI writes "will happen, on a day not yet known" in these two ways. */
const LATER: ReadonlySet<string> = new Set(['2222-02-22', '2222-02-02']);
const FIRST_YEAR = 1200;
const LAST_YEAR = 2998;

/** Order of the groups of a typed day: year, month, day. */
const TYPED: readonly { readonly pattern: RegExp; readonly groups: readonly [number, number, number] }[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, groups: [1, 2, 3] },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, groups: [1, 2, 3] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, groups: [1, 2, 3] },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, groups: [3, 2, 1] },
  { pattern: /^(?:le )?(\d{1,2})(?:er|st|nd|rd|th)? ?([a-z]{3,9})\.? ?(\d{4})$/, groups: [3, 2, 1] },
  { pattern: /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, groups: [3, 1, 2] },
];

const IN_LABEL = new RegExp(
  `(?<![\\d-])(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})(?![\\d-])|` +
    `(?<!\\d)(?<day>\\d{1,2})(?:er)?\\s{1,3}(?<month>${LONG_MONTHS})\\s{1,3}(?<year>\\d{4})(?!\\d)`,
  'g',
);

/** Nothing to fold but capitals. */
const ASCII = /^[!-~]+(?: [!-~]+)*$/;

function foldDay(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

function composeDay(year: number, month: number, day: number): IsoDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const iso = date.toISOString().slice(0, 10);
  return LATER.has(iso) ? null : iso;
}

function readMonth(text: string): number {
  return /^\d/.test(text) ? Number(text) : (MONTHS.get(text) ?? 0);
}

/**
 * A day written alone, without the words for "today".
 * @returns null when it is not a day, not a real day, or one of LEGI's sentinels.
 */
export function parseCalendarDay(text: string): IsoDate | null {
  if (text.length > 40) return null;
  const folded = foldDay(text);
  for (const { pattern, groups } of TYPED) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const [year, month, day] = groups.map((group) => match[group] ?? '');
    return composeDay(Number(year), readMonth(month ?? ''), Number(day));
  }
  return null;
}

/**
 * A day as people type it: `2016-10-01`, `01/10/2016`, `1er octobre 2016`, `1 oct. 2016`, `October 1, 2016`, `today`,
 * `aujourd'hui`.
 * @param today what `today` stands for
 * @returns null for anything else, impossible days and LEGI's sentinels included
 */
export function parseDay(text: string, today: IsoDate): IsoDate | null {
  return TODAY.has(foldDay(text.slice(0, 40))) ? today : parseCalendarDay(text);
}

/** True for `YYYY-MM-DD` when that day exists, is no sentinel of LEGI and its year is one a French text can bear. */
export function isRealDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && composeDay(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/**
 * One end of a version's interval, as a data file writes it (formats.md 6.5).
 * @param end which end: 2999-01-01 means "open" as an end and "never" as a beginning
 * @returns the bound, null when the text is empty or not a possible day; `isImpossible` tells these two apart
 */
export function parseBound(text: string, end: 'debut' | 'fin'): { bound: Bound; isImpossible: boolean } {
  const trimmed = text.trim();
  if (trimmed === '') return { bound: null, isImpossible: false };
  if (trimmed === '2999-01-01') return { bound: end === 'fin' ? 'open' : 'never', isImpossible: false };
  if (LATER.has(trimmed)) return { bound: 'later', isImpossible: false };
  const bound = parseCalendarDay(trimmed);
  return { bound, isImpossible: bound === null };
}

/** The day of a bound; null for `open`, `never`, `later` and for what is not stated. */
export function dayOf(bound: Bound): IsoDate | null {
  return bound === 'open' || bound === 'never' || bound === 'later' ? null : bound;
}

/**
 * The first real day inside a label: `29 décembre 1999`, `1er janvier 2005`, `2002-03-04`.
 * A number such as `2002-303` is not a day.
 */
export function findFrenchDay(text: string): IsoDate | null {
  const folded = foldDay(text);
  IN_LABEL.lastIndex = 0;
  for (let match = IN_LABEL.exec(folded); match !== null; match = IN_LABEL.exec(folded)) {
    const { groups } = match;
    const year = groups?.['isoYear'] ?? groups?.['year'] ?? '';
    const month = groups?.['isoMonth'] ?? groups?.['month'] ?? '';
    const day = composeDay(Number(year), readMonth(month), Number(groups?.['isoDay'] ?? groups?.['day']));
    if (day !== null) return day;
  }
  return null;
}

/**
 * The civil day of an instant somewhere: the law's day is Paris's.
 * @param timeZone IANA name, `Europe/Paris`
 * @throws RangeError when the zone is unknown
 */
export function todayIn(timeZone: string, now: Date): IsoDate {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
