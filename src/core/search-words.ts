/** Words as the full text sees them: runs of letters and digits, without case, accents or ligatures. */

/** One word of a text. Offsets in UTF-16 units, `end` excluded. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, accents off, ligatures undone: equal for two spellings of one word. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const SIMPLE = /^[a-z0-9]+$/;

/** The form in which two spellings of a word are equal. */
export function foldWord(word: string): string {
  if (SIMPLE.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/** The words of a text, in order. Apostrophes, dashes and points separate words. */
export function* wordsOf(text: string): Iterable<Word> {
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded !== '') yield { text: match[0], folded, start: match.index, end: match.index + match[0].length };
  }
}
