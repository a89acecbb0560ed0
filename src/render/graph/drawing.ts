/** A graph made ready to be drawn: short names for its nodes, lines of harmless text, edges that lead somewhere. */

import type { Graph, GraphEdge, GraphNode, RenderContext } from '../../core/view.ts';
import { makeSafeLine } from '../safe-text.ts';
import { relationWord } from '../words.ts';
import { makeXmlSafe } from '../xml.ts';
import { type EdgeKind, edgeKindOf, type GraphState, graphStateOf } from './state.ts';

export interface DrawnNode {
  readonly node: GraphNode;
  /** `n1`, `n2`… in the order of the graph. */
  readonly id: string;
  readonly state: GraphState;
  /** Name, code, state and dates, each cut to the width of a box. */
  readonly lines: readonly string[];
}

export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly kind: EdgeKind;
  /** Relation, act, day; none for a citation without a day: its line says it. */
  readonly lines: readonly string[];
}

export interface Drawing {
  readonly title: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** Columns of a box, and rows that one piece of text may take in it. */
const BOX = { columns: 34, rows: 2 };
const EDGE_BOX = { columns: 24, rows: 3 };

function safeLine(text: string): string {
  return makeXmlSafe(makeSafeLine(text));
}

/** Text on at most `rows` lines of `columns` characters, cut at blanks where there are some; the rest is `…`. */
export function boxLines(text: string, { columns, rows } = BOX): readonly string[] {
  const lines: string[] = [];
  let rest = Array.from(safeLine(text.slice(0, columns * rows * 4)));
  while (rest.length > columns && lines.length < rows - 1) {
    const blank = rest.lastIndexOf(' ', columns);
    const cut = blank > columns / 3 ? blank : columns;
    lines.push(rest.slice(0, cut).join('').trimEnd());
    rest = rest.slice(rest[cut] === ' ' ? cut + 1 : cut);
  }
  const last = rest.length > columns ? [...rest.slice(0, columns - 1), '…'] : rest;
  return [...lines, last.join('').trimEnd()].filter((line) => line !== '');
}

function nodeLines(node: GraphNode): readonly string[] {
  const mark = node.isAsked ? '▸ ' : '';
  const isNumbered = node.num !== null && node.texte !== null;
  const name = isNumbered ? `art. ${node.num}` : node.label;
  return [
    ...boxLines(mark + name),
    ...(isNumbered ? boxLines(node.texte ?? '') : []),
    ...node.caption.flatMap((line) => boxLines(line)),
  ];
}

function edgeLines(edge: GraphEdge, words: RenderContext['words']): readonly string[] {
  const kind = edgeKindOf(edge);
  // Where an act was published is not told on its arrow, nor a day that its name bears.
  const act = edge.by === null ? null : edge.by.slice(0, 300).replace(/ JORF .*$/, '');
  const facts = [act, ...(edge.date !== null && act?.includes(edge.date) === true ? [] : [edge.date])].filter(
    (fact) => fact !== null,
  );
  const named = kind === 'citation' || (kind === 'succession' && facts.length > 0);
  return [...(named ? [] : [relationWord(words, edge.relation)]), ...facts].flatMap((text) => boxLines(text, EDGE_BOX));
}

/** In: a graph. Out: the same in its order; an edge whose end is not among the nodes is left out. */
export function drawGraph(graph: Graph, words: RenderContext['words']): Drawing {
  const nodes = graph.nodes.map((node, index) => ({
    ...{ node, id: `n${index + 1}`, state: graphStateOf(node), lines: nodeLines(node) },
  }));
  const byKey = new Map(nodes.map((drawn) => [drawn.node.key, drawn]));
  const edges = graph.edges.flatMap((edge): readonly DrawnEdge[] => {
    const [from, to] = [byKey.get(edge.from), byKey.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    return [{ edge, from, to, kind: edgeKindOf(edge), lines: edgeLines(edge, words) }];
  });
  return { title: safeLine(graph.title), nodes, edges };
}

/** What a view without a graph draws. */
export const NO_GRAPH: Graph = { title: '', nodes: [], edges: [] };
