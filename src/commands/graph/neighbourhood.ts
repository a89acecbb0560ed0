/** The links around articles, so many steps away. */

import type { Corpus } from '../../core/contracts.ts';
import type { ArticleVersion, IsoDate, Relation, Voice } from '../../core/model.ts';
import type { GraphEdge } from '../../core/view.ts';
import { heldNode, leafNode } from '../../lineage.ts';
import { withAct } from '../../lineage/acts.ts';
import type { LineageNode } from '../../lineage/graph.ts';
import { allowsDates, turnOf } from '../../lineage/turn.ts';
import { heldCorpus, rememberingCorpus, withoutCitations } from '../remembered-corpus.ts';
import { type SeenLien, uniteLiens } from '../union.ts';

export interface LinkEdge extends GraphEdge {
  /** `this`: the article that the edge leaves. */
  readonly saidBy: readonly Voice[];
}

export interface Neighbourhood {
  /** Nearest first. */
  readonly nodes: readonly LineageNode[];
  /** Keys of those asked about. */
  readonly asked: ReadonlySet<string>;
  readonly edges: readonly LinkEdge[];
  /** True when there is more than could be taken. */
  readonly isCut: boolean;
}

export interface Reach {
  /** Steps; 0: only the links among the articles asked about. */
  readonly depth: number;
  /** null: all. */
  readonly relations: ReadonlySet<Relation> | null;
  readonly day: IsoDate;
  /** Nodes at most. */
  readonly most: number;
}

interface Walk {
  readonly nodes: Map<string, LineageNode>;
  readonly edges: Map<string, LinkEdge>;
  isCut: boolean;
}

/** Articles from which reading the whole corpus once is faster than asking for each. */
const MANY = 500;

/** All links of the articles asked about, and of those found on the way. Pure: asks the corpus, changes nothing. */
export function exploreLinks(opened: Corpus, asked: Iterable<readonly ArticleVersion[]>, reach: Reach): Neighbourhood {
  const walk: Walk = { nodes: new Map(), edges: new Map(), isCut: false };
  let front = takeAsked(walk, asked, reach.most);
  const isCiting = reach.relations === null || reach.relations.has('cites');
  const remembering = front.length < MANY ? rememberingCorpus(opened) : heldCorpus(opened);
  const corpus = isCiting ? remembering : withoutCitations(remembering);
  const keys = new Set(walk.nodes.keys());
  for (let level = 0; level < Math.max(1, reach.depth) && front.length > 0; level += 1) {
    front = front.flatMap((node) => stepFrom(corpus, walk, node, { ...reach, isGrowing: level < reach.depth }));
  }
  const edges = [...walk.edges.values()].map((edge) => withFacts(corpus, edge, walk.nodes));
  return { nodes: [...walk.nodes.values()], asked: keys, edges, isCut: walk.isCut };
}

function takeAsked(walk: Walk, asked: Iterable<readonly ArticleVersion[]>, most: number): readonly LineageNode[] {
  for (const versions of asked) {
    const node = heldNode(versions);
    if (walk.nodes.has(node.key)) continue;
    if (walk.nodes.size >= most) {
      walk.isCut = true;
      break;
    }
    walk.nodes.set(node.key, node);
  }
  return [...walk.nodes.values()];
}

/** Takes the links of one article; gives the nodes that it found. */
function stepFrom(
  corpus: Corpus,
  walk: Walk,
  node: LineageNode,
  { relations, day, most, isGrowing }: Reach & { readonly isGrowing: boolean },
): readonly LineageNode[] {
  if (node.versions.length === 0) return [];
  const found: LineageNode[] = [];
  for (const seen of uniteLiens(corpus, { versions: node.versions, others: [] }, day)) {
    if (relations !== null && !relations.has(seen.relation)) continue;
    const other = otherEnd(seen);
    const [from, to] = seen.direction === 'out' ? [node, other] : [other, node];
    if (seen.relation === 'renumbers' && !allowsDates(from.versions, to.versions)) continue;
    if (!walk.nodes.has(other.key)) {
      if (isGrowing && walk.nodes.size >= most) walk.isCut = true;
      if (!isGrowing || walk.nodes.size >= most) continue;
      walk.nodes.set(other.key, other);
      found.push(other);
    }
    addEdge(walk.edges, from, to, seen);
  }
  return found;
}

function otherEnd({ versions, other, lien }: SeenLien): LineageNode {
  return versions.length > 0 ? heldNode(versions) : leafNode(other, lien.label);
}

const OTHER: Readonly<Record<Voice, Voice>> = { this: 'other', other: 'this', body: 'body' };

function addEdge(edges: Map<string, LinkEdge>, from: LineageNode, to: LineageNode, seen: SeenLien): void {
  const { relation, direction, lien } = seen;
  const key = `${from.key}\n${relation}\n${to.key}`;
  const known = edges.get(key);
  const voices = direction === 'out' ? seen.saidBy : seen.saidBy.map((voice) => OTHER[voice]);
  const saidBy = (['this', 'other', 'body'] as const).filter(
    (voice) => voices.includes(voice) || known?.saidBy.includes(voice) === true,
  );
  edges.set(key, { from: from.key, to: to.key, relation, by: null, date: known?.date ?? lien.date, saidBy });
}

/** A succession bears the act that made it, and its day when dates tell it. */
function withFacts(corpus: Corpus, edge: LinkEdge, nodes: ReadonlyMap<string, LineageNode>): LinkEdge {
  const [before, after] = [nodes.get(edge.from), nodes.get(edge.to)];
  if (edge.relation !== 'renumbers' || before === undefined || after === undefined) return edge;
  const turn = turnOf(before.versions, after.versions);
  const bare = { ...turn, from: edge.from, to: edge.to, relation: edge.relation, date: null, by: null };
  const { by, date } = withAct(corpus, { ...bare, saidBy: [], isDated: turn.on !== null }, nodes);
  return { ...edge, by, date: turn.on ?? date };
}
