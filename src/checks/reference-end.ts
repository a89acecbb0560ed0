/** The ends of references, and what they are known by. */

import type { ArticleVersion, LienTarget } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import type { ReferenceEnd } from './references.ts';

/** The end that an article is, by its first wording. */
export function heldEnd(first: ArticleVersion, versions: readonly ArticleVersion[]): ReferenceEnd {
  const target = { texte: first.texte, num: first.num, id: first.articleCid ?? first.id, etat: null };
  return { key: first.work, target, versions, label: '' };
}

/** The end that a link only names. */
export function leafEnd(target: LienTarget, label: string): ReferenceEnd {
  return { key: leafKey(target, label), target, versions: [], label };
}

/** Names of one key mean the same, whoever writes them. */
export function nameKey(target: LienTarget, label: string): string {
  return `${leafKey(target, label)} ${target.id ?? ''} ${target.etat ?? ''}`;
}

function leafKey(target: LienTarget, label: string): string {
  if (target.texte === null) return `label:${label}`;
  return `${target.texte.key}#${target.num === null ? '' : normalizeNum(target.num)}`;
}
