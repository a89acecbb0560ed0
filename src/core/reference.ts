/** What a person types to name an article: number and texte in any order, identifier, address, path, day. */

import { parseCalendarDay } from './dates.ts';
import type { IsoDate, Texte } from './model.ts';
import { displayNum, normalizeNum } from './numbers.ts';
import { findCode, texteFromLabel } from './textes.ts';

export interface Reference {
  readonly raw: string;
  /** Look-up key of the number, null when none is named. */
  readonly num: string | null;
  /** The number as typed. */
  readonly numText: string | null;
  /** The texte as typed, also when it is not known. */
  readonly texteName: string | null;
  readonly texte: Texte | null;
  /** LEGIARTI, JORFARTI, LEGITEXT… identifier, upper case. */
  readonly id: string | null;
  /** The whole of what was typed when it looks like a file's path. */
  readonly path: string | null;
  /** Day after `@`, or in an address; `invalid` when what follows `@` is no day. */
  readonly at: IsoDate | 'invalid' | null;
}

interface NumAndTexte {
  readonly numText: string | null;
  readonly texteName: string | null;
  readonly texte: Texte | null;
}

const LONGEST = 2000;
const MOST_WORDS = 60;

const IDENTIFIER = /(?:LEGI|JORF|KALI|CNIL)(?:ARTI|TEXT|SCTA)\d{12}/gi;
const LONE_IDENTIFIER = /^(?:LEGI|JORF|KALI|CNIL)(?:ARTI|TEXT|SCTA)\d{12}$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)|legifrance\.gouv\.fr\/|^(?:affich\w+\.do|(?:codes|loda|jorf)\/\w+\/)/i;
const FILE_NAME = /\.(?:md|markdown|txt|xml|json|html?)$/i;
const ARTICLE_WORD = /^(?:(?:de |a |à )?l[’'] ?)?art(?:icles?|s?\.|)(?=[\s.\d*]|[LRDA][.\s\d*])\s*/i;
const CONNECTOR = /^[\s,;:–—-]*(?:(?:du|de la|de l[’']|des|de|d[’']|au|à la)(?=\s|(?<=[’'])))?\s*/i;
const NUMBER_START =
  /^(?:annexes?\b|tableau\b|pr[ée]liminaire\b|liminaire\b|pr[ée]ambule\b|unique\b|premier\b|rubrique\b|\*{0,2}\s?(?:L\.?\s?O|[LRDA])?\s?\.?\s?\*{0,2}\s?\.?\s?\d)/i;
const ROMAN_START = /^[IVX]+(?:er)?/i;

/** True for what may begin a number; a roman one is no beginning of a word. */
function startsNumber(text: string): boolean {
  if (NUMBER_START.test(text)) return true;
  const roman = ROMAN_START.exec(text)?.[0];
  return roman !== undefined && !startsWithLetter(text.slice(roman.length));
}

/** What names a property of Unicode takes Node a millisecond the first time. */
function startsWithLetter(text: string): boolean {
  return text.charCodeAt(0) < 128 ? /^[a-z]/i.test(text) : /^\p{L}/u.test(text);
}

function splitDay(text: string): { rest: string; at: Reference['at'] } {
  const index = text.lastIndexOf('@');
  const day = text.slice(index + 1);
  if (index <= 0 || /[\\/]\D/.test(day) || FILE_NAME.test(day)) return { rest: text, at: null };
  return { rest: text.slice(0, index).trim(), at: parseCalendarDay(day.trim()) ?? 'invalid' };
}

function dayInAddress(text: string): IsoDate | null {
  const match = /dateTexte=(\d{8})|\/(\d{4}-\d{2}-\d{2})(?=$|[/?#])/.exec(text);
  return match === null ? null : parseCalendarDay(match[1] ?? match[2] ?? '');
}

/** The article's identifier before the texte's: addresses name both. */
function findIdentifier(text: string): string | null {
  if (!LONE_IDENTIFIER.test(text) && !ADDRESS.test(text)) return null;
  const ids = (text.match(IDENTIFIER) ?? []).map((id) => id.toUpperCase());
  return ids.find((id) => id.includes('ARTI')) ?? ids[0] ?? null;
}

function isPath(text: string): boolean {
  if (ADDRESS.test(text)) return false;
  if (FILE_NAME.test(text) || /^(?:\.{0,2}[\\/]|~[\\/]|[a-z]:[\\/])/i.test(text)) return true;
  return (
    /[^\s\d][\\/]|[\\/][^\s\d]/.test(text) && !/\d\/(?:CE|CEE|UE|JAI|Euratom)\b/.test(text) && !/\s[\\/]\s/.test(text)
  );
}

function dropConnector(text: string): string {
  return text.slice(CONNECTOR.exec(text)?.[0].length ?? 0);
}

function dropArticleWord(text: string): string {
  return text.replace(ARTICLE_WORD, '').trim();
}

/** Where one word ends and another begins, at most MOST_WORDS of them. */
function listCuts(text: string): number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(/[\s,:;]+/g)) {
    if (match.index > 0) cuts.push(match.index);
    if (cuts.length >= MOST_WORDS) break;
  }
  return cuts;
}

function trimNumber(text: string): string {
  return displayNum(dropArticleWord(text.replace(/^[\s,:;–—-]+/, '')).replace(/[\s,;:–—-]+$/, ''));
}

/** `1240 c. civ.`, `art. L. 712-3-2 du code de la santé publique`: the longest end that names a texte. */
function readNumberFirst(text: string): NumAndTexte | null {
  if (!startsNumber(text)) return null;
  for (const cut of listCuts(text)) {
    const texteName = dropConnector(text.slice(cut)).trim();
    const texte = texteName === '' ? null : texteFromLabel(texteName);
    if (texte !== null) return { numText: trimNumber(text.slice(0, cut)), texteName, texte };
  }
  return null;
}

/** `loi n° 2002-303 du 4 mars 2002, art. 1er`: the word "article" separates. */
function readArticleWordInside(text: string): NumAndTexte | null {
  const match = /[\s,;-]art(?:icle)?s?\b\.?/i.exec(text);
  if (match === null || match.index === 0) return null;
  const texteName = text.slice(0, match.index).replace(/[\s,;–—-]+$/, '');
  const numText = trimNumber(text.slice(match.index + match[0].length));
  return { numText: numText === '' ? null : numText, texteName, texte: texteFromLabel(texteName) };
}

/** `CSP, L712-3-2`, `code civil 1382`: the longest beginning that names a texte, a number after it. */
function readTexteFirst(text: string): NumAndTexte | null {
  const whole = texteFromLabel(text);
  if (whole !== null && (findCode(text) !== null || whole.nature !== 'CODE')) {
    return { numText: null, texteName: text, texte: whole };
  }
  for (const cut of listCuts(text).toReversed()) {
    const texteName = text.slice(0, cut);
    const numText = trimNumber(text.slice(cut));
    const texte = startsNumber(numText) ? findCode(texteName) : null;
    if (texte !== null) return { numText, texteName, texte };
  }
  return readUnknownTexteFirst(text, whole);
}

function readUnknownTexteFirst(text: string, whole: Texte | null): NumAndTexte | null {
  const cut = listCuts(text).find((index) => startsNumber(trimNumber(text.slice(index))));
  if (cut === undefined) return whole === null ? null : { numText: null, texteName: text, texte: whole };
  const texteName = text.slice(0, cut).trim();
  return { numText: trimNumber(text.slice(cut)), texteName, texte: texteFromLabel(texteName) };
}

/** `L712-3-2 xyz`: a number, and words that name nothing known. */
function readUnknownTexteLast(text: string): NumAndTexte {
  const match =
    /^(\S+(?: (?:\*{0,2}\s?[\d*]\S*|bis|ter|quater|\w+ies|[A-Z]{1,2}))*),?\s+(?:du |de la |de l[’']|des )(.+)$/s.exec(
      text,
    );
  if (match === null) return { numText: text, texteName: null, texte: null };
  return { numText: trimNumber(match[1] ?? ''), texteName: (match[2] ?? '').trim(), texte: null };
}

function readNumAndTexte(text: string): NumAndTexte {
  const body = dropArticleWord(text);
  if (body === '') return { numText: null, texteName: null, texte: null };
  const found = readNumberFirst(body);
  if (found !== null) return found;
  if (startsNumber(body)) return readUnknownTexteLast(body);
  return (
    readArticleWordInside(body) ?? readTexteFirst(body) ?? { numText: null, texteName: displayNum(body), texte: null }
  );
}

function keyOfNum(numText: string | null): string | null {
  if (numText === null) return null;
  const key = normalizeNum(/^premi[eè]re?$/i.test(numText) ? '1' : numText);
  return key === '' ? null : key;
}

/**
 * Reads what a person typed to name an article, a texte, an identifier, a file or an address of Légifrance.
 *
 * The code may stand before or after the number, in full, abbreviated or as a slug; `@2010-04-01` at the end names a
 * day. Nothing is looked up in a corpus: `num` without `texte` may be ambiguous, `texteName` without `texte` is a name
 * that is not known. Never throws.
 */
export function parseReference(typed: string): Reference {
  const raw = typed.slice(0, LONGEST);
  const trimmed = raw.replace(/[\s\u00a0]+/g, ' ').trim();
  const { rest, at } = splitDay(trimmed);
  const id = findIdentifier(rest);
  const nothing = { raw, num: null, numText: null, texteName: null, texte: null, id, path: null, at };
  if (id !== null || ADDRESS.test(rest)) {
    const texte = id?.includes('TEXT') === true ? findCode(id) : null;
    return { ...nothing, texte, at: at ?? dayInAddress(rest) };
  }
  if (isPath(rest)) return { ...nothing, path: rest };
  const { numText, texteName, texte } = readNumAndTexte(rest);
  return { ...nothing, num: keyOfNum(numText), numText, texteName, texte };
}
