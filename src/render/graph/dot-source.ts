/** A drawing in the language of Graphviz, from left to right in time. */

import { makeSafeLine } from '../safe-text.ts';
import type { RenderContext } from '../../core/view.ts';
import { wordFor } from '../words.ts';
import type { DrawnEdge, DrawnNode, Drawing } from './drawing.ts';
import { legendOf } from './legend.ts';
import type { EdgeKind, GraphState } from './state.ts';
import { timeAxisOf } from './time-axis.ts';

type Attributes = Readonly<Record<string, string | number | null>>;

const STATE_STYLES: Readonly<Record<GraphState, Attributes>> = {
  live: { shape: 'box', style: 'rounded,filled', color: '#1a7f37', fillcolor: '#eaf7ee', penwidth: 1.5 },
  pending: { shape: 'box', style: 'rounded,filled', peripheries: 2, color: '#9a6700', fillcolor: '#fff8e1' },
  ended: { shape: 'octagon', style: 'filled,dashed', color: '#b42318', fillcolor: '#fdecea', penwidth: 1.5 },
  unknown: { shape: 'ellipse', style: 'filled,dotted', color: '#57606a', fillcolor: '#f6f8fa', penwidth: 1.5 },
  dangling: { shape: 'note', style: 'dashed', color: '#6e40c9' },
  document: { shape: 'folder', style: 'filled', color: '#0550ae', fillcolor: '#eef5ff' },
};

const EDGE_STYLES: Readonly<Record<EdgeKind, Attributes>> = {
  succession: { style: 'bold', color: '#24292f', weight: 8 },
  citation: { color: '#57606a' },
  act: { style: 'dashed', color: '#6e40c9' },
};

/** From so many nodes and edges on, a quick drawing is made instead of a fine one. */
const FINE = 300;
const QUICK: Attributes = { splines: 'line', nslimit: 0.5, nslimit1: 0.5, mclimit: 0.1, searchsize: 10 };

/** A quoted string: within it only the quote has to be escaped, and a backslash is the drawing's own escape. */
function quoted(text: string | number): string {
  return `"${String(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Lines of a label; Graphviz reads entities in it. */
function labelOf(lines: readonly string[]): string {
  const escaped = lines.map((line) => quoted(line.replaceAll('&', '&amp;')).slice(1, -1));
  return `"${escaped.join('\\n')}"`;
}

function attributeList(values: Attributes, label: readonly string[] | null = null): string {
  const named = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`${name}=${quoted(value)}`]));
  return `[${[...(label === null ? [] : [`label=${labelOf(label)}`]), ...named].join(', ')}]`;
}

function oneLine(text: string | null): string | null {
  return text === null ? null : makeSafeLine(text);
}

/** Facts for programs; Graphviz keeps attributes that it does not know. */
function nodeFacts({ node }: DrawnNode): Attributes {
  const { ref, texte, num, etat, vigueur, dateDebut, dateFin } = node;
  return { ref: oneLine(ref), texte: oneLine(texte), num: oneLine(num), etat, vigueur, dateDebut, dateFin };
}

function nodeLine(drawn: DrawnNode): string {
  const emphasis = drawn.node.isAsked ? { penwidth: 3 } : {};
  return `  ${drawn.id} ${attributeList({ ...STATE_STYLES[drawn.state], ...emphasis, ...nodeFacts(drawn) }, drawn.lines)}`;
}

function edgeLine({ from, to, kind, lines, edge }: DrawnEdge, isOrdering: boolean): string {
  const facts = { relation: edge.relation, act: oneLine(edge.by), date: edge.date };
  const pull = isOrdering ? (kind === 'succession' ? { headport: 'w' } : {}) : { constraint: 'false' };
  const label = lines.length === 0 ? null : lines;
  return `  ${from.id} -> ${to.id} ${attributeList({ ...EDGE_STYLES[kind], ...pull, ...facts }, label)}`;
}

function* legendLines(drawing: Drawing, words: RenderContext['words']): Generator<string> {
  const { title, states, lines } = legendOf(drawing, words);
  yield '  subgraph cluster_legend {';
  yield `    graph ${attributeList({ style: 'solid', color: '#d0d7de', fontsize: 10 }, [title])}`;
  if (lines.length > 0) yield `    legend_lines ${attributeList({ shape: 'plaintext', fontsize: 10 }, lines)}`;
  // Graphviz puts the first of a column at its foot.
  for (const { state, text } of states.toReversed()) {
    yield `    legend_${state} ${attributeList({ ...STATE_STYLES[state], fontsize: 10 }, [text])}`;
  }
  yield '  }';
}

function* axisLines(columns: ReturnType<typeof timeAxisOf>['columns']): Generator<string> {
  if (columns.length === 0) return;
  const shapes = {
    plain: { shape: 'plaintext', fontsize: 11, fontcolor: '#57606a' },
    bare: { shape: 'point', style: 'invis' },
  };
  for (const [at, { label }] of columns.entries()) {
    yield `  t${at + 1} ${label === '' ? attributeList(shapes.bare, ['']) : attributeList(shapes.plain, [label])}`;
  }
  yield `  ${columns.map((_, at) => `t${at + 1}`).join(' -> ')} ${attributeList({ style: 'invis', weight: 100 })}`;
  for (const [at, { nodes }] of columns.entries()) {
    yield `  { rank=same; ${[`t${at + 1}`, ...nodes.map(({ id }) => id)].join('; ')} }`;
  }
}

/** Lines of a file that Graphviz reads; the same drawing gives the same lines. */
export function* dotLines(drawing: Drawing, words: RenderContext['words']): Generator<string> {
  const { title, nodes, edges } = drawing;
  const axis = timeAxisOf(nodes, edges);
  const isFine = nodes.length + edges.length <= FINE;
  const fonts = { fontname: 'Helvetica' };
  yield 'digraph lexloupe {';
  yield `  graph ${attributeList(
    {
      rankdir: 'LR',
      charset: 'UTF-8',
      bgcolor: 'white',
      labelloc: 't',
      ...fonts,
      fontsize: 14,
      ranksep: 0.6,
      nodesep: 0.2,
      ...(isFine ? {} : QUICK),
    },
    [...(title === '' ? [] : [title]), ...(axis.columns.length === 0 ? [] : [wordFor(words, 'graphTime')])],
  )}`;
  yield `  node ${attributeList({ ...fonts, fontsize: 11, fontcolor: '#1f2328', margin: '0.24,0.08' })}`;
  yield `  edge ${attributeList({ ...fonts, fontsize: 9, fontcolor: '#424a53', arrowsize: 0.8 })}`;
  if (nodes.length > 0) yield* legendLines(drawing, words);
  yield* axisLines(axis.columns);
  for (const node of nodes) yield nodeLine(node);
  for (const edge of edges) yield edgeLine(edge, axis.isOrdering(edge));
  yield '}';
}
