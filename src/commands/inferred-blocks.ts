/** What `lineage --infer` adds to an answer: the guesses, apart from what is stated and said to be guesses. */

import { labelOf } from '../checks/labels.ts';
import type { ArticleVersion } from '../core/model.ts';
import type { Block, Json } from '../core/view.ts';
import { DEFAULT_INFERENCE, inferLineage, type Inferred } from '../infer.ts';
import type { Lineage } from '../lineage.ts';
import { datesText, stateSpan } from './article-facts.ts';
import type { CommandContext } from './command.ts';
import { stateOf, versionJson } from './state.ts';

/**
 * The guesses for an article, best first; null when they were not asked for. A direction in which a link is stated gets
 * none; those whose direction is not known are left out when both are stated; articles of the lineage are never guessed.
 */
export function proposeLineage(
  context: CommandContext,
  versions: readonly ArticleVersion[],
  lineage: Lineage,
): readonly Inferred[] | null {
  if (context.options['infer'] !== true) return null;
  const stated = new Set(lineage.nodes.map((node) => node.key));
  const isOpen = openDirections(context, lineage);
  if (!isOpen.unknown) return [];
  return inferLineage(context.corpus, versions, DEFAULT_INFERENCE).filter(
    ({ direction, candidate }) => isOpen[direction] && !stated.has(candidate.work),
  );
}

/** Where guesses are wanted: asked for by `--direction`, and nothing stated. */
function openDirections(context: CommandContext, lineage: Lineage): Readonly<Record<Inferred['direction'], boolean>> {
  const asked = context.options['direction'];
  const back = asked !== 'forward' && !lineage.edges.some((edge) => edge.to === lineage.start);
  const forward = asked !== 'back' && !lineage.edges.some((edge) => edge.from === lineage.start);
  return { back, forward, unknown: back || forward };
}

/** Heading, what a score means, and one row for each guess; one sentence when there is none, nothing when not asked. */
export function inferredBlocks(context: CommandContext, inferred: readonly Inferred[] | null): readonly Block[] {
  if (inferred === null) return [];
  const say = context.messages.answers.lineage.inferred;
  const heading: Block = { kind: 'heading', level: 2, text: say.heading };
  if (inferred.length === 0) return [heading, { kind: 'text', paragraphs: [say.none] }];
  const rows = inferred.map(({ direction, candidate, score }) => [
    say.ways[direction],
    labelOf(candidate),
    datesText(context, candidate),
    [stateSpan(context, stateOf(context.corpus, candidate, context.asOf))],
    say.score(score),
  ]);
  const { way, article, dates, state, score } = say.columns;
  const titles = [way, article, dates, state].map((title) => ({ title }));
  return [
    heading,
    { kind: 'table', columns: [...titles, { title: score, align: 'right' }], rows },
    { kind: 'text', paragraphs: [[{ text: say.note, tone: 'dim' }]] },
  ];
}

/** The `inferred` member of the data of `lineage`: nothing when not asked for. Scores have three decimals. */
export function inferredJson(
  context: CommandContext,
  inferred: readonly Inferred[] | null,
): { readonly inferred?: Json } {
  if (inferred === null) return {};
  const items = inferred.map(({ direction, candidate, score }) => ({
    direction,
    score: Math.round(score * 1000) / 1000,
    article: versionJson(context.corpus, candidate, context.asOf),
  }));
  return { inferred: items };
}
