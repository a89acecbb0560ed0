/** Changes -> the alinéas of a comparison, as people read them. */

import type { DiffAlinea, Span } from '../core/view.ts';
import { ALINEA_BREAK } from './tokens.ts';
import type { Change } from './changes.ts';

/** Stands, among the merged words, for an end of alinéa that was inserted or deleted. */
const PILCROW = '¶';

interface Row {
  readonly before: Span[];
  readonly after: Span[];
  readonly merged: Span[];
}

function emptyRow(): Row {
  return { before: [], after: [], merged: [] };
}

function deletedSpan(text: string): Span {
  return { text, tone: 'delete' };
}

function insertedSpan(text: string): Span {
  return { text, tone: 'insert' };
}

function addChange(row: Row, { op, before, after }: Change): void {
  if (op === 'equal') {
    if (before !== '') row.before.push({ text: before, tone: 'plain' });
    if (after !== '') row.after.push({ text: after, tone: 'plain' });
    const shown = after === '' ? before : after;
    if (shown !== '') row.merged.push({ text: shown, tone: 'plain' });
    return;
  }
  if (before !== '') {
    row.before.push(deletedSpan(before));
    row.merged.push(deletedSpan(before));
  }
  if (after !== '') {
    row.after.push(insertedSpan(after));
    row.merged.push(insertedSpan(after));
  }
}

/** One part per alinéa that the change reaches; what the other side lacks of it stays with the first. */
function partsOf(change: Change): readonly Change[] {
  const befores = change.before.split(ALINEA_BREAK);
  const afters = change.after.split(ALINEA_BREAK);
  return Array.from({ length: Math.max(befores.length, afters.length) }, (_, index) => ({
    op: change.op,
    before: befores[index] ?? '',
    after: afters[index] ?? '',
  }));
}

function statusOf(row: Row): DiffAlinea['status'] {
  return row.merged.some((span) => span.tone !== 'plain') ? 'changed' : 'equal';
}

function addBreak(row: Row, change: Change): void {
  if (change.op === 'equal') return;
  row.merged.push(change.after.includes(ALINEA_BREAK) ? insertedSpan(PILCROW) : deletedSpan(PILCROW));
}

/** The alinéas of a block compared word by word: one, or several when one was split or several merged. */
export function rowsOf(changes: readonly Change[]): readonly DiffAlinea[] {
  const rows = [emptyRow()];
  for (const change of changes) {
    partsOf(change).forEach((part, index) => {
      const last = rows.at(-1) ?? emptyRow();
      if (index === 0) return addChange(last, part);
      addBreak(last, change);
      const next = emptyRow();
      addChange(next, part);
      rows.push(next);
    });
  }
  return rows.map((row) => ({ status: statusOf(row), ...row }));
}

/** An alinéa of the text before that the text after does not have. */
export function deletedRow(text: string): DiffAlinea {
  return { status: 'deleted', before: [deletedSpan(text)], after: [], merged: [deletedSpan(text)] };
}

/** An alinéa of the text after that the text before does not have. */
export function insertedRow(text: string): DiffAlinea {
  return { status: 'inserted', before: [], after: [insertedSpan(text)], merged: [insertedSpan(text)] };
}
