import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/citations/number.ts';
import { readPortionAfter } from '../../src/citations/portion.ts';

/** The patterns in full, as they stand without any shortcut. */
const NUMBER =
  /(?:\*{0,2} ?(?:L\.? ?O|[LRDA])\.? ?\*{0,2} ?\.? ?|[lrda]\. ?|)\d{1,6}(?: ?er(?![a-zà-ÿ]))?(?:\.\d{1,3}(?![\d°º]|\.\d))?(?:(?:- ?| -(?=\d{1,3}-))\d{1,5}(?![\d°º]| ?°))*(?!\d)/y;
const NUMBERED = fc.array(fc.constantFrom(...'LRDAOlr.*-,; eE°º)(', '12', '4', '567890', '1234567', ' er', 'x'), {
  maxLength: 9,
});

/** Every ordinal of a portion, alone after a comma. */
const ORDINALS =
  'premier,deuxième,troisieme,Quatrième,cinquième,second,seconde,dernier,avant-dernier,antépénultième,pénultième,onzième,dix-septième,vingt et unième,trente-deuxième,unique,centième,3e,2ème,1er,énième'.split(
    ',',
  );

describe('numbers', () => {
  it('end where their pattern ends, unless an ordinal or a suffix stands there', () => {
    fc.assert(
      fc.property(NUMBERED, (parts) => {
        const text = parts.join('');
        const read = readNumber(text, 0);
        NUMBER.lastIndex = 0;
        const end = NUMBER.test(text) ? NUMBER.lastIndex : -1;
        if (read === null) expect(end < 0 || /^(?: ?[°º]|[eè])/.test(text.slice(end))).toBe(true);
        else expect(read.end).toBeGreaterThanOrEqual(end);
        if (read !== null) expect(end).toBeGreaterThan(0);
        if (read !== null && !/[A-Z]/i.test(text.slice(end))) expect(read.end).toBe(end);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('portions after a number', () => {
  it.each(ORDINALS)('%s alinéa', (ordinal) => {
    const text = `5, ${ordinal} alinéa`;
    expect(readPortionAfter(text, 1).end).toBe(text.length);
  });

  it.each(['le gardien', 'du code', 'L. 6', 'qui veille', 'société'])('not %s', (words) => {
    expect(readPortionAfter(`5, ${words} ;`, 1)).toEqual({ end: 1, portion: null });
  });
});
