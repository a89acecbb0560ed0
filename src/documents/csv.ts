/** CSV: each cell is a block, quotes taken out. */

import { isLineEnd } from './characters.ts';
import { endBlock, endOfLine, putFlow, putVerbatim } from './draft.ts';
import type { Draft } from './draft.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
const QUOTE = 34;

/** Reads [from, to). The delimiter is the one that the first line holds most often. */
export function readCsv(draft: Draft, from: number, to: number): void {
  const { source } = draft;
  const head = source.slice(from, Math.min(endOfLine(draft, from), to, from + 100_000));
  const counts = DELIMITERS.map((each) => head.split(each).length);
  const delimiter = (DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',').charCodeAt(0);
  for (let at = from; at < to;) {
    endBlock(draft);
    at = source.charCodeAt(at) === QUOTE ? putQuoted(draft, at + 1, to) : putPlain(draft, delimiter, at, to);
    const next = source.charCodeAt(at);
    if (next === delimiter || isLineEnd(next)) at += 1;
  }
  endBlock(draft);
}

function putPlain(draft: Draft, delimiter: number, from: number, to: number): number {
  const { source } = draft;
  let at = from;
  while (at < to && source.charCodeAt(at) !== delimiter && !isLineEnd(source.charCodeAt(at))) at += 1;
  putFlow(draft, from, at, false);
  return at;
}

/** A doubled quote is one. It returns where the cell's text ends, its quote passed. */
function putQuoted(draft: Draft, from: number, to: number): number {
  const { source } = draft;
  let start = from;
  for (let at = source.indexOf('"', from); at !== -1 && at < to; at = source.indexOf('"', start)) {
    putFlow(draft, start, at, false);
    if (source.charCodeAt(at + 1) !== QUOTE || at + 1 >= to) return at + 1;
    putVerbatim(draft, at, at + 1);
    start = at + 2;
  }
  putFlow(draft, start, to, false);
  return to;
}
