/** References that begin with the word "article". */

import type { Texte } from '../core/model.ts';
import type { TextSpan } from '../core/citation.ts';
import { readAbbreviationBefore } from './abbreviation.ts';
import { readList } from './article-list.ts';
import { readCodeName } from './code-name.ts';
import { readWord } from './anchor-word.ts';
import { excludes } from './exclusion.ts';
import { codeAt } from './heads.ts';
import { isHeading } from './heading.ts';
import type { PortionRead } from './portion.ts';
import { readPortionBefore } from './portion.ts';
import { readRelative } from './relative.ts';
import type { Found, Search } from './search-state.ts';
import { isDigitCode, matchEnd } from './search-state.ts';
import { readTail } from './texte-tail.ts';

// l'article L. 1 ; l’article 5 ; l' article 5 ; Article 5 ; L'ARTICLE 5 ; l'art. 5 ; arts. 5 et 6 ; article n° 5
// l'ancien article 1382 ; au II de l'article 5 ; annexe 3 à l'article R. 1 ; C. civ., art. 1240 ; Code civil, article 5
// au II du même article ; dudit article ; de l'article précité -> the article cited last
// le présent article, un article de presse, les 3 articles, l'article unique -> none
const LEAD = /(?:(anciens?)|mêmes?|susdits?) $/i;
const LONGEST_LEAD = 9;
const ANNEX =
  /(?:[Aa]nnexes?|ANNEXE)(?:(?: n°)? ?(?:[IVX]{1,6}|\d{1,3}(?:-\d{1,3}){0,3}|[A-H]))?(?:,| prévue| mentionnée)? (?:à|de) l'$/;
