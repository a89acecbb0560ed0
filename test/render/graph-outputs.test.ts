import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/core/view.ts';
import { dotRenderer } from '../../src/render/dot.ts';
import { graphmlRenderer } from '../../src/render/graphml.ts';
import { mermaidRenderer } from '../../src/render/mermaid.ts';
import { drawSvg } from '../../src/render/svg.ts';
import { CONTEXT, CYCLE, edgeOf, EVERY_STATE, graphOf } from './graph-sample.ts';
import { readGraphml } from './graphml-grammar.ts';
import { parseMermaid } from './mermaid-parser.ts';
import { findForbidden, graphNode, outputOf, viewOf } from './sample.ts';

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
});

interface DotGraph {
  readonly objects?: readonly { readonly name: string; readonly label?: string; readonly shape?: string }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly relation?: string }[];
}

function write(renderer: typeof dotRenderer, graph: Graph): string {
  return outputOf(renderer, viewOf({ graph: () => graph }), CONTEXT);
}

/** As Graphviz reads it, before any layout. */
function readDot(source: string): DotGraph {
  const parsed: DotGraph = JSON.parse(graphviz.layout(source, 'dot_json', 'nop'));
  return parsed;
}

function nodesOf({ objects = [] }: DotGraph): readonly { readonly name: string; readonly label?: string }[] {
  return objects.filter(({ name }) => /^n\d+$/.test(name));
}

const SHAPES = ['live', 'pending', 'ended', 'unknown', 'dangling', 'document'];

/** What breaks a drawing when it is not escaped. */
const HOSTILE_PARTS = [
  ...[
    '"',
    "'",
    '\\',
    '\n',
    '\r',
    '-->',
    '==>',
    '</text>',
    '<script>alert(1)</script>',
    '<!--',
    ']]>',
    '&amp;',
    '&lt;b&gt;',
  ],
  ...[
    '#quot;',
    '`md`',
    '%%',
    '%%{init: {}}%%',
    'end',
    'click n1 call f()',
    '|',
    '{',
    '}',
    '[',
    ']',
    '\u202e',
    '\u2066',
  ],
  ...[
    '\u0000',
    '\ufffe',
    '\\N',
    '\\l',
    '1. ',
    '- ',
    ';',
    '\u001b[31m',
    '\ud83d',
    '😀',
    'x'.repeat(400),
    '<br/>',
    '$$x$$',
  ],
  ...[':::live', 'subgraph', 'art. L131-4', 'é', ' ', '::icon(fa)', '@{ shape: x }', 'graph', '\u2028'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE_PARTS), fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => parts.join(''));

const hostileGraph = fc
  .record({ title: hostile, labels: fc.array(hostile, { minLength: 1, maxLength: 4 }), act: hostile })
  .map(({ title, labels, act }) => {
    const nodes = labels.map((label, index) =>
      graphNode(`${index}${label}`, {
        label,
        caption: [label],
        ...(index % 2 === 0 ? {} : { num: label, texte: label, ref: label }),
      }),
    );
    const edges = nodes.flatMap(({ key }, index) => {
      const next = nodes[index + 1];
      return next === undefined ? [] : [edgeOf(key, next.key, { by: act })];
    });
    return graphOf(nodes, edges, title);
  });

