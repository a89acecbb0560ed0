/** The table of conventions, and how the one of a repository is told. */

import type { HistoryCommit } from '../core/history.ts';
import type { Convention } from './convention.ts';
import { etalab } from './etalab.ts';
import { legalize } from './legalize.ts';
import { lexlib } from './lexlib.ts';
import { plain } from './plain.ts';
import { steeve } from './steeve.ts';
import { tricoteuses } from './tricoteuses.ts';

/** Surest signs first; the last recognises everything. */
export const CONVENTIONS: readonly Convention[] = [lexlib, legalize, tricoteuses, steeve, etalab, plain];

/** A repository may begin or end with commits of housekeeping. */
const SHARE = 0.5;

/** The first convention in which at least half of the samples are written; `plain` when there is none, or no sample. */
export function recogniseConvention(samples: readonly HistoryCommit[]): Convention {
  const isShared = (convention: Convention) =>
    samples.length > 0 && samples.filter((commit) => convention.recognises(commit)).length >= samples.length * SHARE;
  return CONVENTIONS.find(isShared) ?? plain;
}
