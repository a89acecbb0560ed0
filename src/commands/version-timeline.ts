/** The wordings of an article as a line of time. */

import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, Vigueur } from '../core/model.ts';
import type { Block, TimeSpan } from '../core/view.ts';
import { stateSpan } from './article-facts.ts';
import { chronology } from './choose.ts';
import type { CommandContext } from './command.ts';
import { stateOf } from './state.ts';

const STATES: Readonly<Partial<Record<Vigueur, TimeSpan['state']>>> = {
  'in-force': 'present',
  'repealed-later': 'present',
  'not-yet-in-force': 'future',
};

/** Those that were or will be law and state their first day; no block for fewer than two. */
export function timelineBlocks(context: CommandContext, versions: readonly ArticleVersion[]): readonly Block[] {
  const spans = chronology(versions).flatMap((version): readonly TimeSpan[] => {
    const from = dayOf(version.dateDebut);
    if (from === null) return [];
    const vigueur = stateOf(context.corpus, version, context.asOf);
    const { tone = 'plain' } = stateSpan(context, vigueur);
    return [{ from, until: dayOf(version.dateFin), state: STATES[vigueur] ?? 'past', tone }];
  });
  return spans.length < 2 ? [] : [{ kind: 'timeline', spans, day: context.asOf }];
}
