/** The links of one article as the union of what its own file and the files of others say. */

import type { Corpus } from '../core/contracts.ts';
import { citationsNaming, lienOfCitation } from '../checks/body-targets.ts';
import { chooseByEtat } from '../checks/end-table.ts';
import type {
  ArticleVersion,
  Direction,
  Etat,
  IsoDate,
  LienTarget,
  Relation,
  StoredLien,
  Voice,
} from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import { worksOfTarget } from '../resolve.ts';
import { askOnce } from './asked-once.ts';

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
  readonly saidBy: readonly Voice[];
  /** Wordings of the other end whose own files state it; empty when only this end does. */
  readonly stating: readonly ArticleVersion[];
}

interface Draft extends SeenLien {
  readonly etats: Etat[];
  readonly saidBy: Voice[];
  readonly stating: ArticleVersion[];
}

/** Wordings whose links are asked for, and the other wordings of the same article, whose links are left out. */
export interface Wanted {
  readonly versions: readonly ArticleVersion[];
  readonly others: readonly ArticleVersion[];
}

/** All links of the wordings asked for: their own in file order, then those that only others state. */
export function uniteLiens(asked: Corpus, wanted: Wanted, day: IsoDate): readonly SeenLien[] {
  const corpus = askOnce(asked.forLinks ?? asked);
  const { versions } = wanted;
  const drafts = new Map<string, Draft>();
  for (const lien of corpus.liensFrom(versions.map((version) => version.row))) {
    const held = heldVersions(corpus, lien.target, day);
    add(drafts, keyOf(lien.relation, lien.direction, lien.target, lien.label, held), {
      ...{ lien, relation: lien.relation, direction: lien.direction, other: lien.target, versions: held },
      ...{ etats: lien.target.etat === null ? [] : [lien.target.etat], saidBy: ['this'], stating: [] },
    });
  }
  for (const lien of liensNaming(corpus, versions)) {
    const from = corpus.byRow(lien.from);
    if (from === undefined || isOwn(from, wanted) || !isMeant(corpus, lien.target, wanted, day)) continue;
    const direction = lien.direction === 'out' ? 'in' : 'out';
    const other: LienTarget = { texte: from.texte, num: from.num, id: from.articleCid ?? from.id, etat: null };
    const held = corpus.versionsOf(from.work);
    add(drafts, keyOf(lien.relation, direction, other, lien.label, held), {
      ...{ lien, relation: lien.relation, direction, other, versions: held, etats: [], saidBy: ['other'] },
      stating: [from],
    });
  }
  for (const link of linksOfBodies(corpus, wanted, day)) add(drafts, link.key, link.draft);
  return [...drafts.values()];
}

/** What the words of the wordings cite, and the words of others that cite them. */
function* linksOfBodies(corpus: Corpus, wanted: Wanted, day: IsoDate): Iterable<{ key: string; draft: Draft }> {
  const { versions } = wanted;
  for (const citation of corpus.citationsFrom(versions.map(({ row }) => row))) {
    if (!citation.isLive) continue;
    const lien = lienOfCitation(corpus, citation, versions[0]?.line ?? 1);
    const held = heldVersions(corpus, lien.target, day);
    const { relation, direction, target } = lien;
    const key = keyOf(relation, direction, target, lien.label, held);
    yield {
      key,
      draft: { lien, relation, direction, other: target, versions: held, etats: [], saidBy: ['body'], stating: [] },
    };
  }
  for (const citation of versions.flatMap((version) => citationsNaming(corpus, version))) {
    const from = corpus.byRow(citation.from);
    if (from === undefined || isOwn(from, wanted)) continue;
    const lien = lienOfCitation(corpus, citation, from.line);
    if (!isMeant(corpus, lien.target, wanted, day)) continue;
    const other: LienTarget = { texte: from.texte, num: from.num, id: from.articleCid ?? from.id, etat: null };
    const held = corpus.versionsOf(from.work);
    const draft: Draft = {
      lien,
      relation: 'cites',
      direction: 'in',
      other,
      versions: held,
      etats: [],
      saidBy: ['body'],
      stating: [from],
    };
    yield { key: keyOf('cites', 'in', other, lien.label, held), draft };
  }
}

function isOwn(from: ArticleVersion, { versions, others }: Wanted): boolean {
  return [...versions, ...others].some((version) => version.row === from.row);
}

/** False when the number is that of another article too, which is meant, or when another wording is. */
function isMeant(corpus: Corpus, target: LienTarget, { versions, others }: Wanted, day: IsoDate): boolean {
  const chosen = chooseByEtat(worksOfTarget(corpus, target), target.etat, day);
  if (chosen !== null && versions.every((version) => version.work !== chosen)) return false;
  const isNamed = (version: ArticleVersion): boolean => target.id !== null && version.id === target.id;
  if (versions.some(isNamed)) return true;
  const isOfEtat = (version: ArticleVersion): boolean => version.etatStated && version.etat === target.etat;
  return !others.some(isNamed) && (versions.some(isOfEtat) || !others.some(isOfEtat));
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

/** The article that a target names; when its number is that of several, the one that its état points to, or none. */
function heldVersions(corpus: Corpus, target: LienTarget, day: IsoDate): readonly ArticleVersion[] {
  const works = worksOfTarget(corpus, target);
  const chosen = chooseByEtat(works, target.etat, day);
  return chosen === null ? [] : (works.get(chosen) ?? []);
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
  known.stating.push(...link.stating);
}
