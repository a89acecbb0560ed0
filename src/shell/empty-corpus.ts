/** A corpus of nothing, for the commands that look at none. */

import type { Corpus, CorpusInfo } from '../core/contracts.ts';
import type { OpenCorpus } from '../ingest.ts';

const INFO: CorpusInfo = {
  roots: [],
  articles: 0,
  versions: 0,
  skipped: 0,
  anomalies: 0,
  liens: 0,
  liensMerged: 0,
  verified: true,
};

const CORPUS: Corpus = {
  info: () => INFO,
  byNum: () => [],
  byId: () => [],
  byPath: () => [],
  byRow: () => undefined,
  versionsOf: () => [],
  list: () => [],
  wholeWorks: () => new Map(),
  inOrder: () => [],
  dated: () => ({ within: () => [], openEnded: () => [], countUndated: () => 0 }),
  inCorpusOrder: () => [],
  text: () => ({ body: '', bodyKind: 'text', bodyLine: 1, nota: null }),
  liensFrom: () => [],
  liensTo: () => [],
  citationsTo: () => [],
  allCitations: () => [],
  citationsFrom: () => [],
  allLiens: () => [],
  liensAbout: () => [],
  heldLinks: () => ({ liensFrom: () => [], liensTo: () => [], citationsTo: () => [] }),
  holds: () => false,
  textesHeld: () => [],
  nearest: () => [],
  search: () => ({ total: 0, hits: [] }),
  nearWords: () => [],
  counts: () => ({ textes: [], etats: [], relations: [], formats: [] }),
  anomalies: () => [],
  skipped: () => [],
};

/** Nothing is opened, nothing is there to close. */
export const NO_CORPUS: OpenCorpus = {
  corpus: CORPUS,
  settle: (question) => question(),
  refresh: { read: 0, unchanged: 0, removed: 0, location: null, bytes: null },
  warnings: [],
  raw: async () => null,
  close: () => undefined,
};
