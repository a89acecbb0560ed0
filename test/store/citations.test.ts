import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/contracts.ts';
import { texteFromLabel } from '../../src/core/textes.ts';
import { cleanAfterEach, CODE, nativeArticle, openFiles, OTHER_CODE } from '../corpus-fixture.ts';

cleanAfterEach();

const LAW = {
  'a.md': nativeArticle('L1', {}, {}, "Le feu est tenu selon l'article L. 2."),
  'b.md': nativeArticle('L2', {}, {}, 'Les articles L. 4 à L. 6 valent en mer.'),
  'c.md': nativeArticle('L3', {}, {}, `Voir l'article L. 2 du ${OTHER_CODE.toLowerCase()}.`),
  'd.md': nativeArticle('L7', {}, {}, "A l'article L. 9, les mots : « l'article L. 8 » sont supprimés."),
};

/** Numbers of the versions whose bodies cite a number of a code. */
function citing(corpus: Corpus, num: string, code = CODE): (string | null | undefined)[] {
  return corpus.citationsTo(texteFromLabel(code)?.key ?? null, num).map(({ from }) => corpus.byRow(from)?.num);
}

describe('citations of bodies', () => {
  it('are asked by the number cited, of the own code or of the one that is named', async () => {
    const corpus = await openFiles(LAW);
    expect(citing(corpus, 'L2')).toEqual(['L1']);
    expect(citing(corpus, 'L2', OTHER_CODE)).toEqual(['L3']);
    expect(citing(corpus, 'L77')).toEqual([]);
  });

  it('name both ends of a range, and cover what stands between', async () => {
    const corpus = await openFiles(LAW);
    for (const num of ['L4', 'L5', 'L6']) expect(citing(corpus, num)).toEqual(['L2']);
    expect(citing(corpus, 'L7')).toEqual([]);
    const nums = [...corpus.allCitations()]
      .filter(({ from }) => corpus.byRow(from)?.num === 'L2')
      .map(({ num }) => num);
    expect(nums).toEqual(['L4', 'L6']);
  });

  it('keep apart what is only quoted', async () => {
    const corpus = await openFiles(LAW);
    const quoted = corpus.citationsTo(texteFromLabel(CODE)?.key ?? null, 'L8');
    expect(quoted.map(({ isLive }) => isLive)).toEqual([false]);
    expect(corpus.citationsTo(texteFromLabel(CODE)?.key ?? null, 'L9').map(({ isLive }) => isLive)).toEqual([true]);
  });
});
