/** What documents and articles cite, as a graph. */

import type { ArticleVersion, LienTarget } from '../../core/model.ts';
import type { Graph, GraphEdge, GraphNode } from '../../core/view.ts';
import { heldNode, leafNode } from '../../lineage.ts';
import type { CommandContext } from '../command.ts';
import { type PlacedCitation, versionsCited } from '../ref-json.ts';
import { documentNode, graphNodeOf } from './nodes.ts';

/** Who cites: an article by its wordings, or a document by its path. */
export interface CitingSource {
  readonly path: string;
  readonly versions: readonly ArticleVersion[];
  readonly citations: readonly PlacedCitation[];
}

/** Sources named in the title of a drawing. */
const MOST_NAMED = 3;

/** Sources first, then what they cite in the order of the text, each once. */
export function citedGraph(context: CommandContext, sources: readonly CitingSource[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const starts = sources.map((source) => ({ source, node: sourceNode(context, source) }));
  for (const { node } of starts) nodes.set(node.key, node);
  for (const { source, node } of starts) {
    for (const cited of source.citations.flatMap((citation) => citedNodes(context, citation))) {
      if (!nodes.has(cited.key)) nodes.set(cited.key, cited);
      const edge = { from: node.key, to: cited.key, relation: 'cites', date: null, by: null } as const;
      edges.set(`${node.key}\n${cited.key}`, edge);
    }
  }
  const names = starts.map(({ node }) => node.label);
  const more = Math.max(0, names.length - MOST_NAMED);
  const title = context.messages.graphs.refsTitle(names.slice(0, MOST_NAMED), more);
  return { title, nodes: [...nodes.values()], edges: [...edges.values()] };
}

function sourceNode(context: CommandContext, { path, versions }: CitingSource): GraphNode {
  return versions.length === 0 ? documentNode(path) : graphNodeOf(context, heldNode(versions), true);
}

/** The articles meant; else what the words name, once for each number. */
function citedNodes(context: CommandContext, { ref, resolved }: PlacedCitation): readonly GraphNode[] {
  const held = resolved === null ? [] : versionsCited(resolved);
  if (held.length > 0) {
    return held.map((version) => graphNodeOf(context, heldNode(context.corpus.versionsOf(version.work)), false));
  }
  const texte = resolved?.texte ?? ref.texte;
  if (texte === null && ref.num === null) return [];
  const target: LienTarget = { texte, num: ref.num, id: null, etat: null };
  return [graphNodeOf(context, leafNode(target, ref.text), false)];
}
