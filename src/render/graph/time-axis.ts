/** Where the nodes of a drawing stand in time: columns from the oldest to the newest, by the days that are known. */

import type { DrawnEdge, DrawnNode } from './drawing.ts';

export interface Column {
  /** Day, year or decade; '' for what follows within the same one. */
  readonly label: string;
  readonly nodes: readonly DrawnNode[];
}

export interface TimeAxis {
  /** Oldest first; none when fewer than two days are known, or too many. */
  readonly columns: readonly Column[];
  /** True when the edge agrees with time and may pull its ends apart; the columns place the ends of the others. */
  readonly isOrdering: (edge: DrawnEdge) => boolean;
}

/** More columns make a drawing that no screen shows. */
const MOST_COLUMNS = 16;

/** Days, else years, else decades. */
const BINS: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => day.slice(0, 4),
  (day) => `${day.slice(0, 3)}0…`,
];

function chooseBin(days: readonly string[]): ((day: string) => string) | null {
  return BINS.find((bin) => new Set(days.map(bin)).size <= MOST_COLUMNS) ?? null;
}

/** Steps of each node after those that it succeeds within its own column; the ends of a cycle stay where they are. */
function stepsOf(edges: readonly DrawnEdge[], binOf: ReadonlyMap<DrawnNode, string>): ReadonlyMap<DrawnNode, number> {
  const inside = edges.filter(
    ({ kind, from, to }) =>
      kind === 'succession' && from !== to && binOf.has(from) && binOf.get(from) === binOf.get(to),
  );
  const next = new Map<DrawnNode, DrawnNode[]>();
  const waiting = new Map<DrawnNode, number>();
  for (const { from, to } of inside) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const steps = new Map<DrawnNode, number>();
  const free = [...next.keys()].filter((node) => !waiting.has(node));
  for (let at = 0; at < free.length; at += 1) {
    const node = free[at];
    if (node === undefined) break;
    for (const to of next.get(node) ?? []) {
      steps.set(to, Math.max(steps.get(to) ?? 0, (steps.get(node) ?? 0) + 1));
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return new Map([...steps].filter(([node]) => waiting.get(node) === 0));
}

interface Place {
  readonly bin: string;
  readonly step: number;
}

function comparePlaces(a: Place, b: Place): number {
  return a.bin < b.bin ? -1 : a.bin > b.bin ? 1 : a.step - b.step;
}

/** Acts that make an article: their day is its first where nothing else tells. */
const BEGINNING: readonly string[] = ['codifies', 'creates'];

/** The day of each node: of a successor that of its succession, when its number was another's before; else its first. */
function daysOf(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): ReadonlyMap<DrawnNode, string> {
  const days = new Map<DrawnNode, string>();
  const note = (node: DrawnNode, day: string | null): void => {
    if (day !== null && day > (days.get(node) ?? '')) days.set(node, day);
  };
  for (const drawn of nodes) note(drawn, drawn.node.dateDebut);
  for (const { kind, to, edge } of edges) if (kind === 'succession') note(to, edge.date);
  for (const { to, edge } of edges) if (BEGINNING.includes(edge.relation) && !days.has(to)) note(to, edge.date);
  return days;
}

const NO_AXIS: TimeAxis = { columns: [], isOrdering: () => true };

/** A node stands at its day; a successor stands after its predecessor even when both begin on one day. */
export function timeAxisOf(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): TimeAxis {
  const days = daysOf(nodes, edges);
  const bin = chooseBin([...days.values()]);
  if (bin === null) return NO_AXIS;
  const binOf = new Map([...days].map(([node, day]) => [node, bin(day)] as const));
  const steps = stepsOf(edges, binOf);
  const placeOf = new Map([...binOf].map(([node, own]) => [node, { bin: own, step: steps.get(node) ?? 0 }] as const));
  const columns = new Map<string, { place: Place; nodes: DrawnNode[] }>();
  for (const [node, place] of placeOf) {
    const key = `${place.bin} ${place.step}`;
    const known = columns.get(key);
    if (known === undefined) columns.set(key, { place, nodes: [node] });
    else known.nodes.push(node);
  }
  if (columns.size < 2) return NO_AXIS;
  const inTime = [...columns.values()].sort((a, b) => comparePlaces(a.place, b.place));
  return {
    columns: inTime.map(({ place, nodes: own }) => ({ label: place.step === 0 ? place.bin : '', nodes: own })),
    isOrdering: ({ kind, from, to }) => {
      const [before, after] = [placeOf.get(from), placeOf.get(to)];
      if (kind !== 'succession') return before === undefined;
      return before === undefined || after === undefined || comparePlaces(before, after) < 0;
    },
  };
}
