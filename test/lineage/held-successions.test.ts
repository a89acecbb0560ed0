import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/contracts.ts';
import { findSuccessors } from '../../src/lineage.ts';
import { holdSuccessions } from '../../src/lineage/held-successions.ts';
import { cleanAfterEach, item, nativeArticle, openFiles, tricoteusesId } from '../corpus-fixture.ts';
import { openRoots, randomRoots } from '../generated-corpus.ts';

cleanAfterEach();

/** The successors of every article, by the corpus that asks for each; the one that reads once finds the same. */
function compareSuccessors(corpus: Corpus): string[] {
  const held = holdSuccessions(corpus);
  return [...corpus.list({})].flatMap((version) => {
    const versions = corpus.versionsOf(version.work);
    const successors = findSuccessors(corpus, versions);
    expect(findSuccessors(held, versions)).toEqual(successors);
    return successors.map(({ label }) => `${version.num ?? ''} > ${label}`);
  });
}

describe('successions read once', () => {
  it('are those that each end states, in the order of their lines', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, { 'Nouveaux textes': [item('L3'), item('L2'), item('L9')] }),
      'b.md': nativeArticle('L2', {}, { 'Anciens textes': [item('L1', 'Ab'), item('L4', 'Ab')] }),
      'c.md': nativeArticle('L3', {}, { Cite: [item('L1', 'Ab')] }),
      'd.md': nativeArticle('L4'),
    });
    expect(compareSuccessors(corpus)).toHaveLength(4);
  });

  it('are those of the article that a link names by its identifier, where two bear its number', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { id: tricoteusesId(1) }),
      'b.md': nativeArticle('L1', { id: tricoteusesId(2) }),
      'c.md': nativeArticle('L2', {}, { 'Anciens textes': [item('L1', 'Ab')] }),
      'd.md': nativeArticle('L3', {}, { 'Nouveaux textes': [item('L1')] }),
    });
    expect(compareSuccessors(corpus)).not.toHaveLength(0);
  });

  it('are those that several files of one version state', async () => {
    const id = tricoteusesId(1);
    const { corpus } = await openRoots([
      { 'a.md': nativeArticle('1', { id }, { 'Nouveaux textes': [item('2')] }), 'c.md': nativeArticle('2') },
      { 'b.md': nativeArticle('1', { id }, { 'Nouveaux textes': [item('3'), item('2')] }), 'd.md': nativeArticle('3') },
    ]);
    expect(compareSuccessors(corpus)).toHaveLength(2);
  });

  it('are the same in any corpus', async () => {
    await fc.assert(
      fc.asyncProperty(randomRoots, async (roots) => {
        const { corpus, close } = await openRoots(roots);
        compareSuccessors(corpus);
        close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
