/** Measures and cuts text of any script. Apart: what knows every script takes long to load, and few lines need it. */

import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Columns of one line; escape codes take none, wide characters two. */
export function columnsOf(line: string): number {
  return stringWidth(line);
}

/** Lines of at most `width` columns, cut at blanks, within a word only when the word alone is wider. */
export function cutLines(text: string, width: number): readonly string[] {
  return wrapAnsi(text, width, { hard: true }).split('\n');
}
