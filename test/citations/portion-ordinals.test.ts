/** Ordinals of portions in words, and portions in parentheses. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('a portion named in words', () => {
  it.each<[string, readonly string[]]>([
    ["Le quarantième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea 40']],
    ["Le vingt et unième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea 21']],
    ["Le quarante-deuxième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea 42']],
    ["Le soixante-douzième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea 72']],
    ["Le quatre-vingtième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea 80']],
    ["Le quatre-vingt-dix-neuvième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea 99']],
    ["Le centième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea 100']],
    ["L'antépénultième alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea antépénultième']],
    ["L'avant-dernier alinéa de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | alinea avant-dernier']],
    ["La pénultième phrase de l'article L. 5 s'applique.", ['L. 5 | L. 5 | c:own own | phrase avant-dernier']],
    ["Le deuxième alinéa de l ’ article R.4122-4-12 s'applique.", ['R.4122-4-12 | R.4122-4-12 | c:own own | alinea 2']],
    [
      "Les art. L. 5, al. 1 et 2, L. 6, al. 3, s'appliquent.",
      ['L. 5 | L. 5 | c:own own | alinea 1 > alinea 2', 'L. 6 | L. 6 | c:own own | alinea 3'],
    ],
    [
      "Les articles 1er (1°, b) et 7 de la loi n° 2001-5 s'appliquent.",
      ['1er | 1er | loi:2001-5 stated | numero 1 > lettre b', '7 | 7 | loi:2001-5 stated'],
    ],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
