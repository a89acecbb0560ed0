import { describe, expect, it } from 'vitest';
import { findBareNums } from '../../src/citations/bare-number.ts';

describe('numbers cited without a texte', () => {
  it.each<[string, readonly string[]]>([
    ["au sens de l'article L. 712-2, ou à certains feux", ['L712-2']],
    ['mentionnés aux articles L. 101-1 et L. 101-2', ['L101-1', 'L101-2']],
    ['aux articles L. 101-1, L. 101-2 ou R*. 101-3', ['L101-1', 'L101-2', 'R*101-3']],
    ['aux articles R. *1-3 et *R. 1-4', ['R*1-3', 'R*1-4']],
    ["prévue à l'article 12.", ['12']],
    ["à l'article L. 712-\n2 et suivants", ['L712-2']],
    ["l'article\nL. 5\nest applicable", ['L5']],
    ["à l'article L. 7 et à l'article L. 7", ['L7']],
    ["à l'article L. 9 du présent code", ['L9']],
    ["à l'article L. 162-31-1 du code des bouées", []],
    ['aux articles L. 162-5, L. 162-9 et L. 162-14 du code des bouées', []],
    ["à l'article 3 de la loi n° 99-1 du 2 janvier 1999", []],
    ["à l'article 3 bis du code des bouées", []],
    ["à l'article 3 dudit code", []],
    ["au I de l'article L. 504-1, deuxième alinéa, du code des bouées", []],
    ["à l'article L. 504-1 (1°) de la loi du 2 mai 1930", []],
    ["à l'article L. 3. Le gardien relève du code des bouées", ['L3']],
    ["à l'article L. 3 et à l'article L. 4 du code des bouées", ['L3']],
    ['en 1999, le 12 mai, 300 francs', []],
    ['', []],
  ])('%s', (sentence, nums) => {
    expect(findBareNums(sentence)).toEqual(nums);
  });

  it('takes a time that follows the length of the text', () => {
    const hostile = [
      `articles ${'1, '.repeat(100_000)}`,
      `article ${'L. '.repeat(100_000)}`,
      'article 1 '.repeat(50_000),
      `article 1${' '.repeat(300_000)}`,
      '-\n '.repeat(100_000),
    ];
    const start = performance.now();
    for (const text of hostile) findBareNums(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
