import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORPUS_RULES, validateCorpus } from '../../src/checks/validate.ts';
import { findCircles } from '../../src/checks/validate/succession.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import { messagesFor } from '../messages-for.ts';
import {
  cleanAfterEach,
  item,
  nativeArticle,
  openArticles,
  openFiles,
  OTHER_CODE,
  seedArticle,
  tricoteusesArticle,
} from '../corpus-fixture.ts';

cleanAfterEach();

function rulesOf(corpus: Corpus): string[] {
  return validateCorpus({ corpus, asOf: '2020-06-01', say: messagesFor('en').checks.validate }).map(({ rule }) => rule);
}

type Files = Readonly<Record<string, string>>;

const CASES: Readonly<Record<string, readonly [positive: Files, negative: Files]>> = {
  'empty-body': [{ 'a.md': nativeArticle('L1', {}, {}, '') }, { 'a.md': nativeArticle('L1') }],
  malformed: [{ 'a.md': nativeArticle('L1'), 'b.md': '---\nnum: [\ntexte: x\n---\n' }, { 'a.md': nativeArticle('L1') }],
  'unknown-heading': [
    { 'a.md': nativeArticle('L1', {}, { 'Chanté par': [item('L2')] }) },
    { 'a.md': nativeArticle('L1', {}, { 'Cité par': [item('L2')] }) },
  ],
  'unknown-etat': [
    { 'a.md': nativeArticle('L1', { etat: 'ÉTEINT' }) },
    { 'a.md': nativeArticle('L1', { etat: 'Ab' }) },
  ],
  'impossible-date': [
    { 'a.md': nativeArticle('L1', { dateDebut: '2019-02-30' }) },
    { 'a.md': nativeArticle('L1', { dateDebut: '2020-02-29' }) },
  ],
  'code-conflict': [
    { 'code-civil/a.md': nativeArticle('1') },
    { 'code-civil/a.md': nativeArticle('1', { texte: 'Code civil' }) },
  ],
  'reversed-dates': [
    { 'a.md': nativeArticle('L1', { dateDebut: '2010-01-01', dateFin: '2009-01-01' }) },
    { 'a.md': nativeArticle('L1', { dateDebut: '2010-01-01', dateFin: '2009-01-01', etat: 'MODIFIE_MORT_NE' }) },
  ],
  'overlapping-dates': [
    {
      'a.md': nativeArticle('L1', { dateDebut: '2000-01-01', dateFin: '2011-01-01' }),
      'b.md': nativeArticle('L1', { dateDebut: '2010-01-01' }),
    },
    {
      'a.md': nativeArticle('L1', { dateDebut: '2000-01-01', dateFin: '2010-01-01' }),
      'b.md': nativeArticle('L1', { dateDebut: '2010-01-01' }),
    },
  ],
  'etat-against-dates': [
    { 'a.md': nativeArticle('L1', { etat: 'VIGUEUR', dateDebut: '2000-01-01', dateFin: '2010-01-01' }) },
    { 'a.md': nativeArticle('L1', { etat: 'MODIFIE', dateDebut: '2000-01-01', dateFin: '2010-01-01' }) },
  ],
  'repeal-contradicted': [
    {
      'a.md': nativeArticle('L1', {}, { 'Abrogé par': ['Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)'] }),
      'b.md': nativeArticle('L2', {}, { Cite: [item('L1', 'V')] }),
    },
    {
      'a.md': nativeArticle('L1', {}, { 'Abrogé par': ['Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)'] }),
      'b.md': nativeArticle('L2', {}, { Cite: [item('L1', 'Ab')] }),
    },
  ],
  'duplicate-number': [
    { 'a.md': nativeArticle('L1', {}, {}, 'Un.'), 'b.md': nativeArticle('L1', {}, {}, 'Deux.') },
    { 'a.md': nativeArticle('L1'), 'b.md': nativeArticle('L1', { texte: OTHER_CODE }, {}, 'Deux.') },
  ],
  'duplicate-identical': [
    { 'a.md': nativeArticle('L1', {}, {}, 'Un  feu.'), 'b.md': nativeArticle('L1', {}, {}, 'Un\nfeu.') },
    { 'a.md': seedArticle('L1'), 'b.md': seedArticle('L1') },
  ],
  'number-of-two-articles': [
    { 'a.md': nativeArticle('L1', { cid: 'FEU-1' }), 'b.md': nativeArticle('L1', { cid: 'FEU-2' }) },
    { 'a.md': nativeArticle('L1', { cid: 'FEU-1' }), 'b.md': nativeArticle('L2', { cid: 'FEU-2' }) },
  ],
  'missing-mirror': [
    {
      'a.md': nativeArticle('L1', {}, { Cite: [item('L2')] }),
      'b.md': nativeArticle('L2', {}, { 'Cité par': [item('L3')] }),
    },
    {
      'a.md': nativeArticle('L1', {}, { Cite: [item('L2')] }),
      'b.md': nativeArticle('L2', {}, { 'Cité par': [item('L1'), item('L4')] }),
      'd.md': nativeArticle('L4', {}, { 'Cité par': [item('L9')] }),
    },
  ],
  'unlisted-citation': [
    {
      'a.md': nativeArticle('L1', {}, { Cite: [item('L9')] }, "Selon l'article L. 2, le feu est vert."),
      'b.md': nativeArticle('L2'),
    },
    {
      'a.md': nativeArticle('L1', {}, { Cite: [item('L2')] }, "Selon l'article L. 2, le feu est vert."),
      'b.md': nativeArticle('L2'),
    },
  ],
  'unseen-citation': [
    {
      'a.md': nativeArticle('L1', {}, { Cite: [item('L2')] }, 'Le feu est vert.'),
      'b.md': nativeArticle('L2'),
    },
    {
      'a.md': nativeArticle('L1', {}, { Cite: [item('L2')] }, 'Les articles L. 1-1 à L. 3 valent en mer.'),
      'b.md': nativeArticle('L2'),
    },
  ],
  'dangling-lineage': [
    { 'a.md': nativeArticle('L1', {}, { 'Nouveaux textes': [item('L2')] }) },
    { 'a.md': nativeArticle('L1', {}, { 'Nouveaux textes': [item('L2', 'V', OTHER_CODE)] }) },
  ],
  'cyclic-lineage': [
    {
      'a.md': nativeArticle('L1', {}, { 'Nouveaux textes': [item('L2')] }),
      'b.md': nativeArticle('L2', {}, { 'Nouveaux textes': [item('L1')] }),
    },
    {
      'a.md': nativeArticle('L1', {}, { 'Nouveaux textes': [item('L2')] }),
      'b.md': nativeArticle('L2', {}, { 'Anciens textes': [item('L1')] }),
    },
  ],
};

