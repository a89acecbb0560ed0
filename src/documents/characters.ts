/** What a UTF-16 unit is, for readers that walk a text unit by unit. */

const LOWER = 0x20;

/** Blank, tab, vertical tab, form feed; a no-break space belongs to the text. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A to Z, a to z. */
export function isLetter(code: number): boolean {
  const lower = code | LOWER;
  return lower >= 97 && lower <= 122;
}

/** A letter or digit of any script, as far as emphasis needs: whatever is neither ASCII punctuation nor a blank. */
export function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code > 0xbf;
}

/** ASCII punctuation. */
export function isPunctuation(code: number): boolean {
  return code > 32 && code < 127 && !isLetter(code) && !isDigit(code);
}

/** The first offset in [from, to) that is no blank; `to` when all are. */
export function skipBlanks(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

/** The end of [from, to) without its last blanks and line ends. */
export function trimEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && (isBlank(source.charCodeAt(end - 1)) || isLineEnd(source.charCodeAt(end - 1)))) end -= 1;
  return end;
}

/** Where a run of one unit that begins at `from` ends. */
export function endOfRun(source: string, from: number, to: number): number {
  const code = source.charCodeAt(from);
  let at = from + 1;
  while (at < to && source.charCodeAt(at) === code) at += 1;
  return at;
}
