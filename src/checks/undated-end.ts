/** Repeals and transfers that bear no day: until when the article was law all the same. */

import type { Corpus } from '../core/contracts.ts';
import { coversDay } from '../core/coverage.ts';
import type { ArticleVersion, IsoDate, Relation, Vigueur } from '../core/model.ts';
import { articleVigueur } from '../core/vigueur.ts';
import { ENDING_ACTS } from './ending.ts';

/**
 * The state of an article on a day. Its dates decide; an état that was only inferred, of an article whose end bears no day,
 * holds from the date of the act that tells it: before, the article was in force.
 */
export function vigueurOfArticle(corpus: Corpus, versions: readonly ArticleVersion[], day: IsoDate): Vigueur {
  const { vigueur } = articleVigueur(versions, day);
  const acts = ENDING_ACTS[vigueur];
  if (acts === undefined || !versions.some((version) => isOpenOn(version, day))) return vigueur;
  const end = firstAct(corpus, versions, acts);
  return end !== null && day < end ? 'in-force' : vigueur;
}

function isOpenOn(version: ArticleVersion, day: IsoDate): boolean {
  return version.dateFin === null && !version.etatStated && coversDay(version, day);
}

function firstAct(corpus: Corpus, versions: readonly ArticleVersion[], acts: readonly Relation[]): IsoDate | null {
  const liens = corpus.liensFrom(versions.map((version) => version.row));
  const days = liens.filter((lien) => lien.direction === 'in' && acts.includes(lien.relation)).map((lien) => lien.date);
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}
