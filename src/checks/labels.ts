/** How people name an article. */

import type { ArticleVersion } from '../core/model.ts';
import { abbreviationOf } from '../core/textes.ts';
import type { ReferenceEnd } from './references.ts';

/** `Code de la santé publique L6121-5`, or the item as written when it names no article. */
export function endLabel(end: ReferenceEnd): string {
  const version = end.versions[0];
  if (version !== undefined) return labelOf(version);
  const { texte, num } = end.target;
  return texte === null || num === null ? end.label.replace(/ \([A-Za-z]{0,3}\)$/, '') : `${texte.title} ${num}`;
}

/** How people name an article: its code and number; `?` for a code that nothing proves. */
export function labelOf(version: ArticleVersion): string {
  return `${version.texte?.title ?? '?'} ${version.num ?? version.path}`;
}

/** The same in short: `CSP L6121-5`. */
export function shortLabelOf(version: ArticleVersion): string {
  const texte = version.texte;
  return `${texte === null ? '?' : (abbreviationOf(texte) ?? texte.title)} ${version.num ?? version.path}`;
}
