/** The links of a corpus held in memory, for a site: every article asks for its own, and those of its whole lineage. */

import type { ArticleText, Corpus } from '../../core/contracts.ts';
import type { StoredLien } from '../../core/model.ts';
import { normalizeNum } from '../../core/numbers.ts';

/** Links above which the store is asked each time: about 500 bytes are held for each. */
const MOST_HELD = 500_000;

/** The same corpus, its links answered from one pass over them, each text read once by those who ask in turn. */
export function withLinks(corpus: Corpus): Corpus {
  const read = rememberText(corpus);
  if (corpus.info().liens > MOST_HELD) return read;
  const from = new Map<number, StoredLien[]>();
  const byNum = new Map<string, StoredLien[]>();
  const byId = new Map<string, StoredLien[]>();
  for (const lien of corpus.allLiens()) {
    const { texte, num, id } = lien.target;
    push(from, lien.from, lien);
    if (texte !== null && num !== null) push(byNum, `${texte.key}#${normalizeNum(num)}`, lien);
    if (id !== null) push(byId, id, lien);
  }
  return {
    ...read,
    liensFrom: (rows) => rows.flatMap((row) => from.get(row) ?? []),
    liensTo: (texteKey, numKey, ids) => [
      ...(texteKey === null || numKey === null ? [] : (byNum.get(`${texteKey}#${numKey}`) ?? [])),
      ...ids.flatMap((id) => byId.get(id) ?? []),
    ],
  };
}

function push<Key>(map: Map<Key, StoredLien[]>, key: Key, lien: StoredLien): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [lien]);
  else group.push(lien);
}

function rememberText(corpus: Corpus): Corpus {
  let last: { readonly row: number; readonly text: ArticleText } | null = null;
  return {
    ...corpus,
    text(version) {
      if (last?.row !== version.row) last = { row: version.row, text: corpus.text(version) };
      return last.text;
    },
  };
}
