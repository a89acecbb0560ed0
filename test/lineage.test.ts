import { describe, expect, it } from 'vitest';
import type { Corpus } from '../src/core/contracts.ts';
import { findSuccessors, type Lineage, type LineageOptions, traceLineage } from '../src/lineage.ts';
import { cleanAfterEach, CODE, item, nativeArticle, openArticles, openFiles } from './corpus-fixture.ts';

cleanAfterEach();

const BOTH: LineageOptions = { direction: 'both', depth: 100 };
const NEXT = 'Nouveaux textes';
const PREVIOUS = 'Anciens textes';

function trace(corpus: Corpus, num: string, options: Partial<LineageOptions> = {}): Lineage {
  return traceLineage(corpus, corpus.byNum(num), { ...BOTH, ...options });
}

/** `L1 > L2`, by the end of the keys. */
function arrows({ edges }: Lineage): string[] {
  const short = (key: string): string => key.slice(key.lastIndexOf('#') + 1);
  return edges.map(({ from, to }) => `${short(from)} > ${short(to)}`).sort();
}

const to = (...nums: string[]) => ({ [NEXT]: nums.map((num) => item(num)) });
const from = (...nums: string[]) => ({ [PREVIOUS]: nums.map((num) => item(num, 'Ab')) });

describe('the lineage of an article', () => {
  it('follows a chain both ways, from links of either end', async () => {
    const corpus = await openArticles({ L1: [{}, to('L2')], L2: [{}], L3: [{}, from('L2')], L4: [{}, from('L3')] });
    for (const num of ['L1', 'L2', 'L3', 'L4']) {
      expect(arrows(trace(corpus, num)), num).toEqual(['L1 > L2', 'L2 > L3', 'L3 > L4']);
    }
    expect(arrows(trace(corpus, 'L2', { direction: 'back' }))).toEqual(['L1 > L2']);
    expect(arrows(trace(corpus, 'L2', { direction: 'forward' }))).toEqual(['L2 > L3', 'L3 > L4']);
    expect(trace(corpus, 'L2')).toMatchObject({ hasCycle: false, isCut: false });
    expect(findSuccessors(corpus, corpus.byNum('L2')).map(({ label }) => label)).toEqual(['L3']);
  });

  it('says which end states an edge', async () => {
    const corpus = await openArticles({
      L1: [{}, to('L2', 'L3')],
      L2: [{}, from('L1')],
      L3: [{}],
      L4: [{}, from('L1')],
    });
    const saidBy = trace(corpus, 'L1').edges.map((edge) => edge.saidBy);
    expect(saidBy).toEqual([['this', 'other'], ['this'], ['other']]);
    expect(trace(corpus, 'L2', { direction: 'back' }).edges.map((edge) => edge.saidBy)).toEqual([['this', 'other']]);
  });

  it('shows a split and a merge', async () => {
    const corpus = await openArticles({ L1: [{}, to('L2', 'L3')], L2: [{}, to('L4')], L3: [{}, to('L4')], L4: [{}] });
    expect(arrows(trace(corpus, 'L1'))).toEqual(['L1 > L2', 'L1 > L3', 'L2 > L4', 'L3 > L4']);
    expect(trace(corpus, 'L4').nodes).toHaveLength(4);
  });

  it('ends on a cycle and on a self loop', async () => {
    const corpus = await openArticles({
      L1: [{}, to('L2')],
      L2: [{}, to('L3')],
      L3: [{}, to('L1')],
      L9: [{}, to('L9')],
    });
    expect(trace(corpus, 'L1')).toMatchObject({ hasCycle: true, isCut: false });
    expect(arrows(trace(corpus, 'L1'))).toEqual(['L1 > L2', 'L2 > L3', 'L3 > L1']);
    expect(arrows(trace(corpus, 'L9'))).toEqual(['L9 > L9']);
    expect(trace(corpus, 'L9').hasCycle).toBe(true);
  });

  it('ends in a leaf where the next article is not held', async () => {
    const corpus = await openArticles({
      L1: [{}, { [NEXT]: [item('L2'), 'Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)'] }],
    });
    const { nodes } = trace(corpus, 'L1');
    expect(nodes.map(({ versions, label }) => [versions.length, label])).toEqual([
      [1, 'L1'],
      [0, item('L2')],
      [0, 'Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)'],
    ]);
  });

  it('is cut at a depth, and says so', async () => {
    const corpus = await openArticles({ L1: [{}, to('L2')], L2: [{}, to('L3')], L3: [{}, to('L4')], L4: [{}] });
    expect(trace(corpus, 'L1', { depth: 2 })).toMatchObject({ isCut: true });
    expect(arrows(trace(corpus, 'L1', { depth: 2 }))).toEqual(['L1 > L2', 'L2 > L3']);
    expect(trace(corpus, 'L1', { depth: 0 })).toMatchObject({ isCut: true, edges: [] });
    expect(trace(corpus, 'L1', { depth: 4 }).isCut).toBe(false);
  });

  it('follows a chain of 3,000 as far as its limit, without a stack overflow', async () => {
    const files = Array.from(
      { length: 3000 },
      (_, n) => [`${n}.md`, nativeArticle(String(n + 1), {}, to(String(n + 2)))] as const,
    );
    const lineage = trace(await openFiles(Object.fromEntries(files)), '1', { depth: 5000, direction: 'forward' });
    expect(lineage.isCut).toBe(true);
    expect(lineage.nodes.length).toBeGreaterThanOrEqual(2000);
    expect(lineage.edges).toHaveLength(lineage.nodes.length - 1);
  });

  it('of two articles of one number, takes the one that states the link back', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, to('L2')),
      'b.md': nativeArticle('L2', { cid: 'FEU-OLD' }),
      'c.md': nativeArticle('L2', { cid: 'FEU-NEW' }, from('L1')),
    });
    expect(trace(corpus, 'L1').edges.map((edge) => edge.to)).toEqual(['FEU-NEW']);
    const old = traceLineage(corpus, corpus.byId('FEU-OLD'), BOTH);
    expect(old.edges).toEqual([]);
    const other = await openFiles({
      'a.md': nativeArticle('L1', {}, to('L2')),
      'b.md': nativeArticle('L2', { cid: 'FEU-OLD' }),
      'c.md': nativeArticle('L2', { cid: 'FEU-NEW' }),
    });
    expect(trace(other, 'L1').edges.map((edge) => edge.to)).toEqual(['FEU-NEW', 'FEU-OLD']);
  });

  it('leaves out an edge that dates forbid, and tells dated edges', async () => {
    const corpus = await openArticles({
      L1: [{ dateDebut: '1990-01-01', dateFin: '2010-01-01' }, to('L2', 'L3', 'L4')],
      L2: [{ dateDebut: '2010-01-01' }],
      L3: [{ dateDebut: '2005-01-01' }],
      L4: [{}],
    });
    expect(trace(corpus, 'L1').edges.map(({ to: key, isDated }) => [key.slice(-2), isDated])).toEqual([
      ['L2', true],
      ['L4', false],
    ]);
  });

  it('gives the day on which the words passed, and tells when the number went to other words', async () => {
    const act = 'Ordonnance n°2016-9005 du 10 février 2016 - art. 2 (V)';
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { cid: 'FEU-1', dateDebut: '1990-01-01', dateFin: '2016-10-01' }, to('L2')),
      'b.md': nativeArticle('L1', { cid: 'FEU-1', dateDebut: '2016-10-01' }, { 'Modifié par': [act] }),
      'c.md': nativeArticle('L2', { cid: 'FEU-2', dateDebut: '1990-01-01', dateFin: '2016-10-01' }),
      'd.md': nativeArticle('L2', { cid: 'FEU-2', dateDebut: '2016-10-01' }, { 'Modifié par': [act] }),
    });
    const [edge] = traceLineage(corpus, corpus.byId('FEU-1'), BOTH).edges;
    expect(edge).toMatchObject({ from: 'FEU-1', to: 'FEU-2', on: '2016-10-01', isNumberReused: true, by: act });
    const moved = await openArticles({
      L1: [{ dateDebut: '1990-01-01', dateFin: '2010-01-01' }, to('L2')],
      L2: [{ dateDebut: '2010-01-01' }],
    });
    expect(trace(moved, 'L1').edges).toMatchObject([{ on: '2010-01-01', isNumberReused: false }]);
  });

  it('names the act that both ends name, and what acts did to each article', async () => {
    const act = 'Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)';
    const corpus = await openArticles({
      L1: [{}, { ...to('L2'), 'Abrogé par': [act, 'Loi n°2001-5 du 5 mai 2001 - art. 1 (V)'] }],
      L2: [{}, { 'Créé par': [act], 'Modifié par': ['Loi n°2012-2 du 3 mars 2012 - art. 1 (V)'] }],
    });
    const { edges, events } = trace(corpus, 'L1');
    expect(edges).toMatchObject([{ by: act, date: '2009-01-02', relation: 'renumbers' }]);
    expect(events.map(({ relation }) => relation)).toEqual(['repeals', 'repeals', 'creates', 'amends']);
    expect(CODE).toBe(corpus.textesHeld()[0]?.texte.title);
  });
});