const NAMED_AGAIN = /(?:^|[ '(])(même |dudit |ledit |audit |susdit |cet )$/i;
const AGAIN_AFTER = / ?(?:précité|susvisé|susmentionné)(?![s\wà-ÿ])/iy;
const GAP = /^(?:,? ?-? ?\(?|\. ?-? ?| ?: ?)$/;
/** A hyphen between blanks, or a comma and a blank: the gaps of lists of links. */
function isUsualGap(text: string, start: number, end: number): boolean {
  const isDash = end - start === 3 && codeAt(text, start + 1) === 45 && codeAt(text, start) === 32;
  return (isDash || (end - start === 2 && codeAt(text, start) === 44)) && codeAt(text, end - 1) === 32;
}

function isGap(text: string, start: number, end: number): boolean {
  return isUsualGap(text, start, end) || GAP.test(text.slice(start, end));
}

const LONGEST_GAP = 4;
const MOST_BACK = 20;
const UNIQUE = /unique(?![a-zà-ÿ])/iy;

type Before = { readonly texte: Texte; readonly span: TextSpan } | null;

/** A texte that stands right before "art. 5": a whole texte just found, or an abbreviation. */
export function takeTexteBefore(search: Search, position: number): Before {
  const { text, found } = search;
  const last = found.at(-1);
  if (last?.kind === 'texte' && position - last.end <= LONGEST_GAP && isGap(text, last.end, position)) {
    found.pop();
    return last.texte === null ? null : { texte: last.texte, span: { start: last.start, end: last.end } };
  }
  const short = readAbbreviationBefore(text, position, search.done);
  return short === null ? null : { texte: short.texte, span: { start: short.start, end: short.end } };
}

const ANNEX_BEFORE = /annexe ([IVX]{1,4}|\d{1,2}), ?$/i;

/** In the CGI, "annexe II, art. 312" is an article of that annex, a code of its own. */
function takeTaxAnnex(search: Search, anchor: number): Before {
  if (search.own?.title.startsWith('Code général des impôts') !== true) return null;
  const from = Math.max(search.done, anchor - 14);
  const match = ANNEX_BEFORE.exec(search.text.slice(from, anchor));
  const code = match === null ? null : readCodeName(`Code général des impôts, annexe ${match[1] ?? ''}`, 0);
  if (match === null || code === null) return null;
  return {
    texte: code.texte,
    span: { start: from + match.index, end: from + match.index + match[0].trimEnd().length - 1 },
  };
}

const CAPITAL = /^[A-ZÀ-Ý]/;
const LONGEST_TITLE = 300;

/** "Loi n° 75-5 du 3 mai 1975 relative aux quais : articles 3 et 4": a texte by its title, then its articles. */
function isTitleOf(text: string, texte: Found, anchor: number): boolean {
  if (!CAPITAL.test(text.charAt(texte.start)) || anchor - texte.end > LONGEST_TITLE) return false;
  return !/[.;:\f]/.test(text.slice(texte.end, anchor - 2));
}

/** The texte that the article is taken from: "CGI, art. 5", "du code rural, à l'exception de l'article L. 5". */
function takeBefore(search: Search, anchor: number, lead: number, portion: PortionRead | null): Before {
  const { text } = search;
  const last = search.found.at(-1);
  const first = portion?.span.start ?? anchor;
  if (last?.kind === 'texte' && excludes(text, last.end, first)) {
    return last.texte === null ? null : { texte: last.texte, span: { start: last.start, end: last.end } };
  }
  if (codeAt(text, anchor - 1) === 39) return null;
  if (last?.kind === 'texte' && text.startsWith(': ', anchor - 2) && isTitleOf(text, last, anchor)) {
    return last.texte === null ? null : { texte: last.texte, span: { start: last.start, end: last.end } };
  }
  return takeTexteBefore(search, lead) ?? takeTaxAnnex(search, anchor);
}

/** Last letters of "ancien", "anciens", "susdits", "même", "mêmes" before a blank. */
function mayLead(text: string, anchor: number): boolean {
  if (codeAt(text, anchor - 1) !== 32) return false;
  const last = codeAt(text, anchor - 2) | 32;
  const isPlural = last === 115;
  const before = codeAt(text, anchor - 3) | 32;
  if (isPlural && before !== 101) return before === 110 || before === 116;
  if (isPlural) return (codeAt(text, anchor - 4) | 32) === 109;
  return last === 101 ? before === 109 : last === 110 || last === 116;
}

/** Start of the word "ancien" or "même" before the anchor, else the anchor. */
function readLead(text: string, anchor: number): { start: number; isFormer: boolean } {
  const match = mayLead(text, anchor) ? LEAD.exec(text.slice(Math.max(0, anchor - LONGEST_LEAD), anchor)) : null;
  return match === null
    ? { start: anchor, isFormer: false }
    : { start: anchor - match[0].length, isFormer: match[1] !== undefined };
}

/** "annexe I, art. 5": the numeral is the annex's. */
function isAfterAnnex(text: string, anchor: number): boolean {
  return text.startsWith(', ', anchor - 2) && ANNEX_BEFORE.test(text.slice(Math.max(0, anchor - 14), anchor));
}

/** Before "de" or "à" that ends at `end` stands the word, its number, a comma, "prévue" or "mentionnée". */
function mayBeAnnex(text: string, end: number): boolean {
  const isTo = codeAt(text, end - 1) === 224;
  if (!isTo && !text.startsWith('de', end - 2)) return false;
  const last = isTo ? end - 3 : end - 4;
  const code = codeAt(text, last);
  const before = codeAt(text, last - 1);
  if (code === 101) return before === 117 || before === 233 || before === 120;
  return code === 115 ? before === 101 : code === 44 || isDigitCode(code) || (code >= 65 && code <= 90);
}

function startOfAnnex(search: Search, anchor: number): number | null {
  const { text } = search;
  if (!text.startsWith(" l'", anchor - 3)) return null;
  const from = Math.max(search.done, anchor - 40);
  const match = mayBeAnnex(text, anchor - 3) ? ANNEX.exec(text.slice(from, anchor)) : null;
  return match === null ? null : from + match.index;
}

function addFound(search: Search, found: Partial<Found> & Pick<Found, 'kind' | 'start' | 'end'>): void {
  search.found.push({
    wholeStart: found.start,
    wholeEnd: found.end,
    num: null,
    to: null,
    openEnded: false,
    except: [],
    texte: search.own,
    texteFrom: 'own',
    texteSpan: null,
    portion: [],
    portionSpan: null,
    use: 'live',
    relative: null,
    ...found,
  });
}

function withPortion(
  portion: PortionRead | null,
  start: number,
): Pick<Found, 'portion' | 'portionSpan' | 'wholeStart'> {
  return {
    portion: portion?.steps ?? [],
    portionSpan: portion?.span ?? null,
    wholeStart: portion?.span.start ?? start,
  };
}

function findRelative(search: Search, anchor: number): number {
  const { text } = search;
  const read = readRelative(text, anchor);
  if (read === null) return -1;
  const { start, end, step, count } = read;
  const portion = readPortionBefore(text, start, search.done);
  addFound(search, { kind: 'relative', start, end, relative: { step, count }, ...withPortion(portion, start) });
  return end;
}

/** "même article", "article précité": the article cited last. */
function findNamedAgain(search: Search, anchor: number, wordEnd: number): number {
  const { text } = search;
  const before =
    codeAt(text, anchor - 1) === 32 ? (NAMED_AGAIN.exec(text.slice(Math.max(0, anchor - 8), anchor))?.[1] ?? '') : '';
  const after = matchEnd(AGAIN_AFTER, text, wordEnd);
  if (before === '' && after < 0) return -1;
  const last = search.found.findLast(({ kind }) => kind === 'article');
  if (last === undefined) return -1;
  const start = anchor - before.length;
  const end = after < 0 ? wordEnd : after;
  const portion = readPortionBefore(text, /^d/i.test(before) ? start + 2 : start, search.done);
  const tail = readTail(search, end, false);
  addFound(search, {
    kind: 'article',
    start,
    end,
    num: last.num,
    texte: tail?.texte ?? last.texte,
    texteFrom: tail?.from ?? 'same',
    texteSpan: tail?.span ?? null,
    ...withPortion(portion, start),
    wholeEnd: tail?.end ?? end,
  });
  return tail?.end ?? end;
}

/** "de l'article 78 de la loi n° 2009-1673 … au 1 du même article 78": the article of that number cited before. */
function bindAgain(search: Search, first: number): void {
  const item = search.found[first];
  const before = search.found.slice(Math.max(0, first - MOST_BACK), first).findLast(({ num }) => num === item?.num);
  if (item?.texteFrom !== 'own' || before === undefined || before.texteFrom === 'own') return;
  Object.assign(item, { texte: before.texte, texteFrom: 'same' });
}

/** "l'article unique de la loi n° 2001-5": a number only when the texte is named. */
function findUnique(search: Search, anchor: number, position: number): number {
  const end = matchEnd(UNIQUE, search.text, position);
  const tail = end < 0 ? null : readTail(search, end, false);
  if (tail === null || tail.from !== 'stated') return -1;
  const { texte, from: texteFrom, span: texteSpan } = tail;
  const num = search.text.slice(position, end);
  addFound(search, {
    kind: 'article',
    start: position,
    end,
    num,
    texte,
    texteFrom,
    texteSpan,
    wholeStart: anchor,
    wholeEnd: tail.end,
  });
  return tail.end;
}

/** The title of an article is no citation; with its letter, the number says which code it is of. */
function settleHeading(search: Search, first: number, anchor: number, end: number): void {
  const read = search.found[first];
  if (read?.texteFrom !== 'own' || !isHeading(search.text, anchor, end)) return;
  if (/[a-z]/i.test(read.num?.charAt(0) ?? '')) read.use = 'defined';
  else search.found.length = first;
}

/**
 * Reads what the word "article" at `anchor` begins.
 * @returns where the search goes on
 */
export function findByArticleWord(search: Search, anchor: number): number {
  const { text } = search;
  const word = readWord(text, anchor);
  if (word === null) return anchor + 3;
  const { end: position, wordEnd, isAbbreviated } = word;
  const lead = readLead(text, anchor);
  const code = codeAt(text, position);
  const isLowerCase = code >= 97 && code <= 122 && codeAt(text, position + 1) !== 46;
  if (!isLowerCase || matchEnd(PLAIN_WORD, text, position) >= 0) {
    const isPlural = isAbbreviated || word.isPlural;
    const annex = startOfAnnex(search, anchor);
    const isPart = annex === null && !isAfterAnnex(text, anchor);
    const portion = isPart ? readPortionBefore(text, lead.start, search.done) : null;
    const before = takeBefore(search, anchor, lead.start, portion);
    const first = search.found.length;
    const end = readList(search, {
      position,
      start: anchor,
      isPlural,
      hasWord: true,
      portion,
      before,
      isFormer: lead.isFormer,
      annex,
    });
    if (end >= 0 && before === null) settleHeading(search, first, anchor, end);
    if (end >= 0) {
      if (lead.start < anchor && !lead.isFormer) bindAgain(search, first);
      return end;
    }
  }
  if (isAbbreviated) return position;
  for (const end of [findRelative(search, anchor), findUnique(search, anchor, position)]) if (end >= 0) return end;
  const again = !word.isPlural ? findNamedAgain(search, anchor, wordEnd) : -1;
  return again >= 0 ? again : wordEnd;
}

const PLAIN_WORD = /(?:premi(?:er|ère)|pr[ée]liminaire|liminaire)(?![a-zà-ÿ])/iy;
