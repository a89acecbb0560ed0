/** Keeps what is drawn to what each output can hold, and says what was left out. */

import type { View } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';
import { cutGraph } from '../render/graph/cut.ts';
import { GRAPH_LIMITS } from '../render/renderers.ts';

/** The view as a format can draw it; itself for a format that draws nothing. */
export function fitGraph(view: View, format: string): View {
  const limit = GRAPH_LIMITS[format];
  const { graph } = view;
  return graph === undefined || limit === undefined ? view : { ...view, graph: () => cutGraph(graph(), limit) };
}

/** For each format that cannot hold the graph of a view, how much is left out and how to ask for less. */
export function cutWarnings({ graph }: View, formats: readonly string[], messages: Messages): readonly string[] {
  if (graph === undefined) return [];
  return formats.flatMap((format) => {
    const limit = GRAPH_LIMITS[format];
    if (limit === undefined) return [];
    const whole = graph();
    const cut = cutGraph(whole, limit);
    if (cut === whole) return [];
    const kept = [cut.nodes.length, cut.edges.length] as const;
    return messages.graphs.cut(format, kept, [whole.nodes.length - kept[0], whole.edges.length - kept[1]]);
  });
}
