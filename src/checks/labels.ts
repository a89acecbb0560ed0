/** How people name an article, in the publisher's own form: `Code civil - art. 1240`. */

import type { ArticleVersion } from '../core/model.ts';
import type { ReferenceEnd } from './references.ts';

/** An end of a reference, held or not; the item as written, without its état, when it names no article. */
export function endLabel(end: ReferenceEnd): string {
  const version = end.versions[0];
  if (version !== undefined) return labelOf(version);
  const { texte, num } = end.target;
  if (texte !== null && num !== null) return `${texte.title} - art. ${num}`;
  return end.label.replace(/ \([A-Za-z]{0,3}\)$/, '').replace(/ - art\.?$/, '');
}

/** A version by its code and number; `?` for a code that nothing proves, the path when it has no number. */
export function labelOf(version: ArticleVersion): string {
  return version.num === null ? version.path : `${version.texte?.title ?? '?'} - art. ${version.num}`;
}
