import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { speedOf, startProgress } from '../../src/shell/progress.ts';
import { memoryStream } from './surroundings.ts';

/** A terminal, and a clock that the test moves. */
function stage(options: { readonly isTTY?: boolean; readonly isQuiet?: boolean; readonly columns?: number } = {}) {
  const { isTTY = true, isQuiet = false, columns = 80 } = options;
  const stream = Object.assign(memoryStream(), { isTTY, columns });
  const time = { now: 0 };
  const progress = startProgress(() => stream, { isQuiet, messages: en, clock: () => time.now });
  return { stream, time, progress };
}

describe('speedOf', () => {
  it('tells nothing before there is something to tell', () => {
    expect(speedOf(500, 1000, 999)).toBeNull();
    expect(speedOf(0, 1000, 5000)).toBeNull();
  });

  it.each([
    [
      { done: 2000, total: 10_000, elapsed: 2000 },
      { rate: 1000, left: 8 },
    ],
    [
      { done: 1, total: 10, elapsed: 3000 },
      { rate: 0, left: 27 },
    ],
    [
      { done: 2000, total: null, elapsed: 4000 },
      { rate: 500, left: null },
    ],
    [
      { done: 12, total: 10, elapsed: 4000 },
      { rate: 3, left: 0 },
    ],
  ])('%j', ({ done, total, elapsed }, speed) => {
    expect(speedOf(done, total, elapsed)).toEqual(speed);
  });
});

describe('startProgress', () => {
  it('draws nothing for 300 ms, then how far it is, then how fast and how long', () => {
    const { stream, time, progress } = stage();
    time.now = 299;
    progress.report({ done: 100, total: 12_000 });
    expect(stream.text()).toBe('');
    time.now = 300;
    progress.report({ done: 300, total: 12_000 });
    expect(stream.text()).toBe('\rreading files: 300 of 12,000');
    time.now = 2000;
    progress.report({ done: 4000, total: 12_000 });
    expect(stream.text()).toContain('\rreading files: 4,000 of 12,000, 2,000 a second, 4 s left');
  });

  it('draws at most ten times a second, and covers a longer line with blanks', () => {
    const { stream, time, progress } = stage();
    time.now = 1000;
    progress.report({ done: 1000, total: 1_000_000 });
    time.now = 1099;
    progress.report({ done: 1001, total: 1_000_000 });
    expect(stream.text().split('\r')).toHaveLength(2);
    time.now = 1100;
    progress.report({ done: 9, total: null });
    expect(
      stream
        .text()
        .split('\r')
        .map((line) => line.length)[2],
    ).toBe(stream.text().split('\r')[1]?.length);
  });

  it('leaves no trace, and draws no more once stopped', () => {
    const { stream, time, progress } = stage();
    time.now = 400;
    progress.report({ done: 5, total: 10 });
    progress.stop();
    const text = stream.text();
    const drawn = 'reading files: 5 of 10'.length;
    expect(text.endsWith(`\r${' '.repeat(drawn)}\r`)).toBe(true);
    time.now = 900;
    progress.report({ done: 6, total: 10 });
    expect(stream.text()).toBe(text);
  });

  it('never takes more than the line', () => {
    const { stream, time, progress } = stage({ columns: 12 });
    time.now = 400;
    progress.report({ done: 5, total: 10 });
    expect(stream.text()).toBe('\rreading fil');
  });

  it.each([{ isTTY: false }, { isQuiet: true }])('is silent: %j', (options) => {
    const { stream, time, progress } = stage(options);
    time.now = 5000;
    progress.report({ done: 5, total: 10 });
    progress.stop();
    expect(stream.text()).toBe('');
  });
});

it('says minutes once there are two, in French too', () => {
  const advance = { done: 1_234_567, total: 2_000_000, rate: 2500, left: 306 };
  expect(en.progress.line('x', advance)).toBe('x: 1,234,567 of 2,000,000, 2,500 a second, 6 min left');
  expect(fr.progress.line('x', advance)).toBe(
    'x : 1\u202f234\u202f567 sur 2\u202f000\u202f000, 2\u202f500 par seconde, encore 6 min',
  );
});
