/** On what the files of one version do not agree. */

import { alineasOf } from '../alineas.ts';
import { areSameWording } from '../compare.ts';
import type { BodyKind } from '../core/model.ts';
import type { Queries } from './queries.ts';
import type { Conflict } from './merged.ts';
import type { TwinRow } from './twin-groups.ts';

interface Column {
  readonly field: Conflict['field'];
  /** What is compared; null: the file does not say. */
  readonly keyOf: (row: TwinRow) => string | number | null;
  readonly shown: (row: TwinRow) => string | number | null;
}

const COLUMNS: readonly Column[] = [
  { field: 'num', keyOf: (row) => row.num_key, shown: (row) => row.num },
  { field: 'texte', keyOf: (row) => row.texte, shown: (row) => row.texte_title },
  same('articleCid', statedCid),
  same('etat', (row) => row.etat),
  same('dateDebut', (row) => row.date_debut),
  same('dateFin', (row) => row.date_fin),
];

function same(field: Conflict['field'], keyOf: Column['keyOf']): Column {
  return { field, keyOf, shown: keyOf };
}

/** The XML gives no cid: what stands for it is the smallest identifier of the article's versions (formats.md 6.1). */
function statedCid(row: TwinRow): string | null {
  return row.format === 'legi-xml' ? null : row.article_cid;
}

/** Every fact that a file of `group` gives otherwise than the first file that gives it. `other` counts from the second row. */
export function findConflicts(queries: Queries, group: readonly TwinRow[]): readonly Conflict[] {
  return [...COLUMNS.flatMap((column) => conflictsOf(column, group)), ...wordingConflicts(queries, group)];
}

function conflictsOf({ field, keyOf, shown }: Column, group: readonly TwinRow[]): readonly Conflict[] {
  const used = group.find((row) => keyOf(row) !== null);
  if (used === undefined) return [];
  return group.flatMap((row, index) => {
    const key = keyOf(row);
    if (key === null || key === keyOf(used)) return [];
    return [{ field, ours: String(shown(used) ?? ''), theirs: String(shown(row) ?? ''), other: index - 1 }];
  });
}

interface Body {
  readonly texte: string;
  readonly kind: BodyKind;
}

/** A file without a text does not contradict the others. */
function wordingConflicts(queries: Queries, group: readonly TwinRow[]): readonly Conflict[] {
  const find = queries.prepare('SELECT texte, kind FROM body WHERE version = ?');
  let used: Body | undefined;
  const conflicts: Conflict[] = [];
  for (const [index, { id }] of group.entries()) {
    const body: Body | undefined = find.get(id);
    if (body === undefined || body.texte.trim() === '') continue;
    const difference = used === undefined ? null : firstDifference(used, body);
    used ??= body;
    if (difference !== null) conflicts.push({ field: 'wording', ...difference, other: index - 1 });
  }
  return conflicts;
}

/** null when both say the same words, markup, typography, hard wraps and division into alinéas apart. */
function firstDifference(a: Body, b: Body): { readonly ours: string; readonly theirs: string } | null {
  if (a.texte === b.texte) return null;
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  if (areSameWording([ours.join(' ')], [theirs.join(' ')])) return null;
  let at = 0;
  while (at < ours.length && at < theirs.length && areSame(ours[at], theirs[at])) at += 1;
  return { ours: excerpt(ours, at), theirs: excerpt(theirs, at) };
}

function wordsOf({ texte, kind }: Body): readonly string[] {
  return alineasOf(texte, kind).flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== ''));
}

function areSame(ours = '', theirs = ''): boolean {
  return ours === theirs || areSameWording([ours], [theirs]);
}

const EXCERPT_WORDS = 6;
const MOST_UNITS = 80;

function excerpt(words: readonly string[], at: number): string {
  return words
    .slice(at, at + EXCERPT_WORDS)
    .join(' ')
    .slice(0, MOST_UNITS)
    .replace(/[\uD800-\uDBFF]$/, '');
}
