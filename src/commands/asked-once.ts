/** A corpus asked by one question many times over: each number is looked up once. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';

/** `corpus`, its answers about numbers and textes kept; for as long as one answer is made. */
export function askOnce(corpus: Corpus): Corpus {
  const numbers = new Map<string, readonly ArticleVersion[]>();
  const held = new Map<string, boolean>();
  return {
    ...corpus,
    byNum(numKey, texteKey) {
      const key = JSON.stringify([numKey, texteKey === undefined ? 0 : texteKey]);
      const known = numbers.get(key) ?? corpus.byNum(numKey, texteKey);
      numbers.set(key, known);
      return known;
    },
    holds(texteKey) {
      const known = held.get(texteKey) ?? corpus.holds(texteKey);
      held.set(texteKey, known);
      return known;
    },
  };
}
