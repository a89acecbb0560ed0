import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, findFrenchDay, isRealDay, parseBound, parseDay, todayIn } from '../../src/core/dates.ts';

const TODAY = '2020-05-17';

describe('parseDay', () => {
  test.each([
    ['2016-10-01', '2016-10-01'],
    ['2016-1-2', '2016-01-02'],
    ['20161001', '2016-10-01'],
    ['01/10/2016', '2016-10-01'],
    ['1.10.2016', '2016-10-01'],
    ['1er octobre 2016', '2016-10-01'],
    ['1ER OCTOBRE 2016', '2016-10-01'],
    ['le 3 août 2011', '2011-08-03'],
    ['1 oct. 2016', '2016-10-01'],
    ['15 févr. 1999', '1999-02-15'],
    ['1 October 2016', '2016-10-01'],
    ['October 1st, 2016', '2016-10-01'],
    ['29/02/2016', '2016-02-29'],
    ['  today ', TODAY],
    ['aujourd’hui', TODAY],
    ["Aujourd'hui", TODAY],
  ])('%s', (text, day) => {
    expect(parseDay(text, TODAY)).toBe(day);
  });

  test.each([
    '2015-02-29',
    '2016-13-01',
    '31/04/2016',
    '00/01/2016',
    '0 mars 2016',
    '1 brumaire 1799',
    '2999-01-01',
    '2222-02-22',
    '0002-11-30',
    '11992-12-27',
    'hier',
    '',
    '2016',
    '2016-10-01T00:00:00Z',
  ])('refuses %j', (text) => {
    expect(parseDay(text, TODAY)).toBeNull();
  });

  test('every day of the calendar is read back from three spellings', () => {
    const days = fc.date({ min: new Date('1200-01-01'), max: new Date('2998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        fc.pre(!['2222-02-22', '2222-02-02'].includes(iso));
        const [year, month, day] = iso.split('-');
        expect(parseDay(iso, TODAY)).toBe(iso);
        expect(parseDay(`${day}/${month}/${year}`, TODAY)).toBe(iso);
        expect(isRealDay(iso)).toBe(true);
      }),
    );
  });
});

test.each([
  ['2016-02-29', true],
  ['2015-02-29', false],
  ['2016-2-9', false],
  ['2999-01-01', false],
  ['2222-02-02', false],
  ['1199-12-31', false],
  ['1200-01-01', true],
])('isRealDay %s: %s', (text, isReal) => {
  expect(isRealDay(text)).toBe(isReal);
});

test.each([
  ['2016-10-01', 'debut', '2016-10-01', false],
  ['2999-01-01', 'fin', 'open', false],
  ['2999-01-01', 'debut', 'never', false],
  ['2222-02-22', 'fin', 'later', false],
  ['2222-02-02', 'debut', 'later', false],
  ['', 'fin', null, false],
  ['  ', 'fin', null, false],
  ['0002-11-30', 'debut', null, true],
  ['0988-11-30', 'debut', null, true],
  ['1193-03-24', 'debut', null, true],
  ['5820-10-01', 'fin', null, true],
  ['11992-12-27', 'debut', null, true],
  ['2015-02-29', 'fin', null, true],
  ['bientôt', 'fin', null, true],
] as const)('parseBound %j as %s', (text, end, bound, isImpossible) => {
  expect(parseBound(text, end)).toEqual({ bound, isImpossible });
});

test('dayOf keeps days and drops what is no day', () => {
  expect(['2016-10-01', 'open', 'never', 'later', null].map(dayOf)).toEqual(['2016-10-01', null, null, null, null]);
});

test.each([
  ['Décret du 29 décembre 1999 relatif aux bouées', '1999-12-29'],
  ['JORF 1er janvier 2005', '2005-01-01'],
  ['Loi n°2002-303 2002-03-04 art. 84', '2002-03-04'],
  ['Loi n°2002-303', null],
  ['le 31 février 2001 puis le 1er mars 2001', '2001-03-01'],
  ['vers 5820-10-01', null],
  ['12002-03-04', null],
  ['112 mars 2001', null],
])('findFrenchDay in %j', (label, day) => {
  expect(findFrenchDay(label)).toBe(day);
});

test('the day is the one of the place', () => {
  const evening = new Date('2020-05-17T22:30:00Z');
  expect(todayIn('Europe/Paris', evening)).toBe('2020-05-18');
  expect(todayIn('UTC', evening)).toBe('2020-05-17');
  expect(() => todayIn('Mars/Olympus', evening)).toThrow(RangeError);
});
