import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt, hasHead, makeHeads, skipComma, skipOpening } from '../../src/citations/heads.ts';

const WORDS = ['an', 'été', "d'", 'à ', 'L.', '(n', '5', 'x'];
const HEADS = makeHeads("an ét d' à_ l. (n 5 x");

describe('the heads of words', () => {
  it('never turns down a word of theirs, whatever its case and what follows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.boolean(), fc.string(), fc.string(), (word, isUpper, before, after) => {
        const text = before + (isUpper ? word.toUpperCase() : word) + after;
        expect(hasHead(HEADS, text, before.length)).toBe(true);
      }),
    );
  });

  it.each([
    ['un', 'another first letter'],
    ['ab', 'another second letter'],
    ['a', 'the end of the text'],
    ['’a', 'a unit above U+00FF'],
    ['', 'no text'],
  ])('turns down %j: %s', (text) => {
    expect(hasHead(HEADS, text, 0)).toBe(false);
  });
});

describe('codeAt', () => {
  it('is 0 outside of the text', () => {
    expect([codeAt('a', -1), codeAt('a', 0), codeAt('a', 1)]).toEqual([0, 97, 0]);
  });
});

describe('what is skipped before a word', () => {
  it.each([
    ['x', 0, 0],
    [' x', 1, 1],
    [',x', 1, 1],
    [', (x', 2, 3],
    ['(x', 0, 1],
    [' ,x', 1, 1],
    [',  x', 2, 2],
  ])('%j', (text, comma, opening) => {
    expect([skipComma(text, 0), skipOpening(text, 0)]).toEqual([comma, opening]);
  });
});
