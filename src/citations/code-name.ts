/** Names of codes in a sentence: the longest known title that stands there. */

import { CODES } from '../core/codes.ts';
import { foldName } from '../core/fold.ts';
import type { Texte } from '../core/model.ts';
import { findCode } from '../core/textes.ts';
import { codeAt } from './heads.ts';
import { isDigitCode, isLetterCode } from './search-state.ts';

// du code de la santé publique ; du Code général des impôts, annexe III ; du livre des procédures fiscales
// du code civil local (the law of Alsace-Moselle, another code than the Code civil)

interface Node {
  readonly next: Map<string, Node>;
  texte: Texte | null;
}

function makeNode(): Node {
  return { next: new Map(), texte: null };
}

function addName(root: Node, name: string, texte = findCode(name)): void {
  if (texte === null) return;
  let node = root;
  for (const word of foldName(name).split(' ')) {
    const child = node.next.get(word) ?? makeNode();
    node.next.set(word, child);
    node = child;
  }
  node.texte = texte;
}

/** Names that bodies in force write for a code: 'du code la santé publique' too, for every "Code de la". */
const MISSPELLED: readonly (readonly [name: string, title: string])[] = [
  ['Code de santé publique', 'Code de la santé publique'],
  ["Code de la construction et de l'habitat", "Code de la construction et de l'habitation"],
  ["Code de l'aide sociale et de la famille", "Code de l'action sociale et des familles"],
  ["Code de l'aide sociale et des familles", "Code de l'action sociale et des familles"],
  ['Code des pensions civiles et militaires', 'Code des pensions civiles et militaires de retraite'],
  ['Code du travail de Mayotte', 'Code du travail applicable à Mayotte'],
  ['Code de la voirie', 'Code de la voirie routière'],
  [
    "Code de l'entrée et de séjour des étrangers et du droit d'asile",
    "Code de l'entrée et du séjour des étrangers et du droit d'asile",
  ],
  ['Code de sécurité sociale', 'Code de la sécurité sociale'],
];

function plantNames(): Node {
  const root = makeNode();
  for (const { title, otherTitles } of CODES) {
    for (const name of [title, ...otherTitles]) if (/ /.test(name)) addName(root, name);
  }
  for (const [name, title] of MISSPELLED) addName(root, name, findCode(title));
  for (const { title } of CODES) {
    if (title.startsWith('Code de la ')) addName(root, title.replace('Code de la ', 'Code la '), findCode(title));
  }
  // "Code des marchés publics" is written for all four editions; the wider title of a code may be shortened.
  for (const name of ['Code des postes', "Code de l'expropriation"]) addName(root, name);
  return root;
}

const ROOT = plantNames();

/** A code written in every body is folded once. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 5000;

function foldWord(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const folded = foldName(word);
  if (FOLDED.size < MOST_FOLDED) FOLDED.set(word, folded);
  return folded;
}

const LONGEST_WORD = 40;

function endOfWord(text: string, position: number): number {
  let end = position;
  const limit = position + LONGEST_WORD;
  while (end < limit) {
    const code = codeAt(text, end);
    if (!isLetterCode(code) && !isDigitCode(code)) break;
    end += 1;
  }
  return end;
}

function isJoint(code: number): boolean {
  return code === 32 || code === 39 || code === 44 || code === 40 || code === 45;
}

/** Start of the next word of a name: after a blank, an apostrophe, a hyphen, `, ` or ` (`; -1 when the name must end. */
function startOfNextWord(text: string, position: number): number {
  let next = position;
  const limit = position + 3;
  while (next < limit && isJoint(codeAt(text, next))) next += 1;
  return next === position || next >= text.length ? -1 : next;
}

export interface CodeRead {
  readonly end: number;
  readonly texte: Texte;
}

/** The code whose title begins at `position`; null when the words there begin no known title. */
export function readCodeName(text: string, position: number): CodeRead | null {
  let node = ROOT;
  let found: CodeRead | null = null;
  let start = position;
  while (start >= 0) {
    const end = endOfWord(text, start);
    if (end === start) break;
    const child = node.next.get(foldWord(text.slice(start, end)));
    if (child === undefined) break;
    node = child;
    if (node.texte !== null) found = { end: endOfTitle(text, end), texte: node.texte };
    start = startOfNextWord(text, end);
  }
  return found;
}

/** The parenthesis of `Code forestier (nouveau)` belongs to the title. */
function endOfTitle(text: string, end: number): number {
  return codeAt(text, end) === 41 && text.slice(Math.max(0, end - 12), end).includes('(') ? end + 1 : end;
}
