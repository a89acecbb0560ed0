/** What the pages of a site are made from: the corpus, its look-ups kept, its articles in order. */

import { withDirectory } from '../../checks/directory.ts';
import { vigueurOfArticle } from '../../checks/undated-end.ts';
import type { Corpus } from '../../core/contracts.ts';
import type { ArticleVersion, IsoDate, Texte, Vigueur } from '../../core/model.ts';
import { withLinks } from './link-directory.ts';

export interface SiteArticle {
  readonly work: string;
  readonly texte: Texte | null;
  /** In the order of the corpus. */
  readonly versions: readonly ArticleVersion[];
}

export interface SiteSources {
  readonly corpus: Corpus;
  readonly day: IsoDate;
  /** Articles of the site, those of one texte together, in natural order. */
  readonly articles: readonly SiteArticle[];
  /** State of an article on the day. */
  readonly vigueurOf: (versions: readonly ArticleVersion[]) => Vigueur;
}

/** One pass over the corpus. `isWanted`: which textes (null: of unknown code) have pages. */
export function gatherSources(
  asked: Corpus,
  day: IsoDate,
  isWanted: (texteKey: string | null) => boolean,
): SiteSources {
  // Numbers near those that are not held would cost more than all the rest.
  const corpus: Corpus = withLinks({ ...withDirectory(asked), nearest: () => [] });
  const states = new Map<string, Vigueur>();
  return {
    corpus,
    day,
    articles: gatherArticles(corpus, isWanted),
    vigueurOf: (versions) => {
      const work = versions[0]?.work ?? '';
      const state = states.get(work) ?? vigueurOfArticle(corpus, versions, day);
      states.set(work, state);
      return state;
    },
  };
}

/** By code, as the corpus orders them, then by the first of their wordings. */
function gatherArticles(corpus: Corpus, isWanted: (texteKey: string | null) => boolean): readonly SiteArticle[] {
  const textes = new Map<string | null, Map<string, ArticleVersion[]>>();
  for (const version of corpus.list({})) {
    const key = version.texte?.key ?? null;
    if (!isWanted(key)) continue;
    const works = textes.get(key) ?? new Map<string, ArticleVersion[]>();
    textes.set(key, works);
    const known = works.get(version.work);
    if (known === undefined) works.set(version.work, [version]);
    else known.push(version);
  }
  // A work whose wordings are of several textes is shown once, where its first one is.
  const seen = new Set<string>();
  return [...textes.values()].flatMap((works) =>
    [...works].flatMap(([work, versions]) => {
      if (seen.has(work)) return [];
      seen.add(work);
      return [{ work, texte: versions[0]?.texte ?? null, versions: corpus.versionsOf(work) }];
    }),
  );
}
