/** Who says that an article cites another, in words. */

import type { Voice } from '../core/model.ts';
import type { CommandContext } from './command.ts';

/** What each list is called where it is shown. */
export interface ListNames {
  readonly this: string;
  readonly other: string;
}

/** The lists that say it, both as one word, then the text of the citing article. */
export function voicesText({ messages }: CommandContext, saidBy: readonly Voice[], names: ListNames): string {
  const { said } = messages.answers.citedBy;
  const lists = saidBy.filter((voice) => voice !== 'body');
  const byLists = lists.length === 2 ? [said.both] : lists.map((voice) => names[voice]);
  return [...byLists, ...(saidBy.includes('body') ? [said.body] : [])].join(', ');
}