describe('dot', () => {
  it('is read by Graphviz with every node, edge and fact', () => {
    const source = write(dotRenderer, EVERY_STATE);
    const read = readDot(source);
    expect(nodesOf(read)).toHaveLength(6);
    expect((read.edges ?? []).filter(({ relation }) => relation !== undefined)).toHaveLength(4);
    expect(source).toContain('act="Décret n° 9999-1", date="2000-01-01"');
  });

  it('tells states apart by shape and line, not by colour alone', () => {
    const source = write(dotRenderer, EVERY_STATE);
    const looks = [...source.matchAll(/^ {2}n\d+ .*shape="(\w+)".*style="([\w,]+)"(?:.*peripheries="(\d)")?/gmu)];
    const distinct = new Set(looks.map(([, shape, style, borders]) => `${shape} ${style} ${borders}`));
    expect(distinct.size).toBe(SHAPES.length);
    for (const state of SHAPES) expect(source).toContain(`legend_${state} [`);
  });

  it('puts a predecessor to the left of its successor, by days where they are known', async () => {
    const svg = await drawSvg(EVERY_STATE, CONTEXT.words);
    const left = (name: string): number => {
      const [, x = ''] = new RegExp(`<title>${name}[^]*?<text[^>]* x="([-\\d.]+)"`).exec(svg) ?? [];
      return Number(x);
    };
    expect(left('a, repealed')).toBeLessThan(left('b, in force'));
    expect(left('b, in force')).toBeLessThan(left('c, not yet in force'));
    expect(write(dotRenderer, EVERY_STATE)).toContain('{ rank=same; t1; n1 }');
  });

  it('reads and draws a cycle', async () => {
    expect(nodesOf(readDot(write(dotRenderer, CYCLE)))).toHaveLength(3);
    expect(await drawSvg(CYCLE, CONTEXT.words)).toContain('</svg>');
  });

  it('says exactly what labels say, whatever they hold', () => {
    fc.assert(
      fc.property(hostileGraph, (graph) => {
        const source = write(dotRenderer, graph);
        expect(findForbidden(source)).toBeNull();
        const read = readDot(source);
        expect(nodesOf(read)).toHaveLength(graph.nodes.length);
        expect((read.edges ?? []).filter(({ relation }) => relation !== undefined)).toHaveLength(graph.edges.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is an empty graph where there is nothing', () => {
    expect(nodesOf(readDot(outputOf(dotRenderer, viewOf(), CONTEXT)))).toEqual([]);
  });
});

describe('mermaid', () => {
  it.each([
    ['every state', EVERY_STATE],
    ['a cycle', CYCLE],
    ['nothing', graphOf([])],
  ])('is read by its own parser: %s', async (_, graph) => {
    const { vertices, edges } = await parseMermaid(write(mermaidRenderer, graph));
    expect(vertices.filter(({ id }) => /^n\d+$/.test(id))).toHaveLength(graph.nodes.length);
    expect(edges).toHaveLength(graph.edges.length);
  });

  it('gives each state its own shape and line', async () => {
    const { vertices } = await parseMermaid(write(mermaidRenderer, EVERY_STATE));
    const shapes = vertices.filter(({ id }) => /^n\d+$/.test(id)).map(({ type }) => type);
    expect(new Set(shapes).size).toBe(SHAPES.length);
  });

  it('leaves a title of spaces out', async () => {
    const source = write(mermaidRenderer, { ...EVERY_STATE, title: ' ' });
    expect((await parseMermaid(source)).vertices.length).toBe(
      (await parseMermaid(write(mermaidRenderer, EVERY_STATE))).vertices.length,
    );
  });

  it('keeps hostile text inside its quotes', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const source = write(mermaidRenderer, graph);
        expect(findForbidden(source)).toBeNull();
        const { vertices, edges } = await parseMermaid(source);
        expect(vertices.filter(({ id }) => /^n\d+$/.test(id))).toHaveLength(graph.nodes.length);
        expect(edges).toHaveLength(graph.edges.length);
        expect(vertices.filter(({ labelType }) => labelType === 'markdown')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

describe('graphml', () => {
  it.each([
    ['every state', EVERY_STATE],
    ['a cycle', CYCLE],
    ['nothing', graphOf([])],
  ])('keeps to the grammar of GraphML: %s', (_, graph) => {
    const read = readGraphml(write(graphmlRenderer, graph));
    expect(read.problems).toEqual([]);
    expect(read.nodes).toHaveLength(graph.nodes.length);
    expect(read.edges).toBe(graph.edges.length);
  });

  it('holds what labels say, whatever they hold', () => {
    fc.assert(
      fc.property(hostileGraph, (graph) => {
        const source = write(graphmlRenderer, graph);
        expect(findForbidden(source)).toBeNull();
        const read = readGraphml(source);
        expect(read.problems).toEqual([]);
        expect(read.nodes).toHaveLength(graph.nodes.length);
        expect(read.edges).toBe(graph.edges.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('svg', () => {
  it('runs and fetches nothing, and names what it shows', async () => {
    const svg = await drawSvg(EVERY_STATE, CONTEXT.words);
    expect(svg).toMatch(/^<svg role="img" aria-label="Phares"/);
    expect(svg).not.toMatch(/<script|<!DOCTYPE|<image|<style|\shref=|@import|<!--|\son\w+=/i);
    expect(svg.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']);
    expect(svg).toContain('<title>a → b (Became, Décret n° 9999-1, 2000-01-01)</title>');
    expect(svg).toContain('in force');
  });

  it('is well formed and harmless whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const svg = await drawSvg(graph, CONTEXT.words);
        expect(findForbidden(svg)).toBeNull();
        expect(svg).not.toMatch(/<script|<!--/i);
        expect(readGraphml(svg, null).problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same each time', async () => {
    expect(await drawSvg(EVERY_STATE, CONTEXT.words)).toBe(await drawSvg(EVERY_STATE, CONTEXT.words));
  });
});
