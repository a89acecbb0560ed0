/** The texte each number is bound to. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('the texte of a number', () => {
  it.each<[string, readonly string[]]>([
    [
      "L'article L. 9 du présent code et l'article L. 10 de la présente loi.",
      ['L. 9 | L. 9 | c:own present', 'L. 10 | L. 10 | ? present'],
    ],
    [
      "L'article 5 du code civil, l'article 6 du même code et l'article 7 dudit code.",
      ['5 | 5 | c:code civil stated', '6 | 6 | c:code civil same', '7 | 7 | c:code civil same'],
    ],
    [
      "Le code civil régit le quai. L'article 6 de ce code et l'article 7 du code précité le disent.",
      ['code civil | texte | c:code civil stated', '6 | 6 | c:code civil same', '7 | 7 | c:code civil same'],
    ],
    [
      "L'article 5 de la loi n° 2001-5 du 3 mai 2001 et l'article 6 de la même loi.",
      ['5 | 5 | loi:2001-5 stated', '6 | 6 | loi:2001-5 same'],
    ],
    [
      "L'article 5 de la loi n° 2001-5 du 3 mai 2001 et l'article 6 de ladite loi.",
      ['5 | 5 | loi:2001-5 stated', '6 | 6 | loi:2001-5 same'],
    ],
    [
      "L'article 5 de la loi n° 2001-5 du 3 mai 2001 et l'article 6 de cette loi.",
      ['5 | 5 | loi:2001-5 stated', '6 | 6 | loi:2001-5 same'],
    ],
    [
      "L'article 5 de la loi n° 2001-5 du 3 mai 2001 et l'article 6 de la loi précitée.",
      ['5 | 5 | loi:2001-5 stated', '6 | 6 | loi:2001-5 same'],
    ],
    [
      "L'article 5 de la loi n° 2001-5 du 3 mai 2001 et l'article 6 de la loi du 3 mai 2001 précitée.",
      ['5 | 5 | loi:2001-5 stated', '6 | 6 | loi:2001-5 stated'],
    ],
    [
      "L'article 5 de la loi n° 2001-5 du 3 mai 2001 et l'article 6 de la loi n° 2001-5 précitée.",
      ['5 | 5 | loi:2001-5 stated', '6 | 6 | loi:2001-5 stated'],
    ],
    [
      "La loi n° 2001-5 du 3 mai 2001 et le code rural : l'article 6 de ladite loi, l'article 7 dudit code.",
      [
        'loi n° 2001-5 du 3 mai 2001 | texte | loi:2001-5 stated',
        'code rural | texte | c:code rural et de la peche maritime stated',
        '6 | 6 | loi:2001-5 same',
        '7 | 7 | c:code rural et de la peche maritime same',
      ],
    ],
    [
      "L'article 5 du décret n° 2001-7 du 4 mai 2001 et l'article 6 dudit décret.",
      ['5 | 5 | decret:2001-7 stated', '6 | 6 | decret:2001-7 same'],
    ],
    [
      "L'article 5 du décret n° 2001-7 du 4 mai 2001 et l'article 6 du décret susvisé.",
      ['5 | 5 | decret:2001-7 stated', '6 | 6 | decret:2001-7 same'],
    ],
    [
      "L'article 5 de l'ordonnance n° 45-2658 du 2 novembre 1945 et l'article 6 de cette ordonnance.",
      ['5 | 5 | ordonnance:45-2658 stated', '6 | 6 | ordonnance:45-2658 same'],
    ],
    [
      "L'article 5 de l'arrêté du 3 mai 2001 et l'article 6 du même arrêté.",
      ['5 | 5 | arrete:2001-05-03:arrete du 3 mai 2001 stated', '6 | 6 | arrete:2001-05-03:arrete du 3 mai 2001 same'],
    ],
    ["L'article 5 du code civil. L'article 6 règle le reste.", ['5 | 5 | c:code civil stated', '6 | 6 | c:own own']],
    [
      "L'article 5 du code du quai et des bateliers, qui est abrogé, et l'article 6 du même code.",
      ['5 | 5 | c:code du quai et des bateliers stated', '6 | 6 | c:code du quai et des bateliers same'],
    ],
    ["L'article 5 du code des tartes et gâteaux est abrogé.", ['5 | 5 | c:code des tartes et gateaux stated']],
    [
      "L'article 5 du code de déontologie des éclusiers et l'article 6.",
      ['5 | 5 | c:code de deontologie des eclusiers stated', '6 | 6 | c:own own'],
    ],
    ["L'article 6 du même code est abrogé.", ['6 | 6 | ? same']],
    ["L'article 6 de la même loi est abrogé.", ['6 | 6 | ? same']],
    ["L'article 5 du code civil local est abrogé.", ['5 | 5 | c:code civil local stated']],
    ["L'article 5 du code local des professions est abrogé.", ['5 | 5 | c:code local des professions stated']],
    ["L'article 1382 de l'ancien code civil est abrogé.", ['1382 | 1382 | c:code civil stated |  | former']],
    ["L'article 5 de l'ancien code pénal est abrogé.", ['5 | 5 | c:code penal (ancien) stated |  | former']],
    ["L'article 5 du nouveau code de procédure civile est abrogé.", ['5 | 5 | c:code de procedure civile stated']],
    [
      "L'article L. 5 du livre des procédures fiscales est abrogé.",
      ['L. 5 | L. 5 | c:livre des procedures fiscales stated'],
    ],
    [
      "L'article 38 septdecies de l'annexe III au code général des impôts est abrogé.",
      ['38 septdecies | 38 septdecies | c:code general des impots, annexe iii stated'],
    ],
    ["L'article 5 de l'annexe II au même code est abrogé.", ['5 | 5 | autre:annexe ii au meme code stated']],
    [
      "Le code général des impôts et l'article 5 de l'annexe II à ce code sont abrogés.",
      [
        'code général des impôts | texte | c:code general des impots stated',
        '5 | 5 | c:code general des impots, annexe ii stated',
      ],
    ],
    ["L'article 5 de l'annexe IV du CGI est abrogé.", ['5 | 5 | c:code general des impots, annexe iv stated']],
    [
      "L'article 5 du code général des impôts, annexe I, est abrogé.",
      ['5 | 5 | c:code general des impots, annexe i stated'],
    ],
    ["L'article L. 1111-4 CSP est abrogé.", ['L. 1111-4 | L. 1111-4 | c:code de la sante publique stated']],
    [
      "L'article L. 262-2 du CASF est abrogé.",
      ["L. 262-2 | L. 262-2 | c:code de l'action sociale et des familles stated"],
    ],
    ["L'art. 1240 C. civ. est abrogé.", ['1240 | 1240 | c:code civil stated']],
    ['C. civ., art. 1240 est abrogé.', ['1240 | 1240 | c:code civil stated']],
    ['CGI, art. 200 A est abrogé.', ['200 A | 200 A | c:code general des impots stated']],
    ['CSP, L. 1111-4 est abrogé.', ['L. 1111-4 | L. 1111-4 | c:code de la sante publique stated']],
    ['Code civil, article 5 et article 6.', ['5 | 5 | c:code civil stated', '6 | 6 | c:own own']],
    ['Code de la santé publique - art. L712-2 (M)', ['L712-2 | L712-2 | c:code de la sante publique stated']],
    ['Code de la santé publique L712-2', ['L712-2 | L712-2 | c:code de la sante publique stated']],
    ['Loi n° 2001-5 du 3 mai 2001, art. 5 et 6', ['5 | 5 | loi:2001-5 stated', '6 | 6 | loi:2001-5 stated']],
    [
      "L'article 3 du chapitre II du titre Ier du livre III du code rural est abrogé.",
      ['3 | 3 | c:code rural (ancien) stated'],
    ],
    ["L'article 5 du titre II de la loi n° 2001-5 du 3 mai 2001 est abrogé.", ['5 | 5 | loi:2001-5 stated']],
    ["L'article 5 du cahier des charges est affiché.", ['5 | 5 | autre:cahier des charges stated']],
    ["L'article 5 des statuts est affiché.", ['5 | 5 | ? same']],
    ["L'article 5 du règlement intérieur est affiché.", ['5 | 5 | reglement:reglement interieur stated']],
    ["L'article 5 de l'annexe est affiché.", ['5 | 5 | ? same']],
    [
      "L'article L. 5, alinéa 2, du code rural est affiché.",
      ['L. 5 | L. 5 | c:code rural et de la peche maritime stated | alinea 2'],
    ],
    [
      "L'article L. 5, du code rural est affiché.",
      ['L. 5 | L. 5 | c:own own', 'code rural | texte | c:code rural et de la peche maritime stated'],
    ],
    [
      "Au code rural, l'article L. 5 est affiché.",
      ['code rural | texte | c:code rural et de la peche maritime stated', 'L. 5 | L. 5 | c:own own'],
    ],
    [
      "Les dispositions suivantes du code de commerce sont applicables : 1° Les articles L. 1 et L. 2 ; 2° L'article L. 3. L'article L. 4 ne l'est pas.",
      [
        'code de commerce | texte | c:code de commerce stated',
        'L. 1 | L. 1 | c:code de commerce list',
        'L. 2 | L. 2 | c:code de commerce list',
        'L. 3 | L. 3 | c:code de commerce list',
        'L. 4 | L. 4 | c:own own',
      ],
    ],
    [
      'Les articles suivants du code rural sont abrogés : L. 1, L. 2 et R. 3.',
      [
        'code rural | texte | c:code rural et de la peche maritime stated',
        'L. 1 | L. 1 | c:code rural et de la peche maritime list',
        'L. 2 | L. 2 | c:code rural et de la peche maritime list',
        'R. 3 | R. 3 | c:code rural et de la peche maritime list',
      ],
    ],
    [
      'Les articles ci-après du décret n° 2001-5 du 3 mai 2001 sont abrogés : les articles 3 et 4.',
      [
        'décret n° 2001-5 du 3 mai 2001 | texte | decret:2001-5 stated',
        '3 | 3 | decret:2001-5 list',
        '4 | 4 | decret:2001-5 list',
      ],
    ],
    [
      "L'article 5 du code rural et de la pêche maritime et l'article 6 du code rural.",
      ['5 | 5 | c:code rural et de la peche maritime stated', '6 | 6 | c:code rural (ancien) stated'],
    ],
    [
      "L'article 5 du Code de la Santé Publique et l'article 6 du CODE PENAL.",
      ['5 | 5 | c:code de la sante publique stated', '6 | 6 | c:code penal stated'],
    ],
    ["L'article 5 du code de la\nsanté\npublique est affiché.", ['5 | 5 | c:code de la sante publique stated']],
    ['Au II du même article 5, le quai.', ['5 | 5 | c:own own | partie II']],
    [
      "L'article 5 du code civil et le 3° du même article.",
      ['5 | 5 | c:code civil stated', 'même article | 5 | c:code civil same | numero 3'],
    ],
    [
      "L'article 5 du code civil et le II dudit article.",
      ['5 | 5 | c:code civil stated', 'dudit article | 5 | c:code civil same | partie II'],
    ],
    [
      "L'article 5 du code civil et l'article précité.",
      ['5 | 5 | c:code civil stated', 'article précité | 5 | c:code civil same'],
    ],
    [
      "L'article L. 212 du livre des procédures fiscales et l'article L. 213 de ce livre.",
      [
        'L. 212 | L. 212 | c:livre des procedures fiscales stated',
        'L. 213 | L. 213 | c:livre des procedures fiscales same',
      ],
    ],
    [
      'Le livre des procédures fiscales, et notamment ses articles L. 97 à L. 99, oblige.',
      [
        'livre des procédures fiscales | texte | c:livre des procedures fiscales stated',
        'L. 97 à L. 99 | L. 97 -> L. 99 | c:livre des procedures fiscales stated',
      ],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
