/** Citations in bodies of what no link names and no day begins: counted as numbers, without being made references. */

import { dayOf } from '../core/dates.ts';
import type { IsoDate, LienTarget, Texte } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import type { Register } from '../core/register.ts';
import { articleVigueur } from '../core/vigueur.ts';
import { citedLabel, citedTarget, type Shelf } from './body-targets.ts';
import { leafEnd } from './reference-end.ts';
import { verdictOf } from './verdict.ts';

/** What links name: more is to be said of it than bodies say. */
export interface Linked {
  /** Articles of the register. */
  readonly articles: ReadonlySet<number>;
  /** Keys of the ends that are not held. */
  readonly leaves: ReadonlySet<string>;
}

export interface PlainCitations {
  /** References to what is in force. */
  readonly holding: number;
  /** References to what nothing tells the state of. */
  readonly notVerified: number;
  /** True when no citation is left to be judged otherwise. */
  readonly isAll: boolean;
  /** True when the citations of this number are among those counted. */
  isPlain(texte: Texte | null, num: string): boolean;
}

/** What is cited, as a number: even for an article of the register, odd for what is not held. */
type Cited = number;

/** More articles than a corpus has: numbers of two make one below 2^53. */
const MOST_ARTICLES = 2 ** 26;

/**
 * Counts the references, one for each article that cites and each that is cited, of which the state of what is cited
 * tells all: the only article of its number, its wordings undated, in force or of a state that nothing tells; or what is
 * not held. No link of `linked` names it.
 */
export function countPlain(register: Register, day: IsoDate, linked: Linked): PlainCitations {
  const find = createFinder(register);
  const shared = new Set<number>();
  const pairs = readPairs(register, find, shared);
  const verdictOfCited = createVerdicts(register, day, find, { linked, shared });
  const counts = { 'in-force': 0, unknown: 0, other: shared.size };
  for (const [cited, references] of countEach(pairs)) counts[verdictOfCited(cited) ?? 'other'] += references;
  const isPlain = (texte: Texte | null, num: string): boolean => {
    const cited = find.cited(texte, num);
    return typeof cited === 'number' && verdictOfCited(cited) !== null;
  };
  return { holding: counts['in-force'], notVerified: counts.unknown, isAll: counts.other === 0, isPlain };
}

/** Pairs of what is cited and who cites, in order, repeats side by side. `shared` receives the articles of shared numbers. */
function readPairs(register: Register, find: Finder, shared: Set<number>): Float64Array {
  const pairs: number[] = [];
  for (const { texte, num, by } of register.cited()) {
    const cited = find.cited(texte, num);
    if (typeof cited === 'number') for (const article of by) pairs.push(cited * MOST_ARTICLES + article);
    else if (by.length > 0) for (const article of cited) shared.add(article);
  }
  return Float64Array.from(pairs).sort();
}

/** How many different articles cite each of what is cited. */
function* countEach(pairs: Float64Array): Iterable<readonly [cited: Cited, references: number]> {
  let [last, cited, references] = [-1, -1, 0];
  for (const pair of pairs) {
    if (pair === last) continue;
    last = pair;
    const next = Math.floor(pair / MOST_ARTICLES);
    if (next !== cited && references > 0) yield [cited, references];
    references = next === cited ? references + 1 : 1;
    cited = next;
  }
  if (references > 0) yield [cited, references];
}

interface Finder {
  /** What a citation names; the articles of a number that several bear. */
  cited(texte: Texte | null, num: string): Cited | readonly number[];
  /** Key of an end that is not held. */
  keyOfLeaf(cited: Cited): string;
}

function createFinder(register: Register): Finder {
  const leaves = new Map<string, Cited>();
  const keys: string[] = [];
  const shelf: Shelf = {
    holds: (texteKey) => register.holds(texteKey),
    bears: (texteKey, num) => register.bearers(texteKey, num).length > 0,
  };
  const leafOf = (target: LienTarget, label: string): Cited => {
    const { key } = leafEnd(target, label);
    const known = leaves.get(key);
    if (known !== undefined) return known;
    const leaf = keys.length * 2 + 1;
    keys.push(key);
    leaves.set(key, leaf);
    return leaf;
  };
  return {
    cited(texte, num) {
      const target = citedTarget(shelf, { texte, num });
      const bearers = target.texte === null ? [] : register.bearers(target.texte.key, normalizeNum(target.num ?? ''));
      if (bearers.length > 1) return bearers;
      const [only] = bearers;
      return only === undefined ? leafOf(target, citedLabel({ texte, num }, target)) : only * 2;
    },
    keyOfLeaf: (cited) => keys[(cited - 1) / 2] ?? '',
  };
}

type PlainVerdict = 'in-force' | 'unknown';

/** The verdict on what is cited, when its state alone tells it, whoever cites; else null. */
function createVerdicts(
  register: Register,
  day: IsoDate,
  { keyOfLeaf }: Finder,
  { linked, shared }: { readonly linked: Linked; readonly shared: ReadonlySet<number> },
): (cited: Cited) => PlainVerdict | null {
  const ofArticle = (article: number): PlainVerdict | null => {
    if (linked.articles.has(article) || shared.has(article)) return null;
    const wordings = register.wordingsOf(article);
    if (wordings.some(({ dateDebut }) => dayOf(dateDebut) !== null)) return null;
    const verdict = verdictOf(articleVigueur(wordings, day).vigueur);
    return verdict === 'in-force' || verdict === 'unknown' ? verdict : null;
  };
  return (cited) => {
    if (cited % 2 === 0) return ofArticle(cited / 2);
    return linked.leaves.has(keyOfLeaf(cited)) ? null : 'unknown';
  };
}
