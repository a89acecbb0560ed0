/** Numbers beside a texte that another number was named with: whose they are. */

import type { Texte } from '../core/model.ts';
import { isLettered } from './continued-number.ts';
import type { Found, Search } from './search-state.ts';

// (in a code numbered L., R.) de l'article 7, des paragraphes 1 à 8 de l'article 8 et de l'article 11 du règlement (UE) n° 5/2001
//   -> 7, 8 and 11 are of the règlement
// (in the Code général des impôts, which has no L.) de l'article L. 7 et de l'article L. 11 du code du travail -> both
// (in the Code civil) de l'article 7 et de l'article 11 du règlement -> 7 is of the Code civil
// de l'article L. 311-1 ou de l'article L. 312-1 du code forestier -> both: they stand near each other in one numbering
// au 1° de l'article L. 162-1 et au 2° de l'article L. 171-3 du code du travail -> both: parallel parts
// à l'article L. 1435-3 et à l'article L. 162-1 du code du travail -> L. 1435-3 is of the own code
// (in a code numbered L., R.) le titre III du décret n° 2001-5, à l'exception de l'article 175, des articles 178 à 185 -> all
const UNLETTERED: ReadonlySet<string> = new Set([
  'Code civil',
  'Code de procédure civile',
  'Code de procédure civile (1807)',
  'Code de procédure pénale',
  'Code pénal',
  'Code pénal (ancien)',
  'Code général des impôts',
  'Code général des impôts, annexe I',
  'Code général des impôts, annexe II',
  'Code général des impôts, annexe III',
  'Code général des impôts, annexe IV',
  'Code des douanes',
  'Code des douanes de Mayotte',
  'Code des marchés publics (édition 2006)',
  'Code des marchés publics (édition 2004)',
  'Code des marchés publics (édition 2001)',
  'Code des marchés publics (édition 1964)',
  'Code minier',
  'Code forestier',
  'Code rural (ancien)',
  "Code de l'artisanat",
  'Code de commerce (ancien)',
  "Code de la famille et de l'aide sociale",
  'Code du travail maritime',
  'Code disciplinaire et pénal de la marine marchande',
  'Code du domaine public fluvial et de la navigation intérieure',
  'Code de la nationalité française',
  'Code des instruments monétaires et des médailles',
  'Code du vin',
  'Code de déontologie des architectes',
  "Code du cinéma et de l'image animée",
]);
const LINK =
  /^(?:,? ?(?:et |ou |ainsi que |ainsi qu')?(?:(?:de |à |aux? |des |du |d'|par |pour |le |la |les )?(?:l'|les |le |la )?)|, et de celles (?:de l'|des ))$/;
const LONGEST_LINK = 40;
const NAMED: ReadonlySet<string> = new Set(['stated', 'same']);
const BARE = /^\d+(?:er)?(?: [a-z]+)?$/;
const WITH_L = /^L\.? ?O?\.? ?\d/;
const SHAPE = /^\*{0,2} ?(L\.? ?O|[LRDA])?[. *]*(\d+)(-)?/;

/** True for a code whose numbers bear a letter; false for other textes and codes that no table knows. */
export function hasLetters(texte: Texte | null): boolean {
  return texte?.nature === 'CODE' && texte.cid !== null && !UNLETTERED.has(texte.title);
}

interface Pair {
  readonly item: Found & { readonly num: string };
  readonly next: Found & { readonly num: string };
  readonly isSameList: boolean;
}

function isNumbered(found: Found | undefined): found is Found & { num: string } {
  return found?.kind === 'article' && found.num !== null;
}

/** Two neighbours of one list, or two references that only a connector parts. */
function readPair({ found, text }: Search, index: number): Pair | null {
  const item = found[index];
  const next = found[index + 1];
  if (!isNumbered(item) || !isNumbered(next)) return null;
  const isSameList = item.wholeStart === next.wholeStart;
  if (isSameList) return { item, next, isSameList };
  if (next.wholeStart - item.wholeEnd > LONGEST_LINK) return null;
  return LINK.test(text.slice(item.wholeEnd, next.wholeStart)) ? { item, next, isSameList } : null;
}

const MOST_LENGTHS = 3;

/** How alike two numbers are: 3 near each other in one numbering, 2 of one shape, 0 neither. */
function likeness(item: string, next: string): 0 | 2 | 3 {
  const [, letter = '', digits = '', dash = ''] = SHAPE.exec(item) ?? [];
  const [, otherLetter = '', otherDigits = '', otherDash = ''] = SHAPE.exec(next) ?? [];
  if (letter.replace(/[. ]/g, '') !== otherLetter.replace(/[. ]/g, '') || digits.length !== otherDigits.length)
    return 0;
  if (letter === '' && digits.length < MOST_LENGTHS) return 0;
  return item !== next && dash === otherDash && digits.slice(0, 2) === otherDigits.slice(0, 2) ? 3 : 2;
}

/** On what publishers list: 99 % of near numbers, 95 % of parallel parts are of the texte named after the second. */
function isAlike({ item, next, isSameList }: Pair, { text }: Search): boolean {
  const alike = likeness(item.num, next.num);
  if (alike === 3 || (isSameList && alike === 2 && isLettered(item.num))) return true;
  const hasPart = next.portionSpan !== null && next.portionSpan.start < next.start;
  return alike === 2 && hasPart && text.charCodeAt(item.wholeEnd) !== 44;
}

function handOver(from: Found, to: Found): void {
  to.texte = from.texte;
  to.texteFrom = from.texteFrom;
  to.texteSpan = from.texteSpan;
}

/** From "du règlement" back along "de l'article 7, de l'article 8 et de l'article 11". */
function bindBackward(search: Search, foreign: RegExp | null): void {
  for (let index = search.found.length - 2; index >= 0; index -= 1) {
    const named = search.found[index + 1];
    if (search.found[index]?.texteFrom !== 'own' || named?.texteSpan == null || !NAMED.has(named.texteFrom)) continue;
    const pair = readPair(search, index);
    if (pair === null) continue;
    const isForeign = foreign !== null && foreign.test(pair.item.num) && foreign.test(pair.next.num);
    if (isForeign || isAlike(pair, search)) handOver(pair.next, pair.item);
  }
}

/** From a texte named before an exclusion on to what the exclusion goes on with. */
function bindForward(search: Search): void {
  for (let index = 0; index < search.found.length - 1; index += 1) {
    const before = search.found[index];
    const after = search.found[index + 1];
    if (after?.texteFrom !== 'own' || before?.texteSpan == null || before.texteSpan.end > before.start) continue;
    const pair = readPair(search, index);
    if (pair !== null && BARE.test(pair.item.num) && BARE.test(pair.next.num)) handOver(pair.item, pair.next);
  }
}

/** Hands a stated texte along references that only connectors part. */
export function bindChains(search: Search): void {
  const { own } = search;
  const isKnown = own?.nature === 'CODE' && own.cid !== null;
  const isLetteredCode = hasLetters(own);
  bindBackward(search, isKnown ? (isLetteredCode ? BARE : WITH_L) : null);
  if (isLetteredCode) bindForward(search);
}
