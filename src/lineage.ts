/** What became of an article: its predecessors and successors by the concordance links that both ends state. */

import type { Corpus } from './core/contracts.ts';
import type { ArticleVersion, LienTarget, StoredLien } from './core/model.ts';
import { normalizeNum } from './core/numbers.ts';
import { eventsOf, withAct } from './lineage/acts.ts';
import type { LineageEdge, LineageEvent, LineageNode } from './lineage/graph.ts';
import { allowsDates, beginningOf, endOf, turnOf } from './lineage/turn.ts';
import { worksOfTarget } from './resolve.ts';

export interface Lineage {
  readonly start: string;
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  readonly events: readonly LineageEvent[];
  readonly hasCycle: boolean;
  /** True when `depth` or the limit of nodes cut the walk. */
  readonly isCut: boolean;
}

export interface LineageOptions {
  readonly direction: 'back' | 'forward' | 'both';
  /** Steps from the start, at most. */
  readonly depth: number;
}

interface Step {
  readonly node: LineageNode;
  readonly way: 'back' | 'forward';
  readonly lien: StoredLien;
  readonly saidBy: 'this' | 'other';
}

const MAX_NODES = 2000;

/** Walks the concordance links from one article (all its versions). Pure: asks the corpus, changes nothing. */
export function traceLineage(corpus: Corpus, start: readonly ArticleVersion[], options: LineageOptions): Lineage {
  const first = heldNode(start);
  const nodes = new Map([[first.key, first]]);
  const edges = new Map<string, LineageEdge>();
  let isCut = false;
  for (const way of ['back', 'forward'] as const) {
    if (options.direction !== 'both' && options.direction !== way) continue;
    isCut = walk(corpus, first, way, options.depth, nodes, edges) || isCut;
  }
  const list = [...nodes.values()];
  const named = [...edges.values()].map((edge) => withAct(corpus, edge, nodes));
  const sorted = named.sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
  return {
    start: first.key,
    nodes: list,
    edges: sorted,
    events: eventsOf(corpus, list),
    hasCycle: hasCycle(sorted),
    isCut,
  };
}

/** Direct successors of an article, held or not. */
export function findSuccessors(corpus: Corpus, versions: readonly ArticleVersion[]): readonly LineageNode[] {
  const node = heldNode(versions);
  const found = new Map(
    neighbours(corpus, node)
      .filter((s) => s.way === 'forward')
      .map((s) => [s.node.key, s.node]),
  );
  return [...found.values()];
}

function walk(
  corpus: Corpus,
  first: LineageNode,
  way: 'back' | 'forward',
  depth: number,
  nodes: Map<string, LineageNode>,
  edges: Map<string, LineageEdge>,
): boolean {
  const seen = new Set([first.key]);
  let front = [first];
  for (let level = 0; front.length > 0; level++) {
    if (level === depth || nodes.size > MAX_NODES) return front.some((node) => node.versions.length > 0);
    const next: LineageNode[] = [];
    for (const step of front.flatMap((node) => neighbours(corpus, node).map((s) => ({ ...s, origin: node })))) {
      if (step.way !== way) continue;
      addEdge(edges, step.origin, step);
      if (seen.has(step.node.key)) continue;
      seen.add(step.node.key);
      nodes.set(step.node.key, nodes.get(step.node.key) ?? step.node);
      next.push(step.node);
    }
    front = next;
  }
  return false;
}

/** Everything that one step of lineage reaches from a held article, as both ends say it. */
function neighbours(corpus: Corpus, node: LineageNode): readonly Step[] {
  if (node.versions.length === 0) return [];
  const rows = node.versions.map((version) => version.row);
  const own = corpus.liensFrom(rows).filter((lien) => lien.relation === 'renumbers');
  const steps: Step[] = own.flatMap((lien) => {
    const way = lien.direction === 'out' ? 'forward' : 'back';
    return targetNodes(corpus, lien.target, lien.label, node).map((n) => ({
      node: n,
      way,
      lien,
      saidBy: 'this' as const,
    }));
  });
  for (const lien of liensNaming(corpus, node)) {
    const version = corpus.byRow(lien.from);
    if (version === undefined || lien.relation !== 'renumbers') continue;
    const other = heldNode(corpus.versionsOf(version.work));
    const way = lien.direction === 'out' ? 'back' : 'forward';
    if (!meansThis(corpus, lien, node, other, own)) continue;
    steps.push({ node: other, way, lien, saidBy: 'other' });
  }
  return steps.filter((step) => {
    const [before, after] = step.way === 'forward' ? [node, step.node] : [step.node, node];
    return allowsDates(before.versions, after.versions);
  });
}

