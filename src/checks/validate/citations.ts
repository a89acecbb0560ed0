/** What an article's text cites against what its publisher lists. */

import type { Corpus, StoredCitation } from '../../core/contracts.ts';
import type { ArticleVersion, StoredLien } from '../../core/model.ts';
import { foldStars, normalizeNum } from '../../core/numbers.ts';
import { lienOfCitation } from '../body-targets.ts';
import { labelOf } from '../labels.ts';
import { type CorpusRule, corpusFinding } from './rule.ts';

/**
 * Only articles whose list names at least one citation are looked at: a file without a list says nothing. An article that
 * stands between the ends of a range in the text is listed by the publisher, not written.
 */
export const citations: CorpusRule = {
  ids: ['unlisted-citation', 'unseen-citation'],
  *find({ corpus, say }) {
    for (const [version, list] of listsOf(corpus)) {
      const cited = corpus.citationsFrom([version.row]).filter(({ isLive }) => isLive);
      for (const lien of unlisted(corpus, version, cited, list)) {
        yield corpusFinding({
          ...{ rule: 'unlisted-citation', severity: 'note', path: version.path, line: version.line, source: version },
          ...{ message: say['unlisted-citation'](labelOf(version), lien.label), text: lien.label },
        });
      }
      for (const lien of unseen(corpus, version, cited, list)) {
        yield corpusFinding({
          ...{
            rule: 'unseen-citation',
            severity: 'note',
            path: lien.path ?? version.path,
            line: lien.line,
            source: version,
          },
          ...{ message: say['unseen-citation'](labelOf(version), lien.label), text: lien.label },
        });
      }
    }
  },
};

/** The citations that each version's own file lists, version by version. */
function* listsOf(corpus: Corpus): Iterable<readonly [ArticleVersion, readonly StoredLien[]]> {
  let list: StoredLien[] = [];
  for (const lien of corpus.allLiens(['cites'])) {
    if (list[0] !== undefined && list[0].from !== lien.from) {
      yield* listed(corpus, list);
      list = [];
    }
    if (lien.direction === 'out' && lien.heading !== null) list.push(lien);
  }
  yield* listed(corpus, list);
}

function* listed(
  corpus: Corpus,
  list: readonly StoredLien[],
): Iterable<readonly [ArticleVersion, readonly StoredLien[]]> {
  const version = list[0] === undefined ? undefined : corpus.byRow(list[0].from);
  if (version !== undefined) yield [version, list];
}

/** A number as it is compared: of one texte, stars apart; null where the texte or the number is not known. */
function keyOf({ target }: Pick<StoredLien, 'target'>): string | null {
  if (target.texte === null || target.num === null) return null;
  return `${target.texte.key}#${foldStars(normalizeNum(target.num))}`;
}

/** Held articles alone: of the others, the list may name an older texte for the same thing. */
function unlisted(
  corpus: Corpus,
  version: ArticleVersion,
  cited: readonly StoredCitation[],
  list: readonly StoredLien[],
): readonly StoredLien[] {
  const known = new Set(list.map(keyOf));
  return cited
    .filter(({ texte, num }) => texte !== null && !(texte.key === version.texte?.key && num === version.numKey))
    .map((citation) => lienOfCitation(corpus, citation, version.line))
    .filter((lien) => !known.has(keyOf(lien)) && isHeld(corpus, lien));
}

function isHeld(corpus: Corpus, { target }: StoredLien): boolean {
  return (
    target.texte !== null && target.num !== null && corpus.byNum(normalizeNum(target.num), target.texte.key).length > 0
  );
}

function unseen(
  corpus: Corpus,
  version: ArticleVersion,
  cited: readonly StoredCitation[],
  list: readonly StoredLien[],
): readonly StoredLien[] {
  const seen = new Set(cited.map((citation) => keyOf(lienOfCitation(corpus, citation, version.line))));
  return list.filter((lien) => {
    const { texte, num } = lien.target;
    const key = keyOf(lien);
    if (key === null || texte === null || num === null || seen.has(key)) return false;
    return !corpus.citationsTo(texte.key, normalizeNum(num)).some(({ from }) => from === version.row);
  });
}
