import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as citedBy } from '../../src/commands/cited-by.ts';
import { run as graph } from '../../src/commands/graph.ts';
import { run as lineage } from '../../src/commands/lineage.ts';
import { run as stats } from '../../src/commands/stats.ts';
import type { View } from '../../src/core/view.ts';
import { type OpenCorpus, openCorpus } from '../../src/ingest.ts';
import { messagesFor } from '../messages-for.ts';
import { dotRenderer } from '../../src/render/dot.ts';
import { graphmlRenderer } from '../../src/render/graphml.ts';
import { mermaidRenderer } from '../../src/render/mermaid.ts';
import { cutWarnings, fitGraph } from '../../src/shell/graph-limits.ts';
import { CONTEXT, edgeOf, graphOf } from '../render/graph-sample.ts';
import { readGraphml } from '../render/graphml-grammar.ts';
import { parseMermaid } from '../render/mermaid-parser.ts';
import { graphNode, outputOf, viewOf } from '../render/sample.ts';
import { HAS_CORPORA, HAS_SEEDS, makeContext, openFolder, SEEDS, unpackCorpora } from '../shared-corpora.ts';

/** Nodes and links of a view, once each of the three languages was read by its own parser and agrees. */
async function readAll(view: View): Promise<{ readonly nodes: number; readonly edges: number }> {
  const graphviz = await Graphviz.load();
  const read: { objects: { name: string }[]; edges?: { relation?: string }[] } = JSON.parse(
    graphviz.layout(outputOf(dotRenderer, view, CONTEXT), 'dot_json', 'nop'),
  );
  const nodes = read.objects.filter(({ name }) => /^n\d+$/.test(name)).length;
  const edges = (read.edges ?? []).filter(({ relation }) => relation !== undefined).length;
  const chart = await parseMermaid(outputOf(mermaidRenderer, view, CONTEXT));
  expect(chart.vertices.filter(({ id }) => /^n\d+$/.test(id))).toHaveLength(nodes);
  expect(chart.edges).toHaveLength(edges);
  const xml = readGraphml(outputOf(graphmlRenderer, view, CONTEXT));
  expect(xml).toMatchObject({ problems: [], edges });
  expect(xml.nodes).toHaveLength(nodes);
  return { nodes, edges };
}

describe.skipIf(!HAS_SEEDS)('the seeds', () => {
  let opened: OpenCorpus;
  beforeAll(async () => {
    opened = await openFolder(SEEDS);
  });
  afterAll(() => {
    opened.close();
  });

  it('have one succession, from L712-3-2 to L6121-5', async () => {
    expect(await readAll(lineage(makeContext(opened, ['L712-3-2'])))).toEqual({ nodes: 2, edges: 1 });
  });

  it('have fifteen that cite L712-3-2 and eleven that cite L6121-5', async () => {
    expect(await readAll(citedBy(makeContext(opened, ['L712-3-2'])))).toEqual({ nodes: 16, edges: 15 });
    expect(await readAll(citedBy(makeContext(opened, ['L6121-5'])))).toEqual({ nodes: 12, edges: 11 });
  });

  it('are drawn whole, and link by link', async () => {
    const whole = graph(makeContext(opened));
    expect(await readAll(whole)).toEqual({ nodes: 4, edges: 1 });
    const around = graph(makeContext(opened, ['L712-3-2'], { relation: ['renumbers', 'repeals'] }));
    expect(await readAll(around)).toEqual({ nodes: 3, edges: 2 });
    const one = await readAll(graph(makeContext(opened, ['L712-3-2'])));
    const two = await readAll(graph(makeContext(opened, ['L712-3-2'], { depth: 2 })));
    expect(two.nodes).toBeGreaterThan(one.nodes);
  });

  it('are counted', () => {
    expect(stats(makeContext(opened)).data).toMatchObject({
      ...{ articles: 4, versions: 4, skipped: 1 },
      byRelation: expect.arrayContaining([{ relation: 'renumbers', liens: 3 }]),
    });
  });
});

