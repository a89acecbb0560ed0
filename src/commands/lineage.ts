/** `lineage REF`: predecessors and successors across renumberings, with the acts. */

import { labelOf } from '../checks/labels.ts';
import { once } from '../core/once.ts';
import { suffixOf } from '../checks/verdict.ts';
import { articleVigueur } from '../core/vigueur.ts';
import type { Vigueur } from '../core/model.ts';
import type { Block, Graph, Inline, Json, Span, TreeNode, View } from '../core/view.ts';
import { type Lineage, traceLineage } from '../lineage.ts';
import type { LineageEdge, LineageNode } from '../lineage/graph.ts';
import { beginningOf, endOf } from '../lineage/turn.ts';
import { stateSpan } from './article-facts.ts';
import { chooseArticle } from './choose.ts';
import type { CommandContext } from './command.ts';
import { datesLine, graphNodeOf } from './graph/nodes.ts';
import { placeJson } from './graph/place-json.ts';
import { inferredBlocks, inferredJson, proposeLineage } from './inferred-blocks.ts';
import { textOption } from './option-readers.ts';

const DEFAULT_DEPTH = 50;

/** The lineage of one article; an article alone in its lineage is an empty answer. */
export function run(context: CommandContext): View {
  const chosen = chooseArticle(context, context.args[0] ?? '', textOption(context, 'at'));
  const way = context.options['direction'];
  const depth = typeof context.options['depth'] === 'number' ? context.options['depth'] : DEFAULT_DEPTH;
  const direction = way === 'back' || way === 'forward' ? way : 'both';
  const lineage = traceLineage(context.corpus, chosen.versions, { direction, depth });
  const inferred = proposeLineage(context, chosen.versions, lineage);
  const blocks = lineageBlocks(context, lineage, depth);
  return {
    kind: 'lineage',
    data: { ...lineageJson(context, lineage), ...inferredJson(context, inferred) },
    records: {
      columns: ['from', 'to', 'relation', 'date', 'by', 'saidBy'],
      rows: lineage.edges.map((edge) => [edge.from, edge.to, edge.relation, edge.date, edge.by, edge.saidBy.join('+')]),
    },
    blocks: [...blocks, ...inferredBlocks(context, inferred)],
    graph: once(() => lineageGraph(context, lineage)),
    findings: [],
    warnings: chosen.warnings,
    isEmptyAnswer: lineage.edges.length === 0 && (inferred ?? []).length === 0,
    summary: null,
  };
}

function stateOfNode(context: CommandContext, node: LineageNode): Vigueur {
  return articleVigueur(node.versions, context.asOf).vigueur;
}

function nameOf(node: LineageNode): string {
  const version = node.versions[0];
  return version === undefined ? node.label : labelOf(version);
}

/** The lineage to be drawn; its articles are named by their works. */
export function lineageGraph(context: CommandContext, { start, nodes, edges }: Lineage): Graph {
  const asked = nodes.find(({ key }) => key === start);
  return {
    title: context.messages.graphs.lineageTitle(asked === undefined ? start : nameOf(asked)),
    nodes: nodes.map((node) => graphNodeOf(context, node, node.key === start)),
    edges: edges.map(({ from, to, relation, by, on, date }) => ({ from, to, relation, by, date: on ?? date })),
  };
}

function lineageJson(context: CommandContext, lineage: Lineage): { readonly [key: string]: Json } {
  return {
    nodes: lineage.nodes.map((node) => placeJson(context, node)),
    edges: lineage.edges.map(({ from, to, relation, date, by, saidBy, on, isNumberReused }) => ({
      ...{ from, to, relation, date, by, saidBy, on },
      numberReused: isNumberReused,
    })),
    events: lineage.events.map(({ node, relation, by, date }) => ({ article: node, relation, by, date })),
  };
}

function lineageBlocks(context: CommandContext, lineage: Lineage, depth: number): readonly Block[] {
  const say = context.messages.answers.lineage;
  const nodes = new Map(lineage.nodes.map((node) => [node.key, node]));
  const start = nodes.get(lineage.start);
  if (start === undefined) return [];
  const title: Block = { kind: 'heading', level: 1, text: say.title(nameOf(start)) };
  if (lineage.edges.length === 0) return [title, { kind: 'text', paragraphs: [say.none] }];
  return [
    title,
    { kind: 'tree', roots: rootsOf(lineage).map((key) => treeOf(context, lineage, nodes, key)) },
    ...notes(context, lineage, nodes, depth),
    ...actBlocks(context, lineage, nodes),
  ];
}

/** The oldest articles: those without a predecessor; the start when a cycle leaves none. */
function rootsOf(lineage: Lineage): readonly string[] {
  const successors = new Set(lineage.edges.map((edge) => edge.to));
  const roots = lineage.nodes.map((node) => node.key).filter((key) => !successors.has(key));
  return roots.length > 0 ? roots : [lineage.start];
}

