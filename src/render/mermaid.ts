/** The `mermaid` output: the graph of a view as a flowchart, for pages of Markdown. */

import type { Renderer, RenderContext } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { type DrawnEdge, type Drawing, drawGraph, NO_GRAPH } from './graph/drawing.ts';
import { legendOf } from './graph/legend.ts';
import { type EdgeKind, GRAPH_STATES, type GraphState } from './graph/state.ts';

/** What stands around the text of a node: a rectangle with round corners, with two borders, a hexagon… */
const SHAPES: Readonly<Record<GraphState, readonly [open: string, close: string]>> = {
  live: ['(', ')'],
  pending: ['[[', ']]'],
  ended: ['{{', '}}'],
  unknown: ['([', '])'],
  dangling: ['[/', '/]'],
  document: ['[(', ')]'],
};

const CLASSES: Readonly<Record<GraphState, string>> = {
  live: 'fill:#eaf7ee,stroke:#1a7f37,color:#1f2328',
  pending: 'fill:#fff8e1,stroke:#9a6700,color:#1f2328',
  ended: 'fill:#fdecea,stroke:#b42318,color:#1f2328,stroke-dasharray:6 3',
  unknown: 'fill:#f6f8fa,stroke:#57606a,color:#1f2328,stroke-dasharray:2 2',
  dangling: 'fill:#ffffff,stroke:#6e40c9,color:#1f2328,stroke-dasharray:10 4',
  document: 'fill:#eef5ff,stroke:#0550ae,color:#1f2328',
};

const ARROWS: Readonly<Record<EdgeKind, string>> = { succession: '==>', citation: '-->', act: '-.->' };

/** What Mermaid, Markdown or HTML would read as their own; each is written by its number, which Mermaid turns back. */
const SPECIAL = /[^\p{L}\p{M}\p{N} .,:;’…°'()▸━─╌▶-]/gu;

function escaped(line: string): string {
  const text = line.replace(SPECIAL, (character) => `#${character.codePointAt(0) ?? 0};`);
  // `1. ` and `- ` at the beginning would be a list, which Mermaid refuses.
  return text
    .replace(/^(\d+)\.(?= )/u, '$1#46;')
    .replace(/^-(?= )/u, '#45;')
    .replaceAll('--', '#45;#45;');
}

/** Mermaid refuses an empty text. */
function quoted(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>') || '…'}"`;
}

function nodeLine(id: string, state: GraphState, lines: readonly string[]): string {
  const [open, close] = SHAPES[state];
  return `  ${id}${open}${quoted(lines)}${close}:::${state}`;
}

function edgeLine({ from, to, kind, lines }: DrawnEdge): string {
  return `  ${from.id} ${ARROWS[kind]}${lines.length === 0 ? '' : `|${quoted(lines)}|`} ${to.id}`;
}

function* legendLines(drawing: Drawing, words: RenderContext['words']): Generator<string> {
  const { title, states, lines } = legendOf(drawing, words);
  yield `  subgraph legend [${quoted([title])}]`;
  yield '  direction TB';
  for (const { state, text: meaning } of states) yield nodeLine(`legend_${state}`, state, [meaning]);
  if (lines.length > 0) yield `  legend_lines[${quoted(lines)}]`;
  yield '  end';
}

function* mermaidLines(drawing: Drawing, words: RenderContext['words']): Generator<string> {
  yield 'flowchart LR';
  const { title, nodes, edges } = drawing;
  if (title.trim() !== '') yield `  accTitle: ${escaped(title)}`;
  for (const { id, state, lines } of nodes) yield nodeLine(id, state, lines);
  for (const edge of edges) yield edgeLine(edge);
  if (nodes.length === 0) return;
  yield* legendLines(drawing, words);
  const asked = nodes.filter(({ node }) => node.isAsked).map(({ id }) => id);
  for (const state of GRAPH_STATES) yield `  classDef ${state} ${CLASSES[state]}`;
  yield '  classDef asked stroke-width:3px';
  if (asked.length > 0) yield `  class ${asked.join(',')} asked`;
}

/** A flowchart from left to right; Mermaid places nodes by their links alone. */
export const mermaidRenderer: Renderer = {
  name: 'mermaid',
  render: ({ graph }, { words }) => inPieces(mermaidLines(drawGraph(graph?.() ?? NO_GRAPH, words), words)),
};
