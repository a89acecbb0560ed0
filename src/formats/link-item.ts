/** One item of a link section, `TEXT - art. NUM (STATE) JORF date`, in all the shapes publishers left (317,400 items). */

import { findFrenchDay } from '../core/dates.ts';
import type { Etat, IsoDate, LienTarget, Texte } from '../core/model.ts';
import { etatOfSuffix } from '../core/vigueur.ts';
import { nameTexte, readTexteLabel } from './named-texte.ts';

export interface LinkItem {
  readonly target: LienTarget;
  /** Day of the JORF, else of the signature; null when the item gives none. */
  readonly date: IsoDate | null;
}

interface Reference {
  readonly texte: Texte | null;
  readonly num: string | null;
}

/** Tried in this order; the first that recognises the shape answers. */
const SHAPES: readonly ((label: string) => Reference | null)[] = [
  readDashedArticle,
  readSection,
  readRawLaw,
  readUndashedArticle,
  readCodeAndNumber,
  readAbbreviation,
];

const JORF = ' JORF';
const ARTICLE_MARK = ' - art.';
const SECTION_MARK = ' -  ';
const LONGEST_SUFFIX = 3;

/** `Loi n°2002-303 2002-03-04 art. 92`, `Loi n°1804-02-14`: laws that the publisher did not resolve. */
const RAW_DAY = /[ °]\d{4}-\d{2}-\d{2}(?![\d-])/;
const RAW_NUMBER = /^ (?:art\. ?(.+)|(annexe.*))$/i;
const UNDASHED_MARK = /,? art\. /i;
const CODE_WORD = /^(?:code|livre des proc[ée]dures fiscales)(?![\p{L}\d])/iu;
/** Where a number begins after the title of a code; `, annexe III` and `, annexe 3` belong to titles. */
const NUMBER_START = /(?<!,|, annexe) (?=(?:LO|[LRDA])\.? ?\*{0,2}\d|\*{1,2}[LRDA]|\d|annexe\b)/i;
const ABBREVIATION = /^([A-Z][A-Z0-9]{1,7}) (\S.*)$/;
/** One number, perhaps with a part of that article: `71 al. 8`, `L504-10 2°`, `R5104-109, I, al. 1`. */
const NUMBER_AND_PORTION =
  /^((?:LO|[LRDA])?\.? ?\*{0,2}\d[\d-]*(?: (?:bis|ter|quater|[a-z]{3,12}ies))?)(?:, [IVX]+)*(?:,? (?:(?:dernier )?al\.|alin[ée]as?(?!\p{L})|§|\d+°).*)?$/iu;
const OTHER_NUMBER = /(?<![\p{L}])(?:(?:LO|[LRDA])\.? ?\*{0,2}\d|art\.)/u;

/**
 * What an item names. `label`: the item without its bullet (and without `TYPELIEN: `). Free text, a lone comment and an
 * empty item name nothing: every field of the target is null. A list or a range of numbers stays whole in `num`, so that
 * it is never taken for its first number. Rule: formats.md 1.3; the state is cut before the number because numbers hold
 * blanks, capitals and parentheses.
 */
export function parseLinkItem(label: string): LinkItem {
  const jorf = label.indexOf(JORF);
  const named = (jorf === -1 ? label : label.slice(0, jorf)).trim();
  const { text, etat } = cutState(named);
  const { texte, num } = readReference(text);
  const published = jorf === -1 ? null : findFrenchDay(cutEffect(label.slice(jorf + JORF.length)));
  return { target: { texte, num, id: null, etat }, date: published ?? texte?.date ?? null };
}

/** `JORF 5 août 2005 en vigueur le 2 janvier 2004`: the second day is that of effect. */
function cutEffect(published: string): string {
  const effect = published.indexOf(' en vigueur');
  return effect === -1 ? published : published.slice(0, effect);
}

/** Cuts a final ` (STATE)`; `()` is the empty state of an amending article. Other parentheses belong to the text. */
function cutState(label: string): { readonly text: string; readonly etat: Etat | null } {
  const open = label.endsWith(')') ? label.lastIndexOf('(') : -1;
  if (open === -1 || (open > 0 && label.charAt(open - 1) !== ' ')) return { text: label, etat: null };
  const suffix = label.slice(open + 1, -1);
  const etat = suffix.length > LONGEST_SUFFIX ? null : etatOfSuffix(suffix);
  if (suffix !== '' && etat === null) return { text: label, etat: null };
  return { text: label.slice(0, open).trimEnd(), etat };
}

function readReference(text: string): Reference {
  for (const readShape of SHAPES) {
    const reference = readShape(text);
    if (reference !== null) return reference;
  }
  return { texte: readTexteLabel(text), num: null };
}

/** `Code civil - art. 1131`, `Arrêté du 28 mai 2015 - art.` */
function readDashedArticle(text: string): Reference | null {
  const mark = text.indexOf(ARTICLE_MARK);
  if (mark === -1) return null;
  return { texte: nameTexte(text.slice(0, mark)), num: presence(text.slice(mark + ARTICLE_MARK.length)) };
}

/** `Code civil -  Section 2 : Du rapport des libéralités.`: a division; the texte is all that is named. */
function readSection(text: string): Reference | null {
  const mark = text.indexOf(SECTION_MARK);
  return mark === -1 ? null : { texte: readTexteLabel(text.slice(0, mark)), num: null };
}

function readRawLaw(text: string): Reference | null {
  const day = RAW_DAY.exec(text);
  if (day === null) return null;
  const end = day.index + day[0].length;
  const texte = readTexteLabel(text.slice(0, end));
  const number = RAW_NUMBER.exec(text.slice(end));
  const num = number?.[1] ?? number?.[2] ?? null;
  return { texte, num: texte === null || num === null ? null : cutRemarks(num) };
}

/** `Loi n°78-9 du 4 janvier 1978 art. 3`: the same without its dash. */
function readUndashedArticle(text: string): Reference | null {
  const mark = UNDASHED_MARK.exec(text);
  if (mark === null) return null;
  const texte = readTexteLabel(text.slice(0, mark.index));
  return texte === null ? null : { texte, num: cutRemarks(text.slice(mark.index + mark[0].length)) };
}

/** `Code de la famille et de l'aide sociale 71 al. 8` */
function readCodeAndNumber(text: string): Reference | null {
  const start = CODE_WORD.test(text) ? NUMBER_START.exec(text) : null;
  if (start === null) return null;
  const texte = readTexteLabel(text.slice(0, start.index));
  return texte === null ? null : { texte, num: cutRemarks(text.slice(start.index + 1)) };
}

/** `CGI 199`, `CGIAN3 38 septdecies` */
function readAbbreviation(text: string): Reference | null {
  const parts = ABBREVIATION.exec(text);
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  const texte = readTexteLabel(parts[1]);
  return texte?.nature === 'CODE' ? { texte, num: cutRemarks(parts[2]) } : null;
}

/** Drops a remark (`: dispositions pénales`, `(1ère version)`) and the part of an article, when one number is left. */
function cutRemarks(num: string): string | null {
  const remark = /( : | \()/.exec(num);
  const bare = (remark === null ? num : num.slice(0, remark.index)).trim();
  const single = NUMBER_AND_PORTION.exec(bare)?.[1];
  const isList = single === undefined || OTHER_NUMBER.test(bare.slice(single.length));
  return presence(isList ? bare : single);
}

function presence(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
