/** What every JSON answer says of itself. */

import type { CorpusInfo } from '../core/contracts.ts';
import type { Json } from '../core/view.ts';

/** Grows by a minor number when a key is added, by a major one when a key changes or goes. */
export const SCHEMA_VERSION = '1.0';

/** The corpus of an envelope: its roots as given and what they hold; null when no corpus was opened. */
export function corpusJson(corpus: CorpusInfo | null): Json {
  if (corpus === null) return null;
  const { roots, articles, versions, skipped, anomalies } = corpus;
  return { roots, articles, versions, skipped, anomalies };
}
