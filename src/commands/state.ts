/** The state of a version beside the other wordings of its article, as every command shows it. */

import { vigueurOfArticle } from '../checks/undated-end.ts';
import { articleJson } from '../core/article-json.ts';
import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate, Vigueur } from '../core/model.ts';
import { coversDay } from '../core/coverage.ts';
import { articleVigueur, judgeAll } from '../core/vigueur.ts';
import type { Json } from '../core/view.ts';

/**
 * What `version` is worth on `day`. An état that was only inferred speaks of the article, not of this wording: then the
 * article's rule is used, for which "a wording was superseded" proves nothing.
 */
export function stateOf(corpus: Corpus, version: ArticleVersion, day: IsoDate): Vigueur {
  const isDated = version.dateDebut !== null || version.dateFin !== null;
  if (!isDated && !version.etatStated) return articleVigueur([version], day).vigueur;
  const versions = isDated ? corpus.versionsOf(version.work) : [version];
  const state = judgeAll(versions, day).find((judged) => judged.version.row === version.row)?.vigueur ?? 'unknown';
  const isOpen = isDated && !version.etatStated && version.dateFin === null && coversDay(version, day);
  return isOpen && state !== 'in-force' ? vigueurOfArticle(corpus, versions, day) : state;
}

/** The article shape of cli.md 5 for a version on a day. */
export function versionJson(corpus: Corpus, version: ArticleVersion, day: IsoDate): { readonly [key: string]: Json } {
  return articleJson(version, stateOf(corpus, version, day));
}

/** As versionJson, made once for rows that follow one another about the same version. */
export function createVersionJson(corpus: Corpus, day: IsoDate): (version: ArticleVersion) => Json {
  let last: { readonly version: ArticleVersion; readonly json: Json } | null = null;
  return (version) => {
    if (last?.version !== version) last = { version, json: versionJson(corpus, version, day) };
    return last.json;
  };
}
