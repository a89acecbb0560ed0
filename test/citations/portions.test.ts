/** Parts of articles. Each row: a sentence, then its references as sentence-table.ts writes them. */

import { describe, expect, it } from 'vitest';
import { describeRefs } from './sentence-table.ts';

describe('a part of an article', () => {
  it.each<[string, readonly string[]]>([
    ["Au premier alinéa de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 1']],
    ["Au deuxième alinéa du II de l'article 5, le quai.", ['5 | 5 | c:own own | partie II > alinea 2']],
    ["Aux premier et troisième alinéas de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 1 > alinea 3']],
    ["Aux alinéas 2 et 3 de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 2 > alinea 3']],
    ["À l'alinéa 2 de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 2']],
    ["Au dernier alinéa de l'article 5, le quai.", ['5 | 5 | c:own own | alinea dernier']],
    ["À l'avant-dernier alinéa de l'article 5, le quai.", ['5 | 5 | c:own own | alinea avant-dernier']],
    ["Aux deux premiers alinéas de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 1 > alinea 2']],
    [
      "Aux deux derniers alinéas de l'article 5, le quai.",
      ['5 | 5 | c:own own | alinea avant-dernier > alinea dernier'],
    ],
    ["À la seconde phrase du quatrième alinéa de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 4 > phrase 2']],
    ["À la première phrase de l'article 5, le quai.", ['5 | 5 | c:own own | phrase 1']],
    ["Au 2e alinéa de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 2']],
    ["Au vingt-troisième alinéa de l'article 5, le quai.", ['5 | 5 | c:own own | alinea 23']],
    ["Au II de l'article 5, le quai.", ['5 | 5 | c:own own | partie II']],
    ["Au II bis de l'article 5, le quai.", ['5 | 5 | c:own own | partie II bis']],
    ["Aux I et III de l'article 5, le quai.", ['5 | 5 | c:own own | partie I > partie III']],
    ["Aux I à III de l'article 5, le quai.", ['5 | 5 | c:own own | partie I > partie III']],
    ["Au 3° du I de l'article 5, le quai.", ['5 | 5 | c:own own | partie I > numero 3']],
    ["Aux 1° et 2° du I de l'article 5, le quai.", ['5 | 5 | c:own own | partie I > numero 1 > numero 2']],
    ["Au 1° bis de l'article 5, le quai.", ['5 | 5 | c:own own | numero 1 bis']],
    ["Aux 1° à 4° de l'article 5, le quai.", ['5 | 5 | c:own own | numero 1 > numero 4']],
    ["Au a du 1° du I de l'article 5, le quai.", ['5 | 5 | c:own own | partie I > numero 1 > lettre a']],
    ["Au b bis de l'article 5, le quai.", ['5 | 5 | c:own own | lettre b bis']],
    ["Au paragraphe 2 de l'article 5, le quai.", ['5 | 5 | c:own own | paragraphe 2']],
    ["Au § 3 de l'article 5, le quai.", ['5 | 5 | c:own own | paragraphe 3']],
    ["Au point 4 de l'article 5, le quai.", ['5 | 5 | c:own own | numero 4']],
    ["Au A du II de l'article 5, le quai.", ['5 | 5 | c:own own | partie II > lettre A']],
    [
      'Au premier alinéa des articles 5 et 6, le quai.',
      ['5 | 5 | c:own own | alinea 1', '6 | 6 | c:own own | alinea 1'],
    ],
    [
      "Au premier alinéa de l'article 5 et à l'article 6, le quai.",
      ['5 | 5 | c:own own | alinea 1', '6 | 6 | c:own own'],
    ],
    ["À l'article 5, premier alinéa, le quai.", ['5 | 5 | c:own own | alinea 1']],
    [
      "À l'article 5, deuxième et troisième alinéas, du code civil, le quai.",
      ['5 | 5 | c:code civil stated | alinea 2 > alinea 3'],
    ],
    ["À l'article 5, alinéa 2, le quai.", ['5 | 5 | c:own own | alinea 2']],
    ["À l'article 5 alinéa 2 du code civil, le quai.", ['5 | 5 | c:code civil stated | alinea 2']],
    ["À l'article L. 1 al. 3 du code civil, le quai.", ['L. 1 | L. 1 | c:code civil stated | alinea 3']],
    ["À l'article L. 1 (II, 3°) du code civil, le quai.", ['L. 1 | L. 1 | c:code civil stated | partie II > numero 3']],
    ["À l'article L. 1 (3°) du code civil, le quai.", ['L. 1 | L. 1 | c:code civil stated | numero 3']],
    ["À l'article L. 1 (premier alinéa) du code civil, le quai.", ['L. 1 | L. 1 | c:code civil stated | alinea 1']],
    ["À l'article L. 1 (2e alinéa) du code civil, le quai.", ['L. 1 | L. 1 | c:code civil stated | alinea 2']],
    ["À l'article 5-II du code civil, le quai.", ['5 | 5 | c:code civil stated | partie II']],
    ["À l'article 5-I-3° du code civil, le quai.", ['5 | 5 | c:code civil stated | partie I > numero 3']],
    [
      "À l'article 257-10°-d du code général des impôts, le quai.",
      ['257 | 257 | c:code general des impots stated | numero 10 > lettre d'],
    ],
    ["À l'article 5, I, 2°, du code civil, le quai.", ['5 | 5 | c:code civil stated | partie I > numero 2']],
    ["À l'article 5, 3° et 4°, du code civil, le quai.", ['5 | 5 | c:code civil stated | numero 3 > numero 4']],
    ["À l'article 5 II du code civil, le quai.", ['5 | 5 | c:code civil stated | partie II']],
    ["À l'article 5, § 2, du code civil, le quai.", ['5 | 5 | c:code civil stated | paragraphe 2']],
    [
      "À l'article 5, 2° de l'article 6 et 7, le quai.",
      ['5 | 5 | c:own own', '6 | 6 | c:own own | numero 2', '7 | 7 | c:own own'],
    ],
    [
      'Les articles 327 alinéa 2, et 328 visent le quai.',
      ['327 | 327 | c:own own | alinea 2', '328 | 328 | c:own own'],
    ],
    ["Il y a de l'article 5 une lecture large.", ['5 | 5 | c:own own']],
    ["Au premier\nalinéa du\nII de\nl'article 5, le quai.", ['5 | 5 | c:own own | partie II > alinea 1']],
    ["Au 7° ter de l'article 5, le quai.", ['5 | 5 | c:own own | numero 7 ter']],
  ])('%s', (sentence, refs) => {
    expect(describeRefs(sentence)).toEqual(refs);
  });
});
