/** Headings of a page in order: one of the first level, none skipped, each with a name. */

import type { Block } from '../../core/view.ts';
import { headingHtml, nameIn, textOf } from './inline.ts';
import { type HeadingPlan, type HtmlPage, slugOf } from './html-page.ts';
import type { BlockOf } from '../page.ts';
import { escapeHtml } from './escape.ts';
import { phraseHtml } from './phrases.ts';

export interface OutlineEntry extends HeadingPlan {
  readonly text: string;
}

type Heading = BlockOf<'heading'>;

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

/** The only heading of the first level, where it comes first: it is the title of the page. */
export function titleBlock(blocks: readonly Block[]): Heading | null {
  const [first] = blocks;
  if (first === undefined || !isHeading(first) || first.level !== 1) return null;
  return blocks.some((block) => block !== first && isHeading(block) && block.level === 1) ? null : first;
}

/** In: blocks in their order. Out: the name and the level of each heading, from `topLevel` down without a gap. */
export function planHeadings(
  blocks: readonly Block[],
  topLevel: 1 | 2,
  claimId: (name: string) => string,
): ReadonlyMap<Block, HeadingPlan> {
  const shift = topLevel === 1 && titleBlock(blocks) !== null ? 0 : 1;
  const plans = new Map<Block, HeadingPlan>();
  const open: number[] = [];
  for (const block of blocks) {
    if (!isHeading(block)) continue;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    plans.set(block, { id: claimId(slugOf(nameIn(block.text))), level: open.length + shift });
  }
  return plans;
}

/** The place in this page of each article that a heading opens. */
export function anchorsOf(plans: ReadonlyMap<Block, HeadingPlan>): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const [block, { id }] of plans) {
    if (isHeading(block) && block.opens !== undefined && !anchors.has(block.opens)) anchors.set(block.opens, `#${id}`);
  }
  return anchors;
}

export function headingLine(block: Heading, page: HtmlPage): string {
  const { id, level } = page.headings.get(block) ?? { id: page.claimId(slugOf(textOf(block.text))), level: 2 };
  return `<h${level} id="${id}">${headingHtml(block.text, page, level <= 2)}</h${level}>`;
}

/** A heading of the page itself. */
export function ownHeading(text: string, page: HtmlPage): { readonly html: string; readonly entry: OutlineEntry } {
  const id = page.claimId(slugOf(text));
  return { html: `<h2 id="${id}">${escapeHtml(text)}</h2>`, entry: { id, level: 2, text } };
}

/** With fewer there is nothing to find one's way in. */
const LEAST_ENTRIES = 3;
const MOST_ENTRIES = 80;

export function outlineOf(plans: ReadonlyMap<Block, HeadingPlan>): readonly OutlineEntry[] {
  return [...plans].flatMap(([block, plan]) =>
    isHeading(block) && plan.level > 1 ? [{ ...plan, text: nameIn(block.text) }] : [],
  );
}

/** Lines of HTML: where the parts of the page are; none for a short page. */
export function outlineLines(entries: readonly OutlineEntry[], words: HtmlPage['words']): readonly string[] {
  const top = entries.reduce((least, { level }) => Math.min(least, level), 6);
  const shown = entries.filter(({ level }) => level <= top + 1);
  const kept = (shown.length > MOST_ENTRIES ? entries.filter(({ level }) => level === top) : shown).slice(
    0,
    MOST_ENTRIES,
  );
  if (kept.length < LEAST_ENTRIES) return [];
  return [
    `<nav class="outline" aria-labelledby="on-page"><p id="on-page">${phraseHtml(words, 'htmlOnPage')}</p><ol>`,
    ...kept.map(({ id, level, text }) => {
      const inner = level > top ? ' class="inner"' : '';
      return `<li${inner}><a href="#${id}">${escapeHtml(text)}</a></li>`;
    }),
    '</ol></nav>',
  ];
}
