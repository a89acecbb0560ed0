/** Where each line of a text begins: `\n`, `\r\n` and a lone `\r` end a line. */

/** Offset of the beginning of each line, ascending; the first is 0. */
export type LineTable = Uint32Array;

/** One pass to count, one to note. */
export function createLineTable(source: string): LineTable {
  const table = new Uint32Array(countLines(source));
  let line = 1;
  walkLineEnds(source, (after) => {
    table[line] = after;
    line += 1;
  });
  return table;
}

function countLines(source: string): number {
  let count = 1;
  walkLineEnds(source, () => (count += 1));
  return count;
}

function walkLineEnds(source: string, visit: (after: number) => void): void {
  if (!source.includes('\r')) {
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) visit(at + 1);
    return;
  }
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) visit(at + 1);
  }
}

/** 1-based line that holds an offset. */
export function lineAt(table: LineTable, offset: number): number {
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((table[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
