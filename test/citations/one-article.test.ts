/** Articles one by one, in every spelling. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('an article', () => {
  it.each<[string, readonly string[]]>([
    ["Le batelier relève de l'article L. 121-4 du code du sport.", ['L. 121-4 | L. 121-4 | c:code du sport stated']],
    [
      'Selon l’article L. 121-4 du code du sport, le batelier veille.',
      ['L. 121-4 | L. 121-4 | c:code du sport stated'],
    ],
    [
      "Selon l' article L. 121-4 du code du sport, le batelier veille.",
      ['L. 121-4 | L. 121-4 | c:code du sport stated'],
    ],
    ["L'article 12 s'applique aux écluses.", ['12 | 12 | c:own own']],
    ['ARTICLE 12 DU CODE CIVIL', ['12 | 12 | c:code civil stated']],
    ["AUX TERMES DE L'ARTICLE L. 121-4 DU CODE DU SPORT", ['L. 121-4 | L. 121-4 | c:code du sport stated']],
    ["Voir l'art. 12 du code civil.", ['12 | 12 | c:code civil stated']],
    ['Voir art. L. 121-4 du code rural.', ['L. 121-4 | L. 121-4 | c:code rural et de la peche maritime stated']],
    ['Voir les arts. 12 et 13 du code civil.', ['12 | 12 | c:code civil stated', '13 | 13 | c:code civil stated']],
    ['Article R. 5 du code des ports maritimes.', ['R. 5 | R. 5 | c:code des ports maritimes stated']],
    ["Le péage prévu à l'article n° 12 du code civil est dû.", ['12 | 12 | c:code civil stated']],
    ["Le péage prévu à l'article 1er du code civil est dû.", ['1er | 1er | c:code civil stated']],
    ["Le péage prévu à l'article 1 er du code civil est dû.", ['1 er | 1 er | c:code civil stated']],
    ["Le péage prévu à l'article premier du code civil est dû.", ['premier | 1er | c:code civil stated']],
    [
      "Le péage prévu à l'article préliminaire du code de procédure pénale est dû.",
      ['préliminaire | préliminaire | c:code de procedure penale stated'],
    ],
    ["L'article LO 112 du code électoral protège le batelier.", ['LO 112 | LO 112 | c:code electoral stated']],
    [
      "L'article L.O. 112-3 du code électoral protège le batelier.",
      ['L.O. 112-3 | L.O. 112-3 | c:code electoral stated'],
    ],
    ["L'article L.121-4 protège le batelier.", ['L.121-4 | L.121-4 | c:own own']],
    ["L'article L121-4 protège le batelier.", ['L121-4 | L121-4 | c:own own']],
    ["L'article L 121-4 protège le batelier.", ['L 121-4 | L 121-4 | c:own own']],
    ["L'article L. 121- 4 protège le batelier.", ['L. 121- 4 | L. 121-4 | c:own own']],
    ["L'article D. 5 protège le batelier.", ['D. 5 | D. 5 | c:own own']],
    ["L'article A. 5-1 protège le batelier.", ['A. 5-1 | A. 5-1 | c:own own']],
    ["L'article R*123-1 protège le batelier.", ['R*123-1 | R*123-1 | c:own own']],
    ["L'article R.*123-1 protège le batelier.", ['R.*123-1 | R.*123-1 | c:own own']],
    ["L'article R. * 123-1 protège le batelier.", ['R. * 123-1 | R. * 123-1 | c:own own']],
    ["L'article *R123-1 protège le batelier.", ['*R123-1 | *R123-1 | c:own own']],
    ["L'article **R. 123-1 protège le batelier.", ['**R. 123-1 | **R. 123-1 | c:own own']],
    [
      "L'article 200 quater B du code général des impôts vise la péniche.",
      ['200 quater B | 200 quater B | c:code general des impots stated'],
    ],
    ["L'article 199 A vise la péniche.", ['199 A | 199 A | c:own own']],
    ["L'article 1649-0 A vise la péniche.", ['1649-0 A | 1649-0 A | c:own own']],
    ["L'article L. 2323-26-1 A vise la péniche.", ['L. 2323-26-1 A | L. 2323-26-1 A | c:own own']],
    ["L'article 39 quinquies FA vise la péniche.", ['39 quinquies FA | 39 quinquies FA | c:own own']],
    ["L'article 1649 quater-0 YZ vise la péniche.", ['1649 quater-0 YZ | 1649 quater-0 YZ | c:own own']],
    ["L'article 1649 quater-0 B bis vise la péniche.", ['1649 quater-0 B bis | 1649 quater-0 B bis | c:own own']],
    ["L'article 46 AG bis vise la péniche.", ['46 AG bis | 46 AG bis | c:own own']],
    ["L'article 63ter vise la péniche.", ['63ter | 63ter | c:own own']],
    ["L'article 63 BIS vise la péniche.", ['63 BIS | 63 BIS | c:own own']],
    ["L'article 21-2-1 vise la péniche.", ['21-2-1 | 21-2-1 | c:own own']],
    ["L'article L. 1du code pénal vise la péniche.", ['L. 1 | L. 1 | c:code penal stated']],
    ["L'article 958du code pénal vise la péniche.", ['958 | 958 | c:code penal stated']],
    ["L'article 5 A compter du printemps, la péniche navigue.", ['5 | 5 | c:own own']],
    [
      "Le batelier [*obligation*] observe l'article L. 5 [*conditions*] du code pénal.",
      ['L. 5 | L. 5 | c:code penal stated'],
    ],
    ["Le batelier observe l'[*article*] L. 5 du code pénal.", ['L. 5 | L. 5 | c:code penal stated']],
    ['Le batelier observe la règle [*article 12 du code civil*].', ['12 | 12 | c:code civil stated']],
    ["Le batelier observe l'article L. 121-\n4 du code du\nsport.", ['L. 121-\n4 | L. 121-4 | c:code du sport stated']],
    ["Le batelier observe l'article\nL.\n121-4 du code du sport.", ['L.\n121-4 | L. 121-4 | c:code du sport stated']],
    ["Le batelier observe l'article L.  121-4   du code du sport.", ['L.  121-4 | L. 121-4 | c:code du sport stated']],
    [
      `Le batelier observe l'article <a href="x">L. 121-4</a> du code du sport.`,
      ['L. 121-4 | L. 121-4 | c:code du sport stated'],
    ],
    [
      'Le batelier observe les articles L. 5 (1) et L. 6 du code pénal.',
      ['L. 5 | L. 5 | c:code penal stated', 'L. 6 | L. 6 | c:code penal stated'],
    ],
    [
      'Selon (article L. 5), « article 6 », [article 7] et "article 8", rien.',
      ['L. 5 | L. 5 | c:own own', '6 | 6 | c:own own', '7 | 7 | c:own own', '8 | 8 | c:own own'],
    ],
    ['Le port applique L. 110-1 et R. 12-3.', ['L. 110-1 | L. 110-1 | c:own own', 'R. 12-3 | R. 12-3 | c:own own']],
    ['Le port applique le tarif (L110-1).', ['L110-1 | L110-1 | c:own own']],
    ['Le port applique R. 12 du code pénal.', ['R. 12 | R. 12 | c:code penal stated']],
    ["Le port applique *R. 123-1 du code de l'urbanisme.", ["*R. 123-1 | *R. 123-1 | c:code de l'urbanisme stated"]],
    [
      "L'annexe 3 à l'article R. 1 du code rural fixe le tarif.",
      ["annexe 3 à l'article R. 1 | annexe 3 à l'article R. 1 | c:code rural et de la peche maritime stated"],
    ],
    [
      "L'annexe à l'article R. 12-4 fixe le tarif.",
      ["annexe à l'article R. 12-4 | annexe à l'article R. 12-4 | c:own own"],
    ],
    [
      "L'annexe II de l'article 5 du code pénal fixe le tarif.",
      ["annexe II de l'article 5 | annexe II de l'article 5 | c:code penal stated"],
    ],
    [
      "L'article II de la convention de Bâle du 3 mai 1950 fixe le tarif.",
      ['II | II | convention:1950-05-03:convention de bale du 3 mai 1950 stated'],
    ],
    ["L'article unique de la loi n° 2001-5 du 3 mai 2001 fixe le tarif.", ['unique | unique | loi:2001-5 stated']],
    ["Le régime de l'article 223 A. 2. Le batelier opte.", ['223 A | 223 A | c:own own']],
    ["Le régime de l'article 223 A. 2° Le batelier opte.", ['223 A | 223 A | c:own own']],
    [
      'Livre VI : L. 451, L. 477 et L. 531.',
      ['L. 451 | L. 451 | c:own own', 'L. 477 | L. 477 | c:own own', 'L. 531 | L. 531 | c:own own'],
    ],
    ['Lignes L. 5 - L. 18 + L. 27 du compte.', []],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
