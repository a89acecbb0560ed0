/** Where the name of a texte ends when no table knows it. */

import { codeAt } from './heads.ts';
import { isDigitCode, matchEnd } from './search-state.ts';

// du code des tartes et gâteaux, qui                 -> code des tartes et gâteaux
// de la convention de Genève du 28 juillet 1951 relative au statut des réfugiés
// du cahier des charges prévu à l'article 5           -> cahier des charges
const WORD =
  /[A-Za-zÀ-ÿœŒ]{1,40}(?:-[A-Za-zÀ-ÿœŒ]{1,40}){0,4}|n ?[°º] ?\d{1,5}(?:[-/]\d{1,5})?|\d{1,4}(?:er)?(?:[-/]\d{1,5})?/y;
/** A name never goes on with these: verbs, relatives, prepositions that begin a new phrase. */
const STOPS: ReadonlySet<string> = new Set(
  (
    'qui que dont où quand si lorsque lorsqu dans pour par sur sous sans avec selon en aux à il elle ils elles on ne n se s y c ' +
    'est sont était étaient sera seront serait fait font peut peuvent doit doivent a ont avait avaient ainsi sauf hormis ou ni ' +
    'précité précitée précités précitées susvisé susvisée susmentionné susmentionnée modifié modifiée prévu prévue prévus ' +
    'mentionné mentionnée visé visée annexé annexée ci-dessus ci-après et/ou puis comme lequel laquelle lesquels article articles ' +
    'sous-réserve étant ayant cette ce ces son sa leur leurs pris prise dispose prévoit relève portant approuvé approuvée applicable ' +
    'applicables fixé fixée conclu conclue signé signée passé passée entre mais car donc dès jusqu jusque avant après lors tel telle'
  ).split(' '),
);
/** Words that a name may end in the middle of: it ends before them. */
const LINKS: ReadonlySet<string> = new Set(
  'de du des la le les l d et au sur pour en relatif relative relatifs relatives'.split(' '),
);
const DAY =
  / ?du \d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}/iy;
const MOST_WORDS = 18;
/** Names of treaties go on with these: "traité sur le fonctionnement…", "convention relative au statut…". */
const TREATY_LINKS: ReadonlySet<string> = new Set('sur pour en relatif relative relatifs relatives'.split(' '));
/** After these a noun must come: "et de la pêche" goes on, "et de l'article 5" does not. */
const STOP_AFTER_ET = /^(?:le|la|les|l|un|une|au|aux|leur|toute?s?|ce|dans)$/;

/**
 * The end of the name that begins at `position` with a noun such as "code" or "convention": before a word that names do not
 * go on with, a mark, or a day, which is kept.
 * @param isTreaty names of treaties are longer
 */
export function endOfLabel(text: string, position: number, isTreaty = false): number {
  let end = position;
  let cursor = position;
  let last = '';
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const wordEnd = matchEnd(WORD, text, cursor);
    if (wordEnd < 0) break;
    const written = text.slice(cursor, wordEnd);
    const word = written.toLowerCase();
    const isStop = STOPS.has(word) && !(isTreaty && TREATY_LINKS.has(word));
    if (isStop || (last === 'et' && STOP_AFTER_ET.test(word)) || isSentence(written, count, text, cursor)) break;
    cursor = wordEnd;
    last = word;
    if (!LINKS.has(word)) end = cursor;
    const day = mayBeDay(text, cursor) ? matchEnd(DAY, text, cursor) : -1;
    if (day >= 0) return day;
    const next = endOfSeparator(text, cursor);
    if (next === cursor) break;
    cursor = next;
  }
  return end;
}

/** "du" and a digit. */
function mayBeDay(text: string, position: number): boolean {
  const first = codeAt(text, position) === 32 ? position + 1 : position;
  return (codeAt(text, first) | 32) === 100 && isDigitCode(codeAt(text, first + 3));
}

/** Past a blank, or an apostrophe and the blanks beside it; `position` when neither stands there. */
function endOfSeparator(text: string, position: number): number {
  const isBlank = codeAt(text, position) === 32;
  const mark = isBlank ? position + 1 : position;
  if (codeAt(text, mark) !== 39) return mark;
  return codeAt(text, mark + 1) === 32 ? mark + 2 : mark + 1;
}

/** `L. 5` and `R. 3` after "et" are numbers of the next reference. */
function isSentence(word: string, count: number, text: string, position: number): boolean {
  return (
    count > 0 &&
    word.length === 1 &&
    'LRDA'.includes(word) &&
    /^\.? ?\*?\d/.test(text.slice(position + 1, position + 5))
  );
}