function liensNaming(corpus: Corpus, node: LineageNode): readonly StoredLien[] {
  const found = new Map<string, StoredLien>();
  for (const version of node.versions) {
    const ids = [version.id, version.articleCid].filter((id) => id !== null);
    for (const lien of corpus.liensTo(version.texte?.key ?? null, version.numKey, ids)) {
      found.set(`${lien.from}:${lien.line}:${lien.label}`, lien);
    }
  }
  return [...found.values()];
}

/** A number held by two articles: the link means the one that states it back, else each of those that dates allow. */
function meansThis(
  corpus: Corpus,
  lien: StoredLien,
  node: LineageNode,
  other: LineageNode,
  own: readonly StoredLien[],
): boolean {
  const works = worksOfTarget(corpus, lien.target);
  if (works.size <= 1) return true;
  const statesBack = (liens: readonly StoredLien[]): boolean =>
    liens.some((l) => l.relation === 'renumbers' && l.direction !== lien.direction && names(l.target, other));
  if (statesBack(own)) return true;
  const rivals = [...works].filter(([work]) => work !== node.key);
  return !rivals.some(([, versions]) => statesBack(corpus.liensFrom(versions.map((version) => version.row))));
}

function names(target: LienTarget, node: LineageNode): boolean {
  return node.versions.some(
    (version) =>
      (target.id !== null && (target.id === version.id || target.id === version.articleCid)) ||
      (target.num !== null && normalizeNum(target.num) === version.numKey && target.texte?.key === version.texte?.key),
  );
}

function targetNodes(corpus: Corpus, target: LienTarget, label: string, origin: LineageNode): readonly LineageNode[] {
  const works = worksOfTarget(corpus, target);
  if (works.size === 0) return [leafNode(target, label)];
  const held = [...works.values()].map(heldNode);
  if (held.length === 1) return held;
  const back = held.filter((node) =>
    corpus
      .liensFrom(node.versions.map((version) => version.row))
      .some((lien) => lien.relation === 'renumbers' && names(lien.target, origin)),
  );
  return back.length > 0 ? back : held;
}

/** The node of an article by all its wordings. */
export function heldNode(versions: readonly ArticleVersion[]): LineageNode {
  const first = versions[0];
  if (first === undefined) throw new RangeError('an article has at least one version');
  return { key: first.work, versions, target: null, label: first.num ?? first.path };
}

/** The node of what a link names and nobody holds. */
export function leafNode(target: LienTarget, label: string): LineageNode {
  const texte = target.texte?.key ?? null;
  const key = texte === null ? `label:${label}` : `${texte}#${target.num === null ? '' : normalizeNum(target.num)}`;
  return { key, versions: [], target, label };
}

function addEdge(edges: Map<string, LineageEdge>, origin: LineageNode, step: Step): void {
  const [before, after] = step.way === 'forward' ? [origin, step.node] : [step.node, origin];
  const key = `${before.key} ${after.key}`;
  // Seen from the predecessor, whichever end the walk came from.
  const saidBy = (step.saidBy === 'this') === (step.way === 'forward') ? 'this' : 'other';
  const known = edges.get(key);
  const voices = [...new Set([...(known?.saidBy ?? []), saidBy] as const)].sort().reverse();
  const turn = turnOf(before.versions, after.versions);
  const isDated = turn.on !== null || (endOf(before.versions) !== null && beginningOf(after.versions) !== null);
  edges.set(key, {
    from: before.key,
    to: after.key,
    relation: 'renumbers',
    date: null,
    by: null,
    saidBy: voices,
    isDated,
    ...turn,
  });
}

function hasCycle(edges: readonly LineageEdge[]): boolean {
  const incoming = new Map<string, number>();
  const out = new Map<string, string[]>();
  for (const edge of edges) {
    incoming.set(edge.to, (incoming.get(edge.to) ?? 0) + 1);
    incoming.set(edge.from, incoming.get(edge.from) ?? 0);
    out.set(edge.from, [...(out.get(edge.from) ?? []), edge.to]);
  }
  const free = [...incoming].filter(([, count]) => count === 0).map(([key]) => key);
  let removed = 0;
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    removed += 1;
    for (const to of out.get(key) ?? []) {
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return removed < incoming.size;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
