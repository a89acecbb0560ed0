/** The `plain` output: one record a line, cells between tabs, no header. */

import type { Renderer } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { makeSafeLine } from './safe-text.ts';

function* recordLines(rows: Iterable<readonly (string | number | boolean | null)[]>): Generator<string> {
  for (const row of rows) yield row.map((cell) => (cell === null ? '' : makeSafeLine(String(cell)))).join('\t');
}

/** Line feeds and tabs of a cell are shown as `\n` and `\t`; an absent value is an empty cell. */
export const plainRenderer: Renderer = {
  name: 'plain',
  render: (view) => inPieces(recordLines(view.records.rows)),
};
