/** The citations in the body of an article, and where they stand in its file. */

import { findBodyCitations } from '../body-citations.ts';
import type { TextRef } from '../core/citation.ts';
import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import { sourceSpan } from '../documents/location.ts';
import { type CitingPlace, resolveCitation } from '../resolve/citation.ts';
import type { ResolvedCitation } from '../resolve/cited-article.ts';
import type { CommandContext } from './command.ts';
import type { ArticlePosition, PlacedCitation } from './ref-json.ts';

/** Citations of a wording, resolved on a day, in reading order. Lines are those of its file. */
export async function citationsOfArticle(
  context: CommandContext,
  version: ArticleVersion,
  day: IsoDate,
): Promise<readonly PlacedCitation[]> {
  const { body, bodyLine } = context.corpus.text(version);
  const resolve = (ref: TextRef, place: CitingPlace) => resolveCitation(context.corpus, ref, place);
  return placeCitations(context.corpus, version, day, {
    resolve,
    origin: await originOf(context, version, body, bodyLine),
  });
}

export interface Placing {
  readonly resolve: (ref: TextRef, place: CitingPlace) => ResolvedCitation;
  /** Offset of the body in its file; null when it was not looked for. */
  readonly origin: number | null;
}

/** The same, by the index alone. */
export function placeCitations(
  corpus: Corpus,
  version: ArticleVersion,
  day: IsoDate,
  { resolve, origin }: Placing,
): readonly PlacedCitation[] {
  const text = corpus.text(version);
  const own = version.texte;
  const { prose, refs } = findBodyCitations(text, own);
  const positionOf = createPositions(text.body, text.bodyLine, origin);
  return refs.map((ref) => {
    const { from, to } = sourceSpan(prose, ref);
    const resolved = resolve(ref, { day, own, article: version });
    return { ref, start: positionOf(from), end: positionOf(to), resolved };
  });
}

/** Offset of the body in its file when it stands there as it is read; null otherwise. */
async function originOf(
  { raw }: CommandContext,
  version: ArticleVersion,
  body: string,
  bodyLine: number,
): Promise<number | null> {
  const file = await raw(version);
  let start = 0;
  for (let line = 1; line < bodyLine; line += 1) {
    const end = file.indexOf('\n', start);
    if (end === -1) return null;
    start = end + 1;
  }
  return file.startsWith(body, start) ? start : null;
}

/** Offsets of the body, ever growing or not, to lines, columns and offsets of the file. */
function createPositions(body: string, bodyLine: number, origin: number | null): (offset: number) => ArticlePosition {
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    const index = next === -1 ? starts.length - 1 : next - 1;
    const column = offset - (starts[index] ?? 0) + 1;
    const isExact = origin !== null;
    return { line: bodyLine + index, column: isExact ? column : null, offset: isExact ? origin + offset : null };
  };
}
