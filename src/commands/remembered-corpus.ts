/** A corpus that remembers what it was asked: walking a whole code asks the same of it again and again. */

import { withDirectory } from '../checks/directory.ts';
import type { Corpus } from '../core/contracts.ts';

/** Answers kept for each question; past it all are forgotten. */
const MOST_KEPT = 100_000;

function remember<Args extends readonly unknown[], Answer>(
  ask: (...args: Args) => Answer,
  keyOf: (...args: Args) => string,
): (...args: Args) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (...args) => {
    const key = keyOf(...args);
    const found = known.get(key);
    if (found !== undefined) return found.answer;
    const answer = ask(...args);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, { answer });
    return answer;
  };
}

/** The same answers as `corpus`, for as long as nothing changes. */
export function rememberingCorpus(corpus: Corpus): Corpus {
  return {
    ...corpus,
    byNum: remember(corpus.byNum, (num, texte) => `${num}\n${texte === undefined ? '*' : texte}`),
    byId: remember(corpus.byId, (id) => id),
    byRow: remember(corpus.byRow, String),
    versionsOf: remember(corpus.versionsOf, (work) => work),
    holds: remember(corpus.holds, (texte) => texte),
  };
}

/** The same answers from articles and links read once; a corpus too large for that remembers what it was asked. */
export function heldCorpus(corpus: Corpus): Corpus {
  const held = withDirectory(corpus);
  return held === corpus ? rememberingCorpus(corpus) : { ...held, ...corpus.heldLinks() };
}

/** Without the citations of bodies: where no citation is wanted. */
export function withoutCitations(corpus: Corpus): Corpus {
  return { ...corpus, citationsFrom: () => [], citationsTo: () => [] };
}
