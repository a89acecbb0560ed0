/** The measurements, in the order of the page; a later one is one more entry. */

import { firstIndex } from './p01-first-index.mjs';
import { oneArticle } from './p02-one-article.mjs';
import { searching } from './p03-search.mjs';
import { freshness } from './p04-freshness.mjs';
import { abrogated } from './p05-abrogated.mjs';
import { wordDiff } from './p06-word-diff.mjs';
import { legiArchive } from './p07-legi-archive.mjs';
import { memory } from './p08-memory.mjs';
import { citations } from './p09-citations.mjs';
import { documents } from './p10-documents.mjs';
import { scale } from './p11-scale.mjs';
import { startUp } from './p12-start-up.mjs';
import { refresh } from './r1-refresh.mjs';
import { facts } from './f1-facts.mjs';

export const MEASURES = [
  startUp,
  firstIndex,
  oneArticle,
  searching,
  freshness,
  refresh,
  abrogated,
  wordDiff,
  citations,
  documents,
  memory,
  legiArchive,
  scale,
  facts,
].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
