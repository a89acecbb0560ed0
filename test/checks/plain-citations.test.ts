import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AbrogatedReport, findAbrogated } from '../../src/checks/abrogated.ts';
import { countPlain, type Linked } from '../../src/checks/plain-citations.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import type { Verdict } from '../../src/core/model.ts';
import type { Register } from '../../src/core/register.ts';
import { texteFromLabel } from '../../src/core/textes.ts';
import { cleanAfterEach, CODE, nativeArticle, openFiles, OTHER_CODE, tricoteusesId } from '../corpus-fixture.ts';
import { openRoots, randomRoots } from '../generated-corpus.ts';
import { messagesFor } from '../messages-for.ts';

cleanAfterEach();

const DAY = '2020-06-01';
const NOTHING: Linked = { articles: new Set(), leaves: new Set() };
const OF_CODE = texteFromLabel(CODE);

function registerOf(corpus: Corpus): Register {
  const register = corpus.register?.();
  if (register === undefined) throw new RangeError('an index has a register');
  return register;
}

const count = (corpus: Corpus, linked: Linked = NOTHING) => countPlain(registerOf(corpus), DAY, linked);

function judge(corpus: Corpus, asOf: string): AbrogatedReport {
  const include = new Set<Verdict>(['superseded', 'repealed-later', 'not-yet-in-force']);
  return findAbrogated(corpus, { asOf, include, scope: null, messages: messagesFor('en') });
}

/** The same corpus, whose references are all made one by one. */
function withoutRegister(corpus: Corpus): Corpus {
  const copy = { ...corpus };
  delete copy.register;
  return copy;
}

describe('citations that are only counted', () => {
  it('are those of what is in force and of what nothing tells the state of, once for each article that cites', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, {}, "Voir l'article L. 2, l'article L. 3 et l'article L. 99."),
      'b.md': nativeArticle('L2', { etat: 'VIGUEUR' }, {}, "Voir l'article L. 3. Selon l'article L. 3, il veille."),
      'c.md': nativeArticle('L3', {}, {}, `Voir l'article L. 3 du ${OTHER_CODE.toLowerCase()}.`),
    });
    expect(count(corpus)).toMatchObject({ holding: 1, notVerified: 4, isAll: true });
    expect(judge(corpus, DAY)).toMatchObject({ checked: 5, holding: 1, notVerified: 4, findings: [] });
  });

  it.each([
    ['what ended', { etat: 'ABROGE' }],
    ['what days begin', { etat: 'VIGUEUR', dateDebut: '2001-02-03' }],
  ])('are not those of %s', async (_, fields) => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, {}, "Voir l'article L. 2."),
      'b.md': nativeArticle('L2', fields),
    });
    const plain = count(corpus);
    expect(plain).toMatchObject({ holding: 0, notVerified: 0, isAll: false });
    expect(plain.isPlain(OF_CODE, 'L2')).toBe(false);
    expect(plain.isPlain(OF_CODE, 'L3')).toBe(true);
  });

  it('are weighed by all the wordings of an article, those that tell nothing too', async () => {
    const wording = (num: number) => ({ cid: tricoteusesId(7), id: tricoteusesId(num) });
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, {}, "Voir l'article L. 2."),
      'b.md': nativeArticle('L2', { ...wording(1), etat: 'MODIFIE_MORT_NE' }),
      'c.md': nativeArticle('L2', wording(2)),
    });
    expect(count(corpus)).toMatchObject({ holding: 0, notVerified: 1, isAll: true });
  });

  it('are not those of a number that two articles bear, whatever else names one of them', async () => {
    const cid = tricoteusesId(7);
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, {}, "Voir l'article L. 2, puis l'article L. 3."),
      'b.md': nativeArticle('L2', { cid, id: tricoteusesId(1) }),
      'c.md': nativeArticle('L2', { cid: tricoteusesId(8), id: tricoteusesId(2) }),
      'd.md': nativeArticle('L3', { cid, id: tricoteusesId(3) }),
    });
    expect(count(corpus)).toMatchObject({ holding: 0, notVerified: 0, isAll: false });
  });

  it('are not those of what a link names', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, {}, "Voir l'article L. 2 et l'article L. 3."),
      'b.md': nativeArticle('L2'),
    });
    const register = registerOf(corpus);
    const [article] = register.bearers(OF_CODE?.key ?? '', 'L2');
    const held = { ...NOTHING, articles: new Set([article ?? -1]) };
    expect(count(corpus, held)).toMatchObject({ notVerified: 1, isAll: false });
    const leaves = new Set([`${OF_CODE?.key ?? ''}#L3`]);
    expect(count(corpus, { ...NOTHING, leaves })).toMatchObject({ notVerified: 1, isAll: false });
  });

  it('change nothing in any corpus', async () => {
    await fc.assert(
      fc.asyncProperty(randomRoots, fc.constantFrom(DAY, '1999-01-01'), async (roots, day) => {
        const { corpus, close } = await openRoots(roots);
        expect(judge(corpus, day)).toEqual(judge(withoutRegister(corpus), day));
        close();
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
