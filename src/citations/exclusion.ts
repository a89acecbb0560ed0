/** Words after a whole texte that take an article out of it, or single one out: "la loi, à l'exception de l'article 5". */

import { codeAt, hasHead, makeHeads, skipOpening } from './heads.ts';

const EXCLUDES =
  /^(?: (?:relati[fv]e?|portant|fixant|modifiée?|pris|prise) [^.;:\f]{1,140}?)?,? ?\(?(?:à l'exception|à l'exclusion|sauf|hormis|excepté)(?: de)? (?:l'|de l'|des |du |de la |la |le |les |ses |de ses )$|^,? ?(?:et )?(?:notamment |en particulier )?(?:par |de |à )?ses $/;
const LONGEST_EXCLUSION = 180;
const EXCLUSION_HEADS = makeHeads('re po fi mo pr à_ sa ho ex et no en pa de se');

/** What EXCLUDES begins and ends with: a gap is looked at before most articles that a texte stands before. */
function mayExclude(text: string, start: number, end: number): boolean {
  if (!hasHead(EXCLUSION_HEADS, text, skipOpening(text, start))) return false;
  const last = codeAt(text, end - 1);
  if (last === 39) return true;
  const letter = last === 32 ? codeAt(text, end - 2) : 0;
  return letter === 115 || letter === 117 || letter === 97 || letter === 101;
}

/** True when the words between a texte and an article make the article one of the texte. */
export function excludes(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_EXCLUSION && mayExclude(text, start, end) && EXCLUDES.test(text.slice(start, end));
}
