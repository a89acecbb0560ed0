/** Walks the articles of one texte in the natural order of their numbers, from one of them on. */

import type { ArticleVersion } from '../core/model.ts';
import { orderKey } from '../core/numbers.ts';
import { SELECT_VERSION, type VersionRow } from './rows.ts';

export type Way = 'forward' | 'back';

const TAILS: Readonly<Record<Way, string>> = {
  forward: 'v.ordre >= ? ORDER BY v.ordre, f.path, file.name, v.line, f.root',
  back: 'v.ordre <= ? ORDER BY v.ordre DESC, f.path DESC, file.name DESC, v.line DESC, f.root DESC',
};

type Stream = <Row>(sql: string, ...values: readonly (string | number)[]) => Iterable<Row>;

/** Versions from the number `numKey` on, those of that number first; read as they are asked for. */
export function* walkInOrder(
  stream: Stream,
  texte: number | null,
  numKey: string,
  way: Way,
  mapVersion: (row: VersionRow) => ArticleVersion,
): Iterable<ArticleVersion> {
  if (texte === null) return;
  const where = 'v.texte = ? AND v.num_key IS NOT NULL AND v.twin_of IS NULL';
  const start = way === 'forward' ? orderKey(numKey) : `${orderKey(numKey)}\uffff`;
  const rows = stream<VersionRow>(`${SELECT_VERSION} WHERE ${where} AND ${TAILS[way]}`, texte, start);
  for (const row of rows) yield mapVersion(row);
}
