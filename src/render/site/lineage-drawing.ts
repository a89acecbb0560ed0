/** The drawing of a lineage in a page: boxes that lead to their own pages, arrows with their acts and days. */

import type { Graph } from '../../core/view.ts';
import { cutGraph } from '../graph/cut.ts';
import { type DrawnEdge, drawGraph } from '../graph/drawing.ts';
import { legendOf } from '../graph/legend.ts';
import type { GraphState } from '../graph/state.ts';
import { escapeHtml } from '../html/escape.ts';
import { linkTable } from '../html/graph.ts';
import type { HtmlPage } from '../html/html-page.ts';
import { countText, phrase, phraseHtml } from '../html/phrases.ts';
import { relationWord } from '../words.ts';
import { type Box, type Layers, placeInLayers } from './layers.ts';

/** More boxes are no longer seen as one drawing. */
const LIMIT = { nodes: 60, edges: 120 };
const LINE = 16;
const ACT_LINE = 13;

type Shape = (box: Box) => string;

const frame = ({ x, y, width, height }: Box, inset: number, radius: number): string =>
  `<rect x="${x + inset}" y="${y + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${radius}"/>`;

const octagon: Shape = ({ x, y, width, height }) => {
  const [right, bottom, cut] = [x + width, y + height, 9];
  const points = [
    ...[
      [x + cut, y],
      [right - cut, y],
      [right, y + cut],
      [right, bottom - cut],
    ],
    ...[
      [right - cut, bottom],
      [x + cut, bottom],
      [x, bottom - cut],
      [x, y + cut],
    ],
  ];
  return `<polygon points="${points.map((point) => point.join(',')).join(' ')}"/>`;
};

/** Shapes differ as well as lines and colours. */
const SHAPES: Readonly<Record<GraphState, Shape>> = {
  live: (box) => frame(box, 0, 9),
  pending: (box) => frame(box, 0, 9) + frame(box, 4, 6),
  ended: octagon,
  unknown: (box) => frame(box, 0, box.height / 2),
  dangling: (box) => frame(box, 0, 0),
  document: (box) => frame(box, 0, 0),
};

function textLines(lines: readonly string[], x: number, top: number, className: string, step = LINE): string {
  const spans = lines.map((line, at) => `<tspan x="${x}" y="${top + at * step}">${escapeHtml(line)}</tspan>`);
  return `<text class="${className}" text-anchor="middle">${spans.join('')}</text>`;
}

function boxSvg(box: Box, page: HtmlPage): string {
  const { drawn, x, y, width } = box;
  const { node, state, lines } = drawn;
  const inner = SHAPES[state](box) + textLines(lines, x + width / 2, y + 9 + LINE * 0.75, 'words');
  const asked = node.isAsked ? ' asked' : '';
  const title = `<title>${escapeHtml([node.label, ...node.caption].join(', '))}</title>`;
  const href = node.isAsked ? null : page.hrefOf(node.key);
  const group = `<g class="box ${state}${asked}" fill="none" stroke="currentColor">${title}${inner}</g>`;
  return href === null ? group : `<a href="${escapeHtml(href)}">${group}</a>`;
}

/** Which end of an arrow stands alone: what is written on it stands there, over no other. */
type Alone = 'from' | 'to' | null;

function aloneAt({ from, to }: DrawnEdge, edges: readonly DrawnEdge[]): Alone {
  if (edges.filter((other) => other.to === to).length === 1) return 'to';
  return edges.filter((other) => other.from === from).length === 1 ? 'from' : null;
}

/** Pixels in which an arrow turns up or down. */
const TURN = 62;

/** From the right of the predecessor to the left of the successor, level where it stands alone. */
function pathOf(from: Box, to: Box, alone: Alone) {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x - 7, to.y + to.height / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  const [start, end] = [x1 + TURN, x2 - TURN];
  const isForward = x2 > x1;
  if (alone === 'to' && isForward) {
    const line = `M${x1},${y1} C${x1 + 45},${y1} ${x1 + 17},${y2} ${start},${y2} H${x2}`;
    return { line, x: (start + x2) / 2, y: y2 };
  }
  if (alone === 'from' && isForward) {
    const line = `M${x1},${y1} H${end} C${end + 45},${y1} ${end + 17},${y2} ${x2},${y2}`;
    return { line, x: (x1 + end) / 2, y: y1 };
  }
  const line = `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
  return { line, x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

function arrowSvg(
  drawn: DrawnEdge,
  edges: readonly DrawnEdge[],
  boxes: Layers['boxes'],
  words: HtmlPage['words'],
): string {
  const { from, to, edge, lines } = drawn;
  const [start, end] = [boxes.get(from), boxes.get(to)];
  if (start === undefined || end === undefined) return '';
  const facts = [relationWord(words, edge.relation), edge.by, edge.date].filter((fact) => fact !== null);
  const title = `<title>${escapeHtml(`${from.node.label} → ${to.node.label} (${facts.join(', ')})`)}</title>`;
  const alone = aloneAt(drawn, edges);
  const { line, x, y } = pathOf(start, end, alone);
  const [tipX, tipY] = [end.x, end.y + end.height / 2];
  const tip = `<polygon class="tip" points="${tipX},${tipY} ${tipX - 9},${tipY - 5} ${tipX - 9},${tipY + 5}"/>`;
  const isWritten = alone !== null && lines.length > 0;
  const label = isWritten ? textLines(lines, x, y - 7 - (lines.length - 1) * ACT_LINE, 'act', ACT_LINE) : '';
  return `<g class="arrow" fill="none" stroke="currentColor">${title}<path d="${line}"/>${tip}${label}</g>`;
}

/** What the outlines mean, in words: colour and shape are explained, never alone. */
function legendHtml(drawing: ReturnType<typeof drawGraph>, page: HtmlPage): string {
  const { title, states } = legendOf(drawing, page.words);
  const items = states.map(({ state, text }) => `<li><span class="swatch ${state}"></span>${escapeHtml(text)}</li>`);
  return `<div class="legend"><p>${escapeHtml(title)}</p><ul>${items.join('')}</ul></div>`;
}

/** Lines of HTML: the drawing, what its shapes mean, and a table of the same facts. */
export function* lineageLines(graph: Graph, page: HtmlPage): Generator<string> {
  const { words } = page;
  const cut = cutGraph(graph, LIMIT);
  const drawing = drawGraph(cut, words);
  const layers = placeInLayers(drawing);
  const [width, height] = [layers.width, layers.height].map(Math.ceil);
  const label = escapeHtml(page.claimLabel(phrase(words, 'htmlDrawing', { title: graph.title })));
  yield `<figure class="lineage"><div class="scroll" tabindex="0" role="region" aria-label="${label}">`;
  yield `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}">`;
  for (const edge of drawing.edges) yield arrowSvg(edge, drawing.edges, layers.boxes, words);
  for (const box of layers.boxes.values()) yield boxSvg(box, page);
  yield '</svg></div>';
  yield legendHtml(drawing, page);
  if (cut !== graph) {
    const counts = { shown: countText(cut.nodes.length, words), total: countText(graph.nodes.length, words) };
    yield `<figcaption>${phraseHtml(words, 'htmlDrawingCut', counts)}</figcaption>`;
  }
  yield '</figure>';
  yield* linkTable(graph, page, graph.title);
}
