/** Blocks as HTML: for a page that stands alone, or for the pages of a site. */

import type { Block } from '../../core/view.ts';
import type { BlockOf } from '../page.ts';
import { barsHtml } from './bars.ts';
import { diffHtml } from './diff.ts';
import { factsHtml } from './facts.ts';
import { drawingHtml, linkTable, nodeTable } from './graph.ts';
import { anchorsOf, headingLine, outlineOf, type OutlineEntry, planHeadings } from './headings.ts';
import { createClaims, type HtmlPage, type HtmlSettings } from './html-page.ts';
import { textOf } from './inline.ts';
import { phrase } from './phrases.ts';
import { linesHtml, paragraphsHtml, preformattedHtml } from './prose.ts';
import { tableHtml } from './table.ts';
import { timelineHtml } from './timeline.ts';
import { treeHtml } from './tree.ts';

/** `caption`: the heading that the block stands under. */
type Writers = {
  readonly [K in Block['kind']]: (block: BlockOf<K>, page: HtmlPage, caption: string) => Iterable<string>;
};

function* graphHtml(block: BlockOf<'graph'>, page: HtmlPage, caption: string): Generator<string> {
  const drawing = page.drawings.get(block) ?? '';
  if (drawing !== '') yield drawing;
  yield* linkTable(block, page, caption);
  yield* nodeTable(block, page, phrase(page.words, 'htmlNodes'));
}

const WRITERS: Writers = {
  heading: (block, page) => [headingLine(block, page)],
  facts: factsHtml,
  text: paragraphsHtml,
  lines: linesHtml,
  table: tableHtml,
  bars: ({ rows }, page) => barsHtml(rows, page),
  timeline: timelineHtml,
  tree: treeHtml,
  graph: graphHtml,
  diff: diffHtml,
  preformatted: preformattedHtml,
};

function blockLines<K extends Block['kind']>(
  block: BlockOf<K> & { readonly kind: K },
  page: HtmlPage,
  caption: string,
): Iterable<string> {
  const write: (block: BlockOf<K>, page: HtmlPage, caption: string) => Iterable<string> = WRITERS[block.kind];
  return write(block, page, caption);
}

/** The heading that each graph stands under. */
function captionsOf(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const captions = new Map<Block, string>();
  let caption = '';
  for (const block of blocks) {
    if (block.kind === 'heading') caption = textOf(block.text);
    else if (block.kind === 'graph') captions.set(block, caption);
  }
  return captions;
}

/**
 * Makes ready what blocks share in one page: names of headings, places of articles, drawings.
 * @param blocks all those of the page, in order
 */
export async function openPage(blocks: readonly Block[], settings: HtmlSettings): Promise<HtmlPage> {
  const { words, hrefOf, topLevel = 1 } = settings;
  const claimId = createClaims((name, count) => `${name}-${count}`);
  for (const taken of ['main', 'on-page']) claimId(taken);
  const claimLabel = createClaims((label, count) => `${label} (${count})`);
  const headings = planHeadings(blocks, topLevel, claimId);
  const anchors = anchorsOf(headings);
  const captions = captionsOf(blocks);
  const drawings = new Map<Block, string>();
  for (const block of blocks) {
    if (block.kind !== 'graph') continue;
    drawings.set(block, await drawingHtml({ title: captions.get(block) ?? '', ...block }, words, claimLabel));
  }
  return {
    ...{ words, headings, claimId, claimLabel, drawings },
    hrefOf: (work) => anchors.get(work) ?? hrefOf?.(work) ?? null,
  };
}

/** Lines of HTML of blocks in a page that was opened for them. `title`: what tables under no heading are called. */
export function* blocksLines(blocks: Iterable<Block>, page: HtmlPage, title: string): Generator<string> {
  let caption = title;
  for (const block of blocks) {
    if (block.kind === 'heading') caption = textOf(block.text);
    yield* blockLines(block, page, caption);
  }
}

export interface BlocksHtml {
  /** Lines of HTML, for the inside of `<main>`. */
  readonly lines: readonly string[];
  /** The headings under the title. */
  readonly outline: readonly OutlineEntry[];
}

/**
 * The inner HTML of blocks, for a page whose shell another writes.
 * @param title what tables under no heading are called
 */
export async function blocksHtml(blocks: Iterable<Block>, title: string, settings: HtmlSettings): Promise<BlocksHtml> {
  const all = [...blocks];
  const page = await openPage(all, settings);
  return { lines: [...blocksLines(all, page, title)], outline: outlineOf(page.headings) };
}
