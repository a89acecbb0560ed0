/** Uses of citations, relative articles, and what is no citation. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('how a citation is meant', () => {
  it.each<[string, readonly string[]]>([
    [
      "Les mots : « à l'article L. 1 » sont remplacés par les mots : « à l'article L. 2 ».",
      ['L. 1 | L. 1 | c:own own |  | quoted', 'L. 2 | L. 2 | c:own own |  | quoted'],
    ],
    [
      "Les mots : “à l'article L. 1” sont remplacés par les mots : “à l'article L. 2”.",
      ['L. 1 | L. 1 | c:own own |  | quoted', 'L. 2 | L. 2 | c:own own |  | quoted'],
    ],
    [
      `Les mots "à l'article L. 1" sont supprimés à l'article L. 9.`,
      ['L. 1 | L. 1 | c:own own |  | quoted', 'L. 9 | L. 9 | c:own own'],
    ],
    [
      "L'article L. 3 est ainsi rédigé : « Le quai relève de l'article L. 4. »",
      ['L. 3 | L. 3 | c:own own', 'L. 4 | L. 4 | c:own own |  | quoted'],
    ],
    [
      "L'article L. 3 est complété par les mots : « et à l'article L. 4 ».",
      ['L. 3 | L. 3 | c:own own', 'L. 4 | L. 4 | c:own own |  | quoted'],
    ],
    ['La convention, ci-après « article 9 bis », est publiée.', ['9 bis | 9 bis | c:own own |  | defined']],
    ['On entend par « article 3 » le troisième paragraphe.', ['3 | 3 | c:own own |  | defined']],
    ["Le juge écrit : « l'article L. 4 s'applique ».", ['L. 4 | L. 4 | c:own own']],
    ["L'ancien article 1382 du code civil le disait.", ['1382 | 1382 | c:code civil stated |  | former']],
    [
      'Les anciens articles 1382 et 1383 du code civil le disaient.',
      ['1382 | 1382 | c:code civil stated |  | former', '1383 | 1383 | c:code civil stated |  | former'],
    ],
    ["L'article 1382 ancien du code civil le disait.", ['1382 | 1382 | c:code civil stated |  | former']],
    [
      "L'article 5, dans sa rédaction antérieure à la loi du 3 mai 1900, le disait.",
      ['5 | 5 | c:own own |  | former', 'loi du 3 mai 1900 | texte | loi:1900-05-03 stated'],
    ],
    [
      "L'article 5 du code civil dans sa version applicable avant le 3 mai 1900 le disait.",
      ['5 | 5 | c:code civil stated |  | former'],
    ],
    [
      "L'article 5, dans sa rédaction issue de la loi du 3 mai 1900, le dit.",
      ['5 | 5 | c:own own', 'loi du 3 mai 1900 | texte | loi:1900-05-03 stated'],
    ],
    ["L'article précédent oblige.", ['article précédent | relative -1 x 1 | c:own own']],
    ["À l'article suivant, le quai.", ['article suivant | relative 1 x 1 | c:own own']],
    ['Les deux articles suivants obligent.', ['deux articles suivants | relative 1 x 2 | c:own own']],
    ['Aux trois articles précédents, le quai.', ['trois articles précédents | relative -1 x 3 | c:own own']],
    ['Les articles précédents obligent.', ['articles précédents | relative -1 x 0 | c:own own']],
    ["L'article qui précède oblige.", ['article qui précède | relative -1 x 1 | c:own own']],
    [
      "Au premier alinéa de l'article précédent, le quai.",
      ['article précédent | relative -1 x 1 | c:own own | alinea 1'],
    ],
    ['Le présent article oblige.', []],
    ['Au II du présent article, le quai.', []],
    ['Un article de presse du 3 mai 2001.', []],
    ['Les 3 articles du menu.', []],
    ['Des articles de sport et 5 articles de pêche.', []],
    ["L'article unique est adopté.", []],
    ["L'article 5 mois après la crue.", []],
    ["L'article coûte 12 euros, R. 5 000 euros de moins.", []],
    ['Voir page L. 3 du guide.', []],
    ['La route D 951-2 est fermée.', []],
    ['Du 1° à 5° du tarif.', []],
    ['En 1999, le 12 mai, 300 francs.', []],
    ["L'article 12 mars 2004 est faux.", []],
    ['Le code postal et le code confidentiel du quai.', []],
    ["Une loi et un décret en Conseil d'Etat.", []],
    ['La constitution du dossier est gratuite.', []],
    ["Art. 6. - Le batelier veille sur l'article 7.", ['7 | 7 | c:own own']],
    ['« Art. L. 5. – Le batelier veille.', ['L. 5 | L. 5 | c:own own |  | defined']],
    ['Article 3 Le batelier veille.', []],
    ['Le départ. Article 4 : Le batelier veille.', []],
    ["L'artisan et le partisan ont 5 quais.", []],
    ['Format A4-2 et vitamine D3.', []],
    ['Les articles 20 % moins chers.', []],
    ["L'article 5,5 % plus cher.", []],
    ['Le 3ème article du menu.', []],
    ['La quantité L 5 est stockée.', []],
    ['\n\nArticle 6\n\nLe batelier veille.', []],
    [
      "L'article L. 3 est ainsi rédigé : « Art. L. 3. - Le batelier veille. »",
      ['L. 3 | L. 3 | c:own own', 'L. 3 | L. 3 | c:own own |  | quoted'],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
