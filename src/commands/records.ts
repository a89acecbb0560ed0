/** An article as one record of `plain` and `csv`. */

import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import type { CommandContext } from './command.ts';
import { stateOf } from './state.ts';

/** Columns of an article record. */
export const ARTICLE_COLUMNS = [
  ...[
    'num',
    'texte',
    'texteCid',
    'articleCid',
    'id',
    'etat',
    'vigueur',
    'dateDebut',
    'dateFin',
    'section',
    'path',
    'line',
    'format',
  ],
] as const;

/** The values of ARTICLE_COLUMNS, `vigueur` on `day`; `section` is joined by ` > `. */
export function articleRecord(
  context: CommandContext,
  version: ArticleVersion,
  day: IsoDate = context.asOf,
): readonly (string | number | null)[] {
  return [
    version.num,
    version.texte?.title ?? null,
    version.texte?.cid ?? null,
    version.articleCid,
    version.id,
    version.etat,
    stateOf(context.corpus, version, day),
    dayOf(version.dateDebut),
    dayOf(version.dateFin),
    version.section.join(' > '),
    version.path,
    version.line,
    version.format,
  ];
}
