/** Words inside a list of numbers that take a part out of one of them or say what it is about. */

import { codeAt, hasHead, makeHeads, skipOpening } from './heads.ts';
import { matchEnd } from './search-state.ts';

// L. 399, L. 401, à l'exception des deux derniers alinéas, L. 402
// R. 613-1, à l'exception de sa dernière phrase, à R. 613-4
// R. 741-11 relatif à la rectification des erreurs, R. 741-12 relatif à l'amende et R. 742-2
const ASIDE =
  /,? ?\(?(?:à l'exception|à l'exclusion|sauf|hormis|excepté|en tant que|en ce qui concerne|relatif|relative)(?:(?! art| code | loi | décret |\d-)[^.;:()\f]){1,90}?(?:\)|(?=,))?(?=,? ?(?:(?:et|ou|à|ainsi que) )?(?:L\.? ?O|[LRDA])\.? ?\*?\d)/iy;

const HEADS = makeHeads('à_ sa ho ex en re');

/** The end of the aside that begins at `position` and that another number with its letter follows; -1 when there is none. */
export function endOfAside(text: string, position: number): number {
  const code = codeAt(text, position);
  if ((code !== 32 && code !== 44) || !hasHead(HEADS, text, skipOpening(text, position))) return -1;
  return matchEnd(ASIDE, text, position);
}
