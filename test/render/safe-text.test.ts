import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSafe, makeSafeJson, makeSafeLine } from '../../src/render/safe-text.ts';
import { findForbidden, HOSTILE } from './sample.ts';

describe('makeSafe', () => {
  it.each([
    ['\u001b[31m', '\\u{1b}[31m'],
    ['a\u0000b', 'a\\u{0}b'],
    ['\u009b2J', '\\u{9b}2J'],
    ['\u007f', '\\u{7f}'],
    ['\u202eabc\u2069', '\\u{202e}abc\\u{2069}'],
    ['\u200b\u200e\u061c\ufeff', '\\u{200b}\\u{200e}\\u{61c}\\u{feff}'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['a\r\nb', 'a\\u{d}\nb'],
  ])('shows %j as %j', (raw, shown) => {
    expect(makeSafe(raw)).toBe(shown);
  });

  it.each(['à la ligne\n\tet un alinéa', 'L. 712-3\u00a0du code', '古い灯台', '🏠', 'e\u0301', '« phare »'])(
    'keeps %j',
    (text) => {
      expect(makeSafe(text)).toBe(text);
    },
  );

  it('lets nothing dangerous through, and is done once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = makeSafe(text);
        expect(findForbidden(shown)).toBeNull();
        expect(makeSafe(shown)).toBe(shown);
      }),
    );
  });

  it('judges every character of the basic plane', () => {
    const units = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    expect(units.filter((unit) => findForbidden(makeSafe(unit)) !== null)).toEqual([]);
    const isShown = (unit: string): boolean => makeSafe(unit) !== unit;
    const invisible = /(?!\n|\t|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/u;
    expect(units.filter((unit) => isShown(unit) !== invisible.test(unit))).toEqual([]);
  });

  it('takes linear time', () => {
    const started = performance.now();
    makeSafe('\u001b'.repeat(200_000) + ' '.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('makeSafeLine', () => {
  it('shows line feeds and tabs', () => {
    expect(makeSafeLine('a\nb\tc')).toBe('a\\nb\\tc');
  });
});

describe('makeSafeJson', () => {
  it('changes the source and not the value', () => {
    const source = makeSafeJson(JSON.stringify([HOSTILE]));
    expect(findForbidden(source)).toBeNull();
    expect(JSON.parse(source)).toEqual([HOSTILE]);
  });
});
