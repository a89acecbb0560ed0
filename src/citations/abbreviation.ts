/** Usual abbreviations of codes and treaties, after a number or before it. */

import { parseAct } from '../core/acts.ts';
import { CODES, keyOfCode } from '../core/codes.ts';
import type { Texte } from '../core/model.ts';
import { findCodes } from '../core/textes.ts';
import { matchAt } from './search-state.ts';

// art. 1240 C. civ. ; L. 1111-4 CSP ; CGI, art. 200 A ; article L. 262-2 du CASF
// article 8 CEDH ; article 101 TFUE ; article 81 CE

function textOfCommunity(): Texte {
  const title = 'Traité instituant la Communauté européenne';
  return { key: 'traite:ce', nature: 'TRAITE', num: null, title, cid: null, date: '1957-03-25' };
}

/** An abbreviation that two codes share is a code, but not known which. */
function texteOfAbbreviation(abbreviation: string): Texte {
  const codes = findCodes(abbreviation);
  if (codes.length === 1 && codes[0] !== undefined) return codes[0];
  return { key: keyOfCode(abbreviation), nature: 'CODE', num: null, title: abbreviation, cid: null, date: null };
}

const TREATIES: Readonly<Record<string, string>> = {
  TFUE: 'TFUE',
  TUE: 'TUE',
  CEDH: 'CESDH',
  CESDH: 'CESDH',
  'Conv. EDH': 'CESDH',
  'Conv. ESDH': 'CESDH',
  RGPD: 'RGPD',
  DDHC: 'DDHC',
};

function listAbbreviations(): Map<string, Texte> {
  const all = new Map<string, Texte>();
  for (const { abbreviations } of CODES) {
    for (const name of abbreviations) all.set(foldAbbreviation(name), texteOfAbbreviation(name));
  }
  for (const [name, label] of Object.entries(TREATIES)) {
    const texte = parseAct(label);
    if (texte !== null) all.set(foldAbbreviation(name), texte);
  }
  all.set('CE', textOfCommunity());
  return all;
}

function foldAbbreviation(name: string): string {
  return name.replace(/[. ]/g, '');
}

const TEXTES: ReadonlyMap<string, Texte> = listAbbreviations();

/** `C. civ.` also without blanks, `CGI` only as one word. */
function patternOf(name: string): string {
  return name
    .split('')
    .map((letter) => (letter === '.' ? String.raw`\.?` : letter === ' ' ? ' ?' : letter))
    .join('');
}

const WRITTEN = [...CODES.flatMap(({ abbreviations }) => abbreviations), ...Object.keys(TREATIES)].filter(
  (name) => !/ann\./.test(name),
);
const LAST_LETTERS: ReadonlySet<string> = new Set(WRITTEN.map((name) => foldAbbreviation(name).slice(-1)));
const NAMES = WRITTEN.sort((a, b) => b.length - a.length)
  .map(patternOf)
  .join('|');
const FORWARD = new RegExp(`(?:${NAMES})(?![A-Za-zÀ-ÿ0-9])`, 'y');
const CE = /CE(?![A-Za-zÀ-ÿ0-9)\-/])/y;
const BACKWARD = new RegExp(`(?<![A-Za-zÀ-ÿ])(?:${NAMES})(?:,| ?:| -)? ?$`);
const LONGEST = 32;

/** True for letters that name a code and so are no part of a number: `L. 1111-4 CSP`. */
export function isAbbreviation(letters: string): boolean {
  return TEXTES.has(letters);
}

export interface AbbreviationRead {
  readonly start: number;
  readonly end: number;
  readonly texte: Texte;
}

function readAs(text: string, start: number, end: number): AbbreviationRead | null {
  const texte = TEXTES.get(foldAbbreviation(text.slice(start, end).replace(/[,:\- ]+$/, '')));
  return texte === undefined ? null : { start, end, texte };
}

/** The abbreviation that begins at `position`, an upper-case letter. */
export function readAbbreviation(text: string, position: number): AbbreviationRead | null {
  const match = matchAt(FORWARD, text, position) ?? matchAt(CE, text, position);
  return match === null ? null : readAs(text, position, position + match[0].length);
}

/** The abbreviation that ends right before `position`, and not before `limit`: `CGI, art. 5`. */
export function readAbbreviationBefore(text: string, position: number, limit: number): AbbreviationRead | null {
  const from = Math.max(limit, position - LONGEST);
  let last = position - 1;
  while (last >= from && ' .,:-'.includes(text.charAt(last))) last -= 1;
  if (last < from || !LAST_LETTERS.has(text.charAt(last))) return null;
  const window = text.slice(from, position);
  if (!/[A-Z]/.test(window)) return null;
  const match = BACKWARD.exec(window);
  if (match === null) return null;
  const name = match[0].replace(/[,:\- ]+$/, '');
  const start = from + match.index;
  return readAs(text, start, start + name.length);
}
