/** Tables: in a region that scrolls, with what the script of the page needs to filter and sort them. */

import { type Inline, MOST_PAGE_ROWS, type TableColumn } from '../../core/view.ts';
import type { BlockOf } from '../page.ts';
import { escapeHtml } from './escape.ts';
import type { HtmlPage } from './html-page.ts';
import { textOf, valueHtml } from './inline.ts';
import { countText, type PageWord, phrase, phraseHtml } from './phrases.ts';

/** HTML of a cell; `value` and `order` are what it is chosen and sorted by where that is not its text. */
export interface Cell {
  readonly html: string;
  readonly value?: string;
  readonly order?: string;
}

export interface HtmlTable {
  /** Plain text, for people who hear the table. */
  readonly caption: string;
  readonly columns: readonly (TableColumn & { readonly className?: string })[];
  /** At most as many as a page holds. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows there are, shown or not. */
  readonly total: number;
  /** Says what is left out; absent: the last rows are. */
  readonly leftOut?: PageWord;
  /** True when the first cell of a row names it. */
  readonly hasRowHeaders?: boolean;
}

/** With fewer rows there is nothing to look for. */
const LEAST_FILTERED = 8;
/** A choice among more is no choice. */
const MOST_CHOICES = 300;

const ORDER = new Intl.Collator('fr', { numeric: true });

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
}

function choicesOf(table: HtmlTable, column: number): readonly string[] {
  const values = new Set(table.rows.flatMap((cells) => cells[column]?.value ?? []));
  values.delete('');
  return [...values].sort(ORDER.compare);
}

function* facetLines(table: HtmlTable, { words }: HtmlPage): Generator<string> {
  for (const [at, { title, isFacet }] of table.columns.entries()) {
    const choices = isFacet === true ? choicesOf(table, at) : [];
    if (choices.length < 2 || choices.length > MOST_CHOICES) continue;
    const options = choices.map((choice) => `<option>${escapeHtml(choice)}</option>`).join('');
    yield (
      `<label>${escapeHtml(title)} <select data-column="${at}">` +
      `<option value="">${phraseHtml(words, 'htmlAll')}</option>${options}</select></label>`
    );
  }
}

/** Hidden until the script is there to answer them. */
function* controlLines(table: HtmlTable, page: HtmlPage): Generator<string> {
  const { words } = page;
  yield `<div class="controls" hidden>`;
  yield `<label class="filter">${phraseHtml(words, 'htmlFilter')} <input type="search" autocomplete="off" spellcheck="false"></label>`;
  yield* facetLines(table, page);
  yield `<button type="button" class="clear">${phraseHtml(words, 'htmlClear')}</button>`;
  yield `<p role="status" data-template="${phraseHtml(words, 'htmlShown', { total: countText(table.rows.length, words) })}"></p>`;
  yield '</div>';
}

function cellLine(cell: Cell, { align, className }: HtmlTable['columns'][number], isHeader: boolean): string {
  const names = [...(align === 'right' ? ['number'] : []), ...(className === undefined ? [] : [className])];
  const facts = attribute('class', names.length === 0 ? undefined : names.join(' '));
  const data = attribute('data-value', cell.value) + attribute('data-order', cell.order);
  return isHeader ? `<th scope="row"${facts}${data}>${cell.html}</th>` : `<td${facts}${data}>${cell.html}</td>`;
}

function rowLine(cells: readonly Cell[], { columns, hasRowHeaders }: HtmlTable): string {
  const inner = columns.map((column, at) =>
    cellLine(cells[at] ?? { html: '' }, column, at === 0 && hasRowHeaders === true),
  );
  return `<tr>${inner.join('')}</tr>`;
}

function headLine({ columns }: HtmlTable): string {
  const titles = columns.map(({ title, align }) => {
    return `<th scope="col"${align === 'right' ? ' class="number"' : ''}>${escapeHtml(title)}</th>`;
  });
  return `<thead><tr>${titles.join('')}</tr></thead>`;
}

/** Lines of HTML; what is left out is counted, with the way to have it. */
export function* tableLines(table: HtmlTable, page: HtmlPage): Generator<string> {
  const { rows, total, columns, caption } = table;
  const { words } = page;
  const isInteractive = rows.length >= LEAST_FILTERED;
  const label = page.claimLabel(phrase(words, 'htmlTable', { caption }));
  yield `<div class="table"${isInteractive ? ' data-table' : ''}>`;
  if (total > rows.length) {
    const counts = { shown: countText(rows.length, words), total: countText(total, words) };
    yield `<p class="left">${phraseHtml(words, table.leftOut ?? 'htmlRowsLeft', counts)}</p>`;
  }
  if (isInteractive) yield* controlLines(table, page);
  yield `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">`;
  yield `<table class="columns-${Math.min(columns.length, 9)}"><caption class="unseen">${escapeHtml(caption)}</caption>`;
  yield `${headLine(table)}<tbody>`;
  for (const cells of rows) yield rowLine(cells, table);
  yield '</tbody></table></div></div>';
}

function cellOf(inline: Inline, isFacet: boolean, page: HtmlPage): Cell {
  const html = valueHtml(inline, page);
  return isFacet ? { html, value: textOf(inline).trim() } : { html };
}

/** A table block under the heading that names it. */
export function* tableHtml(block: BlockOf<'table'>, page: HtmlPage, caption: string): Generator<string> {
  const { columns, rowsLeft = 0 } = block;
  if (block.rows.length === 0) return;
  const rows = block.rows
    .slice(0, MOST_PAGE_ROWS)
    .map((cells) => columns.map(({ isFacet }, at) => cellOf(cells[at] ?? '', isFacet === true, page)));
  yield* tableLines({ caption, columns, rows, total: block.rows.length + rowsLeft }, page);
}
