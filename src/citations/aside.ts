/** Words inside a list of numbers that take a part out of one of them or say what it is about. */

import { matchEnd } from './search-state.ts';

// L. 399, L. 401, à l'exception des deux derniers alinéas, L. 402
// R. 613-1, à l'exception de sa dernière phrase, à R. 613-4
// R. 741-11 relatif à la rectification des erreurs, R. 741-12 relatif à l'amende et R. 742-2
const ASIDE =
  /,? ?\(?(?:à l'exception|à l'exclusion|sauf|hormis|excepté|en tant que|en ce qui concerne|relatif|relative)(?:(?! art| code | loi | décret |\d-)[^.;:()\f]){1,90}?(?:\)|(?=,))?(?=,? ?(?:(?:et|ou|à|ainsi que) )?(?:L\.? ?O|[LRDA])\.? ?\*?\d)/iy;

const FIRST = 'àÀsShHeErR(';

/** The end of the aside that begins at `position` and that another number with its letter follows; -1 when there is none. */
export function endOfAside(text: string, position: number): number {
  let first = position;
  if (text.charCodeAt(first) === 44) first += 1;
  if (text.charCodeAt(first) === 32) first += 1;
  return first > position && FIRST.includes(text.charAt(first)) ? matchEnd(ASIDE, text, position) : -1;
}
