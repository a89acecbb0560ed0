import { expect, test } from 'vitest';
import { valueOfLatin } from '../../src/core/latin.ts';

const IN_ORDER =
  'bis ter quater quinquies sexies septies octies nonies decies undecies duodecies terdecies quaterdecies quindecies ' +
  'sexdecies septdecies octodecies novodecies vicies unvicies duovicies tervicies quatervicies quinvicies sexvicies ' +
  'septvicies octovicies novovicies tricies';

test('adverbs count from two to thirty', () => {
  expect(IN_ORDER.split(' ').map(valueOfLatin)).toEqual(Array.from({ length: 29 }, (_, index) => index + 2));
});

test.each([
  ['quinquedecies', 15],
  ['quadragies', 40],
  ['unquinquagies', 51],
  ['nonagies', 90],
  ['centies', 100],
])('%s is %i', (word, value) => {
  expect(valueOfLatin(word)).toBe(value);
});

test.each(['', 'BIS', 'annexe', 'terre', 'species', 'constructor'])('%j is no adverb', (word) => {
  expect(valueOfLatin(word)).toBeUndefined();
});
