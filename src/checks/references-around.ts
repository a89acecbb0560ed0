/** The references of some articles alone, from what may say them. */

import type { ArticleScope, Bearers, CitesAround, Corpus, GivenName, StoredCitation } from '../core/contracts.ts';
import { dayOf } from '../core/dates.ts';
import type { IsoDate, StoredLien } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import { homonymsOf } from '../core/textes.ts';
import { liensOfBodies } from './body-targets.ts';
import { withArticles } from './directory.ts';
import { createEnds, type EndTable } from './end-table.ts';
import type { ReferenceEnd } from './references.ts';

/** What may say references, in the order in which the whole corpus says it; other references are said by it too. */
export interface SaidAround {
  readonly around: CitesAround;
  readonly liens: readonly StoredLien[];
  readonly citations: readonly StoredCitation[];
  /** The corpus, the articles at both ends held in memory. */
  readonly corpus: Corpus;
}

/** What articles of `scope` say and what may be said of them; null: the corpus does not tell it from the rest. */
export function readAround(corpus: Corpus, scope: ArticleScope): SaidAround | null {
  const around = corpus.citesAround?.(scope);
  if (around === undefined) return null;
  const liens = [...around.liens()];
  const citations = [...around.citations()];
  const bearers = bearersOf(liens, citations);
  return { around, liens, citations, corpus: withArticles(corpus, bearers, around.articles(bearers)) };
}

function bearersOf(liens: readonly StoredLien[], citations: readonly StoredCitation[]): Bearers {
  const rows = new Set<number>();
  const ids = new Set<string>();
  const nums = new Map<string, Bearers['nums'][number]>();
  const add = (texteKey: string, num: string): unknown => nums.set(`${texteKey} ${num}`, { texteKey, num });
  for (const { from, target } of liens) {
    rows.add(from);
    if (target.id !== null) ids.add(target.id);
    if (target.texte !== null && target.num !== null) add(target.texte.key, normalizeNum(target.num));
  }
  for (const { from, texte, num } of citations) {
    rows.add(from);
    if (texte !== null) add(texte.key, num);
  }
  return { rows: [...rows], ids: [...ids], nums: [...nums.values()] };
}

/**
 * Tells `ends` all that links say of the ends of these references that are not held. Returns the citations, with those that
 * name such an end otherwise.
 */
export function learnNames(said: SaidAround, day: IsoDate, ends: EndTable): Iterable<StoredCitation> {
  const { around, corpus, citations } = said;
  const names = namesNotHeld(said, day);
  if (names.length === 0) return citations;
  for (const lien of around.liensNaming(names)) learnName(corpus, ends, lien);
  const renamed = names.filter(({ texte }) => texte !== null && homonymsOf(texte).length > 0);
  return renamed.length === 0 ? citations : around.citations(renamed);
}

/** Most often the name alone tells what it means, and not who writes it. */
function learnName(corpus: Corpus, ends: EndTable, { target, label, from, direction }: StoredLien): ReferenceEnd {
  const mayBeSeveral = direction === 'out' && (target.num !== null || target.id !== null);
  const holder = mayBeSeveral ? corpus.byRow(from) : undefined;
  return ends.ofTarget(target, label, holder === undefined ? null : dayOf(holder.dateDebut));
}

type Name = GivenName & Pick<ReferenceEnd['target'], 'texte'>;

/** The names of the ends that are not held. */
function namesNotHeld({ corpus, liens, citations }: SaidAround, day: IsoDate): readonly Name[] {
  const ends = createEnds(corpus, day);
  const found = new Map<string, Name>();
  const add = ({ key, versions, target: { texte, num }, label }: ReferenceEnd): void => {
    if (versions.length > 0) return;
    found.set(key, { texte, texteKey: texte?.key ?? null, num: num === null ? '' : normalizeNum(num), label });
  };
  for (const lien of liens) add(learnName(corpus, ends, lien));
  for (const { lien, citing } of liensOfBodies(corpus, citations))
    add(ends.ofTarget(lien.target, lien.label, dayOf(citing.dateDebut)));
  return [...found.values()];
}
