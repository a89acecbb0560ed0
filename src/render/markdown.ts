/** The `markdown` output: the same blocks, for a comment, a ticket or a page. */

import type { Block, Renderer, RenderContext, TreeNode, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { markdownDiff } from './markdown-diff.ts';
import { graphTree } from './graph-tree.ts';
import { escapeInline, escapeParagraph, escapeSpans, fence } from './markdown-escape.ts';
import type { BlockOf } from './page.ts';
import { wordFor } from './words.ts';

type Words = RenderContext['words'];
type Writers = { readonly [K in Block['kind']]: (block: BlockOf<K>, words: Words) => Iterable<string> };

function* factsLines(block: BlockOf<'facts'>, words: Words): Generator<string> {
  const colon = wordFor(words, 'colon');
  for (const [label, value] of block.rows) yield `- **${escapeInline(label)}**${colon}${escapeSpans(value)}`;
}

function* paragraphLines(block: BlockOf<'text'>): Generator<string> {
  for (const [at, paragraph] of block.paragraphs.entries()) {
    if (at > 0) yield '';
    yield escapeParagraph(paragraph);
  }
}

function* listLines(block: BlockOf<'lines'>): Generator<string> {
  for (const line of block.lines) yield `- ${escapeSpans(line).trimStart()}`;
}

function* tableLines(block: BlockOf<'table'>): Generator<string> {
  if (block.rows.length === 0) return;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  yield row(block.columns.map(({ title }) => escapeInline(title)));
  yield row(block.columns.map(({ align }) => (align === 'right' ? '---:' : '---')));
  for (const cells of block.rows) yield row(block.columns.map((_, at) => escapeSpans(cells[at] ?? '')));
}

function* barsLines(block: BlockOf<'bars'>): Generator<string> {
  for (const { label, count, remark } of block.rows) {
    yield `- ${escapeInline(label)}: ${count}${remark === undefined ? '' : ` (${escapeInline(remark)})`}`;
  }
}

function* treeLines(block: BlockOf<'tree'>): Generator<string> {
  const stack = block.roots.map((node): readonly [TreeNode, number] => [node, 0]).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [node, depth] = next;
    yield `${'  '.repeat(depth)}- ${escapeSpans(node.label)}`;
    for (const child of [...node.children].reverse()) stack.push([child, depth + 1]);
  }
}

const WRITERS: Writers = {
  heading: (block) => [`${'#'.repeat(block.level)} ${escapeSpans(block.text)}`],
  facts: factsLines,
  text: paragraphLines,
  lines: listLines,
  table: tableLines,
  bars: barsLines,
  timeline: () => [],
  tree: treeLines,
  graph: (block, words) => treeLines({ kind: 'tree', roots: graphTree(block, words) }),
  diff: markdownDiff,
  preformatted: (block) => (block.text === '' ? [] : fence(block.text)),
};

function blockLines<K extends Block['kind']>(block: BlockOf<K> & { readonly kind: K }, words: Words): Iterable<string> {
  const write: (block: BlockOf<K>, words: Words) => Iterable<string> = WRITERS[block.kind];
  return write(block, words);
}

function* pageLines(view: View, words: Words): Generator<string> {
  let isBlank = true;
  for (const block of view.blocks) {
    let isFirst = true;
    for (const line of blockLines(block, words)) {
      if (isFirst && !isBlank) yield '';
      isFirst = false;
      isBlank = false;
      yield line;
    }
  }
  if (view.summary === null) return;
  if (!isBlank) yield '';
  yield escapeInline(view.summary);
}

/** CommonMark with GitHub's tables; every string of the view is escaped, so that it shows as written. */
export const markdownRenderer: Renderer = {
  name: 'markdown',
  render: (view: View, context: RenderContext) => inPieces(pageLines(view, context.words)),
};
