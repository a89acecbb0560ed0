/** Counts as bars with their numbers. */

import type { BarRow } from '../../core/view.ts';
import { escapeHtml } from './escape.ts';
import type { HtmlPage } from './html-page.ts';
import { countText } from './phrases.ts';

/** Hundredths of the longest; what is more than nothing is seen. */
function shareOf(count: number, most: number): string {
  return count <= 0 ? '0' : Math.max(0.5, (count / most) * 100).toFixed(1);
}

/** Bars are drawings without words: the number says it. */
export function* barsHtml(rows: readonly BarRow[], { words }: Pick<HtmlPage, 'words'>): Generator<string> {
  if (rows.length === 0) return;
  const most = rows.reduce((longest, { count }) => Math.max(longest, count), 1);
  yield '<ul class="bars">';
  for (const { label, count, tone = 'accent', remark } of rows) {
    const aside = remark === undefined ? '' : ` <span class="dim">${escapeHtml(remark)}</span>`;
    yield (
      `<li><span class="name">${escapeHtml(label)}${aside}</span>` +
      `<svg class="${tone}" aria-hidden="true" focusable="false"><rect width="${shareOf(count, most)}%" height="100%" rx="2"/></svg>` +
      `<span class="count">${countText(count, words)}</span></li>`
    );
  }
  yield '</ul>';
}
