/** Text reduced to what matters when names are compared. */

/** Decomposed French has no other marks. What names a property of Unicode takes Node milliseconds the first time. */
const LATIN_MARKS = /[\u0300-\u036f]/g;
/** Neither marks nor invisible characters: ASCII, Latin, the dashes and quotes of print. */
const UNMARKED = /^[\0-\u007f\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;
const MARKS = /[\p{M}\p{Cf}]/gu;

/** A decomposed text without its marks and invisible characters. */
function dropMarks(decomposed: string): string {
  const text = decomposed.replace(LATIN_MARKS, '');
  return UNMARKED.test(text) ? text : text.replace(MARKS, '');
}

/** Lower case, accents off, apostrophes and dashes unified, ligatures undone, blanks collapsed and trimmed. */
export function foldText(text: string): string {
  return dropMarks(text.normalize('NFD'))
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The form in which names and slugs of one texte are equal: letters and digits of foldText, one blank between words. */
export function foldName(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The foldName of many names, all folded at once: a table of names is read at every start. No name holds a `|`. */
export function foldNames(names: readonly string[]): readonly string[] {
  return splitFolded(foldText(names.join('|')).replace(/[^a-z0-9|]+/g, ' '));
}

/** The foldText of many texts, as foldNames. */
export function foldTexts(texts: readonly string[]): readonly string[] {
  return splitFolded(foldText(texts.join('|')));
}

function splitFolded(folded: string): readonly string[] {
  return folded.split('|').map((text) => text.trim());
}
