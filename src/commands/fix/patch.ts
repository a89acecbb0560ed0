/** Unified patches, as `git apply` takes them. */

/** A stretch of a text and what takes its place; the number of lines stays the same. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const CONTEXT = 3;

/** The text once the edits are made; they are in order and none touches another. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    pieces.push(source.slice(at, from), text);
    at = to;
  }
  return [...pieces, source.slice(at)].join('');
}

/** Lines with their line feed; the last has none when the text does not end with one. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/gu) ?? []);
}

/** A path as git writes it: in double quotes when it holds a quote, a backslash or a control character. */
function quotePath(path: string): string {
  if (!/["\\\p{Cc}]/u.test(path)) return path;
  const escaped = path
    .replace(/["\\]/gu, (c) => `\\${c}`)
    .replace(/\p{Cc}/gu, (c) => {
      const bytes = new TextEncoder().encode(c);
      return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
    });
  return `"${escaped}"`;
}

/** A path with a blank is followed by a tab, so that it ends somewhere. */
function headerPath(side: string, path: string): string {
  return `${quotePath(`${side}/${path}`)}${/\s/u.test(path) ? '\t' : ''}`;
}

function lineOf(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

interface Hunk {
  readonly first: number;
  readonly last: number;
}

/** Stretches of lines that hold what changed and three lines on either side; those that meet are one. */
function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, line] of before.entries()) {
    if (line === after[index]) continue;
    const first = Math.max(0, index - CONTEXT);
    const last = Math.min(before.length - 1, index + CONTEXT);
    const open = hunks.at(-1);
    if (open !== undefined && first <= open.last + 1) hunks[hunks.length - 1] = { first: open.first, last };
    else hunks.push({ first, last });
  }
  return hunks;
}

function* hunkLines({ first, last }: Hunk, before: readonly string[], after: readonly string[]): Generator<string> {
  const range = `${first + 1},${last - first + 1}`;
  yield `@@ -${range} +${range} @@\n`;
  for (let index = first; index <= last;) {
    let end = index;
    while (end <= last && before[end] !== after[end]) end += 1;
    for (const line of before.slice(index, end)) yield lineOf('-', line);
    for (const line of after.slice(index, end)) yield lineOf('+', line);
    if (end <= last) yield lineOf(' ', before[end] ?? '');
    index = end + 1;
  }
}

/** The patch of one file, to be applied from the working directory; empty when nothing changes. */
export function patchOf(path: string, source: string, edits: readonly Edit[]): string {
  const before = linesOf(source);
  const after = linesOf(applyEdits(source, edits));
  const hunks = hunksOf(before, after);
  if (hunks.length === 0) return '';
  const body = hunks.flatMap((hunk) => [...hunkLines(hunk, before, after)]);
  return [`--- ${headerPath('a', path)}\n`, `+++ ${headerPath('b', path)}\n`, ...body].join('');
}
