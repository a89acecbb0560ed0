/** Comments that silence findings: `lexloupe-ignore-next repealed: reason`, `-line`, `-file`, `-start` and `-end`. */

import type { IgnoreMark, Prose } from '../core/documents.ts';
import { isBlank, isLineEnd } from './characters.ts';
import type { Draft } from './draft.ts';
import { findWithin } from './finder.ts';
import { createLineTable, lineAt } from './line-table.ts';
import type { LineTable } from './line-table.ts';

type MarkKind = 'next' | 'line' | 'file' | 'start' | 'end';

/** A mark as found: [from, to) is the whole comment. */
export interface Mark {
  readonly kind: MarkKind;
  readonly rule: string | null;
  readonly reason: string | null;
  readonly from: number;
  readonly to: number;
}

const PREFIX = 'lexloupe-ignore-';
const KIND = /(?:next|line|file|start|end)(?![\w-])/y;
const LONGEST_REASON = 2000;
const END_OF_COMMENT = /\s*(?:\*\/|-->|--\}|\]\]|\*\)|#>|=#)?\s*$/;

/**
 * Notes the marks of a comment: [from, to) without its delimiters, [start, end) with them.
 * @returns false when it holds none
 */
export function noteMarks(draft: Draft, from: number, to: number, start = from, end = to): boolean {
  let at = findWithin(draft.finder, PREFIX, from, to);
  if (at === -1) return false;
  while (at !== -1) {
    const next = findWithin(draft.finder, PREFIX, at + PREFIX.length, to);
    const words = draft.source.slice(at + PREFIX.length, Math.min(next === -1 ? to : next, at + LONGEST_REASON));
    draft.marks.push(...readMark(words, start, end));
    at = next;
  }
  return true;
}

/** Several rules separated by commas are several marks; no rule, or `*`, is every rule. */
function readMark(words: string, from: number, to: number): Mark[] {
  KIND.lastIndex = 0;
  const kind = KIND.exec(words)?.[0];
  if (kind === undefined) return [];
  const rest = words.slice(kind.length).replace(END_OF_COMMENT, '');
  const colon = rest.indexOf(':');
  const said =
    colon === -1
      ? ''
      : rest
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  const rules = (colon === -1 ? rest : rest.slice(0, colon)).split(',').map((rule) => rule.trim());
  const named = [...new Set(rules.filter((rule) => rule !== ''))].map((rule) => (rule === '*' ? null : rule));
  return (named.length === 0 ? [null] : named).map((rule) => ({
    kind: KINDS[kind] ?? 'line',
    rule,
    reason: said === '' ? null : said,
    from,
    to,
  }));
}

const KINDS: Readonly<Record<string, MarkKind>> = {
  next: 'next',
  line: 'line',
  file: 'file',
  start: 'start',
  end: 'end',
};

/** A block of the prose, by the offsets of its source. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * What the marks of a draft silence, in the order of the file. `next` is the next line that is not blank and, where a block
 * of prose begins there, all of it. `isCode`: in code the next block may be far below, and is not meant.
 */
export function settleMarks(draft: Draft, prose: Prose, isCode: boolean): readonly IgnoreMark[] {
  if (draft.marks.length === 0) return [];
  const table = createLineTable(draft.source);
  const marks = [...draft.marks].sort((one, other) => one.from - other.from);
  const blocks = marks.some(({ kind }) => kind === 'next') ? blocksOf(prose) : [];
  const open: { mark: Mark; isClosed: boolean; ignore: IgnoreMark & { last: number } }[] = [];
  const ignores: IgnoreMark[] = [];
  let cursor = 0;
  for (const mark of marks) {
    const { rule, reason } = mark;
    const line = lineAt(table, mark.from);
    if (mark.kind === 'end') {
      for (const each of open) if (!each.isClosed && (rule === null || each.mark.rule === rule)) close(each, line);
      continue;
    }
    while (cursor < blocks.length && (blocks[cursor]?.to ?? 0) <= mark.to) cursor += 1;
    const [first, last] = extentOf(draft, mark, { table, block: blocks[cursor] ?? null, isCode });
    const ignore = { rule, reason, line, first, last };
    ignores.push(ignore);
    if (mark.kind === 'start') open.push({ mark, isClosed: false, ignore });
  }
  return ignores;
}

function close(open: { isClosed: boolean; ignore: { last: number } }, line: number): void {
  open.isClosed = true;
  open.ignore.last = line;
}

interface Place {
  readonly table: LineTable;
  /** The first block that ends below the mark. */
  readonly block: Block | null;
  readonly isCode: boolean;
}

/** First and last line that a mark silences. */
function extentOf({ source }: Draft, mark: Mark, { table, block, isCode }: Place): readonly [number, number] {
  const line = lineAt(table, mark.from);
  if (mark.kind === 'file') return [1, Infinity];
  if (mark.kind === 'start') return [line, Infinity];
  if (mark.kind === 'line') return [line, lineAt(table, Math.max(mark.from, mark.to - 1))];
  let at = mark.to;
  while (at < source.length && (isBlank(source.charCodeAt(at)) || isLineEnd(source.charCodeAt(at)))) at += 1;
  const first = lineAt(table, at);
  const isBlockThere = block !== null && (!isCode || lineAt(table, block.from) <= first);
  return [first, isBlockThere ? Math.max(first, lineAt(table, block.to - 1)) : first];
}

/** The blocks in the order of the source. */
function blocksOf({ text, pieces }: Prose): readonly Block[] {
  const blocks: { from: number; to: number }[] = [];
  let block: { from: number; to: number } | null = null;
  for (const [index, { at, from, to }] of pieces.entries()) {
    const end = pieces[index + 1]?.at ?? text.length;
    if (from === to && text.startsWith('\n\n', at) && end - at === 2) block = null;
    else if (block === null) blocks.push((block = { from, to }));
    else {
      block.from = Math.min(block.from, from);
      block.to = Math.max(block.to, to);
    }
  }
  return blocks.sort((one, other) => one.from - other.from);
}
