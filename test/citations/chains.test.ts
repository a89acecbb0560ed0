/** The texte of numbers that only a connector parts from one whose texte is named. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('two coordinated articles', () => {
  it.each<[string, readonly string[]]>([
    [
      "Le motif visé au premier alinéa de l'article 225-1 ou à l'article 225-2 du code pénal est levé.",
      ['225-1 | 225-1 | c:code penal stated | alinea 1', '225-2 | 225-2 | c:code penal stated'],
    ],
    [
      "Au titre de l'article L. 311-1 ou de l'article L. 312-1 du code forestier, l'éclusier décide.",
      ['L. 311-1 | L. 311-1 | c:code forestier stated', 'L. 312-1 | L. 312-1 | c:code forestier stated'],
    ],
    [
      "Le premier alinéa de l'article L. 641-1 et le second alinéa de l'article L. 642-9 du code rural s'appliquent.",
      [
        'L. 641-1 | L. 641-1 | c:code rural et de la peche maritime stated | alinea 1',
        'L. 642-9 | L. 642-9 | c:code rural et de la peche maritime stated | alinea 2',
      ],
    ],
    [
      "Le 2° de l'article L. 162-1 et le 3° de l'article L. 471-3 du code rural s'appliquent.",
      [
        'L. 162-1 | L. 162-1 | c:code rural et de la peche maritime stated | numero 2',
        'L. 471-3 | L. 471-3 | c:code rural et de la peche maritime stated | numero 3',
      ],
    ],
    [
      "Le péage de l'article L. 162-1 et de l'article L. 471-3 du code rural est dû.",
      ['L. 162-1 | L. 162-1 | c:own own', 'L. 471-3 | L. 471-3 | c:code rural et de la peche maritime stated'],
    ],
    [
      "Le péage de l'article L. 4124-6 et de l'article L. 412-2 du code rural est dû.",
      ['L. 4124-6 | L. 4124-6 | c:own own', 'L. 412-2 | L. 412-2 | c:code rural et de la peche maritime stated'],
    ],
    [
      "Les péages des articles R. 411-4 et R. 411-5, du deuxième alinéa de l'article R. 411-6 et de l'article R. 413-5 du code rural sont dus.",
      [
        'R. 411-4 | R. 411-4 | c:code rural et de la peche maritime stated',
        'R. 411-5 | R. 411-5 | c:code rural et de la peche maritime stated',
        'R. 411-6 | R. 411-6 | c:code rural et de la peche maritime stated | alinea 2',
        'R. 413-5 | R. 413-5 | c:code rural et de la peche maritime stated',
      ],
    ],
    [
      "Le péage de l'article L. 121-1 et de l'article L. 121-1 du code rural est dû.",
      ['L. 121-1 | L. 121-1 | c:own own', 'L. 121-1 | L. 121-1 | c:code rural et de la peche maritime stated'],
    ],
    [
      "Le péage de l'article L. 121-1, et l'éclusier cite l'article L. 121-2 du code rural.",
      ['L. 121-1 | L. 121-1 | c:own own', 'L. 121-2 | L. 121-2 | c:code rural et de la peche maritime stated'],
    ],
    [
      "Le péage de l'article 7 et de l'article 8 du code rural est dû.",
      ['7 | 7 | c:own own', '8 | 8 | c:code rural (ancien) stated'],
    ],
    [
      "Le péage de l'article L. 12-1 et aux 1° et 2° du même article est dû.",
      ['L. 12-1 | L. 12-1 | c:own own', 'même article | L. 12-1 | c:own same | numero 1 > numero 2'],
    ],
    [
      "Le 2 de l'article 78 de la loi n° 2009-5 du 3 mai 2009, tel que fixé au 3 du même article 78, est levé.",
      ['78 | 78 | loi:2009-5 stated', '78 | 78 | loi:2009-5 same'],
    ],
    [
      "Le titre III du décret n° 2012-5 du 3 mai 2012 relatif aux écluses, à l'exception du 1° de l'article 175, s'applique.",
      ['décret n° 2012-5 du 3 mai 2012 | texte | decret:2012-5 stated', '175 | 175 | decret:2012-5 stated | numero 1'],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});

describe('a code under a name that is not quite its own', () => {
  it.each<[string, readonly string[]]>([
    ["L'article L. 5 du code la santé publique fixe le tarif.", ['L. 5 | L. 5 | c:code de la sante publique stated']],
    [
      "L'article L. 5 du code de la construction et de l'habitat fixe le tarif.",
      ["L. 5 | L. 5 | c:code de la construction et de l'habitation stated"],
    ],
    [
      "L'article L. 5 du code de l'aide sociale et des familles fixe le tarif.",
      ["L. 5 | L. 5 | c:code de l'action sociale et des familles stated"],
    ],
    ["L'article L. 5 du code de la voirie fixe le tarif.", ['L. 5 | L. 5 | c:code de la voirie routiere stated']],
    [
      "L'article L. 5 du code des pensions civiles et militaires fixe le tarif.",
      ['L. 5 | L. 5 | c:code des pensions civiles et militaires de retraite stated'],
    ],
    [
      "L'article L. 162-1 du code minier et l'article 94 du code minier fixent le tarif.",
      ['L. 162-1 | L. 162-1 | c:code minier (nouveau) stated', '94 | 94 | c:code minier stated'],
    ],
    [
      "L'article L. 162-1 du code rural et l'article 1121-2 du code rural fixent le tarif.",
      [
        'L. 162-1 | L. 162-1 | c:code rural et de la peche maritime stated',
        '1121-2 | 1121-2 | c:code rural (ancien) stated',
      ],
    ],
    [
      "L'article 12 du code rural et de la pêche maritime fixe le tarif.",
      ['12 | 12 | c:code rural et de la peche maritime stated'],
    ],
    ["L'article 4 du règlement EURATOM n° 12/93 du Conseil fixe le tarif.", ['4 | 4 | reglement:12/93 stated']],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
