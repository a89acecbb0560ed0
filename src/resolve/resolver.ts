/** Resolves the citations of many texts: what was found for one is kept for the next that says the same. */

import type { TextRef } from '../core/citation.ts';
import type { Corpus } from '../core/contracts.ts';
import { type CitingPlace, resolveCitation } from './citation.ts';
import type { ResolvedCitation } from './cited-article.ts';

/** Answers kept; a range may hold thousands of articles. */
const MOST_KEPT = 20_000;

/** All that an answer depends on. */
function keyOf(ref: TextRef, { day, own }: CitingPlace): string {
  const texte = ref.texte?.key ?? (ref.kind === 'article' ? (own?.key ?? null) : null);
  const { kind, num, to, openEnded, except, texteFrom, portion, use } = ref;
  const what = num ?? ref.text;
  const parts = except.length + portion.length === 0 ? '' : JSON.stringify([except, portion]);
  const words = `${what}\n${to ?? ''}\n${ref.texte?.title ?? ''}\n${parts}`;
  const lengths = `${what.length} ${to?.length ?? -1} ${texte?.length ?? -1}`;
  return `${day} ${kind} ${texteFrom} ${use} ${openEnded} ${lengths}\n${texte ?? ''}\n${words}`;
}

/** As resolveCitation; the article that cites counts for what is named by its place alone. Citations that say the same share their articles: the same array. */
export function createResolver(corpus: Corpus): (ref: TextRef, place: CitingPlace) => ResolvedCitation {
  const kept = new Map<string, ResolvedCitation>();
  return (ref, place) => {
    if (ref.kind === 'relative') return resolveCitation(corpus, ref, place);
    const key = keyOf(ref, place);
    const known = kept.get(key);
    if (known !== undefined) return { ...known, ref };
    if (kept.size >= MOST_KEPT) kept.clear();
    const resolved = resolveCitation(corpus, ref, place);
    kept.set(key, resolved);
    return resolved;
  };
}
