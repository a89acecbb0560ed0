/** The day on which an article that a link gives as the successor of another took its place. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate, Relation } from '../core/model.ts';
import { texteFromLabel } from '../core/textes.ts';
import type { Life } from './lives.ts';

const ENDING: ReadonlySet<Relation> = new Set<Relation>(['repeals', 'transfers']);
const MAKING: ReadonlySet<Relation> = new Set<Relation>(['creates', 'codifies', 'amends', 'transfers']);

/**
 * The day on which `before` ended or was rewritten and `after` began or was rewritten; null when there is none. Of several
 * the end of `before` counts, else the beginning of `after`, else the first. Where nothing states the day on which `before`
 * ended, it is that of the first wording of `after` which the act that ended `before` made.
 */
export function renumberingDay(corpus: Corpus, before: Life, after: Life): IsoDate | null {
  const rewritten = before.wordings.slice(1).map(({ begin }) => begin);
  const left = new Set([...rewritten, before.end]);
  const common = after.wordings.flatMap(({ begin }) => (begin !== null && left.has(begin) ? [begin] : []));
  const best = [before.end, after.wordings[0]?.begin ?? null].find((day) => day !== null && common.includes(day));
  return best ?? common[0] ?? (before.hasUndatedEnd ? dayOfSharedAct(corpus, before, after) : null);
}

function dayOfSharedAct(corpus: Corpus, before: Life, after: Life): IsoDate | null {
  const begun = before.wordings.at(-1)?.begin ?? '';
  const ending = actsOn(corpus, before.wordings.at(-1)?.version, ENDING);
  for (const { begin, version } of after.wordings) {
    if (begin === null || begin <= begun) continue;
    const making = actsOn(corpus, version, MAKING);
    // A file may list, beside every wording, each act that its article ever met.
    if ([...making].some(([key, signed]) => ending.has(key) && signed !== null && signed <= begin)) return begin;
  }
  return null;
}

/** Acts that did something to a wording, and the day of their signature. */
function actsOn(
  corpus: Corpus,
  version: ArticleVersion | undefined,
  relations: ReadonlySet<Relation>,
): ReadonlyMap<string, IsoDate | null> {
  if (version === undefined) return new Map();
  const liens = corpus.liensFrom([version.row]);
  const textes = liens.flatMap(({ direction, relation, target: { texte } }) =>
    direction === 'in' && relations.has(relation) && texte !== null ? [texte] : [],
  );
  const named = (version.madeBy ?? []).flatMap((label) => texteFromLabel(label) ?? []);
  return new Map([...(relations === MAKING ? named : []), ...textes].map(({ key, date }) => [key, date]));
}
