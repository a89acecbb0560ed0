/** The links and citations of an index held in memory: the answers of their queries, for questions about most articles. */

import type { Corpus, StoredCitation } from '../core/contracts.ts';
import type { Relation, StoredLien } from '../core/model.ts';
import { compareBytes, orderKey } from '../core/numbers.ts';
import { OWN, type CitationRow, HOLDER, toCitations } from './citations.ts';
import { lienColumns, type LienRow, relationIn } from './lien-rows.ts';
import { parseMerged } from './merged.ts';
import type { Queries } from './queries.ts';
import type { TexteTable } from './rows.ts';

export type HeldLinks = Pick<Corpus, 'liensFrom' | 'liensTo' | 'citationsTo'>;

/**
 * Reads all links, or those of some relations, and all numbers that bodies cite; each kind when it is first asked for.
 * `toLien`: see lien-rows.
 */
export function holdLinks(
  db: Queries,
  textes: TexteTable,
  toLien: (row: LienRow) => StoredLien,
  relations: readonly Relation[] | undefined,
): HeldLinks {
  let liens: ReturnType<typeof holdLiens> | null = null;
  let citations: Corpus['citationsTo'] | null = null;
  const held = () => (liens ??= holdLiens(db, toLien, relations));
  return {
    liensFrom: (rows) => held().liensFrom(rows),
    liensTo: (texteKey, numKey, ids) => held().liensTo(texteKey, numKey, ids),
    citationsTo: (texteKey, numKey) => (citations ??= holdCitations(db, textes))(texteKey, numKey),
  };
}

type Groups<Key, Member> = Map<Key, Member[]>;

function push<Key, Member>(groups: Groups<Key, Member>, key: Key, member: Member): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [member]);
  else known.push(member);
}

function nameOf(texte: string | number | null, num: string): string {
  return `${texte ?? ''}#${num}`;
}

function holdLiens(
  db: Queries,
  toLien: (row: LienRow) => StoredLien,
  relations: readonly Relation[] | undefined,
): Pick<Corpus, 'liensFrom' | 'liensTo'> {
  const byVersion: Groups<number, StoredLien> = new Map();
  const byName: Groups<string, StoredLien> = new Map();
  const sql = `SELECT ${lienColumns('v.twin_of')}, l.version AS version, l.target_num_key AS num
    FROM lien l JOIN version v ON v.id = l.version WHERE l.twin_of IS NULL AND ${relationIn(relations)} ORDER BY l.id`;
  for (const row of db.stream<LienRow & { version: number; num: string | null }>(sql, ...(relations ?? []))) {
    const lien = toLien(row);
    const { texte, id } = lien.target;
    push(byVersion, row.version, lien);
    if (texte !== null && row.num !== null) push(byName, nameOf(texte.key, row.num), lien);
    if (id !== null) push(byName, id, lien);
  }
  for (const own of byVersion.values()) own.sort((a, b) => a.line - b.line);
  const others = readOthers(db);
  return {
    liensFrom: (rows) =>
      rows.flatMap((row) => [row, ...(others.get(row) ?? [])]).flatMap((row) => byVersion.get(row) ?? []),
    liensTo(texteKey, numKey, ids) {
      const names = texteKey === null || numKey === null ? ids : [nameOf(texteKey, numKey), ...ids];
      return names.flatMap((name) => byName.get(name) ?? []);
    },
  };
}

/** The versions merged into each, richest source first. */
function readOthers(db: Queries): ReadonlyMap<number, readonly number[]> {
  const others = new Map<number, readonly number[]>();
  const sql = 'SELECT id, merged FROM version WHERE merged IS NOT NULL';
  for (const { id, merged } of db.stream<{ id: number; merged: string }>(sql)) {
    others.set(
      id,
      parseMerged(merged).also.map(({ row }) => row),
    );
  }
  return others;
}

type CitedColumns = readonly [texte: number | null, num: string, version: number, uses: number];
type RangeColumns = readonly [texte: number | null, first: string, last: string | null, version: number, uses: number];

/** What is cited as that of the version which cites comes last. */
function holdCitations(db: Queries, textes: TexteTable): Corpus['citationsTo'] {
  const texteOf = (table: string): string => `coalesce(nullif(${table}.texte, ${OWN}), v.texte)`;
  const cited: Groups<string, CitationRow> = new Map();
  const points = `SELECT json_array(${texteOf('c')}, c.num_key, ${HOLDER}, c.uses) AS packed
    FROM citation c JOIN version v ON v.id = c.version ORDER BY c.texte = ${OWN}, ${HOLDER}`;
  for (const { packed } of db.stream<{ packed: string }>(points)) {
    const [texte, num, version, uses]: CitedColumns = JSON.parse(packed);
    push(cited, nameOf(texte, num), { version, uses });
  }
  const ranges: Groups<number | null, CitationRow & { first: string; last: string }> = new Map();
  const spans = `SELECT json_array(${texteOf('r')}, r.first, r.last, ${HOLDER}, r.uses) AS packed
    FROM citation_range r JOIN version v ON v.id = r.version ORDER BY ${HOLDER}`;
  for (const { packed } of db.stream<{ packed: string }>(spans)) {
    const [texte, first, last, version, uses]: RangeColumns = JSON.parse(packed);
    if (last !== null) push(ranges, texte, { first, last, version, uses });
  }
  return (texteKey, numKey): readonly StoredCitation[] => {
    const texte = texteKey === null ? null : textes.rowOf(texteKey);
    const order = orderKey(numKey);
    const over = (ranges.get(texte) ?? []).filter(
      ({ first, last }) => compareBytes(first, order) < 0 && compareBytes(last, order) >= 0,
    );
    const rows = [...(cited.get(nameOf(texte, numKey)) ?? []), ...over];
    return toCitations(rows, texte === null ? null : textes.byRow(texte), numKey);
  };
}
