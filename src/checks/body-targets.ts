/** Citations of bodies as links: what they name, looked up as sentences mean it. */

import type { Corpus, StoredCitation } from '../core/contracts.ts';
import type { ArticleVersion, LienTarget, StoredLien, Texte } from '../core/model.ts';
import { foldStars } from '../core/numbers.ts';
import { homonymsOf } from '../core/textes.ts';

/** What must be known of a corpus to tell what a sentence names. */
export interface Shelf {
  /** True when at least one version belongs to this texte. */
  holds(texteKey: string): boolean;
  /** True when an article of this texte bears this number. */
  bears(texteKey: string, numKey: string): boolean;
}

function shelfOf(corpus: Corpus): Shelf {
  return {
    holds: (texteKey) => corpus.holds(texteKey),
    bears: (texteKey, num) => corpus.byNum(num, texteKey).length > 0,
  };
}

/** The texte that a sentence means: the one it names, else the only one held that everyday language calls the same. */
function texteMeant(shelf: Shelf, texte: Texte): Texte {
  if (shelf.holds(texte.key)) return texte;
  const held = homonymsOf(texte).filter(({ key }) => shelf.holds(key));
  return (held.length === 1 ? held[0] : undefined) ?? texte;
}

/** Sentences leave stars out: R. 123-1 is said for R*123-1 where there is no other. */
function numMeant(shelf: Shelf, texte: Texte, num: string): string {
  if (shelf.bears(texte.key, num)) return num;
  return starredForms(num).find((form) => shelf.bears(texte.key, form)) ?? num;
}

function starredForms(num: string): readonly string[] {
  const plain = foldStars(num);
  const forms = [plain, plain.replace(/^(LO|[LRDA])/, '$1*'), plain.replace(/^(LO|[LRDA])/, '$1**')];
  return forms.filter((form) => form !== num);
}

/** A citation as a link that the body states. `line`: that of the body, where the reference itself was not looked for. */
export function lienOfCitation(corpus: Corpus, citation: StoredCitation, line: number): StoredLien {
  const target = citedTarget(shelfOf(corpus), citation);
  const label = citedLabel(citation, target);
  return {
    ...{ heading: null, relation: 'cites', direction: 'out', typeLien: null, sens: null, label, target, date: null },
    ...{ line, from: citation.from },
  };
}

/** Live citations as links, with the wordings that state them. They come grouped by what they name: it is looked up once. */
export function* liensOfBodies(
  corpus: Corpus,
  citations: Iterable<StoredCitation>,
): Iterable<{ readonly lien: StoredLien; readonly citing: ArticleVersion }> {
  let group: { readonly citation: StoredCitation; readonly lien: StoredLien } | null = null;
  for (const citation of citations) {
    const citing = citation.isLive ? corpus.byRow(citation.from) : undefined;
    if (citing === undefined) continue;
    const { line } = citing;
    if (group === null || !isOfOneNumber(group.citation, citation))
      group = { citation, lien: lienOfCitation(corpus, citation, line) };
    const isFirst = group.citation === citation;
    yield { lien: isFirst ? group.lien : { ...group.lien, from: citation.from, line }, citing };
  }
}

/** True when both name one number of one texte. */
export function isOfOneNumber(a: StoredCitation, b: StoredCitation): boolean {
  return a.num === b.num && a.texte === b.texte;
}

/** What a citation is called that nobody wrote as a link. */
export function citedLabel({ num }: Cited, { texte, num: meant }: LienTarget): string {
  return texte === null ? `art. ${num}` : `${texte.title} - art. ${meant ?? ''}`;
}

type Cited = Pick<StoredCitation, 'texte' | 'num'>;

/** What a citation names, looked up as sentences mean it. */
export function citedTarget(shelf: Shelf, { texte, num }: Cited): LienTarget {
  if (texte === null) return { texte, num, id: null, etat: null };
  const meant = texteMeant(shelf, texte);
  return { texte: meant, num: numMeant(shelf, meant, num), id: null, etat: null };
}

/** Live citations of an article by its number, in every way sentences say it; one for each version that cites. */
export function citationsNaming(corpus: Corpus, { texte, numKey }: ArticleVersion): readonly StoredCitation[] {
  if (numKey === null) return [];
  const textes = texte === null ? [null] : [texte, ...homonymsOf(texte).filter(({ key }) => !corpus.holds(key))];
  const found = new Map<number, StoredCitation>();
  for (const one of textes) {
    for (const num of numsSaidFor(corpus, texte, numKey)) {
      for (const citation of corpus.citationsTo(one?.key ?? null, num))
        if (citation.isLive) found.set(citation.from, citation);
    }
  }
  return [...found.values()];
}

/** The number, and the same without its stars where that is nobody's. */
function numsSaidFor(corpus: Corpus, texte: Texte | null, numKey: string): readonly string[] {
  const plain = foldStars(numKey);
  if (plain === numKey || texte === null || corpus.byNum(plain, texte.key).length > 0) return [numKey];
  return [numKey, plain];
}
