/** Keeps what is drawn to what each output can hold, and says what was left out. */

import type { Graph, GraphNode, View } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';
import { GRAPH_LIMITS, type GraphLimit } from '../render/renderers.ts';

/** The first nodes that have links, then the others; the first links among them. The same graph when there is room for all. */
function cutGraph(graph: Graph, limit: GraphLimit): Graph {
  if (graph.nodes.length <= limit.nodes && graph.edges.length <= limit.edges) return graph;
  const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const isFirst = (node: GraphNode): boolean => node.isAsked || linked.has(node.key);
  const inTurn = [...graph.nodes.filter(isFirst), ...graph.nodes.filter((node) => !isFirst(node))];
  const keys = new Set(inTurn.slice(0, limit.nodes).map(({ key }) => key));
  const nodes = graph.nodes.filter(({ key }) => keys.has(key));
  const among = graph.edges.filter(({ from, to }) => keys.has(from) && keys.has(to));
  return { ...graph, nodes, edges: among.slice(0, limit.edges) };
}

/** The view as a format can draw it; itself for a format that draws nothing. */
export function fitGraph(view: View, format: string): View {
  const limit = GRAPH_LIMITS[format];
  const { graph } = view;
  return graph === undefined || limit === undefined ? view : { ...view, graph: () => cutGraph(graph(), limit) };
}

/** For each format that cannot hold the graph of a view, how much is left out and how to ask for less. */
export function cutWarnings({ graph }: View, formats: readonly string[], { graphs }: Messages): readonly string[] {
  if (graph === undefined) return [];
  return formats.flatMap((format) => {
    const limit = GRAPH_LIMITS[format];
    if (limit === undefined) return [];
    const whole = graph();
    const cut = cutGraph(whole, limit);
    if (cut === whole) return [];
    const kept = [cut.nodes.length, cut.edges.length] as const;
    return graphs.cut(format, kept, [whole.nodes.length - kept[0], whole.edges.length - kept[1]]);
  });
}
