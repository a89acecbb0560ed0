/** Articles named by their place: "l'article précédent", "les deux articles suivants". */

import { matchAt } from './search-state.ts';

// l'article précédent ; à l'article suivant ; les deux articles suivants ; aux trois articles précédents ; l'article qui précède
// les articles suivants du code rural :   -> no: the introduction of a list
const PLACE = /articles? (?:(précédents?|qui précède(?:nt)?)|suivants?|qui sui(?:t|vent))(?![A-Za-zÀ-ÿ])/iy;
const INTRODUCES = /^(?: ?:| (?:du|de la|de l'|des|ci-après|sont applicables) ?)/;
const COUNT = /(?:^|[^A-Za-zÀ-ÿ])((deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) )$/i;
const COUNTS = 'zéro un deux trois quatre cinq six sept huit neuf dix'.split(' ');

export interface RelativeRead {
  readonly start: number;
  readonly end: number;
  readonly step: -1 | 1;
  /** 0 when a plural does not say how many. */
  readonly count: number;
}

/** The relative phrase whose word "article" begins at `position`, or null. */
export function readRelative(text: string, position: number): RelativeRead | null {
  const match = matchAt(PLACE, text, position);
  if (match === null) return null;
  const end = position + match[0].length;
  const isPlural = /^articles/i.test(match[0]);
  const count = isPlural ? COUNT.exec(text.slice(Math.max(0, position - 10), position)) : null;
  if (isPlural && count === null && INTRODUCES.test(text.slice(end, end + 22))) return null;
  const word = count?.[2]?.toLowerCase() ?? '';
  const start = position - (count?.[1]?.length ?? 0);
  const many = /^\d/.test(word) ? Number(word) : Math.max(0, COUNTS.indexOf(word));
  return { start, end, step: match[1] === undefined ? 1 : -1, count: isPlural ? many : 1 };
}
