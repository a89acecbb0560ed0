/** What the pages of a site say by themselves, beside what every page does. */

import type { RenderContext } from '../../core/view.ts';
import { escapeHtml } from '../html/escape.ts';

/** Keys of `RenderContext.words` that sites need; `{…}` stands for a value. */
export const SITE_WORDS = [
  ...(['siteTrail', 'siteNeighbours', 'sitePrevious', 'siteNext', 'siteArticles', 'siteArticle'] as const),
  ...(['siteSearch', 'siteSearchLabel', 'siteSearchHint', 'siteSearchNoScript', 'siteSearchNone'] as const),
  ...(['siteSearchCommon', 'siteSearchOne', 'siteSearchMany', 'siteSearchMore', 'siteSearchFailed'] as const),
] as const;
export type SiteWord = (typeof SITE_WORDS)[number];

/** A sentence with its values, as HTML; the key itself when the caller gave no sentence. */
export function siteHtml(
  words: RenderContext['words'],
  key: SiteWord,
  values: Readonly<Record<string, string>> = {},
): string {
  return escapeHtml((words[key] ?? key).replaceAll(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark));
}
