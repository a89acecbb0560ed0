import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNearbyWordings } from '../../src/commands/nearby-wordings.ts';
import type { Corpus, ListFilter } from '../../src/core/contracts.ts';
import {
  CODE,
  CODE_KEY,
  cleanAfterEach,
  nativeArticle,
  openFiles,
  OTHER_CODE,
  seedArticle,
} from '../corpus-fixture.ts';

cleanAfterEach();

const CIDS = ['LEGIARTI000099000001', 'LEGIARTI000099000002'] as const;

/** Article 1 changes its number, article 2 its code; the others have no cid, or no code. */
function openMoved(count: number): Promise<Corpus> {
  const files = Array.from({ length: count }, (_, at) => {
    const [num, cid, texte] = [`L${at % 7}`, CIDS[at % 5], at % 11 === 1 ? OTHER_CODE : CODE];
    const fields = { texte, dateDebut: `${1990 + at}-01-01`, ...(cid === undefined ? {} : { articleCid: cid }) };
    const text = at % 9 === 8 ? seedArticle(num) : nativeArticle(num, fields);
    return [`${String(at).padStart(3, '0')}.md`, text] as const;
  });
  return openFiles(Object.fromEntries(files));
}

const FILTERS: readonly ListFilter[] = [{}, { texteKey: CODE_KEY }, { num: 'L1' }, { texteKey: null }];

describe('a corpus that has at hand the wordings of what it lists', () => {
  it.each(FILTERS)('lists the same, and knows the same of each article: %o', async (filter) => {
    const corpus = await openMoved(90);
    let fromMemory = 0;
    const counted: Corpus = {
      ...corpus,
      versionsOf: (work) => {
        fromMemory -= 1;
        return corpus.versionsOf(work);
      },
    };
    const nearby = withNearbyWordings(counted);
    const listed = [];
    for (const version of nearby.list(filter)) {
      listed.push(version);
      fromMemory += 1;
      expect(nearby.versionsOf(version.work)).toEqual(corpus.versionsOf(version.work));
    }
    expect(listed).toEqual([...corpus.list(filter)]);
    if (filter.num === undefined && filter.texteKey !== null) expect(fromMemory).toBeGreaterThan(0);
  });

  it('forgets them at the end', async () => {
    const corpus = await openMoved(5);
    const asked: string[] = [];
    const nearby = withNearbyWordings({
      ...corpus,
      versionsOf: (work) => {
        asked.push(work);
        return [];
      },
    });
    const works = [...nearby.list({})].map(({ work }) => work);
    for (const work of works) nearby.versionsOf(work);
    expect(asked).toEqual(works);
  });
});

describe('whole works', () => {
  it('are, of any run of a list, articles with all that is asked of them one by one', async () => {
    const corpus = await openMoved(60);
    const all = [...corpus.list({})];
    const bounds = fc.tuple(fc.nat(all.length), fc.nat(all.length));
    fc.assert(
      fc.property(bounds, ([a, b]) => {
        const works = corpus.wholeWorks(all.slice(Math.min(a, b), Math.max(a, b)));
        for (const [work, versions] of works) expect(versions).toEqual(corpus.versionsOf(work));
      }),
    );
    const cids = all.filter(({ articleCid, numKey }) => articleCid !== null || numKey !== null);
    const named = new Set(
      cids.filter(({ articleCid, texte }) => articleCid !== null || texte !== null).map((v) => v.work),
    );
    expect(new Set(corpus.wholeWorks(all).keys())).toEqual(named);
  });
});