describe.skipIf(!HAS_CORPORA)('the Code civil', () => {
  it('draws 1382 becoming 1240, in its own languages', async () => {
    const folders = unpackCorpora();
    const settings = { codeMap: [], assumed: null, gitRef: 'HEAD', environment: process.env };
    const pace = { onProgress: () => undefined, signal: new AbortController().signal };
    const opened = await openCorpus({
      ...{ roots: [folders.civil], settings, cacheDir: null, isForced: false, freshness: 'all', pace },
    });
    try {
      const view = lineage(makeContext(opened, ['1382'], { at: '2000-01-01' }));
      const { nodes, edges } = await readAll(view);
      expect(nodes).toBeGreaterThan(1);
      expect(edges).toBeGreaterThan(0);
      const drawn = view.graph?.();
      const of = (num: string) => drawn?.nodes.find((node) => node.num === num);
      expect(drawn?.edges).toContainEqual(expect.objectContaining({ from: of('1382')?.key, to: of('1240')?.key }));
      const source = outputOf(dotRenderer, view, CONTEXT);
      const idOf = (num: string) => new RegExp(`^ {2}(n\\d+) .* num="${num}"`, 'mu').exec(source)?.[1] ?? '?';
      const days = [...source.matchAll(/^ {2}(t\d+) \[label="([^"]*)"/gmu)].map(([, id, label]) => [id, label]);
      const columnOf = (id: string) => new RegExp(`rank=same; (t\\d+);.*\\b${id}\\b`, 'u').exec(source)?.[1];
      expect(Object.fromEntries(days)[columnOf(idOf('1240')) ?? '']).toBe('2016-10-01');
      expect(Number(columnOf(idOf('1382'))?.slice(1))).toBeLessThan(Number(columnOf(idOf('1240'))?.slice(1)));
    } finally {
      opened.close();
      folders.remove();
    }
  }, 120_000);
});

describe('limits', () => {
  const messages = messagesFor('en');
  const nodes = Array.from({ length: 2500 }, (_, at) => graphNode(`k${at}`));
  const edges = nodes.slice(1).map(({ key }, at) => edgeOf(`k${at}`, key));
  const view = viewOf({ graph: () => graphOf(nodes, edges) });

  it('keep the first nodes and the links among them, and say how many are left out', () => {
    const cut = fitGraph(view, 'svg').graph?.();
    expect(cut?.nodes.at(-1)?.key).toBe('k1999');
    expect(cut?.edges).toHaveLength(1999);
    const [warning = '', ...others] = cutWarnings(view, ['svg', 'dot', 'text'], messages);
    expect(others).toEqual([]);
    expect(warning).toContain('svg holds 2000 nodes and 1999 links here; 500 and 500 are left out');
  });

  it('leave out first what has no link', () => {
    const alone = Array.from({ length: 3000 }, (_, at) => graphNode(`alone${at}`));
    const mixed = graphOf([...alone, ...nodes.slice(0, 10)], edges.slice(0, 9));
    const cut = fitGraph(viewOf({ graph: () => mixed }), 'svg').graph?.();
    expect(cut?.nodes).toHaveLength(2000);
    expect(cut?.edges).toHaveLength(9);
  });

  it('leave alone what fits, and what draws nothing', () => {
    expect(fitGraph(view, 'dot').graph?.().nodes).toHaveLength(2500);
    expect(fitGraph(view, 'json')).toBe(view);
    expect(cutWarnings(viewOf(), ['svg'], messages)).toEqual([]);
  });

  it('keep Mermaid to what it draws unless its page is configured otherwise', () => {
    const source = outputOf(mermaidRenderer, fitGraph(view, 'mermaid'), CONTEXT);
    expect(source.length).toBeLessThan(50_000);
    expect(source.match(/==>/g)?.length).toBeLessThan(500);
  });
});
