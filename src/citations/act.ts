/** Lois, décrets, ordonnances, arrêtés, EU acts, treaties, the Constitution: their names in a sentence. */

import { parseAct } from '../core/acts.ts';
import { foldText } from '../core/fold.ts';
import type { Texte } from '../core/model.ts';
import { endOfLabel } from './label.ts';
import { isDigitCode, matchAt, matchEnd } from './search-state.ts';
import type { Family, Search } from './search-state.ts';

// de la loi n° 2002-303 du 4 mars 2002 ; de la loi organique n° 2001-692 du 1er août 2001 ; du décret-loi du 30 octobre 1935
// de la loi n° 86-33 modifiée du 9 janvier 1986 ; de la loi du 4 mars 2002 précitée ; de la loi précitée
// de l'ordonnance n° 45-2658 ; de l'arrêté du 28 mai 2015 ; de l'article 5 de la loi de finances pour 2003 (n° 2002-1575)
// du règlement (UE) 2016/679 ; du règlement (CE) n° 1/2003 du Conseil ; de la directive 2006/123/CE
// du traité sur le fonctionnement de l'Union européenne ; de la convention de Genève du 28 juillet 1951
const NOUN =
  /(?:(loi)s?|(d[ée]cret)s?(?:-lois?)?|(ordonnance)s?|(arr[êe]t[ée])s?|(r[èe]glement)s?|(directive)s?|(d[ée]cision)s?|(convention|trait[ée]|accord|protocole|charte|d[ée]claration|pacte)s?|(constitution)|(statut|cahier|contrat|d[ée]lib[ée]ration|instruction|circulaire|concordat|avenant|avis|acte|senatus-consulte|annexe|tableau|bar[èe]me|nomenclature)s?)(?![A-Za-zÀ-ÿ])/iy;
const FAMILIES: readonly Family[] = [
  'loi',
  'decret',
  'ordonnance',
  'arrete',
  'reglement',
  'directive',
  'decision',
  'convention',
  'constitution',
  'other',
];

