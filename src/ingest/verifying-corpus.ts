/** A corpus that never answers about named articles from files older than those on disk. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';

/** Thrown in the middle of a question whose answer is older than the files: it is asked again once they are read. */
export class StaleIndex extends Error {}

type Question = () => readonly ArticleVersion[];

/**
 * Wraps `corpus`: before versions are given out, `isStale` looks at their files and folders; when one changed, or nothing
 * was found (which only the whole corpus can tell), `refresh` runs, at most once for each question, and the question is
 * asked again. Of what links name, nothing found is an answer.
 */
export function createVerifyingCorpus(
  corpus: Corpus,
  isStale: (rows: readonly number[]) => boolean,
  refresh: () => boolean,
): Corpus {
  const verified = new Set<number>();
  let isWholeFresh = false;
  const verify = (mayBeNothing: boolean, ask: Question): readonly ArticleVersion[] => {
    const answer = ask();
    if (isWholeFresh) return answer;
    const rows = answer.map((version) => version.row).filter((row) => !verified.has(row));
    const isTrusted = (mayBeNothing || answer.length > 0) && (rows.length === 0 || !isStale(rows));
    if (!isTrusted) {
      isWholeFresh = refresh();
      return ask();
    }
    for (const row of rows) verified.add(row);
    return answer;
  };
  const verifying = (mayBeNothing: boolean): Corpus => ({
    ...corpus,
    byNum: (numKey, texteKey) => verify(mayBeNothing, () => corpus.byNum(numKey, texteKey)),
    byId: (id) => verify(mayBeNothing, () => corpus.byId(id)),
    byPath: (path) => verify(mayBeNothing, () => corpus.byPath(path)),
    versionsOf: (work) => verify(mayBeNothing, () => corpus.versionsOf(work)),
  });
  return { ...verifying(false), forLinks: verifying(true) };
}
