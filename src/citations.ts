/** Finds the citations of a text: the words that begin one, then what each of them begins. */

import type { CitationContext, TextRef } from './core/citation.ts';
import { findAnnex } from './citations/annex.ts';
import { findByArticleWord } from './citations/article-word.ts';
import type { BeginningRead } from './citations/beginning.ts';
import { findBeginning } from './citations/beginning.ts';
import { bindChains } from './citations/chain.ts';
import { settleHomonyms } from './citations/homonyms.ts';
import { findPrefixed } from './citations/prefixed-number.ts';
import { bindReproductions } from './citations/reproduction.ts';
import type { Found, Search } from './citations/search-state.ts';
import { openSearch } from './citations/search-state.ts';
import type { Quotation } from './citations/use.ts';
import { findQuotations, useAt } from './citations/use.ts';
import { findWholeAct, findWholeCode } from './citations/whole-texte.ts';
import type { WorkingText } from './citations/working-text.ts';
import { originalSpan, prepareText } from './citations/working-text.ts';

const FINDERS: Readonly<Record<BeginningRead['kind'], (search: Search, index: number) => number>> = {
  article: findByArticleWord,
  code: findWholeCode,
  act: findWholeAct,
  annex: findAnnex,
  prefixed: findPrefixed,
};

function searchFrom(search: Search): void {
  let position = 0;
  for (;;) {
    const beginning = findBeginning(search.text, position);
    if (beginning === null) return;
    const { kind, index, end } = beginning;
    position = Math.max(FINDERS[kind](search, index), index + 1, kind === 'article' ? end : 0);
    search.done = Math.max(search.done, lastEnd(search));
  }
}

function lastEnd(search: Search): number {
  return search.found.at(-1)?.wholeEnd ?? 0;
}

function composeRef(found: Found, working: WorkingText, original: string, quotations: readonly Quotation[]): TextRef {
  const { start, end } = originalSpan(working, found.start, found.end);
  const portion =
    found.portionSpan === null ? null : originalSpan(working, found.portionSpan.start, found.portionSpan.end);
  const quoted = quotations.length === 0 ? 'live' : useAt(quotations, found.start);
  return {
    kind: found.kind,
    start,
    end,
    text: original.slice(start, end),
    whole: originalSpan(working, found.wholeStart, found.wholeEnd),
    num: found.num,
    to: found.to,
    openEnded: found.openEnded,
    except: found.except,
    texte: found.texte,
    texteFrom: found.texteFrom,
    texteSpan: found.texteSpan === null ? null : originalSpan(working, found.texteSpan.start, found.texteSpan.end),
    portion: found.portion,
    portionText: portion === null ? null : original.slice(portion.start, portion.end),
    use: quoted === 'live' ? found.use : quoted,
    relative: found.relative,
  };
}

/**
 * The citations of `text`, in the order in which they stand, without overlap.
 *
 * Hard wraps are undone before searching; offsets are those of `text` (UTF-16 units, `end` excluded). A number without
 * a texte is of `context.own`, never of the texte named last (domain.md 7). Time follows the length of the text, whatever
 * it holds; never throws.
 */
export function findCitations(text: string, context: CitationContext): readonly TextRef[] {
  const working = prepareText(text);
  const search = openSearch(working.text, context.own);
  searchFrom(search);
  if (search.found.length === 0) return [];
  bindChains(search);
  if (working.hasQuotes) bindReproductions(search);
  settleHomonyms(search);
  const quotations = working.hasQuotes ? findQuotations(working.text) : [];
  return search.found.map((found) => composeRef(found, working, text, quotations));
}
