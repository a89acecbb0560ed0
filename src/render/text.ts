/** The `text` output: blocks for people, on a terminal or in a pipe. */

import type { Block, Inline, Renderer, RenderContext, View } from '../core/view.ts';
import { barsLines } from './bars.ts';
import { inPieces } from './chunks.ts';
import { diffLines } from './diff.ts';
import { factsLines } from './facts.ts';
import { graphTree } from './graph-tree.ts';
import { wrapLines } from './measure.ts';
import type { BlockOf, Page } from './page.ts';
import { PLAIN_PAINTER } from './painter.ts';
import { makeSafe } from './safe-text.ts';
import { tableLines } from './table.ts';
import { timelineLines } from './timeline.ts';
import { treeLines } from './tree.ts';

type Writers = { readonly [K in Block['kind']]: (block: BlockOf<K>, page: Page) => Iterable<string> };

/** However deep the indentation, so many columns are left to the text. */
const MIN_TEXT = 10;

function* headingLines(block: BlockOf<'heading'>, page: Page): Generator<string> {
  const spans = typeof block.text === 'string' ? [{ text: block.text }] : block.text;
  const text = page.paint.line(spans.map((span) => ({ ...span, tone: span.tone ?? 'strong' })));
  yield* page.width === null ? [text] : wrapLines(text, page.width);
}

function* paragraphLines(block: BlockOf<'text'>, page: Page): Generator<string> {
  const indent = ' '.repeat(block.indent ?? 0);
  for (const [at, paragraph] of block.paragraphs.entries()) {
    if (at > 0) yield '';
    const text = page.paint.prose(paragraph);
    const room = page.width === null ? null : Math.max(MIN_TEXT, page.width - indent.length);
    for (const line of room === null ? text.split('\n') : wrapLines(text, room)) yield line === '' ? '' : indent + line;
  }
}

function* plainLines(block: BlockOf<'lines'>, page: Page): Generator<string> {
  for (const line of block.lines) {
    if (page.width === null || block.hang === undefined) yield page.paint.line(line);
    else yield* hangingLines(line, page, page.width, block.hang);
  }
}

/** The blanks before the first word are kept: wrapping takes them away. */
function* hangingLines(line: Inline, page: Page, width: number, hang: number): Generator<string> {
  const [first = { text: '' }, ...others] = typeof line === 'string' ? [{ text: line }] : line;
  const lead = /^ */.exec(first.text)?.[0] ?? '';
  const text = page.paint.line([{ ...first, text: first.text.slice(lead.length) }, ...others]);
  const indent = ' '.repeat(hang);
  for (const [at, piece] of wrapLines(text, Math.max(MIN_TEXT, width - hang)).entries()) {
    yield (at === 0 ? lead : indent) + piece;
  }
}

function preformattedLines(block: BlockOf<'preformatted'>, page: Page): readonly string[] {
  if (block.text === '') return [];
  const text = block.text.endsWith('\n') ? block.text.slice(0, -1) : block.text;
  const isExact = block.isExact === true && page.width === null;
  return (isExact ? text : makeSafe(text)).split('\n');
}

const WRITERS: Writers = {
  heading: headingLines,
  facts: factsLines,
  text: paragraphLines,
  lines: plainLines,
  table: tableLines,
  bars: barsLines,
  timeline: timelineLines,
  tree: treeLines,
  graph: (block, page) => treeLines({ kind: 'tree', roots: graphTree(block, page.words) }, page),
  diff: diffLines,
  preformatted: preformattedLines,
};

function blockLines<K extends Block['kind']>(block: BlockOf<K> & { readonly kind: K }, page: Page): Iterable<string> {
  const write: (block: BlockOf<K>, page: Page) => Iterable<string> = WRITERS[block.kind];
  return write(block, page);
}

/** A blank line stands between two blocks, none under a heading; a block that writes nothing leaves no trace. */
function* pageLines(view: View, page: Page): Generator<string> {
  let previous: Block['kind'] | null = null;
  for (const block of view.blocks) {
    let isFirst = true;
    for (const line of blockLines(block, page)) {
      if (isFirst && previous !== null && previous !== 'heading') yield '';
      isFirst = false;
      yield line;
    }
    if (!isFirst) previous = block.kind;
  }
  if (view.summary === null) return;
  if (previous !== null) yield '';
  const summary = page.paint.line(view.summary);
  yield* page.width === null ? [summary] : wrapLines(summary, page.width);
}

/** Blocks, then the summary. Without a width nothing is wrapped or cut; every string of the view is made harmless. */
export function textPieces(view: View, page: Page): Iterable<string> {
  return inPieces(pageLines(view, page));
}

/** The `text` output in a pipe or a file, where nothing is wrapped and nothing has a colour. */
export const pipedTextRenderer: Renderer = {
  name: 'text',
  render: (view: View, { words }: RenderContext) =>
    textPieces(view, { width: null, paint: PLAIN_PAINTER, grid: null, words }),
};
