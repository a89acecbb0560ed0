/** The number that bare digits stand for after a number with its letter, in one list. */

// les articles L. 632 et 635 -> L. 635 ; L. 355-9, 355-11 -> L. 355-11 ; L. 412 à 416 -> to L. 416
// les articles R. 351-10, 12, 13-1 et 14 -> R. 351-12, R. 351-13-1, R. 351-14 ; R. 228-33 à 39 -> to R. 228-39
// les articles L. 16 B et 1649 quater -> 1649 quater, a number of its own
const LETTERED = /^(\*{0,2} ?(?:(?:L\.? ?O|[LRD])\.? ?|A(?:\. ?)?)\*{0,2} ?\.? ?)(\d+)((?:-\d+)*)/i;
const DIGITS = /^(\d+)(?:-\d+)*(.*)$/;

/** True when the number, as written, begins with its letter. */
export function isLettered(num: string): boolean {
  return LETTERED.test(num);
}

/**
 * The whole number that `spelled` stands for after `anchor`, the last number of the list written with its letter: it takes
 * the letter, and the first blocks too when its own first block is shorter than the anchor's.
 * @returns `spelled` when it inherits nothing
 */
export function completeNumber(anchor: string, spelled: string): string {
  const [, letter = '', block = '', rest = ''] = LETTERED.exec(anchor) ?? [];
  const [, first = '', suffix = ''] = DIGITS.exec(spelled) ?? [];
  if (letter === '' || first === '' || (suffix !== '' && first !== block)) return spelled;
  if (rest === '' || first.length >= block.length) return letter + spelled;
  return `${letter}${block}${rest.slice(0, rest.lastIndexOf('-') + 1)}${spelled}`;
}
