/** Lois, décrets, the Constitution, EU acts, treaties. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('a texte that is not a code', () => {
  it.each<[string, readonly string[]]>([
    ["L'article 5 de la loi n° 2002-303 du 4 mars 2002 oblige.", ['5 | 5 | loi:2002-303 stated']],
    ["L'article 5 de la loi 2002-303 du 4 mars 2002 oblige.", ['5 | 5 | loi:2002-303 stated']],
    ["L'article 5 de la loi du 29 juillet 1881 oblige.", ['5 | 5 | loi:1881-07-29 stated']],
    ["L'article 5 de la loi organique n° 2001-692 du 1er août 2001 oblige.", ['5 | 5 | loi:2001-692 stated']],
    ["L'article 5 de la loi n° 86-33 modifiée du 9 janvier 1986 oblige.", ['5 | 5 | loi:86-33 stated']],
    [
      "L'article 5 de la loi de finances pour 2003 (n° 2002-1575 du 30 décembre 2002) oblige.",
      ['5 | 5 | loi:2002-1575 stated'],
    ],
    ["L'article 5 du décret-loi du 30 octobre 1935 oblige.", ['5 | 5 | decret-loi:1935-10-30 stated']],
    ["L'article 5 de l'ordonnance n° 45-2658 oblige.", ['5 | 5 | ordonnance:45-2658 stated']],
    ["L'article 5 de l'arrêté du 28 mai 2015 oblige.", ['5 | 5 | arrete:2015-05-28:arrete du 28 mai 2015 stated']],
    [
      "L'article 5 de l'arrêté interministériel du 28 mai 2015 oblige.",
      ['5 | 5 | arrete:2015-05-28:arrete interministeriel du 28 mai 2015 stated'],
    ],
    ['La loi n° 2002-303 du 4 mars 2002 oblige.', ['loi n° 2002-303 du 4 mars 2002 | texte | loi:2002-303 stated']],
    ['La loi du 29 juillet 1881 oblige.', ['loi du 29 juillet 1881 | texte | loi:1881-07-29 stated']],
    [
      'Le décret n° 2001-\n5 du 3 mai\n2001 oblige.',
      ['décret n° 2001-\n5 du 3 mai\n2001 | texte | decret:2001-5 stated'],
    ],
    ['LA LOI N° 2002-303 DU 4 MARS 2002', ['LOI N° 2002-303 DU 4 MARS 2002 | texte | loi:2002-303 stated']],
    [
      "L'ordonnance n° 45-2658 du 2 novembre 1945 oblige.",
      ['ordonnance n° 45-2658 du 2 novembre 1945 | texte | ordonnance:45-2658 stated'],
    ],
    [
      "L'arrêté du 28 mai 2015 oblige.",
      ['arrêté du 28 mai 2015 | texte | arrete:2015-05-28:arrete du 28 mai 2015 stated'],
    ],
    ['Le code du travail oblige.', ['code du travail | texte | c:code du travail stated']],
    ["L'ancien code pénal oblige.", ['ancien code pénal | texte | c:code penal (ancien) stated |  | former']],
    ['La Constitution oblige.', ['Constitution | texte | constitution:1958-10-04 stated']],
    ["L'article 34 de la Constitution oblige.", ['34 | 34 | constitution:1958-10-04 stated']],
    ["L'article 61-1 de la Constitution du 4 octobre 1958 oblige.", ['61-1 | 61-1 | constitution:1958-10-04 stated']],
    ['Le règlement (UE) 2016/679 oblige.', ['règlement (UE) 2016/679 | texte | reglement:2016/679 stated']],
    [
      'Le règlement (CE) n° 1/2003 du Conseil du 16 décembre 2002 oblige.',
      ['règlement (CE) n° 1/2003 du Conseil du 16 décembre 2002 | texte | reglement:1/2003 stated'],
    ],
    ['La directive 2006/123/CE oblige.', ['directive 2006/123/CE | texte | directive:2006/123 stated']],
    ["L'article 5 du règlement (UE) 2016/679 oblige.", ['5 | 5 | reglement:2016/679 stated']],
    [
      "L'article 4, paragraphe 2, du règlement (CE) n° 1/2003 oblige.",
      ['4 | 4 | reglement:1/2003 stated | paragraphe 2'],
    ],
    [
      "Le paragraphe 1 de l'article 2 du règlement (CE) n° 1107/2009 oblige.",
      ['2 | 2 | reglement:1107/2009 stated | paragraphe 1'],
    ],
    ["L'article 3 du règlement d'exécution (UE) n° 931/2011 oblige.", ['3 | 3 | reglement:931/2011 stated']],
    ["L'article 5 de la directive 2006/123/CE oblige.", ['5 | 5 | directive:2006/123 stated']],
    [
      "Les articles 101 et 102 du traité sur le fonctionnement de l'Union européenne obligent.",
      ['101 | 101 | traite:tfue stated', '102 | 102 | traite:tfue stated'],
    ],
    ["L'article 101 TFUE oblige.", ['101 | 101 | traite:tfue stated']],
    ["L'article 6 du traité sur l'Union européenne oblige.", ['6 | 6 | traite:tue stated']],
    [
      "L'article 8 de la convention européenne de sauvegarde des droits de l'homme et des libertés fondamentales oblige.",
      ['8 | 8 | convention:cesdh stated'],
    ],
    ["L'article 8 CEDH oblige.", ['8 | 8 | convention:cesdh stated']],
    [
      "L'article 33 de la convention de Genève du 28 juillet 1951 oblige.",
      ['33 | 33 | convention:1951-07-28:convention de geneve du 28 juillet 1951 stated'],
    ],
    [
      "L'article 16 de la Déclaration des droits de l'homme et du citoyen oblige.",
      ['16 | 16 | declaration:1789-08-26 stated'],
    ],
    ["L'article 81 CE oblige.", ['81 | 81 | traite:ce stated']],
    [
      "Les articles 78 et 223 et l'annexe VII du règlement (UE) n° 1308/2013 obligent.",
      ['78 | 78 | reglement:1308/2013 stated', '223 | 223 | reglement:1308/2013 stated'],
    ],
    [
      'Le protocole du 5 mai 1960 oblige.',
      ['protocole du 5 mai 1960 | texte | protocole:1960-05-05:protocole du 5 mai 1960 stated'],
    ],
    ['La loi du 4 mars 2002 précitée oblige.', ['loi du 4 mars 2002 précitée | texte | loi:2002-03-04 stated']],
    ["L'article 33 du règlement (CE) n° 1907 / 2006 oblige.", ['33 | 33 | reglement:1907/2006 stated']],
    ['La présente convention prend effet le 1er juillet 1973.', []],
    [
      'Loi n° 75-5 du 3 mai 1975 relative aux quais : articles 3 et 4, en ce qui concerne les ports.',
      ['Loi n° 75-5 du 3 mai 1975 | texte | loi:75-5 stated', '3 | 3 | loi:75-5 stated', '4 | 4 | loi:75-5 stated'],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
