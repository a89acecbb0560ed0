/** Which articles are given whole in a run of versions: told by counting, without reading one of them again. */

import type { ArticleVersion } from '../core/model.ts';
import { hasTwins, type Queries } from './queries.ts';
import type { TexteTable } from './rows.ts';

type Versions = readonly ArticleVersion[];

/** What an article is known by in an index, and how many of the versions given have it. */
interface Count {
  readonly works: Set<string>;
  readonly key: readonly (string | number)[];
  n: number;
}

const OF_CID = 'v.article_cid = j.value ->> 0 AND v.article_cid IS NOT NULL';
const OF_NUM = 'v.num_key = j.value ->> 0 AND v.texte = j.value ->> 1';

/**
 * The versions given by article, of the articles of which the index holds no other; the others are left out, and what
 * only its place makes an article. Versions given have to be in corpus order.
 */
export function wholeWorks(db: Queries, textes: TexteTable, given: Versions): ReadonlyMap<string, Versions> {
  const works = new Map<string, ArticleVersion[]>();
  const cids = new Map<string, Count>();
  const nums = new Map<string, Count>();
  for (const version of given) {
    const { work, articleCid, texte, numKey } = version;
    const row = texte === null ? null : textes.rowOf(texte.key);
    const isNumbered = row !== null && numKey !== null;
    if (isNumbered) count(nums, `${row}#${numKey}`, [numKey, row], articleCid === null ? work : null);
    if (articleCid !== null) count(cids, articleCid, [articleCid], work);
    else if (!isNumbered) continue;
    const wordings = works.get(work);
    if (wordings === undefined) works.set(work, [version]);
    else wordings.push(version);
  }
  const wanted = [...nums.values()].filter(({ works: named }) => named.size > 0);
  for (const work of [...unequal(db, OF_CID, [...cids.values()]), ...unequal(db, OF_NUM, wanted)]) works.delete(work);
  return works;
}

function count(counts: Map<string, Count>, name: string, key: Count['key'], work: string | null): void {
  const known = counts.get(name) ?? { works: new Set<string>(), key, n: 0 };
  counts.set(name, known);
  known.n += 1;
  if (work !== null) known.works.add(work);
}

/** The works of which the index holds more, or fewer, versions than were counted. */
function unequal(db: Queries, isOne: string, counts: readonly Count[]): readonly string[] {
  if (counts.length === 0) return [];
  const isPrimary = hasTwins(db) ? 'AND v.twin_of IS NULL' : '';
  const sql = `SELECT j.key AS at FROM json_each(?) j
    WHERE (SELECT count(*) FROM version v WHERE ${isOne} ${isPrimary}) <> j.value ->> 2`;
  const rows: { at: number }[] = db.prepare(sql).all(JSON.stringify(counts.map(({ key, n }) => [key[0], key[1], n])));
  return rows.flatMap(({ at }) => [...(counts[at]?.works ?? [])]);
}
