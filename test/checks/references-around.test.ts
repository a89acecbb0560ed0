import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AbrogatedReport, type AbrogatedScope, findAbrogated } from '../../src/checks/abrogated.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import type { Verdict } from '../../src/core/model.ts';
import { cleanAfterEach, nativeArticle, openFiles, openRequest, tricoteusesId } from '../corpus-fixture.ts';
import { openRoots, randomRoots } from '../generated-corpus.ts';
import { messagesFor } from '../messages-for.ts';

cleanAfterEach();

const DAYS = ['1999-01-01', '2020-06-01'];
const INCLUDE = new Set<Verdict>(['superseded', 'repealed-later', 'not-yet-in-force']);

function judge(corpus: Corpus, scope: AbrogatedScope | null, asOf: string): AbrogatedReport {
  return findAbrogated(corpus, { asOf, include: INCLUDE, scope, messages: messagesFor('en') });
}

/** The same corpus, whose references are all read whatever is asked. */
function withoutAround(corpus: Corpus): Corpus {
  const copy = { ...corpus };
  delete copy.citesAround;
  return copy;
}

/** One scope for each article and each texte of a corpus, and one for the first article with the last texte. */
function scopesOf(corpus: Corpus): readonly AbrogatedScope[] {
  const works = [...new Set([...corpus.list({})].map(({ work }) => work))];
  const textes = corpus.textesHeld().map(({ texte }) => texte.key);
  return [
    ...works.map((work) => ({ works: new Set([work]), textes: new Set<string>() })),
    ...textes.map((key) => ({ works: new Set<string>(), textes: new Set([key]) })),
    { works: new Set(works.slice(0, 1)), textes: new Set(textes.slice(-1)) },
  ];
}

/** References judged, over all scopes and days. */
function compareAll(corpus: Corpus): number {
  let checked = 0;
  for (const asOf of DAYS) {
    for (const scope of scopesOf(corpus)) {
      const all = judge(withoutAround(corpus), scope, asOf);
      expect(judge(corpus, scope, asOf)).toEqual(all);
      checked += all.checked;
    }
  }
  return checked;
}

describe('references of some articles', () => {
  it('are those of the whole corpus of which one end is asked for, in any corpus', async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(randomRoots, async (roots) => {
        const { corpus, close } = await openRoots(roots);
        checked += compareAll(corpus);
        close();
      }),
      { numRuns: 40 },
    );
    expect(checked).toBeGreaterThan(50);
  }, 120_000);

  it('name what is not held as the first link of the corpus does, and judge it by all links', async () => {
    const label = 'Décret n°2001-5 du 3 mars 2001';
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { etat: 'VIGUEUR' }, { Cite: [`${label} - art. 4 (V)`, `${label}, art. 9 (Ab)`] }),
      'b.md': nativeArticle('L2', { etat: 'VIGUEUR' }, { Cite: [`${label} - art. 4 (Ab)`, 'Une circulaire (Ab)'] }),
      'c.md': nativeArticle('L3', { etat: 'VIGUEUR' }, { Cite: [`${label} (V)`, 'Une circulaire (Ab)'] }),
      'd.md': nativeArticle('L4', { etat: 'VIGUEUR' }, { Cite: [`Décret 2001-5 du 3 mars 2001 (Ab)`] }),
    });
    expect(compareAll(corpus)).toBeGreaterThan(10);
  });

  it('are of one article when its wordings are of several textes or numbers, or bear no number', async () => {
    const wording = (num: number) => ({ cid: tricoteusesId(7), id: tricoteusesId(num), etat: 'ABROGE' });
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { ...wording(1), texte: 'Code des passes' }, {}, "Voir l'article R. 5."),
      'b.md': nativeArticle('L2', wording(2), {}, "Voir l'article L. 1 du code des passes."),
      'c.md': nativeArticle('R*5', { etat: 'ABROGE' }, {}, "Voir l'article L. 2 et l'article R.* 5."),
      'd.md': nativeArticle('R6', {}, {}, "Voir l'article R. 5 et l'article L. 1 du code des passes."),
    });
    expect(compareAll(corpus)).toBeGreaterThan(10);
  });

  it('are those of the whole corpus in every example', async () => {
    const examples = fileURLToPath(new URL('../../examples', import.meta.url));
    const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    let checked = 0;
    for (const { name } of folders) {
      const { corpus, close } = await openRequest('', { roots: [join(examples, name)] });
      checked += compareAll(corpus);
      close();
    }
    expect(checked).toBeGreaterThan(50);
  }, 60_000);

  const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
  it.skipIf(!existsSync(seeds))('are those of the whole corpus in the seeds', async () => {
    const { corpus, close } = await openRequest('', { roots: [seeds] });
    expect(compareAll(corpus)).toBeGreaterThan(10);
    close();
  });
});
