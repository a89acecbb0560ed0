/** Keeps a graph to what an output can hold. */

import type { Graph, GraphNode } from '../../core/view.ts';

export interface GraphLimit {
  readonly nodes: number;
  readonly edges: number;
}

/** The first nodes that have links, then the others; the first links among them. The same graph when there is room for all. */
export function cutGraph(graph: Graph, limit: GraphLimit): Graph {
  if (graph.nodes.length <= limit.nodes && graph.edges.length <= limit.edges) return graph;
  const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const isFirst = (node: GraphNode): boolean => node.isAsked || linked.has(node.key);
  const inTurn = [...graph.nodes.filter(isFirst), ...graph.nodes.filter((node) => !isFirst(node))];
  const keys = new Set(inTurn.slice(0, limit.nodes).map(({ key }) => key));
  const nodes = graph.nodes.filter(({ key }) => keys.has(key));
  const among = graph.edges.filter(({ from, to }) => keys.has(from) && keys.has(to));
  return { ...graph, nodes, edges: among.slice(0, limit.edges) };
}
