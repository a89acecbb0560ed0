/** The `dot` output: the graph of a view for Graphviz. */

import type { Renderer } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { dotLines } from './graph/dot-source.ts';
import { drawGraph, NO_GRAPH } from './graph/drawing.ts';

/** A directed graph; nodes and edges also bear their facts as attributes of their own. */
export const dotRenderer: Renderer = {
  name: 'dot',
  render: ({ graph }, { words }) => inPieces(dotLines(drawGraph(graph?.() ?? NO_GRAPH, words), words)),
};
