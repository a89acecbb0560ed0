/** What a node of a graph is drawn as: its state in a few kinds, which differ by shape, line and colour. */

import type { GraphEdge, GraphNode } from '../../core/view.ts';
import type { Vigueur } from '../../core/model.ts';

/** In the order of the legend. */
export const GRAPH_STATES = ['live', 'pending', 'ended', 'unknown', 'dangling', 'document'] as const;
export type GraphState = (typeof GRAPH_STATES)[number];

const STATES: Readonly<Record<Vigueur, GraphState>> = {
  'in-force': 'live',
  'repealed-later': 'pending',
  'not-yet-in-force': 'pending',
  superseded: 'ended',
  repealed: 'ended',
  transferred: 'ended',
  lapsed: 'ended',
  annulled: 'ended',
  severed: 'ended',
  'never-in-force': 'ended',
  unknown: 'unknown',
};

/** Of what is held, its state; what is only named is dangling whatever its state, which its caption says. */
export function graphStateOf({ kind, vigueur }: Pick<GraphNode, 'kind' | 'vigueur'>): GraphState {
  if (kind === 'named') return 'dangling';
  return kind === 'document' ? 'document' : STATES[vigueur];
}

/** In the order of the legend. */
export const EDGE_KINDS = ['succession', 'citation', 'act'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** How the edge of a relation is drawn. */
export function edgeKindOf({ relation }: Pick<GraphEdge, 'relation'>): EdgeKind {
  if (relation === 'renumbers') return 'succession';
  return relation === 'cites' ? 'citation' : 'act';
}
