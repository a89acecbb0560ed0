/** A corpus that has at hand the other wordings of the articles that it is listing. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';

/** Versions read ahead: few at first, so that the first is given at once. */
const FIRST_READ = 32;
const MOST_READ = 1024;

type Versions = readonly ArticleVersion[];

/**
 * The same answers, as long as nothing changes: what is listed is not looked up again to be judged. What is listed while
 * something else is being listed does not take its place.
 */
export function withNearbyWordings(corpus: Corpus): Corpus {
  let nearby: ReadonlyMap<string, Versions> | null = null;
  return {
    ...corpus,
    versionsOf: (work) => nearby?.get(work) ?? corpus.versionsOf(work),
    *list(filter) {
      if (nearby !== null) yield* corpus.list(filter);
      else {
        try {
          for (const versions of readAhead(corpus.list(filter))) {
            nearby = corpus.wholeWorks(versions);
            yield* versions;
          }
        } finally {
          nearby = null;
        }
      }
    },
  };
}

function* readAhead(versions: Iterable<ArticleVersion>): Iterable<Versions> {
  let most = FIRST_READ;
  let read: ArticleVersion[] = [];
  for (const version of versions) {
    read.push(version);
    if (read.length < most) continue;
    yield read;
    read = [];
    most = Math.min(most * 2, MOST_READ);
  }
  if (read.length > 0) yield read;
}
