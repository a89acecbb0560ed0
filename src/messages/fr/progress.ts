/** Sentences of work that takes long, in French. */

import type { Advance, progress as english } from '../en/progress.ts';

const MINUTE = 60;

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u202f');

function duration(seconds: number): string {
  return seconds < 2 * MINUTE ? `${seconds} s` : `${Math.ceil(seconds / MINUTE)} min`;
}

export const progress: typeof english = {
  doing: { reading: 'lecture des fichiers', pages: 'écriture des pages' },
  line: (doing: string, { done, total, rate, left }: Advance) =>
    [
      `${doing} : ${grouped(done)}${total === null ? '' : ` sur ${grouped(total)}`}`,
      ...(rate === undefined ? [] : [`${grouped(rate)} par seconde`]),
      ...(left === undefined || left === null ? [] : [`encore ${duration(left)}`]),
    ].join(', '),
};
