/** The renumberings of a corpus held in memory, for questions about most of its articles. */

import type { Corpus } from '../core/contracts.ts';

/** The same corpus for questions about successions: its links are the renumberings alone, read once. */
export function holdSuccessions(corpus: Corpus): Corpus {
  const { liensFrom, liensTo } = corpus.heldLinks(['renumbers']);
  return { ...corpus, liensFrom, liensTo };
}
