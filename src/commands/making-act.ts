/** The act that made a wording, among those that its record lists (formats.md 10). */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate, Lien, Relation, Vigueur } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import { texteFromLabel } from '../core/textes.ts';

/** Where a wording stands among those held of its article. */
export type Standing = 'first' | 'later' | 'alone';

/** A record lists the act that codified the article with every wording: it never made a later one. */
const PREFERRED: Readonly<Record<Standing, readonly Relation[]>> = {
  first: ['creates', 'amends', 'codifies'],
  later: ['amends', 'creates'],
  alone: ['amends', 'creates', 'codifies'],
};

interface Act {
  readonly label: string;
  /** Stated with the link, else of signature. */
  readonly date: IsoDate | null;
}

/**
 * The label of the act that made a wording, of all its acts where several may have, null where its record names none.
 * A wording held alone is the last one: of the acts that amended it, else created it, the latest made it when all are dated.
 * @param liens what the record of the wording states, in file order
 */
export function actThatMade(liens: readonly Lien[], standing: Standing): string | null {
  const undergone = liens.filter((lien) => lien.direction === 'in');
  for (const relation of PREFERRED[standing]) {
    const acts = distinctActs(undergone.filter((lien) => lien.relation === relation));
    if (acts.length === 0) continue;
    const made = standing === 'alone' ? latestOf(acts) : acts;
    return made.map(({ label }) => label).join(' ; ');
  }
  return null;
}

/**
 * As actThatMade, the acts that a commit names being heard too; null when neither file nor commit names one. An act that
 * the commit does not name did not make a later wording, and of several that it names nothing says which one did.
 */
export function actOfWording(corpus: Corpus, version: ArticleVersion, standing: Standing): string | null {
  const liens = corpus.liensFrom([version.row]);
  // A commit may name many acts, and a file every act it ever met: what both name made this wording.
  const acts = new Set((version.madeBy ?? []).map((act) => texteFromLabel(act)?.key));
  const shared = liens.filter(({ target }) => target.texte !== null && acts.has(target.texte.key));
  const named = version.madeBy ?? [];
  const own = named.length > 0 && standing === 'later' ? null : actThatMade(liens, standing);
  return actThatMade(shared, standing) ?? own ?? (named.length === 1 ? (named[0] ?? null) : null);
}

/** What an article is worth once an act of this kind ended it. */
const ENDING: Readonly<Partial<Record<Relation, Vigueur>>> = {
  repeals: 'repealed',
  transfers: 'transferred',
  lapses: 'lapsed',
  annuls: 'annulled',
  severs: 'severed',
};

interface Ending {
  /** The latest act when all are dated, else all of them; null when its record names none. */
  readonly by: string | null;
  /** `unknown` when its record names no such act, or acts of several kinds. */
  readonly how: Vigueur;
}

/** How an article ended, and by which act, from the record of its last wording. */
export function endOfArticle(liens: readonly Lien[]): Ending {
  const undergone = liens.filter(({ direction, relation }) => direction === 'in' && ENDING[relation] !== undefined);
  const labels = latestOf(distinctActs(undergone)).map(({ label }) => label);
  const [how, ...others] = new Set(undergone.map(({ relation }) => ENDING[relation]));
  return { by: labels.join(' ; ') || null, how: others.length === 0 ? (how ?? 'unknown') : 'unknown' };
}

/** Each act once: some records state a link from both ends, one of them without its date. */
function distinctActs(liens: readonly Lien[]): readonly Act[] {
  const acts = new Map<string, Act>();
  for (const lien of liens) {
    const key = keyOf(lien);
    const known = acts.get(key);
    const date = lien.date ?? lien.target.texte?.date ?? null;
    acts.set(key, { label: known?.label ?? lien.label, date: known?.date ?? date });
  }
  return [...acts.values()];
}

function keyOf({ target: { texte, num, id }, label }: Lien): string {
  const isNumbered = texte !== null && texte.num !== null;
  return isNumbered ? `${texte.key}#${num === null ? '' : normalizeNum(num)}` : (id ?? label);
}

function latestOf(acts: readonly Act[]): readonly Act[] {
  const days = acts.map(({ date }) => date);
  if (days.includes(null)) return acts;
  const last = days.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
  return acts.filter(({ date }) => date === last);
}
