/** Wordings on a line of time, drawn on a terminal that is wide enough. */

import type { Span, TimeSpan } from '../core/view.ts';
import { trimEnd } from './measure.ts';
import type { BlockOf, Page } from './page.ts';

/** Narrower, it says nothing that a table does not say better. */
const LEAST_WIDTH = 72;
const WIDEST = 120;
const DAY = 86_400_000;

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

interface Scale {
  readonly columnOf: (day: string) => number;
  readonly last: number;
}

/** From the first beginning to the latest day there is; every span has a column at least where they are not too many. */
function scaleOf(days: readonly string[], columns: number): Scale {
  const instants = days.map(instantOf);
  const first = instants.reduce((a, b) => Math.min(a, b), Infinity);
  const last = instants.reduce((a, b) => Math.max(a, b), -Infinity);
  const length = Math.max(DAY, last - first);
  return { columnOf: (day) => Math.round(((instantOf(day) - first) / length) * (columns - 1)), last: columns - 1 };
}

/** Labels over their columns, each only where the one before leaves room. */
function labelLine(labels: readonly { readonly at: number; readonly text: string }[], columns: number): string {
  let line = '';
  for (const { at, text } of labels) {
    const start = Math.min(at, columns - text.length);
    if (start < line.length + (line === '' ? 0 : 1)) continue;
    line = line.padEnd(start) + text;
  }
  return line;
}

const STROKES: Readonly<Record<TimeSpan['state'], string>> = { past: '─', present: '━', future: '╌' };

/** `├──┼━━▶`: a mark where a wording begins, a cross where the last one ends. */
function strokeSpans(spans: readonly TimeSpan[], { columnOf, last }: Scale, end: string | null): readonly Span[] {
  const drawn = spans.map(({ from, state, tone }, index): Span => {
    const next = spans[index + 1]?.from ?? end;
    const [start, stop] = [columnOf(from), next === null ? last + 1 : columnOf(next)];
    const isHidden = stop <= start && index + 1 < spans.length;
    return {
      text: isHidden ? '' : (index === 0 ? '├' : '┼') + STROKES[state].repeat(Math.max(0, stop - start - 1)),
      tone,
    };
  });
  return [...drawn, { text: end === null ? '▶' : '╳' }];
}

/** Years over the line, the line, and the day of judgement under it; nothing without room or with fewer than two wordings. */
export function* timelineLines({ spans, day }: BlockOf<'timeline'>, page: Page): Generator<string> {
  if (page.width === null || page.width < LEAST_WIDTH || spans.length < 2) return;
  const columns = Math.min(WIDEST, page.width) - 4;
  const end = spans.at(-1)?.until ?? null;
  const begins = spans.map(({ from }) => from);
  const scale = scaleOf([...begins, day, ...(end === null ? [] : [end])], columns);
  const marks = [...begins, ...(end === null ? [] : [end])];
  const labels = marks.map((mark) => ({ at: scale.columnOf(mark), text: mark.slice(0, 4) }));
  yield `  ${labelLine(labels, columns)}`;
  yield `  ${trimEnd(page.paint.line(strokeSpans(spans, scale, end)))}`;
  const today = scale.columnOf(day);
  const isRight = today + day.length + 2 > columns;
  yield `  ${isRight ? `${day} ▲`.padStart(today + 1) : `${' '.repeat(today)}▲ ${day}`}`;
}
