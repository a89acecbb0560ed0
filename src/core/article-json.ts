/** Articles and links for programs: the common shapes of cli.md 5. Fields absent in the source are null. */

import { isRealDay } from './dates.ts';
import type { ArticleVersion, Bound, IsoDate, Lien, Texte, Vigueur, Voice } from './model.ts';
import type { Json } from './view.ts';

/** The day of a bound; null when it is open, never, later or unknown: a sentinel is never shown. */
function realDay(bound: Bound): IsoDate | null {
  return bound !== null && isRealDay(bound) ? bound : null;
}

function texteJson(texte: Texte | null): Json {
  return texte === null ? null : { title: texte.title, cid: texte.cid };
}

/** The article shape. `vigueur`: what the version is worth on the day asked for. */
export function articleJson(version: ArticleVersion, vigueur: Vigueur) {
  return {
    key: version.key,
    texte: texteJson(version.texte),
    num: version.num,
    articleCid: version.articleCid,
    id: version.id,
    etat: version.etat,
    etatEvidence: version.etatEvidence.map(({ kind, value, path }) => ({ kind, value, path })),
    vigueur,
    dateDebut: realDay(version.dateDebut),
    dateFin: realDay(version.dateFin),
    section: version.section,
    path: version.path,
    line: version.line,
    format: version.format,
  } satisfies Json;
}

/**
 * The link shape. `resolvedKey`: key of the article that the target turned out to be, null when it is not held.
 * `saidBy`: which ends state the link; `this` is the article shown.
 */
export function lienJson(lien: Lien, resolvedKey: string | null, saidBy: readonly Voice[]) {
  const { heading, relation, direction, typeLien, sens, label, target } = lien;
  return {
    heading,
    relation,
    direction,
    typeLien,
    sens,
    label,
    target: { texte: texteJson(target.texte), num: target.num, id: target.id, etat: target.etat },
    resolved: resolvedKey,
    saidBy,
    date: realDay(lien.date),
  } satisfies Json;
}
