/** Sentences of work that takes long. */

/** Things done, of how many, how many a second, seconds left: what is not known is absent or null. */
export interface Advance {
  readonly done: number;
  readonly total: number | null;
  readonly rate?: number;
  readonly left?: number | null;
}

const MINUTE = 60;

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

function duration(seconds: number): string {
  return seconds < 2 * MINUTE ? `${seconds} s` : `${Math.ceil(seconds / MINUTE)} min`;
}

export const progress = {
  doing: { reading: 'reading files', pages: 'writing pages' },
  line: (doing: string, { done, total, rate, left }: Advance) =>
    [
      `${doing}: ${grouped(done)}${total === null ? '' : ` of ${grouped(total)}`}`,
      ...(rate === undefined ? [] : [`${grouped(rate)} a second`]),
      ...(left === undefined || left === null ? [] : [`${duration(left)} left`]),
    ].join(', '),
};
