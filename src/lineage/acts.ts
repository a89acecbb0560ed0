/** The acts of a lineage: what each did to its articles, and which one made a succession. */

import type { Corpus } from '../core/contracts.ts';
import type { Relation, StoredLien } from '../core/model.ts';
import type { LineageEdge, LineageEvent, LineageNode } from './graph.ts';

const ACTS: ReadonlySet<Relation> = new Set<Relation>([
  ...(['creates', 'amends', 'repeals', 'codifies', 'transfers', 'corrects', 'lapses', 'annuls', 'severs'] as const),
]);

function actsOn(corpus: Corpus, node: LineageNode | undefined): readonly StoredLien[] {
  if (node === undefined) return [];
  const rows = node.versions.map((version) => version.row);
  return corpus.liensFrom(rows).filter((lien) => lien.direction === 'in' && ACTS.has(lien.relation));
}

const ENDING: readonly Relation[] = ['repeals', 'transfers'];
const BEGINNING: readonly Relation[] = ['codifies', 'creates', 'transfers'];

/**
 * The act that ended the predecessor is, most often, the one that made the successor: the texte that both name. Where the
 * day of the succession is known, an act that only amended both may have exchanged their numbers.
 */
export function withAct(corpus: Corpus, edge: LineageEdge, nodes: ReadonlyMap<string, LineageNode>): LineageEdge {
  const all = { ends: actsOn(corpus, nodes.get(edge.from)), begins: actsOn(corpus, nodes.get(edge.to)) };
  const ends = all.ends.filter((lien) => ENDING.includes(lien.relation));
  const amends = (lien: StoredLien): boolean => lien.relation === 'amends' && edge.on !== null;
  const shared =
    findShared(
      ends,
      all.begins.filter((lien) => BEGINNING.includes(lien.relation)),
    ) ?? findShared(all.ends.filter(amends), all.begins.filter(amends));
  const only = shared ?? (ends.length === 1 ? ends[0] : undefined);
  return only === undefined ? edge : { ...edge, by: only.label, date: only.date };
}

/** The latest act on the one whose texte is also named by the other. */
function findShared(ends: readonly StoredLien[], begins: readonly StoredLien[]): StoredLien | undefined {
  const keys = new Set(begins.map((lien) => lien.target.texte?.key));
  const shared = ends.filter((lien) => lien.target.texte !== null && keys.has(lien.target.texte.key));
  return shared.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)).at(-1);
}

export function eventsOf(corpus: Corpus, nodes: readonly LineageNode[]): readonly LineageEvent[] {
  const events = nodes.flatMap((node) =>
    actsOn(corpus, node).map((l) => ({ node: node.key, relation: l.relation, by: l.label, date: l.date })),
  );
  const unique = new Map(events.map((event) => [`${event.node} ${event.relation} ${event.by}`, event]));
  return [...unique.values()];
}
