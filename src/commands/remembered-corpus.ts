/** A corpus that remembers what it was asked: walking a whole code asks the same of it again and again. */

import { withDirectory } from '../checks/directory.ts';
import type { Corpus } from '../core/contracts.ts';
import { once } from '../core/once.ts';

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

/** Articles and links that are read at once while one is asked for. */
const READ_MEANWHILE = 12;
/** Articles and links above which the store is asked each time: about 400 bytes are held for each. */
const MOST_READ = 400_000;

/**
 * The same answers, remembered as by rememberingCorpus until so many were asked for that reading everything costs less. What
 * is read says nothing of the identifiers of files that are merged into others: byId is asked of the store all the same.
 */
export function growingCorpus(corpus: Corpus): Corpus {
  const { versions, liens } = corpus.info();
  let left = versions + liens > MOST_READ ? Infinity : (versions + liens) / READ_MEANWHILE;
  const count = <Args extends readonly unknown[], Answer>(ask: (...args: Args) => Answer) => {
    return (...args: Args): Answer => {
      left -= 1;
      return ask(...args);
    };
  };
  const remembered = rememberingCorpus({
    ...corpus,
    byNum: count(corpus.byNum),
    byRow: count(corpus.byRow),
    versionsOf: count(corpus.versionsOf),
    liensFrom: count(corpus.liensFrom),
    liensTo: count(corpus.liensTo),
  });
  const whole = once(() => heldCorpus(corpus));
  const current = (): Corpus => (left > 0 ? remembered : whole());
  return {
    ...remembered,
    byNum: (num, texte) => (texte === undefined ? remembered : current()).byNum(num, texte),
    byRow: (row) => current().byRow(row),
    versionsOf: (work) => current().versionsOf(work),
    holds: (texte) => current().holds(texte),
    liensFrom: (rows) => current().liensFrom(rows),
    liensTo: (texte, num, ids) => current().liensTo(texte, num, ids),
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
