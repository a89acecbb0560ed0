/** Turns rows of links into the noun of core. */

import type { Etat, Lien, Relation, StoredLien } from '../core/model.ts';
import type { TexteTable } from './rows.ts';

/** The columns of a link as one JSON array, since the driver takes longer over columns than over rows. */
export interface LienRow {
  readonly packed: string;
}

type LienColumns = readonly [
  version: number,
  /** The version that counts, when the one that holds the link is merged into it. */
  holder: number | null,
  heading: string | null,
  relation: Lien['relation'],
  direction: Lien['direction'],
  type_lien: string | null,
  sens: Lien['sens'],
  label: string,
  target_texte: number | null,
  target_num: string | null,
  target_id: string | null,
  target_etat: Etat | null,
  date: string | null,
  line: number,
];

/** What is selected of a link `l`; `holder`: an expression for the version that counts. */
export function lienColumns(holder: string): string {
  return `json_array(l.version, ${holder}, l.heading, l.relation, l.direction, l.type_lien, l.sens, l.label,
    l.target_texte, l.target_num, l.target_id, l.target_etat, l.date, l.line) AS packed`;
}

/** The condition that keeps links of these relations, one value for each; all when absent. */
export function relationIn(relations: readonly Relation[] | undefined): string {
  return relations === undefined ? '1' : `l.relation IN (${relations.map(() => '?').join(', ')})`;
}

/** A stored link as said by its file; `pathOf` a version that is merged into another. */
export function toLien({ packed }: LienRow, textes: TexteTable, pathOf: (version: number) => string): StoredLien {
  const columns: LienColumns = JSON.parse(packed);
  const [version, holder, heading, relation, direction, typeLien, sens, label, texte, num, id, etat, date, line] =
    columns;
  const target = { texte: texte === null ? null : textes.byRow(texte), num, id, etat };
  const from = holder ?? version;
  return holder === null
    ? { from, heading, relation, direction, typeLien, sens, label, target, date, line }
    : { from, path: pathOf(version), heading, relation, direction, typeLien, sens, label, target, date, line };
}
