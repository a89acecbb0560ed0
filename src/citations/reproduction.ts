/** Articles of another code that a body gives word for word: what they cite is of that code. */

import { hasLetters } from './chain.ts';
import { isLettered } from './continued-number.ts';
import type { Found, Search } from './search-state.ts';
import { matchEnd } from './search-state.ts';

// l'article 713-1 du code pénal ci-après reproduit : " L'article 223-8 est …"          -> 223-8 of the code pénal
// les articles L. 1 et L. 2 du code rural, reproduits ci-après : « Art. L. 1. - … L. 5 » -> L. 5 of the code rural
const REPRODUCED = /reproduite?s?(?: ci-après| ci-dessous| comme suit)? ?: ?\f? ?([«"“])/g;
const LAST_STRAIGHT = /" *(?=\f|$)/g;
const OPENS_AGAIN = /["»”] *\f ?["«“]/y;
const LONGEST_GAP = 60;
const OWN: ReadonlySet<string> = new Set(['own', 'present']);

interface Reproduction {
  readonly start: number;
  readonly end: number;
  readonly of: Found;
}

/** A straight quotation ends with a paragraph, unless the next one opens another. */
function endOfStraight(text: string, position: number): number {
  let end = -1;
  let from = position;
  while (from >= 0) {
    LAST_STRAIGHT.lastIndex = from;
    const match = LAST_STRAIGHT.exec(text);
    if (match === null) return end;
    end = match.index;
    from = matchEnd(OPENS_AGAIN, text, end);
  }
  return end;
}

/** Where the words given end: a French quotation at the mark that closes it. */
function endOfWords(text: string, position: number, mark: string): number {
  if (mark === '"') return endOfStraight(text, position);
  const marks = mark === '«' ? /[«»]/g : /[“”]/g;
  let depth = 1;
  marks.lastIndex = position;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    depth += match[0] === mark ? 1 : -1;
    if (depth > 0) continue;
    marks.lastIndex = Math.max(match.index + 1, matchEnd(OPENS_AGAIN, text, match.index));
    if (marks.lastIndex === match.index + 1) return match.index;
    depth = 1;
  }
  return -1;
}

/** How many references begin before `position`. */
function countBefore(found: readonly Found[], position: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last reference before `position`, if it names a code right there. */
function codeBefore({ found, text }: Search, position: number): Found | null {
  const last = found[countBefore(found, position) - 1];
  if (last?.texteSpan == null || last.texte?.nature !== 'CODE' || last.texteFrom === 'own') return null;
  const gap = text.slice(last.texteSpan.end, position);
  return gap.length <= LONGEST_GAP && !/[.;:]/.test(gap) ? last : null;
}

function listReproductions(search: Search): Reproduction[] {
  const { text } = search;
  const all: Reproduction[] = [];
  REPRODUCED.lastIndex = 0;
  for (let match = REPRODUCED.exec(text); match !== null; match = REPRODUCED.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOfWords(text, start, match[1] ?? '');
    if (end < 0) break;
    const of = codeBefore(search, match.index);
    if (of !== null) all.push({ start, end, of });
    REPRODUCED.lastIndex = end;
  }
  return all;
}

/** Gives the numbers without a texte, inside words that a body reproduces, the code they are reproduced from. */
export function bindReproductions(search: Search): void {
  if (!search.text.includes('reprodui')) return;
  for (const { start, end, of } of listReproductions(search)) {
    for (const item of search.found.slice(countBefore(search.found, start), countBefore(search.found, end))) {
      if (!OWN.has(item.texteFrom)) continue;
      // The Code pénal has no L.: what bears one there is of the code that reproduces it.
      if (item.num !== null && isLettered(item.num) && !hasLetters(of.texte)) continue;
      Object.assign(item, { texte: of.texte, texteFrom: 'list', texteSpan: of.texteSpan });
    }
  }
}
