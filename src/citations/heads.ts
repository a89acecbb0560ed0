/** The two letters that words of a pattern begin with: most places are turned down without trying the pattern. */

const LETTERS = 256;
const ANY = -1;

/** For each first letter, the second letters as bits. */
export type Heads = Int32Array;

/** Letters without their case; other characters may share a bit, which lets a pattern be tried in vain, never missed. */
function bitOf(code: number): number {
  return 1 << (code & 31);
}

/**
 * The heads of words parted by blanks: two letters each, or one that anything may follow.
 * `_` stands for a blank. Only units below U+0100 may be written.
 */
export function makeHeads(words: string): Heads {
  const heads = new Int32Array(LETTERS);
  for (const word of words.split(' ')) {
    const letters = word.replaceAll('_', ' ');
    const first = letters.charCodeAt(0) | 32;
    const bits = letters.length < 2 ? ANY : bitOf(letters.charCodeAt(1));
    heads[first] = (heads[first] ?? 0) | bits;
  }
  return heads;
}

/** False when no word of `heads` begins at `position`, in upper or lower case. */
export function hasHead(heads: Heads, text: string, position: number): boolean {
  const first = codeAt(text, position) | 32;
  const bits = first < LETTERS ? (heads[first] ?? 0) : 0;
  return bits !== 0 && (bits & bitOf(codeAt(text, position + 1))) !== 0;
}

/** The unit at `position`; 0 outside of the text, where charCodeAt says NaN and makes what calls it slow. */
export function codeAt(text: string, position: number): number {
  return position >= 0 && position < text.length ? text.charCodeAt(position) : 0;
}

/** Past a comma and a blank, each at most once. */
export function skipComma(text: string, position: number): number {
  const next = codeAt(text, position) === 44 ? position + 1 : position;
  return codeAt(text, next) === 32 ? next + 1 : next;
}

/** Past a comma, a blank and an opening parenthesis, each at most once. */
export function skipOpening(text: string, position: number): number {
  const next = skipComma(text, position);
  return codeAt(text, next) === 40 ? next + 1 : next;
}
