/** Articles of another code given word for word. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('words reproduced', () => {
  it.each<[string, readonly string[]]>([
    [
      "Comme il est dit à l'article 713-1 du code pénal ci-après reproduit : « L'article 223-8 est applicable au halage. »",
      ['713-1 | 713-1 | c:code penal stated', '223-8 | 223-8 | c:code penal list'],
    ],
    [
      "L'article L. 5 du code rural est ci-après reproduit : \" Les péages de l'article L. 6 et du présent code sont dus. \"\n\nL'article L. 7 s'applique.",
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
        'L. 6 | L. 6 | c:code rural et de la peche maritime list',
        'L. 7 | L. 7 | c:own own',
      ],
    ],
    [
      'Les articles L. 5 et L. 8 du code rural, ci-après reproduits :\n\n" Art. L. 5. - L\'article L. 6 est dû. "\n\n" Art. L. 8. - L\'article L. 9 est dû. "\n\nL\'article L. 10 s\'applique.',
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
        'L. 8 | L. 8 | c:code rural et de la peche maritime stated',
        'L. 5 | L. 5 | c:code rural et de la peche maritime list |  | defined',
        'L. 6 | L. 6 | c:code rural et de la peche maritime list',
        'L. 8 | L. 8 | c:code rural et de la peche maritime list |  | defined',
        'L. 9 | L. 9 | c:code rural et de la peche maritime list',
        'L. 10 | L. 10 | c:own own',
      ],
    ],
    [
      "L'article 713-1 du code pénal est ci-après reproduit : « Les péages de l'article L. 6 et de l'article 225-1 sont dus. »",
      ['713-1 | 713-1 | c:code penal stated', 'L. 6 | L. 6 | c:own own', '225-1 | 225-1 | c:code penal list'],
    ],
    [
      "L'article L. 5 du code rural, reproduit ci-après : « L'article 3 de la loi n° 2001-5 et l'article L. 6 s'appliquent. » L'article L. 7 s'applique.",
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
        '3 | 3 | loi:2001-5 stated',
        'L. 6 | L. 6 | c:code rural et de la peche maritime list',
        'L. 7 | L. 7 | c:own own',
      ],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
