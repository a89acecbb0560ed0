import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growingCorpus } from '../../src/commands/remembered-corpus.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import { cleanAfterEach, CODE_KEY, item, nativeArticle, openFiles } from '../corpus-fixture.ts';
import { openRoots, randomRoots } from '../generated-corpus.ts';

cleanAfterEach();

/** Answers to what a check asks of every article. */
function answersOf(corpus: Corpus, all: ReturnType<Corpus['list']>): readonly unknown[] {
  return [...all].flatMap((version) => [
    corpus.byNum(version.numKey ?? '', version.texte?.key),
    corpus.byRow(version.row),
    corpus.versionsOf(version.work),
    corpus.byId(version.articleCid ?? ''),
    corpus.liensFrom([version.row]),
    corpus.liensTo(version.texte?.key ?? null, version.numKey, []),
    corpus.holds(version.texte?.key ?? ''),
  ]);
}

describe('a corpus that is read whole once enough was asked of it', () => {
  it('gives the same answers before and after', async () => {
    await fc.assert(
      fc.asyncProperty(randomRoots, async (roots) => {
        const { corpus, close } = await openRoots(roots);
        const growing = growingCorpus(corpus);
        const all = [...corpus.list({})];
        for (let round = 0; round < 3; round += 1) expect(answersOf(growing, all)).toEqual(answersOf(corpus, all));
        close();
      }),
      { numRuns: 40 },
    );
  });

  it('is read once, and not before', async () => {
    const files = Array.from({ length: 20 }, (_, at) => nativeArticle(`L${at}`, {}, { Cite: [item('L1')] }));
    const corpus = await openFiles(Object.fromEntries(files.map((text, at) => [`a${at}.md`, text])));
    let reads = 0;
    const list: Corpus['list'] = (filter) => {
      reads += 1;
      return corpus.list(filter);
    };
    const growing = growingCorpus({ ...corpus, list });
    growing.byNum('L1', CODE_KEY);
    expect(reads).toBe(0);
    for (let at = 0; at < 20; at += 1) growing.byNum(`L${at}`, CODE_KEY);
    expect(reads).toBe(1);
  });
});
