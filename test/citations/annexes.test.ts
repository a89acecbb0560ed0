/** Annexes of codes, named by their number. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('an annex', () => {
  it.each<[string, readonly string[]]>([
    ["Le tarif figure à l'annexe 13-8.", ['annexe 13-8 | annexe 13-8 | c:own own']],
    [
      'Le tarif figure aux annexes 13-7 et 13-8.',
      ['annexes 13-7 | annexe 13-7 | c:own own', '13-8 | annexe 13-8 | c:own own'],
    ],
    ["Le tarif figure à l'annexe 22-1 du présent code.", ['annexe 22-1 | annexe 22-1 | c:own present']],
    ["Le tarif figure à l'annexe II au présent code.", ['annexe II | annexe II | c:own present']],
    ["Le tarif figure à l'annexe 4 du code du sport.", ['annexe 4 | annexe 4 | c:code du sport stated']],
    ["Le tarif figure à l'annexe n° 4-2 au code du sport.", ['annexe n° 4-2 | annexe 4-2 | c:code du sport stated']],
    ["Le tarif figure au 2° de l'annexe 13-8.", ['annexe 13-8 | annexe 13-8 | c:own own | numero 2']],
    [
      "Le tarif figure à l'annexe 3 à l'article R. 12.",
      ["annexe 3 à l'article R. 12 | annexe 3 à l'article R. 12 | c:own own"],
    ],
    ["Le tarif figure à l'annexe 5.", []],
    [
      "Le tarif figure à l'annexe 13-8 de l'arrêté du 3 mai 2001.",
      ['arrêté du 3 mai 2001 | texte | arrete:2001-05-03:arrete du 3 mai 2001 stated'],
    ],
    [
      "Le tarif figure à l'annexe I du règlement (CE) n° 1/2003.",
      ['règlement (CE) n° 1/2003 | texte | reglement:1/2003 stated'],
    ],
    ["Le tarif figure à l'annexe III du présent livre.", []],
    [
      "Le tarif figure à l'annexe III au code général des impôts.",
      ['code général des impôts | texte | c:code general des impots stated'],
    ],
    ['Annexe 13-8 Le tarif des écluses.', []],
    ["L'annexe 2,5 mètres plus loin est close.", []],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
