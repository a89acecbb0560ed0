/** A graph as trees one level deep: each node that has successors, and its edges. */

import type { GraphEdge, GraphNode, Inline, RenderContext, TreeNode } from '../core/view.ts';
import type { BlockOf } from './page.ts';
import { relationWord } from './words.ts';

function edgeLabel(edge: GraphEdge, target: string, words: RenderContext['words']): Inline {
  const aside = [edge.date, edge.by].filter((part) => part !== null).join(', ');
  const name = { text: `${relationWord(words, edge.relation)} → `, tone: 'dim' } as const;
  return aside === '' ? [name, { text: target }] : [name, { text: target }, { text: ` (${aside})`, tone: 'dim' }];
}

function nodeLabel({ label, caption }: GraphNode): Inline {
  const name = { text: label, tone: 'strong' } as const;
  return caption.length === 0 ? [name] : [name, { text: ` — ${caption.join(', ')}` }];
}

/** In: a graph block. Out: one root per node with edges out, or without any edge, in the order of the block. */
export function graphTree(block: BlockOf<'graph'>, words: RenderContext['words']): readonly TreeNode[] {
  const labels = new Map(block.nodes.map((node) => [node.key, [node.label, ...node.caption.slice(0, 1)].join(' — ')]));
  const outgoing = new Map<string, TreeNode[]>();
  for (const edge of block.edges) {
    const child = { label: edgeLabel(edge, labels.get(edge.to) ?? edge.to, words), children: [] };
    const known = outgoing.get(edge.from);
    if (known === undefined) outgoing.set(edge.from, [child]);
    else known.push(child);
  }
  const reached = new Set(block.edges.map((edge) => edge.to));
  return block.nodes
    .filter((node) => outgoing.has(node.key) || !reached.has(node.key))
    .map((node) => ({ label: nodeLabel(node), children: outgoing.get(node.key) ?? [] }));
}
