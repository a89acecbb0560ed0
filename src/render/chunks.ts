/** Joins lines into pieces worth a write. */

/** UTF-16 units of a piece, at least. */
const PIECE = 16_384;

/** In: lines without their end. Out: pieces of whole lines, each line ended by `end`; asks for no line before its turn. */
export function* inPieces(lines: Iterable<string>, end = '\n'): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line + end;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
