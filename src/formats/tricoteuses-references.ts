/** The `<details>` that close a Tricoteuses file: headings, and under each its items, in a list or in a table. */

import { foldText } from '../core/fold.ts';

export interface RawItem {
  /** As written, null above the first heading. */
  readonly heading: string | null;
  /** The list item on one line, or the Document cell of a row. */
  readonly text: string;
  /** Cells of a row by folded name of column; null for a list item. */
  readonly cells: ReadonlyMap<string, string> | null;
  /** 1-based. */
  readonly line: number;
}

export interface References {
  readonly items: readonly RawItem[];
  /** Lines that are neither heading, item, table nor tag, with their 1-based number. */
  readonly strays: readonly { readonly text: string; readonly line: number }[];
}

interface Reading {
  heading: string | null;
  /** null: of a block that is not about references. */
  isKept: boolean;
  columns: readonly string[] | null;
  item: { parts: string[]; line: number } | null;
  readonly items: RawItem[];
  readonly strays: { readonly text: string; readonly line: number }[];
}

export const DETAILS = '<details>';
const ITEM_OPEN = '<li>';
const ITEM_CLOSE = '</li>';
const DOCUMENT = 'document';
/** Four are known: more would make each row as long as its header. */
const MOST_COLUMNS = 8;
const HEADING_HTML = /^<h[2-4]>([^<]*)<\/h[2-4]>$/;
const HEADING_MARKDOWN = /^#{2,4} ([^]*)$/;
const SUMMARY = '<summary>';
const SILENT: ReadonlySet<string> = new Set(['', '<ul>', '</ul>', DETAILS, '</details>', '</summary>']);
const RULE_CELL = /^:?-+:?$/;

/**
 * The items of every block whose summary says "Références" ("Autres formats" is another), in file order, none dropped.
 * `lines`: the whole file; `from`: 0-based index of the first `<details>`.
 */
export function readReferences(lines: readonly string[], from: number): References {
  const reading: Reading = { heading: null, isKept: false, columns: null, item: null, items: [], strays: [] };
  for (let index = from; index < lines.length; index += 1) readLine((lines[index] ?? '').trim(), index + 1, reading);
  closeItem(reading);
  return reading;
}

function readLine(content: string, line: number, reading: Reading): void {
  if (content.startsWith(SUMMARY)) {
    reading.isKept = foldText(content).includes('references');
    reading.heading = null;
  }
  if (!reading.isKept || content.startsWith(SUMMARY)) return;
  if (content.startsWith('|')) return readRow(content, line, reading);
  reading.columns = null;
  if (content.startsWith(ITEM_OPEN)) {
    closeItem(reading);
    reading.item = { parts: [], line };
    readItemText(content.slice(ITEM_OPEN.length), line, reading);
  } else if (reading.item !== null) readItemText(content, line, reading);
  else readOutside(content, line, reading);
}

function readItemText(content: string, line: number, reading: Reading): void {
  const { item } = reading;
  if (item === null) return;
  const isLast = content.endsWith(ITEM_CLOSE);
  const text = (isLast ? content.slice(0, -ITEM_CLOSE.length) : content).trim();
  if (text !== '' && item.parts.length === 0) item.line = line;
  if (text !== '') item.parts.push(text);
  if (isLast) closeItem(reading);
}

function closeItem(reading: Reading): void {
  const { item, heading } = reading;
  if (item !== null) reading.items.push({ heading, text: item.parts.join(' '), cells: null, line: item.line });
  reading.item = null;
}

function readOutside(content: string, line: number, reading: Reading): void {
  const heading = HEADING_HTML.exec(content)?.[1] ?? HEADING_MARKDOWN.exec(content)?.[1];
  if (heading !== undefined) reading.heading = heading.trim();
  else if (!SILENT.has(content)) reading.strays.push({ text: content, line });
}

/** `| Date | Type | Sens | Document |`: the first row names the columns; the last cell may hold bars of its own. */
function readRow(content: string, line: number, reading: Reading): void {
  const { columns } = reading;
  const cells = content
    .slice(1, content.length > 1 && content.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((cell) => cell.trim());
  if (columns === null) {
    reading.columns = cells.slice(0, MOST_COLUMNS).map(foldText);
    return;
  }
  if (cells.every((cell) => RULE_CELL.test(cell))) return;
  const last = columns.length - 1;
  const row = new Map(columns.map((name, column) => [name, cells[column] ?? '']));
  row.set(columns[last] ?? DOCUMENT, cells.slice(last).join(' | '));
  reading.items.push({ heading: reading.heading, text: row.get(DOCUMENT) ?? content, cells: row, line });
}
