/** References judged by the day on which the citing wording began, in a corpus of invented, dated wordings. */

import { describe, expect, it } from 'vitest';
import { findAbrogated } from '../../src/checks/abrogated.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import type { Verdict } from '../../src/core/model.ts';
import { messagesFor } from '../messages-for.ts';
import { cleanAfterEach, item, nativeArticle, openFiles } from '../corpus-fixture.ts';

cleanAfterEach();

type Links = Readonly<Record<string, readonly string[]>>;

/** A wording of an article; `until` 2999-01-01: it still stands. */
function wording(num: string, from: string, until: string | null, links: Links = {}, cid = `FEU-${num}`): string {
  const etat = until === null ? 'VIGUEUR' : 'MODIFIE';
  const fields = { cid, id: `${cid}-${from}`, etat, dateDebut: from, dateFin: until ?? '2999-01-01' };
  return nativeArticle(num, fields, links, `Le gardien du feu ${num} veille depuis ${from}.`);
}

const cites = (num: string): Links => ({ Cite: [item(num, '')] });

/** `source > target` and the verdict, of each reference that is listed. */
function judge(corpus: Corpus, asOf: string, include: readonly Verdict[] = []): readonly string[] {
  const report = findAbrogated(corpus, {
    ...{ asOf, include: new Set(include), scope: null, messages: messagesFor('en') },
  });
  const bare = (label: string | null) => label?.replace(/^.* art\. /, '') ?? '';
  return report.findings.map(
    ({ sourceLabel, targetLabel, verdict, since, severity, successors }) =>
      `${bare(sourceLabel)} > ${bare(targetLabel)}: ${verdict} ${since} ${severity} ${successors.map(bare).join()}`,
  );
}

/** In 2016 the words of L1 became L9, and L1 was given other words. */
const PASSED = {
  'l1-a.md': wording('L1', '1990-01-01', '2016-10-01', { 'Nouveaux textes': [item('L9', 'V')] }),
  'l1-b.md': wording('L1', '2016-10-01', null),
  'l9-a.md': wording('L9', '1990-01-01', '2016-10-01'),
  'l9-b.md': wording('L9', '2016-10-01', null, { 'Anciens textes': [item('L1', 'M')] }),
};

describe('a number that passed to another provision', () => {
  it('is judged by the day of the citing wording and by the day of judgement', async () => {
    const corpus = await openFiles({
      ...PASSED,
      'r1.md': wording('R1', '1995-01-01', null, cites('L1')),
      'r2.md': wording('R2', '2017-01-01', null, cites('L1')),
    });
    expect(judge(corpus, '2010-01-01')).toEqual([]);
    expect(judge(corpus, '2016-09-30')).toEqual([]);
    expect(judge(corpus, '2016-10-01')).toEqual(['R1 (V) > L1: number-reused 2016-10-01 error L9']);
    expect(judge(corpus, '2020-01-01')).toEqual(['R1 (V) > L1: number-reused 2016-10-01 error L9']);
  });

  it('is meant again by a text that was rewritten since', async () => {
    const corpus = await openFiles({
      ...PASSED,
      'r1-a.md': wording('R1', '1995-01-01', '2018-01-01', cites('L1')),
      'r1-b.md': wording('R1', '2018-01-01', null, cites('L1')),
    });
    expect(judge(corpus, '2017-12-31')).toEqual(['R1 (M) > L1: number-reused 2016-10-01 error L9']);
    expect(judge(corpus, '2018-01-01')).toEqual([]);
  });

  it('names, of two articles, the one that bore it when the text was written', async () => {
    const corpus = await openFiles({
      'a.md': wording('L1', '1990-01-01', '2016-10-01', {}, 'FEU-OLD'),
      'b.md': wording('L1', '2016-10-01', null, {}, 'FEU-NEW'),
      'r1.md': wording('R1', '1995-01-01', null, cites('L1')),
      'r2.md': wording('R2', '2017-01-01', null, cites('L1')),
    });
    expect(judge(corpus, '2010-01-01')).toEqual([]);
    expect(judge(corpus, '2020-01-01')).toEqual(['R1 (V) > L1: number-reused 2016-10-01 error ']);
  });

  it('is doubtful when only the signature of the act is known', async () => {
    const acts = ['Loi n°95-90 du 3 mars 1995 - art. 2 (V)', 'Loi n°2018-91 du 4 mai 2018 - art. 3 (V)'];
    const corpus = await openFiles({
      ...PASSED,
      'l1-b.md': wording('L1', '2016-10-01', null, { 'Cité par': acts }),
    });
    expect(judge(corpus, '2020-01-01')).toEqual(['2 (V) > L1: number-reused 2016-10-01 warning L9']);
    expect(judge(corpus, '2010-01-01')).toEqual([]);
  });
});

describe('words that changed after the citing wording began', () => {
  const FILES = {
    'l2-a.md': wording('L2', '1990-01-01', '2005-06-01'),
    'l2-b.md': wording('L2', '2005-06-01', null),
    'r1.md': wording('R1', '1995-01-01', null, cites('L2')),
    'r2.md': wording('R2', '2005-06-01', null, cites('L2')),
  };

  it('are superseded, listed when asked for', async () => {
    const corpus = await openFiles(FILES);
    expect(judge(corpus, '2010-01-01')).toEqual([]);
    expect(judge(corpus, '2010-01-01', ['superseded'])).toEqual(['R1 (V) > L2: superseded 2005-06-01 note ']);
    expect(judge(corpus, '2005-05-31', ['superseded'])).toEqual([]);
  });

  it('are told with both days', async () => {
    const include = new Set<Verdict>(['superseded']);
    const options = { asOf: '2010-01-01', include, scope: null, messages: messagesFor('en') };
    const { findings, unlisted, holding } = findAbrogated(await openFiles(FILES), options);
    expect(findings[0]?.message).toMatch(
      /R1 \(wording of 1995-01-01\) cites .*L2, which has a newer wording as of 2005-06-01/,
    );
    expect([findings.length, unlisted, holding]).toEqual([1, 0, 1]);
  });
});

describe('an act that is not signed yet', () => {
  it('cites nothing on that day', async () => {
    const corpus = await openFiles({
      'l3.md': nativeArticle('L3', { etat: 'ABROGE' }, { 'Cité par': ['Loi n°2018-91 du 4 mai 2018 - art. 3 (V)'] }),
    });
    expect(judge(corpus, '2018-05-03')).toEqual([]);
    expect(judge(corpus, '2018-05-04')).toEqual(['3 (V) > L3: repealed null error ']);
  });
});
