/** The renumberings of a corpus held in memory, for questions about most of its articles. */

import type { Corpus } from '../core/contracts.ts';
import type { StoredLien } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';

type Links = Map<string | number, StoredLien[]>;

/**
 * The same corpus for questions about successions: its links are the renumberings alone, read once. Where the order of
 * several is not that of their lines, the corpus is asked, and gives links of every relation.
 */
export function holdSuccessions(corpus: Corpus): Corpus {
  const stated: Links = new Map();
  const naming: Links = new Map();
  for (const lien of corpus.allLiens(['renumbers'])) {
    const { texte, num, id } = lien.target;
    push(stated, lien.from, lien);
    if (id !== null) push(naming, id, lien);
    if (texte !== null && num !== null) push(naming, nameOf(texte.key, normalizeNum(num)), lien);
  }
  const statedBy = (row: number): readonly StoredLien[] => {
    const own = stated.get(row) ?? [];
    return own.length < 2 || areInOrder(own) ? own : corpus.liensFrom([row]);
  };
  return {
    ...corpus,
    liensFrom: (rows) => rows.flatMap(statedBy),
    liensTo(texteKey, numKey, ids) {
      const names = texteKey === null || numKey === null ? ids : [nameOf(texteKey, numKey), ...ids];
      const found = new Set(names.flatMap((name) => naming.get(name) ?? []));
      return found.size < 2 ? [...found] : corpus.liensTo(texteKey, numKey, ids);
    },
  };
}

/** Links of one file, each on a line of its own. */
function areInOrder(liens: readonly StoredLien[]): boolean {
  return liens.every(({ line, path }, at) => path === undefined && (at === 0 || line > (liens[at - 1]?.line ?? 0)));
}

function nameOf(texteKey: string, numKey: string): string {
  return `${texteKey}#${numKey}`;
}

function push(links: Links, key: string | number, lien: StoredLien): void {
  const known = links.get(key);
  if (known === undefined) links.set(key, [lien]);
  else known.push(lien);
}
