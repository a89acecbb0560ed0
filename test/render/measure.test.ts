import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { padTo, trimEnd, widthOf, wrapLines } from '../../src/render/measure.ts';

describe('widthOf', () => {
  it('agrees with string-width on every character of the basic plane and on any text', () => {
    const units = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    expect(units.filter((unit) => widthOf(unit) !== stringWidth(unit))).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => widthOf(text) === stringWidth(text)));
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
