/** The texte named after numbers: "du code civil", "de la même loi", "dudit décret", "CSP". */

import type { TexteFrom, TextSpan } from '../core/citation.ts';
import type { Texte } from '../core/model.ts';
import { readAbbreviation } from './abbreviation.ts';
import { readAct, readNoun } from './act.ts';
import { readCodeName } from './code-name.ts';
import { codeAt, hasHead, makeHeads, skipComma } from './heads.ts';
import { endOfLabel } from './label.ts';
import { mayDemonstrate, mayFollowLink } from './link-words.ts';
import { matchAt, matchEnd } from './search-state.ts';
import type { Family, Search } from './search-state.ts';
import { skipSiblingAnnex } from './sibling-annex.ts';
import { unknownCode } from './unknown-code.ts';

// l'article L. 1 du code rural ; du présent code ; du même code ; dudit code ; de ce code ; du code précité
// l'article 1382 de l'ancien code ; du nouveau code de procédure civile
// l'article 5 de la loi n° 2002-303 ; de la présente loi ; de la même loi ; de ladite loi ; de cette ordonnance
// l'article 3 du chapitre II du titre Ier du livre III du code rural
// l'article 38 septdecies de l'annexe III au code général des impôts ; de l'annexe II à ce code
const DIVISION =
  /,? ?(?:du|de la|de l'|des) ?(?:présente? )?(?:chapitres?|titres?|livres?|sections?|sous-sections?|paragraphes?|partie)(?: (?:préliminaire|[IVXLC]+(?:er)?|\d+(?:er|°)?|uniques?|premi(?:er|ère)|législative|réglementaire|[A-H])(?![A-Za-zÀ-ÿ]))(?: (?:bis|ter|quater|[A-D])(?![A-Za-zÀ-ÿ]))?/iy;
const CALL =
  /,? ?(?:du |de la |de l'|de |des |d')(?:(présente?s?)|(mêmes?|susdite?s?|dite?s?)|(anciens?|ancienne)|(nouveau|nouvelle)) /iy;
const DEMONSTRATIVE = /,? ?(?:dudit|de ladite|desdite?s|de ce(?:tte|t)?(?: même)?) /iy;
const PLAIN = /,? ?(?:du |de la |de l'|des |de |d')/iy;
const CODE = /code(?:s(?= ))?(?![A-Za-zÀ-ÿ])/iy;
const BOOK = /livre des proc/iy;
const CALLED_BACK = /,? ?(?:précitée?s?|susvisée?s?|susmentionnée?s?|ci-dessus)(?![A-Za-zÀ-ÿ])/iy;
/** Another code than the one whose title it begins with. */
const FOREIGN =
  /[ ,]+(?:locale?s?|suisse|belge|allemande?|italien(?:ne)?|monégasque|luxembourgeois|espagnole?|polynésien|calédonien)(?![A-Za-zÀ-ÿ])/iy;
const TAX_ANNEX =
  /,? ?(?:de l'|à l'|d'|l')?annexe (I{1,3}|IV|[1-4])(?: au| du| à ce| de ce| dudit)(?: présent| même| dit)? code(?: g[ée]n[ée]ral des imp[ôo]ts)?(?![A-Za-zÀ-ÿ])/iy;
const TAX_ANNEX_SHORT = /,? ?(?:de l'|à l')?(?:annexe|ann\.) (I{1,3}|IV|[1-4]) (?:au |du )?CGI(?![A-Za-zÀ-ÿ])/iy;
const ANNEX_WORD = /,? ?(?:de l'|à l'|d'|l')?ann/iy;
const DIVISION_HEADS = makeHeads('pr ch ti li se so pa');
const CALL_HEADS = makeHeads('pr mê su di an no');
const FOREIGN_HEADS = makeHeads('_ , lo su be al it mo lu es po ca');
const BACK_HEADS = makeHeads('pr su ci');
const MOST_DIVISIONS = 4;

export interface TailRead {
  readonly end: number;
  readonly span: TextSpan;
  readonly texte: Texte | null;
  readonly from: TexteFrom;
  readonly isFormer: boolean;
}

/** Remembers a texte that the sentence names, for "du même code" further on. */
export function remember(search: Search, family: Family, texte: Texte | null): void {
  if (texte === null || search.named.get(family) === texte) return;
  search.named.set(family, texte);
  if (texte.date !== null && texte.num !== null) search.dated.set(`${family} ${texte.date}`, texte);
}

const FAMILY_OF_NATURE: Readonly<Record<string, Family>> = {
  CODE: 'code',
  LOI: 'loi',
  LOI_ORGANIQUE: 'loi',
  LOI_CONSTIT: 'loi',
  LOI_PROGRAMME: 'loi',
  DECRET: 'decret',
  DECRET_LOI: 'decret',
  ORDONNANCE: 'ordonnance',
  ARRETE: 'arrete',
  CONSTITUTION: 'constitution',
};

function ownAs(search: Search, family: Family): Texte | null {
  const { own } = search;
  if (own === null || own.nature === null) return own;
  return FAMILY_OF_NATURE[own.nature] === family ? own : null;
}

function stated(start: number, end: number, texte: Texte | null, from: TexteFrom, isFormer = false): TailRead {
  return { end, span: { start, end }, texte, from, isFormer };
}

function isMark(code: number): boolean {
  return code === 32 || code === 44;
}

function endOfCodeWord(text: string, position: number): number {
  return text.startsWith('ode ', position + 1) ? position + 4 : matchEnd(CODE, text, position);
}

/** The code that begins at `position`; `texte` is null when only the word "code" stands there. */
export function readCode(search: Search, position: number): { end: number; texte: Texte | null } | null {
  const { text } = search;
  const first = codeAt(text, position) | 32;
  if (first !== 99 && first !== 108) return null;
  const noun = endOfCodeWord(text, position);
  if (noun < 0 && matchEnd(BOOK, text, position) < 0) return null;
  const known = readCodeName(text, position);
  if (known !== null) {
    const mayBeForeign = isMark(codeAt(text, known.end)) && hasHead(FOREIGN_HEADS, text, known.end + 1);
    const foreign = mayBeForeign ? matchEnd(FOREIGN, text, known.end) : -1;
    return foreign < 0 ? known : { end: foreign, texte: unknownCode(text, position, foreign) };
  }
  const end = endOfLabel(text, position);
  return end <= noun ? { end: noun, texte: null } : { end, texte: unknownCode(text, position, end) };
}

const BOOK_ALONE = /livre(?! [IVXLC\d]|s?[A-Za-zÀ-ÿ])/iy;

/** The word that calls a texte back, "livre" being that of the Livre des procédures fiscales. */
function familyAt(search: Search, position: number): { end: number; family: Family } | null {
  const isBook = search.named.get('code')?.title.startsWith('Livre') === true;
  const book = isBook ? matchEnd(BOOK_ALONE, search.text, position) : -1;
  const code = book >= 0 ? book : matchEnd(CODE, search.text, position);
  if (code >= 0) return { end: code, family: 'code' };
  return readNoun(search.text, position);
}

/** "du présent code": the own texte, if it is of that nature. */
function readPresent(search: Search, start: number, noun: number): TailRead | null {
  const family = familyAt(search, noun);
  if (family === null) return null;
  const texte = ownAs(search, family.family);
  remember(search, family.family, texte);
  return stated(start, family.end, texte, 'present');
}

/** "du même code", "dudit décret", "de ce code": the last texte named of that nature. */
function readSame(search: Search, start: number, noun: number): TailRead | null {
  const family = familyAt(search, noun);
  if (family === null) return null;
  if (family.family === 'code') {
    const named = readCodeName(search.text, noun);
    if (named !== null) return rememberStated(search, 'code', stated(start, named.end, named.texte, 'stated'));
  }
  const act = family.family === 'code' ? null : readAct(search, noun);
  if (act !== null && !act.isPlain && act.family !== 'other') {
    return rememberStated(search, act.family, stated(start, act.end, act.texte, 'stated'));
  }
  return stated(start, family.end, search.named.get(family.family) ?? null, 'same');
}

function rememberStated(search: Search, family: Family, tail: TailRead): TailRead {
  remember(search, family, tail.texte);
  return tail;
}

/** "de l'ancien code pénal": the code of that name when there is one, else the code in a state of the past. */
function readFormer(search: Search, start: number, noun: number): TailRead | null {
  const whole = readCodeName(search.text, start);
  if (whole !== null) return rememberStated(search, 'code', stated(start, whole.end, whole.texte, 'stated', true));
  const tail = readStated(search, noun);
  return tail === null ? null : { ...tail, span: { start, end: tail.end }, isFormer: true };
}

function readNew(search: Search, start: number, noun: number): TailRead | null {
  const whole = readCodeName(search.text, start);
  if (whole !== null) return rememberStated(search, 'code', stated(start, whole.end, whole.texte, 'stated'));
  return readStated(search, noun);
}

/** A texte that begins at `position` with its noun or abbreviation. */
export function readStated(search: Search, position: number): TailRead | null {
  const code = readCode(search, position);
  if (code !== null) return readStatedCode(search, position, code);
  const letter = codeAt(search.text, position);
  if (letter >= 65 && letter <= 90) {
    const short = readAbbreviation(search.text, position);
    if (short !== null) {
      const family = short.texte.nature === 'CODE' ? 'code' : 'convention';
      return rememberStated(search, family, stated(position, short.end, short.texte, 'stated'));
    }
  }
  const act = readAct(search, position);
  if (act === null) return null;
  if (act.isPlain) return stated(position, act.end, recall(search, act.family), 'same');
  return rememberStated(search, act.family, stated(position, act.end, act.texte, 'stated'));
}

/** What a bare noun means: the last of its nature that was named, else the own texte if it is of that nature. */
function recall(search: Search, family: Family): Texte | null {
  return search.named.get(family) ?? (search.own === null ? null : ownAs(search, family));
}

function readStatedCode(search: Search, start: number, code: { end: number; texte: Texte | null }): TailRead {
  const mayBeBack = hasHead(BACK_HEADS, search.text, skipComma(search.text, code.end));
  const back = mayBeBack ? matchEnd(CALLED_BACK, search.text, code.end) : -1;
  const end = back < 0 ? code.end : back;
  if (code.texte === null) return stated(start, end, recall(search, 'code'), 'same');
  return rememberStated(search, 'code', stated(start, end, code.texte, 'stated'));
}

const ROMANS: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' };

/** Each annex of the CGI is a code of its own. */
function readTaxAnnex(search: Search, position: number): TailRead | null {
  if ((codeAt(search.text, position + 1) | 32) === 117 || matchEnd(ANNEX_WORD, search.text, position) < 0) return null;
  const match = matchAt(TAX_ANNEX, search.text, position) ?? matchAt(TAX_ANNEX_SHORT, search.text, position);
  if (match === null) return null;
  const number = (match[1] ?? '').toUpperCase();
  const annex = readCodeName(`Code général des impôts, annexe ${ROMANS[number] ?? number}`, 0);
  const start = position + match[0].search(/ann/i);
  const main = readCodeName('Code général des impôts', 0);
  if (annex === null || (/(?:ce|dit|présent|même) code$/i.test(match[0]) && !isTaxCode(search))) return null;
  remember(search, 'code', main?.texte ?? null);
  return stated(start, position + match[0].length, annex.texte, 'stated');
}

function isTaxCode(search: Search): boolean {
  const named = search.named.get('code') ?? search.own;
  return named?.title.startsWith('Code général des impôts') ?? false;
}

function skipDivisions(text: string, position: number): number {
  let end = position;
  for (let count = 0; count < MOST_DIVISIONS; count += 1) {
    if (!mayFollowLink(DIVISION_HEADS, text, end)) return end;
    const next = matchEnd(DIVISION, text, end);
    if (next < 0) return end;
    end = next;
  }
  return end;
}

function readCalled(search: Search, position: number): TailRead | null {
  const { text } = search;
  const call = mayFollowLink(CALL_HEADS, text, position) ? matchAt(CALL, text, position) : null;
  if (call !== null) {
    const noun = position + call[0].length;
    const [, present, same, former] = call;
    const start = noun - 1 - (present ?? same ?? former ?? call[4] ?? '').length;
    if (present !== undefined) return readPresent(search, start, noun);
    if (same !== undefined) return readSame(search, start, noun);
    return former === undefined ? readNew(search, start, noun) : readFormer(search, start, noun);
  }
  const demonstrative = mayDemonstrate(text, position) ? matchAt(DEMONSTRATIVE, text, position) : null;
  if (demonstrative === null) return null;
  const start = position + demonstrative[0].search(/[a-z]/i);
  return readSame(search, start, position + demonstrative[0].length);
}

/**
 * The texte named after a number that ends at `position`.
 * @param mayHaveComma a comma before "du code" is part of the reference after a portion, else it begins something else
 * @returns null when none is named there; `texte` null when it is called back and nothing was named before
 */
export function readTail(search: Search, position: number, mayHaveComma: boolean): TailRead | null {
  const { text } = search;
  let start = skipSiblingAnnex(text, position);
  let code = codeAt(text, start);
  if (code === 44 && mayHaveComma) code = codeAt(text, (start += 1));
  if (code === 32) code = codeAt(text, (start += 1));
  if (code >= 65 && code <= 90 && code !== 68) return readUpperCase(search, start);
  if (code === 97 || code === 108) return readTaxAnnex(search, start);
  if (code !== 100 && code !== 68) return null;
  if (text.startsWith('du code ', start)) return readStated(search, start + 3);
  const annex = readTaxAnnex(search, start);
  if (annex !== null) return annex;
  const from = skipDivisions(text, start);
  const called = readCalled(search, from);
  if (called !== null) return called;
  const plain = matchEnd(PLAIN, text, from);
  return plain < 0 ? readUpperCase(search, start) : readStated(search, plain);
}

function readUpperCase(search: Search, position: number): TailRead | null {
  const short = readAbbreviation(search.text, position);
  if (short !== null) {
    const family = short.texte.nature === 'CODE' ? 'code' : 'convention';
    return rememberStated(search, family, stated(position, short.end, short.texte, 'stated'));
  }
  const known = readCodeName(search.text, position);
  return known === null ? null : rememberStated(search, 'code', stated(position, known.end, known.texte, 'stated'));
}
