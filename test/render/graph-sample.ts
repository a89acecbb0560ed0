/** Invented graphs, and what the tests of the outputs that draw read them with. */

import type { Graph, GraphEdge, GraphNode } from '../../src/core/view.ts';
import { render } from '../../src/messages/en/render.ts';
import { contextOf, graphNode } from './sample.ts';

/** The real English words: a word that is missing shows as its key. */
export const CONTEXT = contextOf({ words: { ...render, 'relation.renumbers': 'Became', 'relation.cites': 'Cites' } });

export function edgeOf(from: string, to: string, changes: Partial<GraphEdge> = {}): GraphEdge {
  return { from, to, relation: 'renumbers', date: null, by: null, ...changes };
}

export function graphOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[] = [], title = 'Phares'): Graph {
  return { title, nodes, edges };
}

/** One node of each state, in a line of succession. */
export const EVERY_STATE: Graph = graphOf(
  [
    graphNode('a', { vigueur: 'repealed', dateDebut: '1990-01-01', dateFin: '2000-01-01', caption: ['repealed'] }),
    graphNode('b', { vigueur: 'in-force', dateDebut: '2000-01-01', isAsked: true, caption: ['in force'] }),
    graphNode('c', { vigueur: 'not-yet-in-force', dateDebut: '2030-01-01', caption: ['not yet in force'] }),
    graphNode('d', { caption: ['state unknown'] }),
    graphNode('e', { kind: 'named' }),
    graphNode('f', { kind: 'document' }),
  ],
  [
    edgeOf('a', 'b', { by: 'Décret n° 9999-1', date: '2000-01-01' }),
    edgeOf('b', 'c'),
    edgeOf('f', 'b', { relation: 'cites' }),
    edgeOf('e', 'd', { relation: 'repeals' }),
  ],
);

/** Each becomes the next, and the last the first. */
export const CYCLE: Graph = graphOf(
  ['a', 'b', 'c'].map((key) => graphNode(key, { dateDebut: '2000-01-01' })),
  [edgeOf('a', 'b'), edgeOf('b', 'c'), edgeOf('c', 'a'), edgeOf('a', 'a')],
);
