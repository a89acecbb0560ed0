/** The text of a version: that of its own file, else of the first other file that has one. */

import type { ArticleText } from '../core/contracts.ts';
import type { BodyKind } from '../core/model.ts';
import { parseMerged } from './merged.ts';
import type { Queries } from './queries.ts';

interface BodyRow {
  readonly texte: string;
  readonly kind: BodyKind;
  readonly line: number;
  readonly nota: string | null;
  readonly merged: string | null;
}

/** The body and the nota of the version at `row`, each from the first file that has it. */
export function readText(db: Queries, row: number): ArticleText {
  const find = db.prepare(
    'SELECT b.texte, b.kind, b.line, b.nota, v.merged FROM body b JOIN version v ON v.id = b.version WHERE b.version = ?',
  );
  const own: BodyRow | undefined = find.get(row);
  if (own === undefined) return { body: '', bodyKind: 'text', bodyLine: 1, nota: null };
  const isWhole = own.merged === null || (own.texte.trim() !== '' && own.nota !== null);
  const also = isWhole ? [] : parseMerged(own.merged).also;
  const all = [own, ...also.flatMap((other): BodyRow[] => find.all(other.row))];
  const body = all.find(({ texte }) => texte.trim() !== '') ?? own;
  const nota = all.find((one) => one.nota !== null)?.nota ?? null;
  return { body: body.texte, bodyKind: body.kind, bodyLine: body.line, nota };
}
