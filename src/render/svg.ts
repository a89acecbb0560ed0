/** The `svg` output: the graph of a view drawn by Graphviz, in one file that runs and fetches nothing. */

import { UsageError } from '../core/contracts.ts';
import type { Graph, Renderer, RenderContext } from '../core/view.ts';
import { dotLines } from './graph/dot-source.ts';
import { type Drawing, drawGraph, NO_GRAPH } from './graph/drawing.ts';
import { layOut } from './graph/layout.ts';
import { relationWord, wordFor } from './words.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/** Time that a layout may take. */
const MOST_SECONDS = 20;

/** The names of nodes and edges for people who hear the drawing, by the names that Graphviz gives them. */
function titlesOf({ nodes, edges }: Drawing, words: RenderContext['words']): ReadonlyMap<string, string> {
  const ofNodes = nodes.map(({ id, node }) => [id, [node.label, ...node.caption].join(', ')] as const);
  const ofEdges = edges.map(({ from, to, edge }) => {
    const facts = [relationWord(words, edge.relation), edge.by, edge.date].filter((fact) => fact !== null);
    return [`${from.id}->${to.id}`, `${from.node.label} → ${to.node.label} (${facts.join(', ')})`] as const;
  });
  return new Map([...ofNodes, ...ofEdges]);
}

/** Without prolog (it names a DTD of the network), comments and programs' names; with a name of its own. */
function tidied(svg: string, drawing: Drawing, words: RenderContext['words']): string {
  const titles = titlesOf(drawing, words);
  const start = svg.indexOf('<svg');
  return svg
    .slice(Math.max(0, start))
    .replaceAll(/<!--[^]*?-->\n?/g, '')
    .replace('<svg', () => `<svg${xmlAttributes({ role: 'img', 'aria-label': drawing.title })}`)
    .replaceAll(/<title>([^<]*)<\/title>\n?/g, (_, name: string) => {
      const title = titles.get(name.replace('&#45;&gt;', '->').replaceAll(/:[ew]\b/g, ''));
      return title === undefined ? '' : `<title>${escapeXml(title)}</title>\n`;
    })
    .replaceAll('font-family="Helvetica,sans-Serif"', 'font-family="Helvetica, Arial, sans-serif"');
}

/**
 * Draws a graph.
 * @param seconds after which it is given up
 * @throws UsageError when Graphviz cannot draw it, or not in that time
 */
export async function drawSvg(graph: Graph, words: RenderContext['words'], seconds = MOST_SECONDS): Promise<string> {
  const drawing = drawGraph(graph, words);
  const layout = await layOut([...dotLines(drawing, words)].join('\n'), seconds * 1000);
  if (layout.status === 'done') return tidied(layout.svg, drawing, words);
  const key = layout.status === 'late' ? 'graphTooLong' : 'graphRefused';
  throw new UsageError('cannot-draw', wordFor(words, key, seconds), wordFor(words, 'graphNarrow'));
}

export const svgRenderer: Renderer<Promise<Iterable<string>>> = {
  name: 'svg',
  render: async ({ graph }, { words }) => [await drawSvg(graph?.() ?? NO_GRAPH, words)],
};
