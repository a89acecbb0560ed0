import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, foldNames, foldText } from '../../src/core/fold.ts';

/** What foldText drops, said by the properties of Unicode alone. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/[\p{M}\p{Cf}]/gu, '');
}

/** Letters, accents and invisible characters as titles hold them, and any others. */
const anyTitle = fc.array(
  fc.oneof(
    fc.constantFrom(
      'é',
      'e\u0301',
      'œ',
      'Æ',
      ' ',
      '’',
      '–',
      '\u00ad',
      '\u200b',
      '\u2060',
      '\u034f',
      '\u20dd',
      '\u0591',
      'n°',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 12 },
);

describe('foldText', () => {
  test('drops every mark and every invisible character, and nothing else', () => {
    fc.assert(
      fc.property(anyTitle, (parts) => {
        const text = parts.join('');
        expect(foldText(text)).toBe(foldText(withoutMarks(text)));
        expect(foldText(text)).not.toMatch(/[\p{M}\p{Cf}]/u);
        expect(foldText(`a${text}b`).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test.each([
    ['Code de la santé\u00a0publique', 'code de la sante publique'],
    ['ŒUVRES — l’Ærodrome', "oeuvres - l'aerodrome"],
    ['co\u00adde\u200b civil', 'code civil'],
    ['a\u20ddb', 'ab'],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

test('names folded at once are those folded one by one', () => {
  const names = ['Code général des impôts', 'C. civ.', 'Code de l’éducation'];
  expect(foldNames(names)).toEqual(names.map(foldName));
});
