/** The `graphml` output: the graph of a view for programs that read GraphML (Gephi, yEd, networkx). */

import type { GraphEdge, GraphNode, Renderer } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { NO_GRAPH } from './graph/drawing.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

type Fact = string | boolean | null;

/** Every fact of a node, by the name of its key; all are text but the booleans. */
const NODE_FACTS: Readonly<Record<string, (node: GraphNode) => Fact>> = {
  label: ({ label }) => label,
  kind: ({ kind }) => kind,
  asked: ({ isAsked }) => isAsked,
  ref: ({ ref }) => ref,
  texte: ({ texte }) => texte,
  num: ({ num }) => num,
  etat: ({ etat }) => etat,
  vigueur: ({ vigueur }) => vigueur,
  dateDebut: ({ dateDebut }) => dateDebut,
  dateFin: ({ dateFin }) => dateFin,
};

const EDGE_FACTS: Readonly<Record<string, (edge: GraphEdge) => Fact>> = {
  relation: ({ relation }) => relation,
  act: ({ by }) => by,
  date: ({ date }) => date,
};

const HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
];

function* keyLines(scope: 'node' | 'edge', names: readonly string[]): Generator<string> {
  for (const name of names) {
    const type = name === 'asked' ? 'boolean' : 'string';
    yield `  <key${xmlAttributes({ id: `${scope}.${name}`, for: scope, 'attr.name': name, 'attr.type': type })}/>`;
  }
}

function* factLines<T>(scope: string, facts: Readonly<Record<string, (of: T) => Fact>>, of: T): Generator<string> {
  for (const [name, read] of Object.entries(facts)) {
    const fact = read(of);
    if (fact === null) continue;
    yield `      <data${xmlAttributes({ key: `${scope}.${name}` })}>${escapeXml(String(fact))}</data>`;
  }
}

function* graphmlLines(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Generator<string> {
  yield* HEAD;
  yield* keyLines('node', Object.keys(NODE_FACTS));
  yield* keyLines('edge', Object.keys(EDGE_FACTS));
  yield '  <graph id="lexloupe" edgedefault="directed">';
  const ids = new Map(nodes.map(({ key }, index) => [key, `n${index + 1}`]));
  for (const node of nodes) {
    yield `    <node${xmlAttributes({ id: ids.get(node.key) ?? '' })}>`;
    yield* factLines('node', NODE_FACTS, node);
    yield '    </node>';
  }
  let count = 0;
  for (const edge of edges) {
    const [source, target] = [ids.get(edge.from), ids.get(edge.to)];
    if (source === undefined || target === undefined) continue;
    count += 1;
    yield `    <edge${xmlAttributes({ id: `e${count}`, source, target })}>`;
    yield* factLines('edge', EDGE_FACTS, edge);
    yield '    </edge>';
  }
  yield '  </graph>';
  yield '</graphml>';
}

/** GraphML 1.0; a fact that is not known is absent. */
export const graphmlRenderer: Renderer = {
  name: 'graphml',
  render({ graph }) {
    const { nodes, edges } = graph?.() ?? NO_GRAPH;
    return inPieces(graphmlLines(nodes, edges));
  },
};
