/** Wordings on a line of time: a drawing that stretches with the page, and the same as a list. */

import type { TimeSpan } from '../../core/view.ts';
import type { BlockOf } from '../page.ts';
import { escapeHtml } from './escape.ts';
import type { HtmlPage } from './html-page.ts';
import { type PageWord, phraseHtml } from './phrases.ts';

const DAY = 86_400_000;
/** Hundredths of the width that a year takes where the page is narrow, and where it is not. */
const YEAR_NARROW = 16;
const YEAR_WIDE = 5;

const STATES: Readonly<Record<TimeSpan['state'], PageWord>> = {
  past: 'htmlPast',
  present: 'htmlPresent',
  future: 'htmlFuture',
};

interface Scale {
  /** Hundredths of the width. */
  readonly at: (day: string) => number;
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function scaleOf(days: readonly string[]): Scale {
  const instants = days.map(instantOf);
  const first = instants.reduce((a, b) => Math.min(a, b), Infinity);
  const last = instants.reduce((a, b) => Math.max(a, b), -Infinity);
  const length = Math.max(DAY, last - first);
  return { at: (day) => ((instantOf(day) - first) / length) * 100 };
}

const fixed = (value: number): string => `${value.toFixed(2)}%`;

function spanLine({ state, tone }: TimeSpan, from: number, to: number): string {
  const width = Math.max(0.3, to - from);
  return (
    `<rect class="${state} ${tone}" x="${fixed(from)}" y="24" width="${fixed(width)}" height="14"/>` +
    `<line x1="${fixed(from)}" x2="${fixed(from)}" y1="18" y2="44"/>`
  );
}

/** A year near the end of the line is written before its mark. */
function yearText(at: number, year: string, isFine: boolean): string {
  const anchor = at > 94 ? 'end' : at < 4 ? 'start' : 'middle';
  return `<text class="year${isFine ? ' fine' : ''}" x="${fixed(at)}" y="13" text-anchor="${anchor}">${escapeHtml(year)}</text>`;
}

/** Years where each leaves room for the next; the fine ones only where the page is wide. */
function yearLines(days: readonly string[], { at }: Scale): readonly string[] {
  const lines: string[] = [];
  let [lastNarrow, lastWide] = [-Infinity, -Infinity];
  for (const day of days) {
    const place = at(day);
    if (place - lastWide < YEAR_WIDE) continue;
    const isFine = place - lastNarrow < YEAR_NARROW;
    lines.push(yearText(place, day.slice(0, 4), isFine));
    lastWide = place;
    if (!isFine) lastNarrow = place;
  }
  return lines;
}

function dayLine(day: string, { at }: Scale): string {
  const place = at(day);
  const anchor = place > 85 ? 'end' : place < 15 ? 'start' : 'middle';
  return (
    `<line class="day" x1="${fixed(place)}" x2="${fixed(place)}" y1="18" y2="50"/>` +
    `<text class="day" x="${fixed(place)}" y="63" text-anchor="${anchor}">${escapeHtml(day)}</text>`
  );
}

function* drawingLines({ spans, day }: BlockOf<'timeline'>): Generator<string> {
  const end = spans.at(-1)?.until ?? null;
  const begins = spans.map(({ from }) => from);
  const marks = [...begins, ...(end === null ? [] : [end])];
  const scale = scaleOf([...marks, day]);
  yield '<svg class="time" width="100%" height="68" aria-hidden="true" focusable="false">';
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1]?.from ?? end;
    yield spanLine(span, scale.at(span.from), next === null ? 100 : scale.at(next));
  }
  yield* yearLines(marks, scale);
  yield `${dayLine(day, scale)}</svg>`;
}

function itemLine(span: TimeSpan, until: string | null, { words }: HtmlPage): string {
  const dates =
    until === null
      ? phraseHtml(words, 'htmlSince', { from: span.from })
      : phraseHtml(words, 'htmlBetween', { from: span.from, until });
  return `<li><span class="key ${span.state} ${span.tone}"></span>${dates} <span class="dim">${phraseHtml(words, STATES[span.state])}</span></li>`;
}

export function* timelineHtml(block: BlockOf<'timeline'>, page: HtmlPage): Generator<string> {
  const { spans } = block;
  if (spans.length === 0) return;
  yield `<figure class="timeline"><figcaption>${phraseHtml(page.words, 'htmlTimeline')}</figcaption>`;
  yield* drawingLines(block);
  yield '<ol>';
  for (const [index, span] of spans.entries()) yield itemLine(span, spans[index + 1]?.from ?? span.until, page);
  yield '</ol></figure>';
}
