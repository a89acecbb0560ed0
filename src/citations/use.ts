/** How a citation is meant: called upon, quoted by an act that changes words, given a name, or a state of the past. */

import type { CitationUse } from '../core/citation.ts';
import { codeAt, hasHead, makeHeads, skipOpening } from './heads.ts';
import { matchEnd } from './search-state.ts';

// les mots : « à l'article L. 1 » sont remplacés par les mots : « à l'article L. 2 »     -> quoted, both
// l'article 3 est ainsi rédigé : « Art. 3. - Le gardien … l'article L. 5 … »            -> quoted inside
// la convention, ci-après « l'article 9 bis » ; on entend par « article 3 »             -> defined
// l'ancien article 1382 ; l'article 1382 ancien ; l'article 5 dans sa rédaction antérieure à la loi -> former
const QUOTING =
  /(?:\bmots?|référence|rédig|remplac|insér|ajout|complét|substitu|supprim|intitulé|phrase|lire|libellé)[^.;«»“”"\f]{0,80}$/i;
const DEFINING =
  /(?:(?<!reproduite?s? )ci-après(?! reprodui)|dénomm|désign|appel|entend(?:re)? par|s'entend)[^.;«»“”"\f]{0,60}$/i;
const BEFORE = 120;
const LONGEST_STRAIGHT = 2000;

export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly use: CitationUse;
}

function useOfOpening(text: string, position: number): CitationUse {
  const before = text.slice(Math.max(0, position - BEFORE), position);
  if (DEFINING.test(before)) return 'defined';
  return QUOTING.test(before) ? 'quoted' : 'live';
}

const MARKS = /[«»“”"]/g;
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' };

/** The outermost quotations of the text, in order. A mark that opens again inside is the same quotation going on. */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: { position: number; closing: string } | null = null;
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    const mark = match[0];
    if (open !== null && mark === '"' && open.closing === '"' && match.index - open.position > LONGEST_STRAIGHT)
      open = null;
    if (open === null) {
      const closing = CLOSING[mark];
      if (closing !== undefined) open = { position: match.index, closing };
    } else if (mark === open.closing) {
      const use = useOfQuotation(text, open.position, found);
      if (use !== 'live') found.push({ start: open.position, end: match.index, use });
      open = null;
    }
  }
  return found;
}

const BY_WORDS = /^[»”"],? (?:(?:est|sont)(?: respectivement)? (?:remplac|supprim|insér|ajout)|par )/;

function useOfQuotation(text: string, position: number, found: readonly Quotation[]): CitationUse {
  const use = useOfOpening(text, position);
  const last = found.at(-1);
  // « A » par « B »: the second quotation is of the same change.
  if (
    use === 'live' &&
    last?.use === 'quoted' &&
    position - last.end < 40 &&
    BY_WORDS.test(text.slice(last.end, last.end + 40))
  ) {
    return 'quoted';
  }
  return use;
}

/** `live` unless `position` stands in a quotation of `quotations` (sorted). */
export function useAt(quotations: readonly Quotation[], position: number): CitationUse {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low - 1];
  return quotation !== undefined && position < quotation.end ? quotation.use : 'live';
}

const FORMER_WORDING =
  /(?: ?\(?(?:ancien(?:ne)?s?|abrog[ée]e?s?)\)?(?![A-Za-zÀ-ÿ]))|,? ?(?:alors (?:applicables?|en vigueur)|dans (?:sa|leur|ses|leurs|la|une) (?:anciennes? )?(?:rédactions?|versions?)(?: alors)? (?:antérieures?|(?:alors )?(?:applicables?|en vigueur)(?: alors| antérieurement| avant| jusqu| à la date des faits)))/iy;

const FORMER_HEADS = makeHeads('an ab al da');

/** True when the words at `position` say that a wording of the past is meant. */
export function isFormerWording(text: string, position: number): boolean {
  const code = codeAt(text, position);
  if ((code !== 32 && code !== 44) || !hasHead(FORMER_HEADS, text, skipOpening(text, position))) return false;
  return matchEnd(FORMER_WORDING, text, position) >= 0;
}
