/** Whether the number of an article is now that of another. */

import type { Corpus } from '../core/contracts.ts';
import { bearerOn } from '../core/coverage.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import { articleVigueur } from '../core/vigueur.ts';
import { groupByWork } from '../resolve.ts';
import type { ReferenceEnd } from './references.ts';
import { livenessOf } from './verdict.ts';

/** True when another article that bears the same number in the same texte is alive on `day`, or has taken it by then. */
export function isNumberReused(corpus: Corpus, end: ReferenceEnd, day: IsoDate): boolean {
  const first = end.versions[0];
  if (first?.numKey == null || first.texte === null) return false;
  const groups = groupByWork(corpus.byNum(first.numKey, first.texte.key));
  const bearer = bearerOn(groups, day);
  const isAlive = (versions: readonly ArticleVersion[]) => livenessOf(articleVigueur(versions, day).vigueur) === 'live';
  return [...groups].some(([work, versions]) => work !== end.key && (work === bearer || isAlive(versions)));
}
