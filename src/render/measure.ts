/** Columns that text takes on a terminal, and text cut into lines of so many columns. */

import { columnsOf, cutLines } from './any-script.ts';

/** Characters of one unit and one column each: ASCII, Latin, the dashes and quotes of print, box drawing. */
const ONE_COLUMN_EACH = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2500-\u257f]*$/;

/** Columns of one line; escape codes take none, wide characters two. */
export function widthOf(line: string): number {
  return ONE_COLUMN_EACH.test(line) ? line.length : columnsOf(line);
}

/** Lines of at most `width` columns, cut at blanks, within a word only when the word alone is wider. */
export function wrapLines(text: string, width: number): readonly string[] {
  if (!/[\n\t]/.test(text) && widthOf(text) <= width) return [text];
  return cutLines(text, width);
}

/** `line` followed (or preceded, `right`) by blanks up to `width` columns; a wider line is left as it is. */
export function padTo(line: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(line)));
  return align === 'right' ? blanks + line : line + blanks;
}

/** A line without the blanks at its end. */
export function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end -= 1;
  return line.slice(0, end);
}
