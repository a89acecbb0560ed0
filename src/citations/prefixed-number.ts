/** Numbers with their letter, met without the word "article": "(L. 110-1)", "R. 123-1 du code rural", "CSP, L. 1111-4". */

import { readList } from './article-list.ts';
import { takeTexteBefore } from './article-word.ts';
import { readNumber } from './number.ts';
import type { Search } from './search-state.ts';

// prévu à L. 110-1 ; L110-1 ; R. 12 du code rural ; CSP, L. 1111-4 ; code de la santé publique L. 1111-4
// livre VI : L. 451, L. 477 et L. 531
// R. 5 000 euros, lignes L. 5 - L. 18 + L. 27 of an account, page L. 3, la route D 951-2, le format A4-2, L. 5 alone -> none
const NOT_LAW =
  /(?:pages?|p\.|routes?|RD|autoroutes?|formats?|figures?|fig\.|vitamines?|boîtes?|bp|cat[ée]gories?|types?|classes?|zones?|n°) ?$/i;
const BEFORE = 16;
/** After another reference: "L. 3, deuxième alinéa, ou bien L. 4". */
const NEAR = 12;

function startOfStars(text: string, position: number): number {
  let start = position;
  while (start > position - 3 && '* '.includes(text.charAt(start - 1)) && text.charAt(start - 1) !== '') start -= 1;
  const stars = text.slice(start, position).indexOf('*');
  return stars < 0 ? position : start + stars;
}

/** Reads the prefixed number whose letter is at `letter`. @returns where the search goes on */
export function findPrefixed(search: Search, letter: number): number {
  const { text } = search;
  const position = Math.max(search.done, startOfStars(text, letter));
  const number = readNumber(text, position);
  if (number === null) return letter + 1;
  const spelled = text.slice(position, number.end);
  if (NOT_LAW.test(text.slice(Math.max(0, position - BEFORE), position))) return number.end;
  const hasDot = /^\*{0,2} ?[A-Z][.* ]{0,3}[.*]/.test(spelled);
  const isShaped = spelled.includes('-') && (hasDot || /^(?:L ?O|[LR]|D(?= ?\d{3}))/.test(spelled));
  const isNear = search.done > 0 && position - search.done <= NEAR;
  const before = takeTexteBefore(search, position);
  const first = search.found.length;
  const end = readList(search, {
    position,
    start: position,
    isPlural: true,
    hasWord: false,
    portion: null,
    before,
    isFormer: false,
    annex: null,
  });
  if (end < 0) return number.end;
  const isBound = search.found[first]?.texteFrom !== 'own';
  const isList =
    hasDot && search.found.length - first > 1 && !/ - |[-+]/.test(text.slice(position - 1, end).replace(/\d-\d/g, ''));
  if (!isShaped && !isBound && !isList && !(hasDot && isNear)) search.found.length = first;
  return end;
}
