/** The links of one article as the union of what its own file and the files of others say. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, Direction, Etat, LienTarget, Relation, StoredLien } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import { worksOfTarget } from '../resolve.ts';

/** A link seen from the article, with the other end as it is named or held. */
export interface SeenLien {
  readonly lien: StoredLien;
  readonly relation: Relation;
  /** Seen from the article. */
  readonly direction: Direction;
  readonly other: LienTarget;
  /** The other end when the corpus holds it; empty otherwise. */
  readonly versions: readonly ArticleVersion[];
  /** États that items give to versions of the other end, in the order of their items. */
  readonly etats: readonly Etat[];
  readonly saidBy: readonly ('this' | 'other')[];
}

interface Draft extends SeenLien {
  readonly etats: Etat[];
  readonly saidBy: ('this' | 'other')[];
}

/** All links of the article whose versions are given: its own in file order, then those that only others state. */
export function uniteLiens(corpus: Corpus, versions: readonly ArticleVersion[]): readonly SeenLien[] {
  const drafts = new Map<string, Draft>();
  for (const lien of corpus.liensFrom(versions.map((version) => version.row))) {
    const held = heldVersions(corpus, lien.target);
    add(drafts, keyOf(lien.relation, lien.direction, lien.target, lien.label, held), {
      ...{ lien, relation: lien.relation, direction: lien.direction, other: lien.target, versions: held },
      ...{ etats: lien.target.etat === null ? [] : [lien.target.etat], saidBy: ['this'] },
    });
  }
  for (const lien of liensNaming(corpus, versions)) {
    const from = corpus.byRow(lien.from);
    if (from === undefined || versions.some((version) => version.row === from.row)) continue;
    const direction = lien.direction === 'out' ? 'in' : 'out';
    const other: LienTarget = { texte: from.texte, num: from.num, id: from.articleCid ?? from.id, etat: null };
    const held = corpus.versionsOf(from.work);
    add(drafts, keyOf(lien.relation, direction, other, lien.label, held), {
      ...{ lien, relation: lien.relation, direction, other, versions: held, etats: [], saidBy: ['other'] },
    });
  }
  return [...drafts.values()];
}

/** Links of other files that name this article, by number and texte or by identifier. */
function liensNaming(corpus: Corpus, versions: readonly ArticleVersion[]): readonly StoredLien[] {
  const seen = new Map<string, StoredLien>();
  for (const version of versions) {
    const ids = [version.id, version.articleCid].filter((id) => id !== null);
    for (const lien of corpus.liensTo(version.texte?.key ?? null, version.numKey, ids)) {
      seen.set(`${lien.from} ${lien.line} ${lien.label}`, lien);
    }
  }
  return [...seen.values()];
}

/** The article that a target names when it names only one; none when the number is that of several. */
function heldVersions(corpus: Corpus, target: LienTarget): readonly ArticleVersion[] {
  const works = [...worksOfTarget(corpus, target).values()];
  return works.length === 1 ? (works[0] ?? []) : [];
}

function keyOf(
  relation: Relation,
  direction: Direction,
  target: LienTarget,
  label: string,
  held: readonly ArticleVersion[],
): string {
  const work = held[0]?.work;
  if (work !== undefined) return `${relation} ${direction} ${work}`;
  const { texte, num } = target;
  const named = texte === null ? label : `${texte.key}#${num === null ? label : normalizeNum(num)}`;
  return `${relation} ${direction} ${named}`;
}

function add(drafts: Map<string, Draft>, key: string, link: Draft): void {
  const known = drafts.get(key);
  if (known === undefined) {
    drafts.set(key, link);
    return;
  }
  for (const etat of link.etats) if (!known.etats.includes(etat)) known.etats.push(etat);
  for (const voice of link.saidBy) if (!known.saidBy.includes(voice)) known.saidBy.push(voice);
}
