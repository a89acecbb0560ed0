/** Counts as bars: in text as wide as there is room, elsewhere as numbers. */

import { padTo, widthOf, wrapLines } from './measure.ts';
import type { BlockOf, Page } from './page.ts';
import { NARROW } from './page.ts';
import { makeSafeLine } from './safe-text.ts';

/** Eighths of a column, from none to seven. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const WIDEST_BAR = 40;
const LEAST_BAR = 8;

/** A bar of `part` columns; what is more than nothing is seen. */
export function barOf(part: number): string {
  const eighths = part > 0 ? Math.max(1, Math.round(part * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** Label, bar, count and remark, one row a line; no bars where the page is narrow. */
export function* barsLines(block: BlockOf<'bars'>, page: Page): Generator<string> {
  const { rows } = block;
  const labels = rows.map(({ label }) => makeSafeLine(label));
  const counts = rows.map(({ count }) => String(count));
  const widest = Math.max(0, ...labels.map(widthOf));
  const digits = Math.max(0, ...counts.map((count) => count.length));
  const remarks = Math.max(0, ...rows.map(({ remark = '' }) => widthOf(makeSafeLine(remark)) + 2));
  const room = (page.width ?? 100) - widest - digits - 6 - remarks;
  const isBare = room < LEAST_BAR || (page.width !== null && page.width < NARROW);
  const longest = isBare ? 0 : Math.min(WIDEST_BAR, room);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  for (const [at, { count, tone = 'accent', remark }] of rows.entries()) {
    const bar = isBare ? '' : `${padTo(barOf((count / most) * longest), longest)}  `;
    const aside = remark === undefined ? '' : `  ${remark}`;
    const line = page.paint.line([
      { text: `  ${padTo(labels[at] ?? '', isBare ? 0 : widest)}  ` },
      { text: bar, tone },
      { text: padTo(counts[at] ?? '', isBare ? 0 : digits, 'right') },
      { text: aside, tone: 'dim' },
    ]);
    yield* page.width === null ? [line] : wrapLines(line, page.width);
  }
}
