/** What of a comparison is shown: changes with one alinéa around them, the rest counted. */

import type { DiffAlinea } from '../core/view.ts';

/** Unchanged alinéas kept on each side of a change. */
const CONTEXT = 1;

export type DiffPart =
  { readonly kind: 'alinea'; readonly alinea: DiffAlinea } | { readonly kind: 'fold'; readonly count: number };

/** In: every alinéa. Out: those shown and the counts of those left out, in reading order; the counts sum up to the input. */
export function foldAlineas(alineas: readonly DiffAlinea[]): readonly DiffPart[] {
  const isChanged = alineas.map((alinea) => alinea.status !== 'equal');
  const parts: DiffPart[] = [];
  let folded = 0;
  const closeFold = (): void => {
    if (folded > 0) parts.push({ kind: 'fold', count: folded });
    folded = 0;
  };
  for (const [at, alinea] of alineas.entries()) {
    if (isChanged.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).includes(true)) {
      closeFold();
      parts.push({ kind: 'alinea', alinea });
    } else folded += 1;
  }
  closeFold();
  return parts;
}

/** How many alinéas have each status. */
export function countAlineas(alineas: readonly DiffAlinea[]): Readonly<Record<DiffAlinea['status'], number>> {
  const counts = { equal: 0, changed: 0, inserted: 0, deleted: 0 };
  for (const { status } of alineas) counts[status] += 1;
  return counts;
}