describe('each check of a corpus', () => {
  it.each(Object.entries(CASES))('%s', async (rule, [positive, negative]) => {
    expect(rulesOf(await openFiles(positive))).toContain(rule);
    expect(rulesOf(await openFiles(negative))).not.toContain(rule);
  });

  it('bears an id that its family declares, and that both languages say', async () => {
    const ids = new Set(CORPUS_RULES.flatMap((rule) => rule.ids));
    for (const [rule, [positive]] of Object.entries(CASES)) {
      expect(ids).toContain(rule);
      for (const found of rulesOf(await openFiles(positive))) expect(ids).toContain(found);
    }
    for (const id of ids)
      for (const lang of ['en', 'fr'] as const) expect(messagesFor(lang).checks.validate).toHaveProperty(id);
  });

  it('names a link that is not stated back by its meaning: the heading of a Tricoteuses file covers both ways', async () => {
    const corpus = await openFiles({
      '1.md': tricoteusesArticle(1, [{ num: 2 }]),
      '2.md': tricoteusesArticle(2, [{ num: 1 }]),
    });
    const messagesIn = (lang: 'en' | 'fr') =>
      validateCorpus({ corpus, asOf: '2032-06-01', say: messagesFor(lang).checks.validate })
        .filter(({ rule }) => rule === 'missing-mirror')
        .map((f) => f.message);
    expect(messagesIn('en')[0]).toMatch(/ - art\. 1 states “Cites: .* - article 2 AUTONOME VIGUEUR/);
    expect(messagesIn('fr')[0]).toMatch(/ - art\. 1 déclare « Cite : .* - article 2 AUTONOME VIGUEUR/);
    expect(messagesIn('en').join()).not.toContain('Références');
  });

  it('finds nothing in a sound corpus', async () => {
    const corpus = await openArticles({
      L1: [{ etat: 'VIGUEUR', dateDebut: '2000-01-01' }, { Cite: [item('L2')] }, "Selon l'article L. 2."],
      L2: [{ etat: 'VIGUEUR', dateDebut: '2000-01-01' }, { 'Cité par': [item('L1')] }],
    });
    expect(rulesOf(corpus)).toEqual([]);
  });
});

describe('circles of a graph', () => {
  const graphOf = (edges: readonly (readonly [number, number])[]) => {
    const graph = new Map<string, Set<string>>();
    for (const [a, b] of edges) {
      graph.set(String(a), (graph.get(String(a)) ?? new Set<string>()).add(String(b)));
      graph.set(String(b), graph.get(String(b)) ?? new Set<string>());
    }
    return graph;
  };

  /** Every node that a node leads to in one step or more. */
  function reachable(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
    const seen = new Set<string>();
    const todo = [...(graph.get(start) ?? [])];
    for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      todo.push(...(graph.get(node) ?? []));
    }
    return seen;
  }

  it('are the nodes that lead to each other, however one looks for them', () => {
    const edge = fc.tuple(fc.nat(8), fc.nat(8));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const graph = graphOf(edges);
        const reach = new Map([...graph.keys()].map((node) => [node, reachable(graph, node)]));
        const leads = (a: string, b: string): boolean => reach.get(a)?.has(b) === true;
        const naive = [...graph.keys()]
          .filter((node) => leads(node, node))
          .map((node) => [...graph.keys()].filter((other) => leads(node, other) && leads(other, node)).sort());
        const expected = [...new Map(naive.map((circle) => [circle.join(' '), circle])).values()];
        expect(new Set(findCircles(graph).map(String))).toEqual(new Set(expected.map(String)));
        expect(findCircles(graph)).toHaveLength(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are found at any depth', () => {
    const edges = Array.from({ length: 50_000 }, (_, n) => [n, (n + 1) % 50_000] as const);
    expect(findCircles(graphOf(edges))[0]).toHaveLength(50_000);
  });
});
