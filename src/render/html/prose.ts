/** Paragraphs, lines and text as it is. */

import { MOST_PAGE_ROWS, type Inline } from '../../core/view.ts';
import type { BlockOf } from '../page.ts';
import { escapeHtml } from './escape.ts';
import type { HtmlPage } from './html-page.ts';
import { inlineHtml, spansOf, textOf } from './inline.ts';
import { countText, phrase, phraseHtml } from './phrases.ts';

/** Every word of it has a tone: it speaks about the text, it is not the text. */
function isAside(paragraph: Inline): boolean {
  return typeof paragraph !== 'string' && paragraph.every(({ tone }) => tone === 'dim' || tone === 'warn');
}

export function* paragraphsHtml({ paragraphs, indent }: BlockOf<'text'>, page: HtmlPage): Generator<string> {
  if (paragraphs.length === 0) return;
  yield `<div class="prose${indent === undefined ? '' : ' snippet'}">`;
  for (const paragraph of paragraphs) {
    yield `<p${isAside(paragraph) ? ' class="aside"' : ''}>${inlineHtml(paragraph, page)}</p>`;
  }
  yield '</div>';
}

/** Blanks that set a line off on a terminal. */
function withoutLead(line: Inline): Inline {
  const [first, ...others] = spansOf(line);
  return first === undefined ? line : [{ ...first, text: first.text.trimStart() }, ...others];
}

/** From so many on, short lines stand in columns. */
const MANY = 12;
const SHORT = 90;

/** A list; what is more than a page holds is counted. */
export function* linesHtml({ lines }: BlockOf<'lines'>, page: HtmlPage): Generator<string> {
  const kept: Inline[] = [];
  let left = 0;
  for (const line of lines) {
    if (textOf(line).trim() === '') continue;
    if (kept.length < MOST_PAGE_ROWS) kept.push(line);
    else left += 1;
  }
  if (kept.length === 0) return;
  const isDense = kept.length >= MANY && kept.every((line) => textOf(line).length <= SHORT);
  if (left > 0) {
    const counts = { shown: countText(kept.length, page.words), total: countText(kept.length + left, page.words) };
    yield `<p class="left">${phraseHtml(page.words, 'htmlLinesLeft', counts)}</p>`;
  }
  yield `<ul class="lines${isDense ? ' dense' : ''}">`;
  for (const line of kept) yield `<li>${inlineHtml(withoutLead(line), page)}</li>`;
  yield '</ul>';
}

export function preformattedHtml({ text }: BlockOf<'preformatted'>, page: HtmlPage): readonly string[] {
  if (text === '') return [];
  const label = escapeHtml(page.claimLabel(phrase(page.words, 'htmlText')));
  // A line feed after the tag would be dropped.
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><pre>\n${escapeHtml(text)}</pre></div>`,
  ];
}
