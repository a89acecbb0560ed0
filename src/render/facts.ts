/** Facts in text: a label and its value a line. */

import type { Inline } from '../core/view.ts';
import { padTo, widthOf, wrapLines } from './measure.ts';
import { NARROW } from './page.ts';
import type { BlockOf, Page } from './page.ts';
import { wordFor } from './words.ts';

/** Columns a value must have beside the labels, else facts become a list. */
const MIN_VALUE = 24;

/** `prefix` before the first line of a wrapped text, as many blanks before the others. No width: one line. */
export function hangingLines(prefix: string, text: string, width: number | null): readonly string[] {
  if (width === null) return [prefix + text];
  const indent = widthOf(prefix);
  const lines = wrapLines(text, Math.max(MIN_VALUE / 2, width - indent));
  return lines.map((line, at) => (at === 0 ? prefix : ' '.repeat(indent)) + line);
}

/** `label: value`, the value wrapped under itself by two blanks. An empty label gives the value alone. */
export function labelledLines(label: string, value: Inline, page: Page): readonly string[] {
  const name = page.paint.line([{ text: label, tone: 'strong' }]);
  const text = label === '' ? page.paint.line(value) : name + wordFor(page.words, 'colon') + page.paint.line(value);
  if (page.width === null) return [text];
  const [first = '', ...rest] = wrapLines(text, page.width);
  if (rest.length === 0) return [first];
  return wrapLines(text, page.width - 2).map((line, at) => (at === 0 ? line : `  ${line}`));
}

/** Lines of a facts block: two aligned columns, or a list where the page is narrow. */
export function* factsLines(block: BlockOf<'facts'>, page: Page): Generator<string> {
  const labels = block.rows.map(([label]) => page.paint.line([{ text: label, tone: 'strong' }]));
  const labelWidth = Math.max(0, ...labels.map(widthOf));
  const isNarrow = page.width !== null && (page.width < NARROW || page.width - labelWidth - 2 < MIN_VALUE);
  for (const [at, [label, value]] of block.rows.entries()) {
    if (isNarrow) yield* labelledLines(label, value, page);
    else yield* hangingLines(`${padTo(labels[at] ?? '', labelWidth)}  `, page.paint.line(value), page.width);
  }
}
