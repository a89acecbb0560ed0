/** Lois, décrets, ordonnances, arrêtés, EU acts, treaties, the Constitution: their names in a sentence. */

import { parseAct } from '../core/acts.ts';
import { foldText } from '../core/fold.ts';
import type { Texte } from '../core/model.ts';
import { codeAt, hasHead, makeHeads, skipComma } from './heads.ts';
import type { Heads } from './heads.ts';
import { endOfLabel } from './label.ts';
import { createMemo } from './memo.ts';
import { isDigitCode, matchEnd } from './search-state.ts';
import type { Family, Search } from './search-state.ts';

// de la loi n° 2002-303 du 4 mars 2002 ; de la loi organique n° 2001-692 du 1er août 2001 ; du décret-loi du 30 octobre 1935
// de la loi n° 86-33 modifiée du 9 janvier 1986 ; de la loi du 4 mars 2002 précitée ; de la loi précitée
// de l'ordonnance n° 45-2658 ; de l'arrêté du 28 mai 2015 ; de l'article 5 de la loi de finances pour 2003 (n° 2002-1575)
// du règlement (UE) 2016/679 ; du règlement (CE) n° 1/2003 du Conseil ; de la directive 2006/123/CE
// du traité sur le fonctionnement de l'Union européenne ; de la convention de Genève du 28 juillet 1951
const NOUNS: Readonly<Record<string, readonly (readonly [family: Family, noun: string])[]>> = {
  l: [['loi', 'lois?']],
  d: [
    ['decret', 'd[ée]crets?(?:-lois?)?'],
    ['directive', 'directives?'],
    ['decision', 'd[ée]cisions?'],
    ['convention', 'd[ée]clarations?'],
    ['other', 'd[ée]lib[ée]rations?'],
  ],
  o: [['ordonnance', 'ordonnances?']],
  a: [
    ['arrete', 'arr[êe]t[ée]s?'],
    ['convention', 'accords?'],
    ['other', '(?:avenant|avis|acte|annexe)s?'],
  ],
  r: [['reglement', 'r[èe]glements?']],
  c: [
    ['convention', '(?:convention|charte)s?'],
    ['constitution', 'constitution'],
    ['other', '(?:cahier|contrat|circulaire|concordat)s?'],
  ],
  t: [
    ['convention', 'trait[ée]s?'],
    ['other', 'tableaus?'],
  ],
  p: [['convention', '(?:protocole|pacte)s?']],
  s: [['other', '(?:statut|senatus-consulte)s?']],
  i: [['other', 'instructions?']],
  b: [['other', 'bar[èe]mes?']],
  n: [['other', 'nomenclatures?']],
};

interface Noun {
  readonly family: Family;
  readonly pattern: RegExp;
}

/** Nouns by the code of their first letter in lower case. */
const NOUNS_BY_LETTER: readonly (readonly Noun[])[] = Array.from({ length: 128 }, (_, code) =>
  (NOUNS[String.fromCharCode(code)] ?? []).map(([family, noun]) => ({
    family,
    pattern: new RegExp(`${noun}(?![A-Za-zÀ-ÿ])`, 'iy'),
  })),
);

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

interface Part {
  readonly pattern: RegExp;
  /** What it begins with after the comma and the blank. */
  readonly heads: Heads;
}

const NUMBER_PART: Part = { pattern: NUMBER, heads: makeHeads('n (n') };
const DAY_PART: Part = { pattern: DAY, heads: makeHeads('du en') };
const ADJECTIVE_PART: Part = { pattern: ADJECTIVE, heads: makeHeads('mo pr su vi ci (') };
const QUALIFIER_HEADS = makeHeads("or co lo un im ro eu in mi pr dé de d' po du");
const PARTS: readonly Part[] = [NUMBER_PART, DAY_PART, ADJECTIVE_PART, { pattern: QUALIFIER, heads: QUALIFIER_HEADS }];
const EU_PARTS: readonly Part[] = [
  { pattern: EU_BODY, heads: makeHeads("d' dé du de ce ue eu (c (u (e") },
  { pattern: EU_NUMBER, heads: makeHeads('n 0 1 2 3 4 5 6 7 8 9') },
  DAY_PART,
  ADJECTIVE_PART,
  NUMBER_PART,
];
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
  const nouns = NOUNS_BY_LETTER[codeAt(text, position) | 32];
  if (nouns === undefined) return null;
  for (const { family, pattern } of nouns) {
    const end = matchEnd(pattern, text, position);
    if (end >= 0) return { end, family };
  }
  return null;
}

