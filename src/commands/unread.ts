/** Files of a corpus that would have been articles, had they been readable: an answer that lacks them says so. */

import type { Corpus } from '../core/contracts.ts';
import type { SkipReason } from '../core/model.ts';

const UNREAD: readonly SkipReason[] = ['unreadable', 'malformed', 'too-large'];

/** How many. */
export function countUnread(corpus: Pick<Corpus, 'info' | 'skipped'>): number {
  if (corpus.info().skipped === 0) return 0;
  let unread = 0;
  for (const { reason } of corpus.skipped()) unread += UNREAD.includes(reason) ? 1 : 0;
  return unread;
}
