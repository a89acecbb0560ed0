/** Reads the numbers of one texte at once: looking each up takes forty times as long. */

import type { BareWording, BorneNumbers } from '../core/borne-numbers.ts';
import type { Corpus } from '../core/contracts.ts';
import type { Bound, Etat } from '../core/model.ts';
import type { DatedVersion } from '../core/vigueur.ts';
import type { Queries } from './queries.ts';
import { etatOfRow } from './rows.ts';

type Line = readonly [
  num_key: string,
  id: number,
  article_cid: string | null,
  etat: Etat | null,
  own_acts: number,
  mentions: string | null,
  date_debut: Bound,
  date_fin: Bound,
];

const COUNT = 'SELECT count(*) AS n FROM version WHERE texte = ?';
/** One row for all: the driver takes longer over rows than over what they hold. */
const LINES = `SELECT json_group_array(json_array(num_key, id, article_cid, etat, own_acts, mentions, date_debut, date_fin))
    AS packed
  FROM version WHERE texte = ? AND twin_of IS NULL AND num_key IS NOT NULL`;

/** See Corpus.borneNumbers. `texte`: its row. */
export function borneNumbersOf(db: Queries, texte: number): ReturnType<NonNullable<Corpus['borneNumbers']>> {
  return { versions: db.prepare(COUNT).get(texte)?.n ?? 0, read: () => readNumbers(db, texte) };
}

function readNumbers(db: Queries, texte: number): BorneNumbers {
  const lines: readonly Line[] = JSON.parse(db.prepare(LINES).get(texte)?.packed ?? '[]');
  const numbers = new Map<string, BareWording[] | null>();
  const cids = new Map<string, string | null>();
  const states = new Map<string, DatedVersion>();
  for (const line of lines) {
    const [num, row, cid] = line;
    const known = numbers.get(num);
    if (known === undefined) {
      cids.set(num, cid);
      numbers.set(num, [{ row, ...stateOf(states, line) }]);
    } else if (cids.get(num) !== cid) numbers.set(num, null);
    else known?.push({ row, ...stateOf(states, line) });
  }
  return numbers;
}

/** Most wordings tell one of a few things. */
function stateOf(states: Map<string, DatedVersion>, line: Line): DatedVersion {
  const [, , , etat, own_acts, mentions, dateDebut, dateFin] = line;
  const key = `${etat} ${own_acts} ${mentions} ${dateDebut} ${dateFin}`;
  const known = states.get(key);
  if (known !== undefined) return known;
  const state = { etat: etatOfRow({ etat, own_acts, mentions, date_fin: dateFin }), dateDebut, dateFin };
  states.set(key, state);
  return state;
}
