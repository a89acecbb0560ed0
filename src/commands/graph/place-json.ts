/** A node for programs: the article shape under the key of its article, or what a link names. */

import type { Json } from '../../core/view.ts';
import type { LineageNode } from '../../lineage/graph.ts';
import type { CommandContext } from '../command.ts';
import { versionJson } from '../state.ts';

/** Of an article that is held its first wording; of one that is not, what names it. */
export function placeJson(context: CommandContext, { key, versions, target }: LineageNode): Json {
  const version = versions[0];
  if (version !== undefined) return { ...versionJson(context.corpus, version, context.asOf), key };
  const { texte = null, num = null, id = null, etat = null } = target ?? {};
  return { key, texte: texte === null ? null : { title: texte.title, cid: texte.cid }, num, id, etat };
}
