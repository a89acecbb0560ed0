/** The renumberings of a corpus alone: held in memory for questions about most of its articles, else asked for. */

import type { Corpus } from '../core/contracts.ts';
import type { StoredLien } from '../core/model.ts';

/** The same corpus for questions about successions: its links are the renumberings alone, read once. */
export function holdSuccessions(corpus: Corpus): Corpus {
  const { liensFrom, liensTo } = corpus.heldLinks(['renumbers']);
  return { ...corpus, liensFrom, liensTo };
}

/** The same corpus, each question asked of it. */
export function askSuccessions(corpus: Corpus): Corpus {
  const isSuccession = ({ relation }: StoredLien): boolean => relation === 'renumbers';
  return {
    ...corpus,
    liensFrom: (rows) => corpus.liensFrom(rows).filter(isSuccession),
    liensTo: (texteKey, numKey, ids) => corpus.liensTo(texteKey, numKey, ids).filter(isSuccession),
  };
}
