/** The articles of a corpus held in memory, for checks that look up every one of them. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';

/** Versions above which the store is asked each time: about 700 bytes are held for each. */
const MOST_HELD = 300_000;

/** The same corpus, its look-ups of articles answered from one pass over it. */
export function withDirectory(corpus: Corpus): Corpus {
  if (corpus.info().versions > MOST_HELD) return corpus;
  const byRow = new Map<number, ArticleVersion>();
  const byNum = new Map<string, ArticleVersion[]>();
  const byId = new Map<string, ArticleVersion[]>();
  const byWork = new Map<string, ArticleVersion[]>();
  for (const version of corpus.list({})) {
    byRow.set(version.row, version);
    push(byWork, version.work, version);
    if (version.numKey !== null) push(byNum, `${version.texte?.key ?? ''}#${version.numKey}`, version);
    for (const id of new Set([version.id, version.articleCid])) if (id !== null) push(byId, id, version);
  }
  return {
    ...corpus,
    byRow: (row) => byRow.get(row),
    byId: (id) => byId.get(id) ?? [],
    versionsOf: (work) => byWork.get(work) ?? [],
    byNum: (numKey, texteKey) =>
      texteKey === undefined ? corpus.byNum(numKey) : (byNum.get(`${texteKey ?? ''}#${numKey}`) ?? []),
  };
}

function push(map: Map<string, ArticleVersion[]>, key: string, version: ArticleVersion): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [version]);
  else group.push(version);
}
