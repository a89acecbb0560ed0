/** Finds article numbers that a body cites without naming a texte: they belong to the body's own code. */

import { normalizeNum } from '../core/numbers.ts';

// au sens de l'article L. 712-2, ou à certaines pathologies          -> L712-2
// mentionnés aux articles L. 101-1 et L. 101-2                        -> both
// à l'article L. 162-31-1 du code de la sécurité sociale              -> none
// aux articles L. 162-5, L. 162-9 et L. 162-14 du code de la route    -> none
const NUM = String.raw`(?:\*{0,2}(?:L\.?\s?O|[LRDA])\*{0,2}\.?)?\s?\*{0,2}\s?\d[\d-]*`;
const JOIN = String.raw`(?:\s?,\s?(?:et\s|ou\s)?|\s(?:et|ou|à)\s)`;
const LIST = new RegExp(String.raw`\barticles?\s(${NUM}(?:${JOIN}${NUM})*)`, 'gi');
const ONE = new RegExp(NUM, 'gi');
// au I de l'article L. 504-1, deuxième alinéa, du code de la route      -> none
const NAMES_A_TEXTE =
  /^\s?(?:bis|ter|quater|[a-z]+ies)?\s?(?:du (?!présent)|de l[a']|des |dudit|de ladite|de cette|de ce |susvisé|précité)/i;
/** After a portion of the article; a sentence that ends, or another article, ends the search. */
const NAMES_IT_LATER =
  /^(?:(?!\barticle)[^.;:])*?(?:\sdu|\sde la|\sde l['’]|\sdudit|\sde ladite)\s?(?:code|loi|décret|ordonnance|arrêté|livre des|convention|règlement|directive|traité|constitution)(?!\p{L})/iu;
const LOOK_AHEAD = 60;

/** Normal forms of the numbers cited bare in `body`, without repetition, in order of appearance. Linear in its length. */
export function findBareNums(body: string): readonly string[] {
  const text = body.replace(/-\n\s*/g, '-').replace(/\s+/g, ' ');
  const found = new Set<string>();
  for (const match of text.matchAll(LIST)) {
    const end = match.index + match[0].length;
    const next = text.slice(end, end + LOOK_AHEAD);
    if (NAMES_A_TEXTE.test(next) || NAMES_IT_LATER.test(next)) continue;
    for (const num of match[1]?.match(ONE) ?? []) found.add(normalizeNum(num));
  }
  return [...found];
}
