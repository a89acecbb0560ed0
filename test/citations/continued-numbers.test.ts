/** Numbers that continue a list: bare digits after a letter, asides, ordinals that are no numbers. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('bare digits after a number with its letter', () => {
  it.each<[string, readonly string[]]>([
    ['Les articles L. 632 et 635 sont abrogés.', ['L. 632 | L. 632 | c:own own', '635 | L. 635 | c:own own']],
    [
      'Les articles L. 8, 9, 10 et 36 à 43 sont abrogés.',
      [
        'L. 8 | L. 8 | c:own own',
        '9 | L. 9 | c:own own',
        '10 | L. 10 | c:own own',
        '36 à 43 | L. 36 -> L. 43 | c:own own',
      ],
    ],
    [
      'Les péages des articles L. 55-9, 55-11 et 55-12 sont dus.',
      ['L. 55-9 | L. 55-9 | c:own own', '55-11 | L. 55-11 | c:own own', '55-12 | L. 55-12 | c:own own'],
    ],
    ['Les articles L. 412 à 416 sont abrogés.', ['L. 412 à 416 | L. 412 -> L. 416 | c:own own']],
    [
      'Les articles R. 351-10, 12, 13-1 et 14 sont abrogés.',
      [
        'R. 351-10 | R. 351-10 | c:own own',
        '12 | R. 351-12 | c:own own',
        '13-1 | R. 351-13-1 | c:own own',
        '14 | R. 351-14 | c:own own',
      ],
    ],
    [
      'Les articles R. 228-33 à 39 du code de commerce sont abrogés.',
      ['R. 228-33 à 39 | R. 228-33 -> R. 228-39 | c:code de commerce stated'],
    ],
    [
      'Les articles R. 3252-2 et 3 du code du travail sont abrogés.',
      ['R. 3252-2 | R. 3252-2 | c:code du travail stated', '3 | R. 3252-3 | c:code du travail stated'],
    ],
    [
      'Les articles L. 5, 7 et suivants du code rural sont abrogés.',
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
        '7 et suivants | L. 7 etc. | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles L. 5 bis et 6 quater sont abrogés.',
      ['L. 5 bis | L. 5 bis | c:own own', '6 quater | 6 quater | c:own own'],
    ],
    [
      'Les articles R. * 12-1 et 12-3 sont abrogés.',
      ['R. * 12-1 | R. * 12-1 | c:own own', '12-3 | R. * 12-3 | c:own own'],
    ],
    [
      "Les articles L. 136-3 et 14 de l'ordonnance n° 96-50 du 24 janvier 1996 sont abrogés.",
      ['L. 136-3 | L. 136-3 | c:own own', '14 | 14 | ordonnance:96-50 stated'],
    ],
    [
      'Les articles L. 5 du code rural et 7 du code civil sont abrogés.',
      ['L. 5 | L. 5 | c:code rural et de la peche maritime stated', '7 | 7 | c:code civil stated'],
    ],
    [
      "Les articles L. 1 à L. 9, à l'exclusion des articles L. 4 et 5, sont abrogés.",
      ['L. 1 à L. 9 | L. 1 -> L. 9 except L. 4, L. 5 | c:own own', 'L. 4 | L. 4 | c:own own', '5 | L. 5 | c:own own'],
    ],
    [
      'Les articles 11,25 septies et 26 de la loi n° 2001-5 sont abrogés.',
      ['11 | 11 | loi:2001-5 stated', '25 septies | 25 septies | loi:2001-5 stated', '26 | 26 | loi:2001-5 stated'],
    ],
    [
      'Les articles 178 à 185,204 à 208 de la loi n° 2001-5 sont abrogés.',
      ['178 à 185 | 178 -> 185 | loi:2001-5 stated', '204 à 208 | 204 -> 208 | loi:2001-5 stated'],
    ],
    ["Le péage de l'article L. 302-7 au 1er janvier est dû.", ['L. 302-7 | L. 302-7 | c:own own']],
    [
      'Les articles R. 9, 1er alinéa, et R. 10 sont abrogés.',
      ['R. 9 | R. 9 | c:own own | alinea 1', 'R. 10 | R. 10 | c:own own'],
    ],
    ["L'article premier de la loi n° 2001-5 fixe le tarif.", ['premier | 1er | loi:2001-5 stated']],
    ["L'article Premier du présent code fixe le tarif.", ['Premier | 1er | c:own present']],
    [
      'Les articles L. 10, L. 61,\n\nL. 87 et L. 90 du code rural sont abrogés.',
      [
        'L. 10 | L. 10 | c:code rural et de la peche maritime stated',
        'L. 61 | L. 61 | c:code rural et de la peche maritime stated',
        'L. 87 | L. 87 | c:code rural et de la peche maritime stated',
        'L. 90 | L. 90 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles L. 10, L. 61.\n\nL. 87 est dû.',
      ['L. 10 | L. 10 | c:own own', 'L. 61 | L. 61 | c:own own', 'L. 87 | L. 87 | c:own own'],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});

describe('an aside in a list', () => {
  it.each<[string, readonly string[]]>([
    [
      "Les articles L. 399, L. 401, à l'exception des deux derniers alinéas, L. 402 et L. 410 s'appliquent.",
      [
        'L. 399 | L. 399 | c:own own',
        'L. 401 | L. 401 | c:own own',
        'L. 402 | L. 402 | c:own own',
        'L. 410 | L. 410 | c:own own',
      ],
    ],
    [
      "Les articles R. 13-1, à l'exception de sa dernière phrase, à R. 13-4 s'appliquent.",
      ["R. 13-1, à l'exception de sa dernière phrase, à R. 13-4 | R. 13-1 -> R. 13-4 | c:own own"],
    ],
    [
      "Les articles R. 41-11 relatif à l'éclusier, R. 41-12 relatif à l'amende et R. 41-13 s'appliquent.",
      ['R. 41-11 | R. 41-11 | c:own own', 'R. 41-12 | R. 41-12 | c:own own', 'R. 41-13 | R. 41-13 | c:own own'],
    ],
    ["Les articles L. 5 (sauf le 2°) et L. 6 s'appliquent.", ['L. 5 | L. 5 | c:own own', 'L. 6 | L. 6 | c:own own']],
    [
      "Les articles L. 5, sauf le 2°, sont abrogés, et l'article L. 6 s'applique.",
      ['L. 5 | L. 5 | c:own own', 'L. 6 | L. 6 | c:own own'],
    ],
    [
      "Les articles L. 5, à l'exception du premier alinéa de l'article L. 7, et L. 6 s'appliquent.",
      ['L. 5 | L. 5 | c:own own', 'L. 7 | L. 7 | c:own own', 'L. 6 | L. 6 | c:own own'],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
