/** Nodes of a graph: articles that are held, what links only name, documents. */

import { endLabel, labelOf } from '../../checks/labels.ts';
import type { Etat, IsoDate, LienTarget, Vigueur } from '../../core/model.ts';
import type { GraphNode } from '../../core/view.ts';
import { articleVigueur, vigueurOn } from '../../core/vigueur.ts';
import type { LineageNode } from '../../lineage/graph.ts';
import { beginningOf, endOf } from '../../lineage/turn.ts';
import { chronology } from '../choose.ts';
import type { CommandContext } from '../command.ts';

/** What is known of a node beside its links; absent: by its wordings, or its target. */
export interface KnownState {
  readonly vigueur?: Vigueur;
  readonly etat?: Etat | null;
}

/** An article of the corpus, or what a link names. */
export function graphNodeOf(
  context: CommandContext,
  place: LineageNode,
  isAsked: boolean,
  known: KnownState = {},
): GraphNode {
  return place.versions.length > 0
    ? heldGraphNode(context, place, isAsked, known)
    : namedGraphNode(context, place, isAsked, known);
}

function heldGraphNode(
  context: CommandContext,
  { key, versions, label }: LineageNode,
  isAsked: boolean,
  known: KnownState,
): GraphNode {
  const judged = articleVigueur(versions, context.asOf);
  const vigueur = known.vigueur ?? judged.vigueur;
  const version = judged.current ?? chronology(versions).at(-1) ?? versions[0];
  const [dateDebut, dateFin] = [beginningOf(versions), endOf(versions)];
  return {
    ...{ key, kind: 'article', isAsked, vigueur, dateDebut, dateFin },
    label: version === undefined ? label : labelOf(version),
    ref: version?.articleCid ?? version?.key ?? null,
    texte: version?.texte?.title ?? null,
    num: version?.num ?? null,
    etat: known.etat ?? version?.etat ?? null,
    caption: [stateWord(context, vigueur), ...datesLine(context, dateDebut, dateFin)],
  };
}

function namedGraphNode(
  context: CommandContext,
  { key, target, label }: LineageNode,
  isAsked: boolean,
  known: KnownState,
): GraphNode {
  const named: LienTarget = target ?? { texte: null, num: null, id: null, etat: null };
  const { texte, num } = named;
  const etat = known.etat ?? named.etat;
  const vigueur = known.vigueur ?? vigueurOn({ etat, dateDebut: null, dateFin: null }, context.asOf, false);
  return {
    ...{ key, kind: 'named', isAsked, ref: null, texte: texte?.title ?? null, num, etat, vigueur },
    label: endLabel({ key, target: named, versions: [], label }),
    dateDebut: texte?.date ?? null,
    dateFin: null,
    caption: vigueur === 'unknown' ? [] : [stateWord(context, vigueur)],
  };
}

/** A person's own document. */
export function documentNode(path: string): GraphNode {
  return {
    ...{ key: `document:${path}`, label: path, kind: 'document', isAsked: true, ref: null, texte: null, num: null },
    ...{ etat: null, vigueur: 'unknown', dateDebut: null, dateFin: null, caption: [] },
  };
}

function stateWord({ messages }: CommandContext, vigueur: Vigueur): string {
  return vigueur === 'unknown' ? messages.answers.article.unknownState : messages.words.vigueur[vigueur];
}

/** When an article began and ended, as far as its wordings say; none when they say neither. */
export function datesLine({ messages }: CommandContext, debut: IsoDate | null, fin: IsoDate | null): readonly string[] {
  const say = messages.answers.article;
  if (debut !== null && fin !== null) return [say.between(debut, fin)];
  if (debut !== null) return [say.from(debut)];
  return fin === null ? [] : [say.until(fin)];
}
