/** An annex named beside articles, before the texte of both. */

import { codeAt } from './heads.ts';
import { matchEnd } from './search-state.ts';

/** "des articles 78 et 223 et de l'annexe VII, partie II, du règlement": the annex is another part of the same texte. */
const SIBLING_ANNEX =
  /,?(?: et| ou|,) (?:de |à )?(?:l'annexe|les annexes|des annexes) [IVX\d]{1,6}(?: (?:et|à|ou) [IVX\d]{1,6})?(?:,? partie [IVX\d]{1,4})?(?: ?"[^"]{0,80}")?,?(?= (?:du|de la|de l')[ ']?(?:règlement|directive|décision|traité|convention|code|loi|décret|ordonnance|arrêté))/iy;

/** Where the annex begins after " et ", " ou ", ", " and "de " or "à ". */
function startOfSibling(text: string, position: number): number {
  const first = codeAt(text, position) === 44 ? position + 1 : position;
  const letter = codeAt(text, first + 1) | 32;
  const isWord = codeAt(text, first) === 32 && (letter === 101 || letter === 111);
  const next = isWord ? first + 4 : first + 1;
  if (codeAt(text, next) === 224 || codeAt(text, next) === 192) return next + 2;
  const isOf = (codeAt(text, next) | 32) === 100 && codeAt(text, next + 2) === 32;
  return isOf ? next + 3 : next;
}

/** "l'annexe", "les annexes", "des annexes" after what SIBLING_ANNEX begins with. */
function mayBeSibling(text: string, position: number): boolean {
  const code = codeAt(text, position);
  if (code !== 44 && code !== 32) return false;
  if (code === 44 && codeAt(text, position + 1) === 44) return true;
  const start = startOfSibling(text, position);
  return (codeAt(text, codeAt(text, start + 1) === 39 ? start + 2 : start + 4) | 32) === 97;
}

/** Past the annexes that stand at `position` before their texte; `position` when none does. */
export function skipSiblingAnnex(text: string, position: number): number {
  const end = mayBeSibling(text, position) ? matchEnd(SIBLING_ANNEX, text, position) : -1;
  return end < 0 ? position : end;
}
