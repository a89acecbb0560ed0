/** Places the nodes of a small drawing in columns, predecessors before successors: no program is needed for a few boxes. */

import type { DrawnEdge, DrawnNode, Drawing } from '../graph/drawing.ts';

export interface Box {
  readonly drawn: DrawnNode;
  /** Upper left corner and size, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layers {
  readonly boxes: ReadonlyMap<DrawnNode, Box>;
  readonly width: number;
  readonly height: number;
}

const LETTER = 6.7;
const LINE = 16;
const PADDING = { x: 14, y: 9 };
/** Between columns: room for what is written on an arrow; between boxes; around all. */
const GAP = { x: 215, y: 22, around: 12 };
/** Times that columns are sorted by their neighbours. */
const SWEEPS = 4;

type Neighbours = ReadonlyMap<DrawnNode, readonly DrawnNode[]>;

function neighboursOf(edges: readonly DrawnEdge[], from: 'from' | 'to', to: 'from' | 'to'): Neighbours {
  const found = new Map<DrawnNode, DrawnNode[]>();
  for (const edge of edges) {
    const known = found.get(edge[from]);
    if (known === undefined) found.set(edge[from], [edge[to]]);
    else known.push(edge[to]);
  }
  return found;
}

/** Steps from the oldest; what stands on a cycle is one step after the first that leads to it. */
function columnsOf({ nodes, edges }: Drawing): readonly DrawnNode[][] {
  const next = neighboursOf(edges, 'from', 'to');
  const waiting = new Map(nodes.map((node) => [node, 0]));
  for (const { from, to } of edges) if (from !== to) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const steps = new Map<DrawnNode, number>();
  const rest = [...nodes];
  while (steps.size < nodes.length) {
    const free = rest.filter((node) => !steps.has(node) && waiting.get(node) === 0);
    // Only cycles are left: the first of them is taken as if it had no predecessor.
    const taken = free.length > 0 ? free : rest.filter((node) => !steps.has(node)).slice(0, 1);
    for (const node of taken) {
      steps.set(node, steps.get(node) ?? stepAfter(node, edges, steps));
      for (const to of next.get(node) ?? []) waiting.set(to, (waiting.get(to) ?? 0) - 1);
    }
  }
  const columns: DrawnNode[][] = [];
  for (const [node, step] of steps) (columns[step] ??= []).push(node);
  return Array.from(columns, (column) => column ?? []);
}

function stepAfter(node: DrawnNode, edges: readonly DrawnEdge[], steps: ReadonlyMap<DrawnNode, number>): number {
  const before = edges.flatMap(({ from, to }) => (to === node ? (steps.get(from) ?? []) : []));
  return before.length === 0 ? 0 : Math.max(...before) + 1;
}

/** Nodes beside their neighbours: the mean of their places, in turn from the left and from the right. */
function sortColumns(columns: readonly DrawnNode[][], edges: readonly DrawnEdge[]): void {
  const [before, after] = [neighboursOf(edges, 'to', 'from'), neighboursOf(edges, 'from', 'to')];
  const place = new Map<DrawnNode, number>();
  const note = (column: readonly DrawnNode[]): void => {
    for (const [at, node] of column.entries()) place.set(node, (at + 0.5) / column.length);
  };
  for (const column of columns) note(column);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const neighbours = sweep % 2 === 0 ? before : after;
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const mean = new Map(
        column.map((node) => {
          const near = (neighbours.get(node) ?? []).map((other) => place.get(other) ?? 0);
          const own = place.get(node) ?? 0;
          return [node, near.length === 0 ? own : near.reduce((sum, one) => sum + one, 0) / near.length] as const;
        }),
      );
      column.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
      note(column);
    }
  }
}

function heightOf({ lines }: DrawnNode): number {
  return lines.length * LINE + 2 * PADDING.y;
}

function columnHeight(column: readonly DrawnNode[]): number {
  return column.reduce((sum, node) => sum + heightOf(node) + GAP.y, -GAP.y);
}

/** In: a drawing. Out: its boxes, none over another; the same drawing gives the same places. */
export function placeInLayers(drawing: Drawing): Layers {
  const columns = columnsOf(drawing);
  sortColumns(columns, drawing.edges);
  const height = Math.max(0, ...columns.map(columnHeight));
  const boxes = new Map<DrawnNode, Box>();
  let x = GAP.around;
  for (const column of columns) {
    const longest = Math.max(0, ...column.flatMap(({ lines }) => lines.map((line) => Array.from(line).length)));
    const width = Math.ceil(longest * LETTER) + 2 * PADDING.x;
    let y = GAP.around + (height - columnHeight(column)) / 2;
    for (const drawn of column) {
      boxes.set(drawn, { drawn, x, y: Math.round(y), width, height: heightOf(drawn) });
      y += heightOf(drawn) + GAP.y;
    }
    x += width + GAP.x;
  }
  return { boxes, width: Math.max(0, x - GAP.x + GAP.around), height: height + 2 * GAP.around };
}
