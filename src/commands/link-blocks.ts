/** Links of an article, a heading for each relation and direction. */

import { labelOf } from '../checks/labels.ts';
import { suffixOf } from '../checks/verdict.ts';
import { type Direction, type Relation, RELATIONS } from '../core/model.ts';
import type { Block, Inline, Span } from '../core/view.ts';
import type { CommandContext } from './command.ts';
import type { SeenLien } from './union.ts';

const DIRECTIONS: readonly Direction[] = ['in', 'out'];
/** What became of it first, then the acts, then who cites whom. */
const ORDER: readonly Relation[] = [
  ...(['repeals', 'transfers', 'lapses', 'annuls', 'severs', 'renumbers', 'creates', 'codifies', 'amends'] as const),
];

/** Blocks of the links; `most` of each kind, all when null. */
export function linkBlocks(context: CommandContext, liens: readonly SeenLien[], most: number | null): readonly Block[] {
  const relations = [...ORDER, ...RELATIONS.filter((relation) => !ORDER.includes(relation))];
  const kinds = relations.flatMap((relation) => DIRECTIONS.map((direction) => ({ relation, direction })));
  return kinds.flatMap(({ relation, direction }) => {
    const group = liens.filter((seen) => seen.relation === relation && seen.direction === direction);
    return group.length === 0 ? [] : groupBlocks(context, relation, direction, group, most);
  });
}

function groupBlocks(
  context: CommandContext,
  relation: Relation,
  direction: Direction,
  group: readonly SeenLien[],
  most: number | null,
): readonly Block[] {
  const title = `${context.messages.words.links[relation][direction]} (${group.length})`;
  const shown = most === null || group.length <= most ? group : group.slice(0, most - 2);
  const lines: Inline[] = shown.map((seen) => linkLine(context, seen));
  const rest = group.length - shown.length;
  if (rest > 0) lines.push([{ text: `  ${context.messages.answers.article.more(rest)}`, tone: 'dim' }]);
  return [
    { kind: 'heading', text: title, level: 2 },
    { kind: 'lines', lines },
  ];
}

function linkLine(context: CommandContext, seen: SeenLien): Inline {
  const held = seen.versions[0];
  const name = `  ${linkLabel(seen)}`;
  const spans: Span[] = [held === undefined ? { text: name } : { text: name, names: held.work }];
  const remark = remarkOf(context, seen);
  if (remark !== null) spans.push({ text: `  [${remark}]`, tone: 'dim' });
  return spans;
}

/** What is worth a word: the article's own list does not say it. */
function remarkOf(context: CommandContext, { saidBy }: SeenLien): string | null {
  const say = context.messages.answers.article;
  if (saidBy.includes('this')) return null;
  return saidBy.includes('other') ? say.saidByOther : say.saidByText;
}

/** The other end: as the item writes it, or as it is held; every état that items give it. */
export function linkLabel(seen: SeenLien): string {
  const held = seen.versions[0];
  const isOwn = seen.saidBy.includes('this');
  if (!isOwn && held !== undefined) return labelOf(held);
  if (seen.etats.length <= 1) return seen.lien.label;
  const bare = seen.lien.label.replace(/ \([A-Za-z]{1,3}\)$/, '');
  return `${bare} (${seen.etats.map(suffixOf).join(', ')})`;
}
