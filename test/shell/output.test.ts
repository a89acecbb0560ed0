import { describe, expect, test } from 'vitest';
import { CutShort, WriteError } from '../../src/core/write-error.ts';
import { resume, takeScreen, writeChunks } from '../../src/shell/output.ts';
import { memoryStream } from './surroundings.ts';

function* pieces(count: number, length: number): Generator<string> {
  for (let index = 0; index < count; index += 1) yield `${String(index).padEnd(length - 1, '.')}\n`;
}

describe('writing', () => {
  test('everything arrives, in order', async () => {
    const stream = memoryStream();
    expect(await writeChunks(pieces(3000, 100), stream)).toBe('written');
    expect(stream.text()).toBe([...pieces(3000, 100)].join(''));
  });

  test('a closed pipe ends it quietly and stops asking for more', async () => {
    let asked = 0;
    function* counted(): Generator<string> {
      for (;;) {
        asked += 1;
        yield 'x'.repeat(70_000);
      }
    }
    expect(await writeChunks(counted(), memoryStream({ code: 'EPIPE', after: 2 }))).toBe('closed');
    expect(asked).toBe(3);
  });

  test('a full disk is an error with its code', async () => {
    const writing = writeChunks(['text'], memoryStream({ code: 'ENOSPC', after: 0 }));
    await expect(writing).rejects.toEqual(new WriteError('ENOSPC'));
  });

  test('an error met before anything was written is passed on', async () => {
    function* broken(): Generator<string> {
      yield 'short';
      throw new RangeError('inside');
    }
    await expect(writeChunks(broken(), memoryStream())).rejects.toThrow(RangeError);
  });

  test('an error met later says that the output was cut', async () => {
    function* broken(): Generator<string> {
      yield 'x'.repeat(70_000);
      throw new RangeError('inside');
    }
    await expect(writeChunks(broken(), memoryStream())).rejects.toBeInstanceOf(CutShort);
  });

  test('an interruption stops it', async () => {
    const stream = memoryStream();
    await expect(writeChunks(['text'], stream, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect(stream.text()).toBe('');
  });
});

describe('a screen', () => {
  const screen = { rows: 10, columns: 80 };

  test('holds a short text', () => {
    const opening = takeScreen(pieces(9, 20), screen);
    expect(opening.isLong).toBe(false);
    expect([...resume(opening)]).toEqual([...pieces(9, 20)]);
  });

  test('does not hold a long one, of which nothing is lost', () => {
    const opening = takeScreen(pieces(50, 20), screen);
    expect(opening.isLong).toBe(true);
    expect([...resume(opening)]).toEqual([...pieces(50, 20)]);
  });

  test('long lines take several rows', () => {
    expect(takeScreen([`${'x'.repeat(79 * 12)}\n`], screen).isLong).toBe(true);
  });
});
