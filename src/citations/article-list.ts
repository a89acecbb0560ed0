/** A list of article numbers, each with its portion, and the texte named for each stretch of it. */

import { endOfAside } from './aside.ts';
import { codeAt, hasHead, makeHeads, skipComma, skipOpening } from './heads.ts';
import type { ListStart, ListState } from './list-state.ts';
import { attachExcept, bind, bindRest, continueNumber, markFormer, releaseLettered } from './list-state.ts';
import { isQuantity, readNumber, readWordNumber, spellNumber } from './number.ts';
import type { NumberRead } from './number.ts';
import { readPortionAfter } from './portion.ts';
import { isDigitCode, isLetterCode, matchAt, matchEnd } from './search-state.ts';
import type { Found, Search } from './search-state.ts';
import { readTail } from './texte-tail.ts';

// aux articles L. 1, L. 2-1 et L. 3 ou R. 4 ; L. 1et L. 2 (glued)
// les articles L. 1 à L. 9 ; L. 1 à 9 ; L. 1 et suivants ; L. 1 et s.
// les articles L. 1 à L. 9, à l'exception de l'article L. 5, du code rural
// les articles L. 1 et L. 2 du code rural, L. 3 du code civil et 4 du décret n° 2001-5
const RANGE = / (?:à|au|jusqu'à)(?: l'art(?:icle|\.))? /iy;
const OPEN_END = /,? et (?:suivants?|suiv\.|ss?\.|sq\.|s(?![a-zà-ÿ']))/iy;
const JOIN =
  /(?: ?, ?\f? ?(?:et |ou |ainsi que |et\/ou |puis |de |à )?| ?(?:et\/ou|et|ou|ainsi que|ni|&) ?(?:de |à )?| ?; ?(?:et |ou )?| ?\/ ?| - | )/iy;
const EXCEPTION =
  /,? ?(?:\()?(?:(?:à l'exception|à l'exclusion|exception faite)(?: toutefois)? (?:(?:de celles? )?(?:(de l')|des )|de (?:(l')|les ))|(?:sauf|hormis|excepté) (?:(l')|les |(?:ceux|celles) des ))(?:dispositions (?:de l'|des ))?(?:art(?:icles?|s?\.) )?(?=\*?[LRDA\d])/iy;
const MENTION =
  /,? ?(?:précités?|susvisés?|susmentionnés?|modifiés?|(?:mentionnés? |visés? |cités? )?ci-dessus|ci-après|ci-dessous|nouveaux?|anciens?|inclus(?:ivement)?|\(nouveaux?\))(?![A-Za-zÀ-ÿ])/iy;
const MENTION_HEADS = makeHeads('pr su mo me vi ci no an in (');
const FORMER = /ancien/i;

/** "articles 11,25 septies": in a list, a comma without a blank parts two numbers. */
function quantityAt(text: string, number: NumberRead, isPlural: boolean): boolean {
  if (!number.isBare) return false;
  if (isPlural && codeAt(text, number.end) === 44 && isDigitCode(codeAt(text, number.end + 1))) return false;
  return isQuantity(text, number.end);
}

/** Last number of a range, with where it ends. */
function readRange(text: string, first: NumberRead, position: number, isPlural: boolean): NumberRead | null {
  const aside = first.hasPrefix ? endOfAside(text, position) : -1;
  const end = aside < 0 ? position : text.startsWith(', à ', aside) ? aside + 1 : aside;
  const code = codeAt(text, end + 1);
  if (codeAt(text, end) !== 32 || (code !== 224 && code !== 97 && code !== 106 && code !== 192)) return null;
  const to = matchEnd(RANGE, text, end);
  const last = to < 0 ? null : readNumber(text, to);
  if (last === null || quantityAt(text, last, isPlural) || (last.hasPrefix && first.isBare)) return null;
  return last;
}

function endOfMentions(text: string, position: number): number {
  const code = codeAt(text, position);
  if ((code !== 32 && code !== 44) || !hasHead(MENTION_HEADS, text, skipComma(text, position))) return position;
  const first = matchEnd(MENTION, text, position);
  if (first < 0) return position;
  return Math.max(first, matchEnd(MENTION, text, first));
}

function addItem(state: ListState, number: NumberRead, isWord: boolean): void {
  const { search, start } = state;
  const { text } = search;
  const last = isWord ? null : readRange(text, number, number.end, start.isPlural);
  const numEnd = last?.end ?? number.end;
  const mayBeOpen = last === null && codeAt(text, numEnd) === 32 && text.startsWith(' et s', numEnd);
  const open = mayBeOpen ? matchEnd(OPEN_END, text, numEnd) : -1;
  const end = open < 0 ? numEnd : open;
  const after = readPortionAfter(text, end);
  const isFirst = search.found.length === state.first;
  const lead = isFirst || (start.isPlural && state.except === null) ? start.portion : null;
  const portion = after.portion ?? lead;
  const numStart = isFirst ? (start.annex ?? number.start) : number.start;
  const steps = after.portion !== null && lead !== null ? [...lead.steps, ...after.portion.steps] : portion?.steps;
  const found: Found = {
    kind: 'article',
    start: numStart,
    end,
    wholeStart: start.portion?.span.start ?? start.annex ?? start.start,
    wholeEnd: after.end,
    num: spellNumber(text, numStart, number.end),
    to: last === null ? null : spellNumber(text, last.start, last.end),
    openEnded: open >= 0,
    except: [],
    texte: null,
    texteFrom: 'own',
    texteSpan: null,
    portion: steps ?? [],
    portionSpan: portion?.span ?? null,
    use: start.isFormer ? 'former' : 'live',
    relative: null,
  };
  search.found.push(found);
  continueNumber(state, found);
  if (state.except !== null)
    state.except.push(last === null ? (found.num ?? '') : spellNumber(text, number.start, numEnd));
  state.end = endOfMentions(text, after.end);
  if (state.end > after.end && FORMER.test(text.slice(after.end, state.end))) found.use = 'former';
}

function bindTail(state: ListState): boolean {
  const { search } = state;
  const last = search.found.at(-1);
  if (last === undefined) return false;
  const hasPart = last.portionSpan !== null && last.portionSpan.start > last.end;
  const tail = readTail(search, state.end, hasPart || state.end > last.wholeEnd || state.inException);
  if (tail === null) return false;
  bind(state, state.segment, { texte: tail.texte, texteFrom: tail.from, texteSpan: tail.span }, tail.end);
  if (tail.isFormer) for (const item of search.found.slice(state.segment)) item.use = 'former';
  releaseLettered(state);
  state.continued = null;
  state.anchor = null;
  state.segment = search.found.length;
  state.end = tail.end;
  return true;
}

/** Opens an exclusion after a range; the numbers it names follow. */
function readException(state: ListState): NumberRead | null {
  const { search } = state;
  const match = matchAt(EXCEPTION, search.text, state.end);
  if (match === null) return null;
  const next = readNumber(search.text, state.end + match[0].length);
  if (next === null) return null;
  const except = attachExcept(state);
  if (state.segment === search.found.length) state.inherited = search.found.at(-1) ?? null;
  state.except = except;
  state.inException = true;
  state.exceptions = match[1] === undefined && match[2] === undefined && match[3] === undefined ? Infinity : 1;
  return next;
}

const EXCEPTION_HEADS = makeHeads('à_ ex sa ho');

/** False for what no exclusion begins with: it is looked for after every number. */
function mayBeException(text: string, position: number): boolean {
  const letter = skipOpening(text, position);
  return letter > position && hasHead(EXCEPTION_HEADS, text, letter);
}

const JOIN_HEADS = makeHeads('_ , et ou ai ni & ; /');

/** Where a word or mark between two numbers ends; -1 when none begins at `position`. */
function endOfJoin(text: string, position: number): number {
  if (!hasHead(JOIN_HEADS, text, position)) return -1;
  const next = codeAt(text, position + 1);
  // " du code", " prévu": a blank, and no other join.
  if (codeAt(text, position) === 32 && isLetterCode(next) && !hasHead(JOIN_HEADS, text, position + 1))
    return position + 1;
  return matchEnd(JOIN, text, position);
}

/** The next number of the list; null at the end of the list. */
function readNext(state: ListState, wasBound: boolean): NumberRead | null {
  const { text } = state.search;
  if (mayBeException(text, state.end)) {
    const exception = readException(state);
    if (exception !== null) return exception;
  }
  const aside = state.anchor === null ? -1 : endOfAside(text, state.end);
  const end = aside < 0 ? state.end : aside;
  const next = endOfJoin(text, end);
  const number = next < 0 ? null : readNumber(text, next);
  return number !== null && canFollow(state, text.slice(end, next), number, wasBound) ? number : null;
}

/** What a list may go on with: after "l'article 5, " bare digits are another thing. */
function canFollow(state: ListState, join: string, number: NumberRead, wasBound: boolean): boolean {
  const { text } = state.search;
  if (quantityAt(text, number, state.start.isPlural)) return false;
  if (join === ' ' || isWeak(join)) return number.hasPrefix && !wasBound;
  if (number.hasPrefix) return true;
  if (!state.start.isPlural && (join.includes(',') || wasBound)) return !number.isBare;
  return (
    state.start.isPlural || !/^ [a-zà-ÿ]{4,}/.test(text.slice(number.end, number.end + 8)) || isLinked(text, number.end)
  );
}

/** `;`, a barrier, a hyphen, a slash that begins: only a number with its letter comes after them. */
function isWeak(join: string): boolean {
  if (join === ', ' || join === ' et ') return false;
  return /[;\f-]|^ ?\//.test(join);
}

const LINKED = / (?:dudit|dans|sont|avec|pour|modifi|précit)/y;

function isLinked(text: string, position: number): boolean {
  return matchEnd(LINKED, text, position) >= 0;
}

function readFirst(search: Search, start: ListStart): { number: NumberRead; isWord: boolean } | null {
  const { text } = search;
  const number = readNumber(text, start.position);
  if (number !== null) return quantityAt(text, number, start.isPlural) ? null : { number, isWord: false };
  const word = start.hasWord ? readWordNumber(text, start.position) : null;
  return word === null ? null : { number: word, isWord: true };
}

/**
 * Reads the list that begins at `start.position` and adds its references to the search.
 * @returns where reading goes on; -1 when no number stands there, and nothing was added
 */
export function readList(search: Search, start: ListStart): number {
  const first = readFirst(search, start);
  if (first === null) return -1;
  const state: ListState = {
    search,
    start,
    segment: search.found.length,
    first: search.found.length,
    except: null,
    exceptions: 0,
    inherited: null,
    unexcepted: search.found.length,
    lastExcept: null,
    inException: false,
    anchor: null,
    continued: null,
    end: first.number.end,
  };
  let next: NumberRead | null = first.number;
  let isWord = first.isWord;
  while (next !== null) {
    addItem(state, next, isWord);
    isWord = false;
    if (state.except !== null && (state.exceptions -= 1) <= 0) state.except = null;
    const wasBound = bindTail(state);
    next = readNext(state, wasBound);
  }
  markFormer(state);
  bindRest(state);
  return state.end;
}
