/** Facts as a list of terms. */

import type { BlockOf } from '../page.ts';
import { escapeHtml } from './escape.ts';
import type { HtmlPage } from './html-page.ts';
import { valueHtml } from './inline.ts';

/** A row without a label says more of the one before. */
export function* factsHtml({ rows }: BlockOf<'facts'>, page: HtmlPage): Generator<string> {
  if (rows.length === 0) return;
  yield '<dl class="facts">';
  let isOpen = false;
  for (const [label, value] of rows) {
    if (label !== '' || !isOpen) yield `${isOpen ? '</div>' : ''}<div><dt>${escapeHtml(label)}</dt>`;
    isOpen = true;
    yield `<dd>${valueHtml(value, page)}</dd>`;
  }
  yield '</div></dl>';
}
