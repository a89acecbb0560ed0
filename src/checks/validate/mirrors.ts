/** Links whose other end is held and does not state them back. */

import type { Corpus } from '../../core/contracts.ts';
import type { ArticleVersion, StoredLien } from '../../core/model.ts';
import { normalizeNum } from '../../core/numbers.ts';
import { worksOfTarget } from '../../resolve.ts';
import { labelOf } from '../labels.ts';
import { type CorpusRule, corpusFinding } from './rule.ts';

/**
 * "Cité par" without "Cite" back is the rule of the source, not a contradiction: it also lists old versions of the citing
 * article (formats.md 10). So only citations made, and lineage both ways, are held against the other end.
 */
function isMirrored(lien: StoredLien): boolean {
  if (lien.heading === null) return false;
  return lien.relation === 'renumbers' || (lien.relation === 'cites' && lien.direction === 'out');
}

export const mirrors: CorpusRule = {
  ids: ['missing-mirror'],
  *find({ corpus, say }) {
    const liensOf = createLienCache(corpus);
    let holder: ArticleVersion | undefined;
    for (const lien of corpus.allLiens(['renumbers', 'cites'])) {
      if (!isMirrored(lien)) continue;
      if (holder?.row !== lien.from) holder = corpus.byRow(lien.from);
      if (holder === undefined || isStatedBack(corpus, liensOf, holder, lien)) continue;
      yield corpusFinding({
        rule: 'missing-mirror',
        severity: 'note',
        message: say['missing-mirror'](labelOf(holder), lien.relation, lien.direction, lien.label),
        ...{ path: lien.path ?? holder.path, line: lien.line, text: lien.label, source: holder },
      });
    }
  },
};

/** Also true when nothing is held of the other end, or nothing in it states links at all. */
function isStatedBack(
  corpus: Corpus,
  liensOf: (version: ArticleVersion) => readonly StoredLien[],
  holder: ArticleVersion,
  lien: StoredLien,
): boolean {
  const versions = [...worksOfTarget(corpus, lien.target).values()].flat();
  const stated = versions.flatMap(liensOf);
  if (stated.length === 0) return true;
  return stated.some(
    (back) => back.relation === lien.relation && back.direction !== lien.direction && names(back, holder),
  );
}

function names(lien: StoredLien, version: ArticleVersion): boolean {
  const { target } = lien;
  if (target.id !== null && (target.id === version.id || target.id === version.articleCid)) return true;
  if (target.num === null || target.texte === null) return false;
  // An article whose own code nothing proves cannot be held against the one that names it.
  const isSameTexte = version.texte === null || target.texte.key === version.texte.key;
  return isSameTexte && normalizeNum(target.num) === version.numKey;
}

const MOST_CACHED = 50_000;

function createLienCache(corpus: Corpus): (version: ArticleVersion) => readonly StoredLien[] {
  const cache = new Map<number, readonly StoredLien[]>();
  return (version) => {
    const known = cache.get(version.row);
    if (known !== undefined) return known;
    if (cache.size > MOST_CACHED) cache.clear();
    const found = corpus.liensFrom([version.row]);
    cache.set(version.row, found);
    return found;
  };
}
