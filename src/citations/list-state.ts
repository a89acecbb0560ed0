/** What is known of a list of numbers while it is read, and how its references get their texte. */

import type { TextSpan } from '../core/citation.ts';
import type { Texte } from '../core/model.ts';
import { completeNumber, isLettered } from './continued-number.ts';
import type { PortionRead } from './portion.ts';
import type { Found, Search } from './search-state.ts';
import { isDigitCode } from './search-state.ts';
import { isFormerWording } from './use.ts';

export interface ListStart {
  readonly position: number;
  /** Where the word "article" or the first number begins. */
  readonly start: number;
  readonly isPlural: boolean;
  /** False for a prefixed number met without the word "article". */
  readonly hasWord: boolean;
  readonly portion: PortionRead | null;
  /** Texte named before the list: "CGI, art. 5". */
  readonly before: { readonly texte: Texte; readonly span: TextSpan } | null;
  readonly isFormer: boolean;
  /** Where "annexe 3 à l'article" begins when the annex is what the number names. */
  readonly annex: number | null;
}

export interface ListState {
  readonly search: Search;
  readonly start: ListStart;
  /** Index in `search.found` of the first reference that no texte was named for yet. */
  segment: number;
  /** First item of the stretch. */
  first: number;
  except: string[] | null;
  /** How many more numbers belong to the exception: one after "de l'article". */
  exceptions: number;
  /** What numbers after an exclusion take their texte from when it was named before the exclusion. */
  inherited: Found | null;
  /** Index of the first reference that no exclusion was looked for yet. */
  unexcepted: number;
  lastExcept: string[] | null;
  /** After an exclusion the texte of the whole list may follow a comma. */
  inException: boolean;
  /** Last number written with its letter since a texte was named: what bare digits continue. */
  anchor: string | null;
  /** References whose numbers were completed from the anchor, with their numbers as written. */
  continued: Map<Found, Pick<Found, 'num' | 'to'>> | null;
  end: number;
}

/** Bare digits after a number with its letter take the letter. */
export function continueNumber(state: ListState, found: Found): void {
  const { num, to } = found;
  if (num === null) return;
  const isBare = isDigitCode(num.charCodeAt(0));
  if (!isBare && ('LRD'.includes(num.charAt(0)) || isLettered(num))) state.anchor = num;
  if (state.anchor === null || (!isBare && (to === null || !isDigitCode(to.charCodeAt(0))))) return;
  const whole = isBare ? completeNumber(state.anchor, num) : num;
  const wholeTo = to === null ? null : completeNumber(state.anchor, to);
  if (whole === num && wholeTo === to) return;
  state.continued ??= new Map();
  state.continued.set(found, { num, to });
  found.num = whole;
  found.to = wholeTo;
}

/** "articles L. 5 et 14 de la loi": an act has no letters, the lettered ones before are of the own code. */
export function releaseLettered(state: ListState): void {
  const { search, continued } = state;
  if (continued === null) return;
  const last = search.found.at(-1);
  if (last === undefined || last.texte === null || last.texte.nature === 'CODE') return;
  const isBareLast = continued.has(last) && last.num !== continued.get(last)?.num;
  for (const [found, written] of continued) Object.assign(found, written);
  if (!isBareLast) return;
  for (const found of search.found.slice(state.segment)) {
    if (found.num === null || !isLettered(found.num)) continue;
    Object.assign(found, { texte: search.own, texteFrom: 'own', texteSpan: null });
  }
}

/** Gives a texte to the references from `from` on. */
export function bind(
  state: ListState,
  from: number,
  texte: Pick<Found, 'texte' | 'texteFrom' | 'texteSpan'>,
  end: number,
): void {
  const { found } = state.search;
  for (let index = from; index < found.length; index += 1) {
    const item = found[index];
    if (item === undefined) continue;
    item.texte = texte.texte;
    item.texteFrom = texte.texteFrom;
    item.texteSpan = texte.texteSpan;
    item.wholeEnd = end;
  }
}

/** The exclusions of the ranges read since the last exclusion; of the same ranges when there are no others. */
export function attachExcept(state: ListState): string[] {
  const { found } = state.search;
  const ranges = found.slice(state.unexcepted).filter(({ to, openEnded }) => to !== null || openEnded);
  state.unexcepted = found.length;
  if (ranges.length > 0 || state.lastExcept === null) state.lastExcept = [];
  for (const item of ranges) item.except = state.lastExcept;
  return state.lastExcept;
}

/** What the references without a texte of their own are given at the end of the list. */
export function bindRest(state: ListState): void {
  const { search, start } = state;
  if (state.segment >= search.found.length) return;
  const end = state.end;
  if (start.before !== null) {
    bind(state, state.segment, { texte: start.before.texte, texteFrom: 'stated', texteSpan: start.before.span }, end);
    return;
  }
  if (state.inherited !== null) {
    bind(state, state.segment, state.inherited, end);
    return;
  }
  const { list } = search;
  if (list !== null && start.start >= list.from && start.start < list.until) {
    bind(state, state.segment, { texte: list.texte, texteFrom: 'list', texteSpan: list.span }, end);
    return;
  }
  bind(state, state.segment, { texte: search.own, texteFrom: 'own', texteSpan: null }, end);
}

/** Words after the whole list that say a wording of the past. */
export function markFormer(state: ListState): void {
  const { search } = state;
  if (!isFormerWording(search.text, state.end)) return;
  for (const item of search.found.slice(state.first)) item.use = 'former';
}
