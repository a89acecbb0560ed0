import { describe, expect, it } from 'vitest';
import { isNumberReused } from '../../src/checks/number-reuse.ts';
import { heldEnd } from '../../src/checks/reference-end.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import { cleanAfterEach, nativeArticle, openFiles, tricoteusesId } from '../corpus-fixture.ts';

cleanAfterEach();

const DAY = '2020-06-01';
const [FIRST, SECOND] = [tricoteusesId(101), tricoteusesId(102)];
const ENDED = { cid: FIRST, id: tricoteusesId(1), etat: 'ABROGE', dateDebut: '1991-02-03', dateFin: '2005-06-07' };

function isReused(corpus: Corpus, work: string): boolean {
  const versions = corpus.versionsOf(work);
  const [first] = versions;
  if (first === undefined) throw new RangeError('the article is held');
  return isNumberReused(corpus, heldEnd(first, versions), DAY);
}

describe('a number that another article bears', () => {
  it.each([
    ['alive by its état alone', { etat: 'VIGUEUR' }, true],
    ['that began since and ended too', { etat: 'ABROGE', dateDebut: '2005-06-07', dateFin: '2010-01-01' }, false],
    ['that is yet to begin', { etat: 'VIGUEUR_DIFF', dateDebut: '2031-07-23' }, true],
    ['that has ended', { etat: 'ABROGE' }, false],
  ])('%s', async (_, fields, expected) => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', ENDED),
      'b.md': nativeArticle('L1', { ...fields, cid: SECOND, id: tricoteusesId(2) }),
    });
    expect(isReused(corpus, FIRST)).toBe(expected);
  });

  it('is not its own, nor that of another number', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { cid: FIRST, id: tricoteusesId(1), etat: 'VIGUEUR', dateDebut: '1991-02-03' }),
      'b.md': nativeArticle('L2', { cid: SECOND, id: tricoteusesId(2), etat: 'VIGUEUR' }),
    });
    expect(isReused(corpus, FIRST)).toBe(false);
  });
});
