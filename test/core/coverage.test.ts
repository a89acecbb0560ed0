import { describe, expect, it } from 'vitest';
import { bearerOn, coveringVersion, coversDay } from '../../src/core/coverage.ts';
import type { Bound, Etat } from '../../src/core/model.ts';

const version = (dateDebut: Bound, dateFin: Bound, etat: Etat | null = null) => ({ etat, dateDebut, dateFin });

describe('the days that the dates of a wording allow', () => {
  it.each([
    ['1990-01-01', '2000-01-01', '1989-12-31', false],
    ['1990-01-01', '2000-01-01', '1990-01-01', true],
    ['1990-01-01', '2000-01-01', '1999-12-31', true],
    ['1990-01-01', '2000-01-01', '2000-01-01', false],
    ['1990-01-01', null, '2020-01-01', true],
    ['1990-01-01', 'open', '2020-01-01', true],
    [null, '2000-01-01', '1995-01-01', false],
    ['never', 'open', '1995-01-01', false],
    ['later', null, '1995-01-01', false],
  ] as const)('from %s to %s, %s: %s', (from, to, day, expected) => {
    expect(coversDay(version(from, to), day)).toBe(expected);
    expect(coversDay(version(from, to, 'MODIFIE_MORT_NE'), day)).toBe(false);
  });

  it('choose a wording only when it is alone', () => {
    const [first, second] = [version('1990-01-01', '2000-01-01'), version('1995-01-01', null)];
    expect(coveringVersion([first, second], '1992-01-01')).toBe(first);
    expect(coveringVersion([first, second], '1996-01-01')).toBeNull();
    expect(coveringVersion([first, second], '2000-01-01')).toBe(second);
    expect(coveringVersion([first, second], '1980-01-01')).toBeNull();
  });
});

describe('a number of two articles', () => {
  const groups = new Map([
    ['old', [version('1804-02-17', null)]],
    ['new', [version('2016-10-01', null)]],
  ]);

  it('is borne by the last that began', () => {
    const bearers = ['1800-01-01', '1804-02-17', '2016-09-30', '2016-10-01'].map((day) => bearerOn(groups, day));
    expect(bearers).toEqual([null, 'old', 'old', 'new']);
  });

  it('is borne by neither when both began on one day', () => {
    const twins = new Map([...groups, ['twin', [version('2016-10-01', null)]]]);
    expect(bearerOn(twins, '2020-01-01')).toBeNull();
    expect(bearerOn(twins, '2010-01-01')).toBe('old');
  });
});