/** Labels of acts recur: each is parsed once. */
const PARSED = createMemo<Texte | null>(20_000);
const LABELLED = createMemo<Texte>(5000);

function parseLabel(label: string): Texte | null {
  return PARSED.read(label, parseWritten);
}

function parseWritten(written: string): Texte | null {
  const label = written
    .replace(/,? ?\(?(?:modifi|précit|precit|susvis|susment|susdit)[a-zé]{0,8}\)?(?![a-zé])/gi, '')
    .replace(/ ?ci-dessus/gi, '')
    .replace(/(\d)- (?=\d)/g, '$1-')
    .replace(/(\d) ?\/ ?(?=\d)/g, '$1/')
    .replace(/^(convention) europ[ée]enne (?=de sauvegarde)/i, '$1 ')
    .replace(/^(lois|décrets|ordonnances|arrêtés|règlements|directives|décisions)(?= )/i, (noun) => noun.slice(0, -1));
  return parseAct(label);
}

interface Parts {
  readonly end: number;
  readonly isIdentified: boolean;
  readonly isCalledBack: boolean;
}

/** Number, day, adjectives, in any order. */
function readParts(text: string, position: number, family: Family): Parts {
  const patterns = EU_FAMILIES.has(family) ? EU_PARTS : PARTS;
  let end = position;
  let isIdentified = false;
  let isCalledBack = false;
  let hasDay = false;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const code = codeAt(text, end);
    if (code !== 32 && code !== 44) break;
    const from = end;
    const head = skipComma(text, end);
    for (const { pattern, heads } of patterns) {
      if (!hasHead(heads, text, head)) continue;
      const next = matchEnd(pattern, text, end);
      if (next < 0 || (hasDay && pattern === QUALIFIER)) continue;
      const isAdjective = pattern === ADJECTIVE;
      if (isAdjective && CALLS_BACK.test(text.slice(end, next))) isCalledBack = true;
      if (!isAdjective && pattern !== EU_BODY) isIdentified = true;
      if (pattern === DAY) hasDay = true;
      end = next;
      break;
    }
    const plain: number = end === from && !isIdentified ? endOfPlainNumber(text, end) : -1;
    if (plain >= 0) [end, isIdentified] = [plain, true];
    if (end === from) break;
  }
  if (isIdentified && codeAt(text, end) === 41 && text.slice(position, end).includes('(n')) end += 1;
  return { end, isIdentified, isCalledBack };
}

function endOfPlainNumber(text: string, position: number): number {
  return isDigitCode(codeAt(text, position + 1)) ? matchEnd(PLAIN_NUMBER, text, position) : -1;
}

/** Another name of an act already read: "la loi du 4 mars 2002" after "la loi n° 2002-303 du 4 mars 2002". */
function recallDated(search: Search, family: Family, texte: Texte | null): Texte | null {
  if (texte === null || texte.num !== null || texte.date === null) return texte;
  return search.dated.get(`${family} ${texte.date}`) ?? texte;
}

/** An instrument that core knows no identity for: its own words are its key. */
function makeLabelled(label: string): Texte {
  return { key: `autre:${foldText(label)}`, nature: null, num: null, title: label, cid: null, date: null };
}

const NAMED_BY_LABEL: ReadonlySet<Family> = new Set(['convention', 'other']);

const LONGEST_NAME = 300;

/** What a name holds before its first digit: letters, blanks, apostrophes, hyphens, `n°`. */
function isNameCode(code: number): boolean {
  if ((code >= 97 && code <= 122) || code === 32 || (code >= 65 && code <= 90)) return true;
  if (code === 39 || code === 45 || code === 0xb0 || code === 0xba) return true;
  return (code >= 0xc0 && code <= 0xff) || code === 0x152 || code === 0x153;
}

/** False when the name that goes on at `position` ends before any digit: of no use without a number. */
function mayHoldDigit(text: string, position: number): boolean {
  for (let index = position; index < position + LONGEST_NAME; index += 1) {
    const code = codeAt(text, index);
    if (isDigitCode(code)) return true;
    if (!isNameCode(code)) return false;
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
  const texte =
    family === 'other' ? LABELLED.read(label, makeLabelled) : (parseLabel(label) ?? LABELLED.read(label, makeLabelled));
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