/** Built without recursion: a hostile corpus may chain thousands of articles. */
function treeOf(
  context: CommandContext,
  lineage: Lineage,
  nodes: ReadonlyMap<string, LineageNode>,
  root: string,
): TreeNode {
  const out = new Map<string, LineageEdge[]>();
  for (const edge of lineage.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const seen = new Set<string>();
  const top: { label: Inline; children: TreeNode[] } = { label: '', children: [] };
  const stack: { key: string; edge: LineageEdge | null; into: TreeNode[] }[] = [
    { key: root, edge: null, into: top.children },
  ];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const node = nodes.get(item.key);
    if (node === undefined) continue;
    const isSeen = seen.has(item.key);
    const entry = { label: nodeLabel(context, lineage, node, item.edge, isSeen), children: [] };
    item.into.push(entry);
    if (isSeen) continue;
    seen.add(item.key);
    const edges = (out.get(item.key) ?? []).toReversed();
    stack.push(...edges.map((edge) => ({ key: edge.to, edge, into: entry.children })));
  }
  return top.children[0] ?? top;
}

function nodeLabel(
  context: CommandContext,
  lineage: Lineage,
  node: LineageNode,
  edge: LineageEdge | null,
  isSeen: boolean,
): Inline {
  const say = context.messages.answers.lineage;
  const spans: Span[] = [{ text: nameOf(node), tone: node.key === lineage.start ? 'strong' : 'plain' }];
  if (isSeen) return [...spans, { text: ` (${say.seenAbove})`, tone: 'dim' }];
  if (node.versions.length === 0) spans.push({ text: ` — ${say.notHeld}`, tone: 'dim' });
  else spans.push({ text: ' — ' }, stateSpan(context, stateOfNode(context, node)), ...datesSpans(context, node));
  if (edge === null) return spans;
  const facts = [
    ...(edge.by === null ? [] : [edge.by]),
    ...(edge.on === null ? [] : [say.on(edge.on)]),
    edge.saidBy.length === 2 ? say.bothEnds : say.oneEnd,
    ...(edge.isDated ? [] : [say.undated]),
  ];
  return [...spans, { text: `  [${facts.join(context.messages.render.semicolon)}]`, tone: 'dim' }];
}

function datesSpans(context: CommandContext, { versions }: LineageNode): readonly Span[] {
  const dates = datesLine(context, beginningOf(versions), endOf(versions));
  return dates.map((text) => ({ text: `, ${text}`, tone: 'dim' }));
}

function nameOfKey(nodes: ReadonlyMap<string, LineageNode>, key: string): string {
  const node = nodes.get(key);
  return node === undefined ? key : nameOf(node);
}

function notes(
  context: CommandContext,
  lineage: Lineage,
  nodes: ReadonlyMap<string, LineageNode>,
  depth: number,
): readonly Block[] {
  const say = context.messages.answers.lineage;
  const predecessors = new Set(lineage.edges.map((edge) => edge.from));
  const ends = [...nodes.values()].filter((node) => !predecessors.has(node.key) && isDead(context, node));
  const reused = lineage.edges.filter((edge) => edge.isNumberReused && edge.on !== null);
  const lines = [
    ...reused.map(({ from, to, on }) => say.reused(nameOfKey(nodes, from), on ?? '', nameOfKey(nodes, to))),
    ...ends.map((node) => say.endsDead(nameOf(node))),
    ...(lineage.hasCycle ? [say.cycle] : []),
    ...(lineage.isCut ? [say.cut(depth)] : []),
  ];
  const paragraphs: Inline[] = lines.map((text) => [{ text, tone: 'warn' as const }]);
  if (lineage.edges.some((edge) => !edge.isDated)) paragraphs.push([{ text: say.undatedNote, tone: 'dim' }]);
  return paragraphs.length === 0 ? [] : [{ kind: 'text', paragraphs }];
}

const DEAD: ReadonlySet<Vigueur> = new Set<Vigueur>(['repealed', 'transferred', 'lapsed', 'annulled', 'severed']);

function isDead(context: CommandContext, node: LineageNode): boolean {
  if (node.versions.length > 0) return DEAD.has(stateOfNode(context, node));
  const etat = node.target?.etat ?? null;
  return etat !== null && ['Ab', 'T', 'P', 'An', 'Dis'].includes(suffixOf(etat));
}

/** The place of each article from the oldest on, step by step; those on a cycle that no root reaches have none. */
function inOrder(lineage: Lineage): ReadonlyMap<string, number> {
  const order = new Map(rootsOf(lineage).map((key, index) => [key, index]));
  const next = new Map<string, string[]>();
  for (const { from, to } of lineage.edges) next.set(from, [...(next.get(from) ?? []), to]);
  for (const key of order.keys()) {
    for (const to of next.get(key) ?? []) if (!order.has(to)) order.set(to, order.size);
  }
  return order;
}

function actBlocks(
  context: CommandContext,
  lineage: Lineage,
  nodes: ReadonlyMap<string, LineageNode>,
): readonly Block[] {
  const say = context.messages.answers.lineage;
  if (lineage.events.length === 0) return [];
  const order = inOrder(lineage);
  const place = (key: string): number => order.get(key) ?? order.size;
  const events = lineage.events.toSorted((a, b) => place(a.node) - place(b.node));
  const rows = events.map((event) => {
    const node = nodes.get(event.node);
    const act = `${context.messages.words.links[event.relation].in}${context.messages.render.colon}${event.by}`;
    return [node === undefined ? event.node : nameOf(node), act];
  });
  return [
    { kind: 'heading', level: 2, text: say.acts },
    { kind: 'table', columns: [{ title: say.columns.article }, { title: say.columns.act }], rows },
  ];
}