const MONTH = '(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)';
const NUMBER =
  /,? ?\(?n(?:[°ºo]|um[ée]ro)s?\.? ?([a-z]?\d{1,6}(?:- ?\d{1,5})?(?:\/\d{1,4})?(?:\/(?:CEE?|UE|JAI|Euratom))?)/iy;
const PLAIN_NUMBER = / (\d{2,4}-\d{1,5})(?![\d-])/y;
const DAY = new RegExp(String.raw`,? ?(?:du|en date du) \d{1,2}(?: ?er)? ${MONTH} \d{4}`, 'iy');
const ADJECTIVE =
  /,? ?\(?(?:modifi[ée]e?s?|pr[ée]cit[ée]e?s?|susvis[ée]e?s?|susmentionn[ée]e?s?|vis[ée]e? ci-dessus|susdite?s?|ci-dessus)\)?(?![A-Za-zÀ-ÿ])/iy;
const QUALIFIER =
  / (?:organique|constitutionnelle|locale?|uniforme|imp[ée]riale?|royale?|communautaire|europ[ée]en(?:ne)?|(?:inter)?minist[ée]riel(?:le)?|pr[ée]fectoral|d[ée]l[ée]gu[ée]e?|d'ex[ée]cution|de finances(?: rectificative)?(?: initiale)?(?: pour (?:l'ann[ée]e )?\d{4})?|de financement de la s[ée]curit[ée] sociale(?: pour (?:l'ann[ée]e )?\d{4})?|d'orientation|de programm(?:e|ation)|pour \d{4}|de \d{4}|du \d{1,2} \w{3,9} an [IVX]+)(?![A-Za-zÀ-ÿ\d])/iy;
const EU_BODY =
  / (?:d'exécution|déléguée?|(?:CEE|CE|UE|Euratom)(?= n)|\((?:CEE|CE|UE|Euratom|CECA|UE, Euratom|CE, Euratom)\)|du Conseil|de la Commission|du Parlement europ[ée]en(?: et du Conseil)?)(?![A-Za-zÀ-ÿ])/iy;
const EU_NUMBER =
  / ?(?:n ?[°º] ?)?\d{1,4} ?\/ ?\d{1,4}(?:\/ ?(?:CEE|CE|UE|JAI|Euratom)(?![A-Za-z])| CEE?(?![A-Za-z]))?(?![\d/])/iy;
const PARTS = [NUMBER, DAY, ADJECTIVE, QUALIFIER] as const;
const EU_PARTS = [EU_BODY, EU_NUMBER, DAY, ADJECTIVE, NUMBER] as const;
const EU_FAMILIES: ReadonlySet<Family> = new Set(['reglement', 'directive', 'decision']);
const MOST_PARTS = 8;
const CALLS_BACK = /pr[ée]cit|susvis|susment|susdit|ci-dessus/i;

/** What a noun and its parts name. `isPlain`: the noun alone, or called back ("de la loi précitée"). */
export interface ActRead {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  readonly texte: Texte | null;
  readonly isPlain: boolean;
}

/** The family of the noun at `position` and where it ends. */
export function readNoun(text: string, position: number): { end: number; family: Family } | null {
  const match = matchAt(NOUN, text, position);
  if (match === null) return null;
  const index = match.findIndex((group, place) => place > 0 && group !== undefined);
  return { end: position + match[0].length, family: FAMILIES[index - 1] ?? 'other' };
}

/** Labels of acts recur: each is parsed once. */
const PARSED = new Map<string, Texte | null>();
const MOST_PARSED = 20_000;

function parseLabel(slice: string): Texte | null {
  const known = PARSED.get(slice);
  if (known !== undefined) return known;
  const label = slice
    .replace(/,? ?\(?(?:modifi|précit|precit|susvis|susment|susdit)[a-zé]{0,8}\)?(?![a-zé])/gi, '')
    .replace(/ ?ci-dessus/gi, '')
    .replace(/(\d)- (?=\d)/g, '$1-')
    .replace(/(\d) ?\/ ?(?=\d)/g, '$1/')
    .replace(/^(convention) europ[ée]enne (?=de sauvegarde)/i, '$1 ')
    .replace(/^(lois|décrets|ordonnances|arrêtés|règlements|directives|décisions)(?= )/i, (noun) => noun.slice(0, -1));
  const texte = parseAct(label);
  if (PARSED.size >= MOST_PARSED) PARSED.clear();
  PARSED.set(slice, texte);
  return texte;
}

interface Parts {
  readonly end: number;
  readonly isIdentified: boolean;
  readonly isCalledBack: boolean;
}

/** Number, day, adjectives, in any order. */
function readParts(text: string, position: number, family: Family): Parts {
  const patterns: readonly RegExp[] = EU_FAMILIES.has(family) ? EU_PARTS : PARTS;
  let end = position;
  let isIdentified = false;
  let isCalledBack = false;
  let hasDay = false;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const code = text.charCodeAt(end);
    if (code !== 32 && code !== 44) break;
    const from = end;
    for (const pattern of patterns) {
      const next = matchEnd(pattern, text, end);
      if (next < 0 || (hasDay && pattern === QUALIFIER)) continue;
      const isAdjective = pattern === ADJECTIVE;
      if (isAdjective && CALLS_BACK.test(text.slice(end, next))) isCalledBack = true;
      if (!isAdjective && pattern !== EU_BODY) isIdentified = true;
      if (pattern === DAY) hasDay = true;
      end = next;
      break;
    }
    if (end === from && !isIdentified) end = Math.max(end, endOfPlainNumber(text, end));
    if (end === from) break;
    if (!isIdentified && PLAIN_NUMBER.lastIndex === end) isIdentified = true;
  }
  if (isIdentified && text.charCodeAt(end) === 41 && text.slice(position, end).includes('(n')) end += 1;
  return { end, isIdentified, isCalledBack };
}

function endOfPlainNumber(text: string, position: number): number {
  return matchEnd(PLAIN_NUMBER, text, position);
}

/** Another name of an act already read: "la loi du 4 mars 2002" after "la loi n° 2002-303 du 4 mars 2002". */
function recallDated(search: Search, family: Family, texte: Texte | null): Texte | null {
  if (texte === null || texte.num !== null || texte.date === null) return texte;
  return search.dated.get(`${family} ${texte.date}`) ?? texte;
}

/** An instrument that core knows no identity for: its own words are its key. */
function texteOfLabel(label: string): Texte {
  return { key: `autre:${foldText(label)}`, nature: null, num: null, title: label, cid: null, date: null };
}

const NAMED_BY_LABEL: ReadonlySet<Family> = new Set(['convention', 'other']);

/** What a name holds before its first digit. */
const NAME_LETTER = /[A-Za-zÀ-ÿœŒ '°º-]/;
const LONGEST_NAME = 300;

/** False when the name that goes on at `position` ends before any digit: of no use without a number. */
function mayHoldDigit(text: string, position: number): boolean {
  for (let index = position; index < position + LONGEST_NAME; index += 1) {
    const code = text.charCodeAt(index);
    if (isDigitCode(code)) return true;
    const isPlain = (code >= 97 && code <= 122) || code === 32;
    if (!isPlain && !NAME_LETTER.test(text.charAt(index))) return false;
  }
  return true;
}

function readLabelled(search: Search, position: number, noun: number, family: Family): ActRead {
  const { text } = search;
  const end = Math.max(noun, endOfLabel(text, position, family === 'convention'));
  const label = text.slice(position, end);
  const adjective = matchEnd(ADJECTIVE, text, end);
  if (end === noun) {
    return { start: position, end: adjective < 0 ? end : adjective, family, texte: null, isPlain: true };
  }
  const texte = family === 'other' ? texteOfLabel(label) : (parseLabel(label) ?? texteOfLabel(label));
  return { start: position, end: adjective < 0 ? end : adjective, family, texte, isPlain: false };
}

/**
 * The act whose name begins at `position`.
 * @param isNumbered an EU act is wanted only by its number: its other names need not be read to their end
 * @returns null when no noun of an act stands there
 */
export function readAct(search: Search, position: number, isNumbered = false): ActRead | null {
  const noun = readNoun(search.text, position);
  if (noun === null) return null;
  const { family } = noun;
  if (NAMED_BY_LABEL.has(family)) return readLabelled(search, position, noun.end, family);
  const parts = readParts(search.text, noun.end, family);
  if (!parts.isIdentified && family !== 'constitution') {
    if (isNumbered && !mayHoldDigit(search.text, noun.end)) return null;
    return readUnnumbered(search, position, noun.end, parts, family);
  }
  const texte = recallDated(search, family, parseLabel(search.text.slice(position, parts.end)));
  return { start: position, end: parts.end, family, texte, isPlain: false };
}

/** `règlement intérieur`, `règlement national d'urbanisme`: named by their words; `la loi`, `le décret susvisé` are called back. */
function readUnnumbered(search: Search, position: number, noun: number, parts: Parts, family: Family): ActRead {
  const plain: ActRead = { start: position, end: parts.end, family, texte: null, isPlain: true };
  if (parts.isCalledBack || !EU_FAMILIES.has(family)) return plain;
  return parts.end > noun ? plain : readLabelled(search, position, noun, family);
}
