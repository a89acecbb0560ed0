/** Textes by name: codes by title, abbreviation, slug or identifier, other acts by nature and number. */

import { parseAct } from './acts.ts';
import { CODES, keyOfCode, textesOfCodes } from './codes.ts';
import type { Code } from './codes.ts';
import { foldName, foldNames, foldText } from './fold.ts';
import type { Texte } from './model.ts';
import { once } from './once.ts';

export { foldText };

/** A code's name is cut at 50 characters by LEGI's link labels; a shorter beginning proves nothing. */
const CUT_NAME = 24;
/** With an ellipsis the cut is stated: less is enough. */
const ELLIPSIS_NAME = 12;

/** Lower-case ASCII with hyphens, as sites write it in addresses: `code-de-la-sante-publique`. */
export function slugOf(title: string): string {
  return foldName(title.replace(/n°/gi, 'no')).replaceAll(' ', '-');
}

/** A folded name without the tail that LEGI adds to the tax codes: `Code général des impôts, annexe 2, CGIAN2.` */
function withoutTail(folded: string): string {
  return folded.replace(/^(code .{10,}) cgi(?:an\d)?$/, '$1');
}

interface CodeEntry {
  readonly code: Code;
  readonly texte: Texte;
  readonly names: readonly string[];
}

/** The folded names of each list, all of them folded at once. */
function foldLists(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const folded = foldNames(lists.flat()).map(withoutTail);
  let next = 0;
  return lists.map((list) => folded.slice(next, (next += list.length)));
}

const entries = once((): readonly CodeEntry[] => {
  const names = foldLists(CODES.map(({ title, otherTitles }) => [title, ...otherTitles]));
  const textes = textesOfCodes();
  return CODES.flatMap((code, at) => {
    const texte = textes[at];
    return texte === undefined ? [] : [{ code, texte, names: names[at] ?? [] }];
  });
});

/** The textes that bear each name; `names` holds those of each entry. */
function groupByName(names: readonly (readonly string[])[]): ReadonlyMap<string, readonly Texte[]> {
  const groups = new Map<string, Texte[]>();
  for (const [at, { texte }] of entries().entries()) {
    for (const name of new Set(names[at])) groups.set(name, [...(groups.get(name) ?? []), texte]);
  }
  return groups;
}

function compactName(name: string): string {
  return foldName(name).replaceAll(' ', '');
}

/** Everyday name: `Code forestier (nouveau)` and `Code forestier` are both called "code forestier". */
function everydayName(name: string): string {
  return name.replace(/ (?:nouveau|ancien|\d{4}|edition \d{4}|de \d{4})$/, '').replace(/^(?:nouveau|ancien) /, '');
}

const byName = once(() => groupByName(entries().map(({ names }) => names)));
const byAbbreviation = once(() => {
  const folded = foldLists(entries().map(({ code }) => code.abbreviations));
  return groupByName(folded.map((names) => names.map((name) => name.replaceAll(' ', ''))));
});
const byEverydayName = once(() => groupByName(entries().map(({ names }) => names.map(everydayName))));
const byId = once(() => groupByName(entries().map(({ code }) => code.ids)));
const byKey = once((): ReadonlyMap<string, CodeEntry> => new Map(entries().map((entry) => [entry.texte.key, entry])));

function findByBeginning(name: string, folded: string): readonly Texte[] {
  const isCut = /(?:\.\.\.|…)\s*$/.test(name);
  if (folded.length < (isCut ? ELLIPSIS_NAME : CUT_NAME)) return [];
  return entries()
    .filter(({ names }) => names.some((title) => title.startsWith(folded)))
    .map(({ texte }) => texte);
}

/**
 * The known codes that a name may mean: one for a title of any time, an abbreviation, a slug, a LEGITEXT identifier or
 * the beginning of a title cut by a label; several for an abbreviation that two codes share (CPCE); none otherwise.
 */
export function findCodes(name: string): readonly Texte[] {
  const short = name.slice(0, 300).trim();
  const identified = byId().get(short.toUpperCase());
  if (identified !== undefined) return identified;
  const folded = withoutTail(foldName(short));
  if (folded === '') return [];
  const exact = byName().get(folded) ?? byAbbreviation().get(folded.replaceAll(' ', ''));
  return exact ?? findByBeginning(short, folded);
}

/** The known code that a name means; null when none or when several could be meant (see findCodes). */
export function findCode(name: string): Texte | null {
  const codes = findCodes(name);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

/**
 * Other codes that everyday language calls by the same name: `Code forestier (nouveau)` for `Code forestier`. A sentence
 * or a folder may mean either; LEGI's labels tell them apart.
 */
export function homonymsOf(texte: Texte): readonly Texte[] {
  const names = byKey().get(texte.key)?.names ?? [];
  const others = names.flatMap((name) => byEverydayName().get(everydayName(name)) ?? []);
  return [...new Set(others)].filter(({ key }) => key !== texte.key);
}

/** Where the name of a code ends: before a number without "- art.", a division, an article. */
const CODE_TAIL = /[\s,]+(?:annexe\b|art(?:icle)?s?\b|(?:LO|[LRDA])?\.? ?\*{0,2}\d|- )/i;

function nameBeforeTail(label: string): string {
  const tail = CODE_TAIL.exec(label);
  return tail === null ? label : label.slice(0, tail.index);
}

function parseUnknownCode(name: string): Texte | null {
  const title = name.replace(/\s+/g, ' ').replace(/[. ]+$/, '');
  if (!/^(?:nouveau |ancien )?(?:code|livre) [a-z]/.test(foldText(title))) return null;
  return { key: keyOfCode(title), nature: 'CODE', num: null, title, cid: null, date: null };
}

/**
 * The texte that the label of a link names: a code, known or not, or an act by nature and number. An article, a state
 * or a JORF after the name is ignored.
 * @returns null when the label begins with the name of no kind of texte
 */
export function texteFromLabel(label: string): Texte | null {
  const name = label
    .slice(0, 1000)
    .replace(/ - art\b.*$/is, '')
    .trim();
  const known = findCode(name) ?? parseAct(name);
  // `CGIAN3 38 septdecies`, `Code rural L241-1`, `Code civil -  Section 2`: the name goes on.
  return known ?? findCode(nameBeforeTail(name)) ?? parseUnknownCode(nameBeforeTail(name));
}

/** True when both are one texte: same identity, or same cid. */
export function sameTexte(left: Texte | null, right: Texte | null): boolean {
  if (left === null || right === null) return false;
  return left.key === right.key || (left.cid !== null && left.cid === right.cid);
}

/** The abbreviation to show for a known code (`CSP`), one that findCode reads back; null when there is none. */
export function abbreviationOf(texte: Texte): string | null {
  const abbreviations = byKey().get(texte.key)?.code.abbreviations ?? [];
  return abbreviations.find((abbreviation) => byAbbreviation().get(compactName(abbreviation))?.length === 1) ?? null;
}
