/** Lists, ranges and exclusions. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('a list', () => {
  it.each<[string, readonly string[]]>([
    [
      'Les articles L. 1, L. 2-1 et L. 3 ou R. 4 sont abrogés.',
      ['L. 1 | L. 1 | c:own own', 'L. 2-1 | L. 2-1 | c:own own', 'L. 3 | L. 3 | c:own own', 'R. 4 | R. 4 | c:own own'],
    ],
    ['Les articles 5 et 6 du code civil sont abrogés.', ['5 | 5 | c:code civil stated', '6 | 6 | c:code civil stated']],
    [
      'Les articles 5, 6, 7 et 8-1 du code civil sont abrogés.',
      [
        '5 | 5 | c:code civil stated',
        '6 | 6 | c:code civil stated',
        '7 | 7 | c:code civil stated',
        '8-1 | 8-1 | c:code civil stated',
      ],
    ],
    [
      'Les articles 5 ou 6 et/ou 7 du code civil sont abrogés.',
      ['5 | 5 | c:code civil stated', '6 | 6 | c:code civil stated', '7 | 7 | c:code civil stated'],
    ],
    [
      'Les articles L. 1 ainsi que L. 2 du code rural sont abrogés.',
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles L. 1et L. 2 du code rural sont abrogés.',
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles L. 1,L. 2,et L. 3 du code rural sont abrogés.',
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code rural et de la peche maritime stated',
        'L. 3 | L. 3 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles 21-2,21-13-1 et 21-14 du code civil sont abrogés.',
      [
        '21-2 | 21-2 | c:code civil stated',
        '21-13-1 | 21-13-1 | c:code civil stated',
        '21-14 | 21-14 | c:code civil stated',
      ],
    ],
    [
      'Ni les articles L. 1 ni L. 2 du code rural ne sont abrogés.',
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles L. 1 ; L. 2 ; L. 3 du code rural sont abrogés.',
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code rural et de la peche maritime stated',
        'L. 3 | L. 3 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles L. 1/L. 2 du code rural sont abrogés.',
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code rural et de la peche maritime stated',
      ],
    ],
    ['Les articles L. 1 à L. 9 sont abrogés.', ['L. 1 à L. 9 | L. 1 -> L. 9 | c:own own']],
    ['Les articles L. 1 à 9 sont abrogés.', ['L. 1 à 9 | L. 1 -> L. 9 | c:own own']],
    [
      'Les articles 5 à 9 et 11 à 13 du code civil sont abrogés.',
      ['5 à 9 | 5 -> 9 | c:code civil stated', '11 à 13 | 11 -> 13 | c:code civil stated'],
    ],
    ['Les articles 1er à 5 du code civil sont abrogés.', ['1er à 5 | 1er -> 5 | c:code civil stated']],
    [
      'Les articles 39 duodecies à 39 quindecies du code général des impôts sont abrogés.',
      ['39 duodecies à 39 quindecies | 39 duodecies -> 39 quindecies | c:code general des impots stated'],
    ],
    [
      'Les articles L. 1 et suivants du code rural sont abrogés.',
      ['L. 1 et suivants | L. 1 etc. | c:code rural et de la peche maritime stated'],
    ],
    [
      'Les articles L. 1 et s. du code rural sont abrogés.',
      ['L. 1 et s. | L. 1 etc. | c:code rural et de la peche maritime stated'],
    ],
    ['Les articles 1240 et suiv. du code civil sont abrogés.', ['1240 et suiv. | 1240 etc. | c:code civil stated']],
    ["L'article 5 et suivants du code civil sont abrogés.", ['5 et suivants | 5 etc. | c:code civil stated']],
    [
      "Les articles L. 1 à L. 9, à l'exception de l'article L. 5, du code du travail sont abrogés.",
      ['L. 1 à L. 9 | L. 1 -> L. 9 except L. 5 | c:code du travail stated', 'L. 5 | L. 5 | c:code du travail stated'],
    ],
    [
      "Les articles L. 1 à L. 9 du code du travail, à l'exception des articles L. 5 et L. 6, sont abrogés.",
      [
        'L. 1 à L. 9 | L. 1 -> L. 9 except L. 5, L. 6 | c:code du travail stated',
        'L. 5 | L. 5 | c:code du travail stated',
        'L. 6 | L. 6 | c:code du travail stated',
      ],
    ],
    [
      "Les articles L. 1 à L. 9, sauf l'article L. 5, sont abrogés.",
      ['L. 1 à L. 9 | L. 1 -> L. 9 except L. 5 | c:own own', 'L. 5 | L. 5 | c:own own'],
    ],
    [
      'Les articles L. 1 à L. 9, hormis les articles L. 5 à L. 6, sont abrogés.',
      ['L. 1 à L. 9 | L. 1 -> L. 9 except L. 5 à L. 6 | c:own own', 'L. 5 à L. 6 | L. 5 -> L. 6 | c:own own'],
    ],
    [
      "Les articles L. 1 à L. 9, à l'exclusion de l'article L. 5, et L. 12 du code du travail sont abrogés.",
      [
        'L. 1 à L. 9 | L. 1 -> L. 9 except L. 5 | c:code du travail stated',
        'L. 5 | L. 5 | c:code du travail stated',
        'L. 12 | L. 12 | c:code du travail stated',
      ],
    ],
    [
      "Les articles L. 1 et suivants, à l'exception de l'article L. 5, du code rural sont abrogés.",
      [
        'L. 1 et suivants | L. 1 etc. except L. 5 | c:code rural et de la peche maritime stated',
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      "Les articles L. 1 à L. 9 (à l'exception de l'article L. 5) sont abrogés.",
      ['L. 1 à L. 9 | L. 1 -> L. 9 except L. 5 | c:own own', 'L. 5 | L. 5 | c:own own'],
    ],
    [
      "Les articles du code rural, à l'exception de l'article L. 5, sont abrogés.",
      [
        'code rural | texte | c:code rural et de la peche maritime stated',
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles L. 1 et L. 2 du code rural, L. 3 du code civil et 4 du décret n° 2001-5 du 3 mai 2001 sont abrogés.',
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code rural et de la peche maritime stated',
        'L. 3 | L. 3 | c:code civil stated',
        '4 | 4 | decret:2001-5 stated',
      ],
    ],
    [
      'Les articles 5 du code civil et L. 3 du code rural sont abrogés.',
      ['5 | 5 | c:code civil stated', 'L. 3 | L. 3 | c:code rural et de la peche maritime stated'],
    ],
    [
      'Les articles L. 1 du code rural et L. 2 sont abrogés.',
      ['L. 1 | L. 1 | c:code rural et de la peche maritime stated', 'L. 2 | L. 2 | c:own own'],
    ],
    [
      "À l'article L. 3 et à l'article L. 4 du code rural, le port.",
      ['L. 3 | L. 3 | c:own own', 'L. 4 | L. 4 | c:code rural et de la peche maritime stated'],
    ],
    [
      "Aux articles L. 1 et L. 2 ou à l'article L. 3 du code rural, le port.",
      [
        'L. 1 | L. 1 | c:own own',
        'L. 2 | L. 2 | c:own own',
        'L. 3 | L. 3 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      "L'article L. 1 du code rural et les articles L. 2 et L. 3 du code pénal visent le port.",
      [
        'L. 1 | L. 1 | c:code rural et de la peche maritime stated',
        'L. 2 | L. 2 | c:code penal stated',
        'L. 3 | L. 3 | c:code penal stated',
      ],
    ],
    [
      "L'article L. 5, L. 6 et L. 7 du code rural visent le port.",
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
        'L. 6 | L. 6 | c:code rural et de la peche maritime stated',
        'L. 7 | L. 7 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      'Les articles R*1-3 et *R. 1-4, R. * 1-5 et R.*1-6 visent le port.',
      [
        'R*1-3 | R*1-3 | c:own own',
        '*R. 1-4 | *R. 1-4 | c:own own',
        'R. * 1-5 | R. * 1-5 | c:own own',
        'R.*1-6 | R.*1-6 | c:own own',
      ],
    ],
    [
      'Les articles 199 decies H, 793 ou 885 H du code général des impôts visent le port.',
      [
        '199 decies H | 199 decies H | c:code general des impots stated',
        '793 | 793 | c:code general des impots stated',
        '885 H | 885 H | c:code general des impots stated',
      ],
    ],
    [
      'Les articles L. 5 (1°), L. 6 (II) et L. 7, alinéa 2, du code rural visent le port.',
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated | numero 1',
        'L. 6 | L. 6 | c:code rural et de la peche maritime stated | partie II',
        'L. 7 | L. 7 | c:code rural et de la peche maritime stated | alinea 2',
      ],
    ],
    [
      'Les articles 5 (nouveau) et 6 du code civil visent le port.',
      ['5 | 5 | c:code civil stated', '6 | 6 | c:code civil stated'],
    ],
    [
      'Les articles L. 5,\nL. 6\net L. 7 du code\nrural visent le port.',
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
        'L. 6 | L. 6 | c:code rural et de la peche maritime stated',
        'L. 7 | L. 7 | c:code rural et de la peche maritime stated',
      ],
    ],
    ['En vertu des articles 5, 6 et 20 personnes sont admises.', ['5 | 5 | c:own own', '6 | 6 | c:own own']],
    [
      'Les articles 3-1 et 104 à 104-8 du code minier visent le port.',
      ['3-1 | 3-1 | c:code minier stated', '104 à 104-8 | 104 -> 104-8 | c:code minier stated'],
    ],
    [
      'Les articles 225-4-1 à 225-4-4, 225-5 et 311-4 (7°) du code pénal visent le port.',
      [
        '225-4-1 à 225-4-4 | 225-4-1 -> 225-4-4 | c:code penal stated',
        '225-5 | 225-5 | c:code penal stated',
        '311-4 | 311-4 | c:code penal stated | numero 7',
      ],
    ],
    [
      'Les articles L. 5 précité et L. 6 susvisé du code rural visent le port.',
      [
        'L. 5 | L. 5 | c:code rural et de la peche maritime stated',
        'L. 6 | L. 6 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      "Aux I et II de l'article 5, à l'article 6 et au 3° de l'article 7, le port.",
      ['5 | 5 | c:own own | partie I > partie II', '6 | 6 | c:own own', '7 | 7 | c:own own | numero 3'],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
