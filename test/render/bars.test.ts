import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/view.ts';
import { barOf } from '../../src/render/bars.ts';
import { widthOf } from '../../src/render/measure.ts';
import { markdownRenderer } from '../../src/render/markdown.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import { contextOf, outputOf, viewOf } from './sample.ts';

const BARS: Block = {
  kind: 'bars',
  rows: [
    { label: 'Code des phares', count: 8, remark: '9 wordings' },
    { label: 'Code', count: 1 },
    { label: 'rien', count: 0 },
  ],
};

function textOf(block: Block, width: number | null): readonly string[] {
  return outputOf(textRenderer, viewOf({ blocks: [block] }), contextOf({ width }))
    .trimEnd()
    .split('\n');
}

describe('bars', () => {
  it('are to one scale, and what is more than nothing is seen', () => {
    expect(barOf(0)).toBe('');
    expect(barOf(0.001)).toBe('▏');
    expect(barOf(2.5)).toBe('██▌');
    const [most = '', some = '', none = ''] = textOf(BARS, 60);
    expect(most).toMatch(/^ {2}Code des phares {2}█{26} {2}8 {2}9 wordings$/u);
    expect(some).toMatch(/^ {2}Code {13}█{3}▎ +1$/u);
    expect(none).not.toMatch(/[█▏]/u);
  });

  it('are left out where the page is narrow', () => {
    expect(textOf(BARS, 40)).toEqual(['  Code des phares  8  9 wordings', '  Code  1', '  rien  0']);
  });

  it('never pass the width, whatever the counts', () => {
    const counts = fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 60, max: 200 }), (all, width) => {
        const rows = all.map((count) => ({ label: `phare 灯 ${count % 7}`, count }));
        for (const line of textOf({ kind: 'bars', rows }, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are a list in Markdown', () => {
    const text = outputOf(markdownRenderer, viewOf({ blocks: [BARS] }));
    expect(text).toBe('- Code des phares: 8 (9 wordings)\n- Code: 1\n- rien: 0\n');
  });
});

describe('a line of time', () => {
  const span = (from: string, until: string | null, state: 'past' | 'present' | 'future') =>
    ({ from, until, state, tone: 'plain' }) as const;
  const open: Extract<Block, { kind: 'timeline' }> = {
    kind: 'timeline',
    day: '2020-01-01',
    spans: [span('1980-01-01', '2000-01-01', 'past'), span('2000-01-01', null, 'present')],
  };

  it('shows years, strokes by state and the day of judgement', () => {
    const lines = textOf(open, 84);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^ {2}1980 +2000$/u);
    expect(lines[1]).toMatch(/^ {2}├─{38,39}┼━{38,39}▶$/u);
    expect(lines[2]).toMatch(/^ +2020-01-01 ▲$/u);
  });

  it('ends with a cross where the last wording ends', () => {
    const spans = [span('1980-01-01', '2000-01-01', 'past'), span('2000-01-01', '2010-01-01', 'past')];
    expect(textOf({ kind: 'timeline', day: '2020-01-01', spans }, 84)[1]).toMatch(/^ {2}├─+┼─+╳$/u);
  });

  it('is only for a wide terminal and several wordings', () => {
    expect(textOf(open, null)).toEqual(['']);
    expect(textOf(open, 60)).toEqual(['']);
    expect(textOf({ ...open, spans: open.spans.slice(0, 1) }, 100)).toEqual(['']);
    expect(outputOf(markdownRenderer, viewOf({ blocks: [open] }))).toBe('');
  });

  it('keeps within the page with any days', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 60 }), fc.integer({ min: 72, max: 200 }), (dates, width) => {
        const days = [...new Set(dates.map((date) => date.toISOString().slice(0, 10)))].sort();
        const spans = days.map((from, index) => span(from, days[index + 1] ?? null, 'past'));
        for (const line of textOf({ kind: 'timeline', day: '2020-01-01', spans }, width)) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
