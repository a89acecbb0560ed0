/** The articles of a corpus held in memory, for checks that look up every one of them. */

import type { Bearers, Corpus } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';
import { once } from '../core/once.ts';

/** Versions above which the store is asked each time: about 700 bytes are held for each. */
const MOST_HELD = 300_000;

type Groups = Map<string, ArticleVersion[]>;

/** Texte of the numbers of articles whose texte is not known: no texte has this key. */
const NO_TEXTE = '';

/** The same corpus, its look-ups of articles and of textes answered from one pass over it, when the first comes. */
export function withDirectory(corpus: Corpus): Corpus {
  if (corpus.info().versions > MOST_HELD) return corpus;
  const held = once(() => readDirectory(corpus));
  return {
    ...corpus,
    byRow: (row) => held().byRow.get(row),
    byId: (id) => held().byId.get(id) ?? [],
    versionsOf: (work) => held().byWork.get(work) ?? [],
    byNum: (numKey, texteKey) =>
      texteKey === undefined
        ? corpus.byNum(numKey)
        : (held()
            .byNum.get(texteKey ?? NO_TEXTE)
            ?.get(numKey) ?? []),
    holds: (texteKey) => texteKey !== NO_TEXTE && held().byNum.has(texteKey),
  };
}

/** The same corpus, what it knows of some articles read at once; of others it is asked. */
export function withArticles(corpus: Corpus, bearers: Bearers, articles: Iterable<ArticleVersion>): Corpus {
  const held = collectDirectory(articles);
  const ids = new Set(bearers.ids);
  const nums = new Set(bearers.nums.map(({ texteKey, num }) => `${texteKey} ${num}`));
  const askId = askedOnce((id) => corpus.byId(id));
  const askWork = askedOnce((work) => corpus.versionsOf(work));
  const askNum = askedOnce((num: string, texteKey?: string | null) => corpus.byNum(num, texteKey));
  return {
    ...corpus,
    byRow: (row) => held.byRow.get(row) ?? corpus.byRow(row),
    byId: (id) => (ids.has(id) ? held.byId.get(id) : undefined) ?? askId(id),
    versionsOf: (work) => held.byWork.get(work) ?? askWork(work),
    byNum: (num, texteKey) =>
      typeof texteKey === 'string' && nums.has(`${texteKey} ${num}`)
        ? (held.byNum.get(texteKey)?.get(num) ?? [])
        : askNum(num, texteKey),
  };
}

/** A question whose answers are kept. */
function askedOnce<T>(ask: (key: string, within?: string | null) => T): (key: string, within?: string | null) => T {
  const known = new Map<string | null | undefined, Map<string, T>>();
  return (key, within) => {
    const answers = known.get(within) ?? new Map<string, T>();
    known.set(within, answers);
    const found = answers.get(key) ?? ask(key, within);
    answers.set(key, found);
    return found;
  };
}

interface Directory {
  readonly byRow: ReadonlyMap<number, ArticleVersion>;
  readonly byNum: ReadonlyMap<string, Groups>;
  readonly byId: Groups;
  readonly byWork: Groups;
}

function readDirectory(corpus: Corpus): Directory {
  return collectDirectory(corpus.list({}));
}

function collectDirectory(articles: Iterable<ArticleVersion>): Directory {
  const byRow = new Map<number, ArticleVersion>();
  const byNum = new Map<string, Groups>();
  const byId: Groups = new Map();
  const byWork: Groups = new Map();
  for (const version of articles) {
    const { row, work, numKey, texte, id, articleCid } = version;
    byRow.set(row, version);
    push(byWork, work, version);
    const numbers = numbersOf(byNum, texte?.key ?? NO_TEXTE);
    if (numKey !== null) push(numbers, numKey, version);
    if (id !== null) push(byId, id, version);
    if (articleCid !== null && articleCid !== id) push(byId, articleCid, version);
  }
  return { byRow, byNum, byId, byWork };
}

function numbersOf(byNum: Map<string, Groups>, texteKey: string): Groups {
  const known = byNum.get(texteKey);
  if (known !== undefined) return known;
  const numbers: Groups = new Map();
  byNum.set(texteKey, numbers);
  return numbers;
}

function push(map: Groups, key: string, version: ArticleVersion): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [version]);
  else group.push(version);
}
