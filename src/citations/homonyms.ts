/** Codes that everyday language gives one name: the numbers say which one is meant. */

import type { Texte } from '../core/model.ts';
import { findCode } from '../core/textes.ts';
import { isLettered } from './continued-number.ts';
import type { Search } from './search-state.ts';

// l'article L. 162-1 du code minier -> the code of 2011 ; l'article 94 du code minier -> that of 1956, whose numbers have no letter
// l'article L. 741-10 du code rural -> the code in force ; l'article 1121-2 du code rural -> that of 1955
interface Pair {
  readonly lettered: Texte | null;
  readonly bare: Texte | null;
}

const RURAL: Pair = { lettered: findCode('Code rural et de la pêche maritime'), bare: findCode('Code rural (ancien)') };
const MINIER: Pair = { lettered: findCode('Code minier (nouveau)'), bare: findCode('Code minier') };
/** By the title that the sentence's own words lead to. */
const PAIRS: ReadonlyMap<string, Pair> = new Map([
  ['Code minier', MINIER],
  ['Code rural et de la pêche maritime', RURAL],
]);
/** Names that both codes answer to: with "et de la pêche maritime" or "nouveau" only one is meant. */
const SHARED = /code (?:rural|minier)$/i;
const BARE = /^\d+(?:-\d+)*$/;

/** Of two codes of one name, gives each number the code whose numbers have its shape. */
export function settleHomonyms({ found, own, text }: Search): void {
  for (const item of found) {
    const pair = item.texteSpan === null ? undefined : PAIRS.get(item.texte?.title ?? '');
    if (pair === undefined || item.num === null || item.texteSpan === null || item.texte?.key === own?.key) continue;
    if (!SHARED.test(text.slice(item.texteSpan.start, item.texteSpan.end))) continue;
    const meant = isLettered(item.num) ? pair.lettered : BARE.test(item.num) ? pair.bare : null;
    if (meant !== null) item.texte = meant;
  }
}
