/** Of the links that several files of one version state, which are one. */

import type { Queries } from './queries.ts';
import type { TwinRow } from './twin-groups.ts';

interface TwinLien {
  readonly id: number;
  readonly relation: string;
  readonly direction: string;
  readonly type_lien: string | null;
  readonly label: string;
  readonly target_texte: number | null;
  readonly target_num_key: string | null;
  readonly target_id: string | null;
}

type Said = Map<string, { readonly id: number; readonly typeLien: string | null }[]>;

/**
 * Marks each link of the later rows that an earlier one states: the same relation, direction and target, and the same
 * type where both give one. What one file says twice stays twice. Linear in the links.
 */
export function markSharedLiens(queries: Queries, group: readonly TwinRow[]): void {
  const find = queries.prepare(
    `SELECT id, relation, direction, type_lien, label, target_texte, target_num_key, target_id FROM lien
     WHERE version = ? ORDER BY line, id`,
  );
  const mark = queries.prepare('UPDATE lien SET twin_of = ? WHERE id = ?');
  const said: Said = new Map();
  for (const { id } of group) {
    const liens: TwinLien[] = find.all(id);
    const fresh = liens.filter((lien) => {
      const first = firstSaid(said, lien);
      if (first !== null) mark.run(first, lien.id);
      return first === null;
    });
    for (const lien of fresh) note(said, lien);
  }
}

/** A target is known by its texte and number, and by its identifier: one of them in common is enough. */
function keysOf(lien: TwinLien): readonly string[] {
  const verb = `${lien.relation} ${lien.direction}`;
  const keys: string[] = [];
  if (lien.target_texte !== null) keys.push(`${verb} ${lien.target_texte}#${lien.target_num_key ?? ''}`);
  if (lien.target_id !== null) keys.push(`${verb} ${lien.target_id}`);
  return keys.length > 0 ? keys : [`${verb} "${lien.label}`];
}

function firstSaid(said: Said, lien: TwinLien): number | null {
  for (const key of keysOf(lien)) {
    const same = said
      .get(key)
      ?.find(({ typeLien }) => typeLien === null || lien.type_lien === null || typeLien === lien.type_lien);
    if (same !== undefined) return same.id;
  }
  return null;
}

/** One link of each type stands for all those of its key. */
function note(said: Said, lien: TwinLien): void {
  for (const key of keysOf(lien)) {
    const known = said.get(key);
    if (known === undefined) said.set(key, [{ id: lien.id, typeLien: lien.type_lien }]);
    else if (known.every(({ typeLien }) => typeLien !== lien.type_lien))
      known.push({ id: lien.id, typeLien: lien.type_lien });
  }
}
