import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { padTo, trimEnd, widthOf, wrapLines } from '../../src/render/measure.ts';

describe('widthOf', () => {
  it('agrees with string-width on Latin, combining marks, Greek, Cyrillic, punctuation, kana, hanzi and hangul', () => {
    const ranges = [
      [0x20, 0x7e],
      [0xa0, 0xac],
      [0xae, 0x52f],
      [0x1e00, 0x1fff],
      [0x2010, 0x2027],
      [0x2030, 0x205e],
    ] as const;
    const wide = [
      [0x3041, 0x3096],
      [0x30a1, 0x30fa],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
    ] as const;
    const units = [...ranges, ...wide].flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)),
    );
    expect(units.filter((unit) => widthOf(unit) !== stringWidth(unit))).toEqual([]);
    expect(widthOf('👩🏽‍⚖️')).toBe(2);
  });

  it('agrees with string-width on any text of those scripts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé œ’—L.712-3°« »\u0301法律한글🗼') });
    fc.assert(fc.property(text, (line) => widthOf(line) === stringWidth(line)));
  });
});

describe('wrapLines', () => {
  it('keeps every word, in order, within the width', () => {
    const word = fc.stringMatching(/^[a-zé]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 10, max: 60 }), (words, width) => {
        const lines = wrapLines(words.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('padTo and trimEnd', () => {
  it('fill by columns, not by units', () => {
    expect(padTo('灯台', 6)).toBe('灯台  ');
    expect(padTo('7', 3, 'right')).toBe('  7');
    expect(padTo('trop long', 3)).toBe('trop long');
    expect(trimEnd('fin   ')).toBe('fin');
    expect(trimEnd('   ')).toBe('');
  });
});
