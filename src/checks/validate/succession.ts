/** Lineage of the whole corpus: links to what is not held, and lineages that come back to themselves. */

import type { ArticleVersion } from '../../core/model.ts';
import type { Finding } from '../../core/view.ts';
import { worksOfTarget } from '../../resolve.ts';
import { labelOf } from '../labels.ts';
import { type CorpusRule, corpusFinding, type RuleContext } from './rule.ts';

type Graph = Map<string, Set<string>>;

export const succession: CorpusRule = {
  ids: ['dangling-lineage', 'cyclic-lineage'],
  *find(context) {
    const graph: Graph = new Map();
    const seats = new Map<string, ArticleVersion>();
    yield* findDangling(context, graph, seats);
    for (const circle of findCircles(graph)) {
      const first = circle.map((work) => seats.get(work)).find((version) => version !== undefined);
      if (first === undefined) continue;
      yield corpusFinding({
        rule: 'cyclic-lineage',
        severity: 'warning',
        message: context.say['cyclic-lineage'](labelOf(first)),
        ...{ path: first.path, line: first.line, text: circle.join(' '), source: first },
      });
    }
  },
};

/** One pass over the concordance links: reports targets of held textes that are not held, fills the graph with the rest. */
function* findDangling(context: RuleContext, graph: Graph, seats: Map<string, ArticleVersion>): Iterable<Finding> {
  const { corpus, say } = context;
  const held = new Set(corpus.textesHeld().map(({ texte }) => texte.key));
  let holder: ArticleVersion | undefined;
  for (const lien of corpus.allLiens(['renumbers'])) {
    if (holder?.row !== lien.from) holder = corpus.byRow(lien.from);
    if (holder === undefined) continue;
    seats.set(holder.work, seats.get(holder.work) ?? holder);
    const works = [...worksOfTarget(corpus, lien.target).keys()];
    for (const work of works)
      addEdge(graph, ...(lien.direction === 'out' ? ([holder.work, work] as const) : ([work, holder.work] as const)));
    const { texte, num } = lien.target;
    if (works.length > 0 || texte === null || num === null || !held.has(texte.key)) continue;
    yield corpusFinding({
      rule: 'dangling-lineage',
      severity: 'note',
      message: say['dangling-lineage'](labelOf(holder), lien.label),
      ...{ path: lien.path ?? holder.path, line: lien.line, text: lien.label, source: holder },
    });
  }
}

function addEdge(graph: Graph, from: string, to: string): void {
  const out = graph.get(from);
  if (out === undefined) graph.set(from, new Set([to]));
  else out.add(to);
  if (!graph.has(to)) graph.set(to, new Set());
}

interface Frame {
  readonly node: string;
  readonly next: Iterator<string>;
}

/** Strongly connected parts of two nodes or more, and nodes that point at themselves (Tarjan, without recursion). */
export function findCircles(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];
  const enter = (node: string): Frame => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: (graph.get(node) ?? new Set<string>()).values() };
  };
  const leave = (node: string): void => {
    if (low.get(node) !== order.get(node)) return;
    const part = open.splice(open.lastIndexOf(node));
    for (const member of part) isOpen.delete(member);
    if (part.length > 1 || graph.get(node)?.has(node) === true) circles.push(part.sort());
  };
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    walkFrom(enter(root), { order, low, isOpen, enter, leave });
  }
  return circles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

interface Walk {
  readonly order: ReadonlyMap<string, number>;
  readonly low: Map<string, number>;
  readonly isOpen: ReadonlySet<string>;
  enter(node: string): Frame;
  leave(node: string): void;
}

function walkFrom(root: Frame, walk: Walk): void {
  const { order, low, isOpen } = walk;
  const lower = (node: string, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  const frames = [root];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const step = frame.next.next();
    if (step.done !== true) {
      const seen = order.get(step.value);
      if (seen === undefined) frames.push(walk.enter(step.value));
      else if (isOpen.has(step.value)) lower(frame.node, seen);
      continue;
    }
    frames.pop();
    const parent = frames.at(-1);
    if (parent !== undefined) lower(parent.node, low.get(frame.node) ?? 0);
    walk.leave(frame.node);
  }
}
