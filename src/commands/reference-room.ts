/** Refuses what would not fit in memory before it is begun: where memory ends, Node ends without an answer. */

import { getHeapStatistics } from 'node:v8';
import { UsageError } from '../core/contracts.ts';
import type { Messages } from '../messages/messages.ts';

/** Bytes for each link that may be judged: of everything, and of some articles, when what they name is held too. Measured. */
const BYTES_EACH = { everything: 2600, some: 6000 } as const;

/**
 * What is told how many links may have to be judged. `bytes`: memory of the process.
 * Throws UsageError 'too-many-references' when they need more.
 */
export function createReferenceRoom(
  messages: Messages,
  isOfSome: boolean,
  bytes: number = getHeapStatistics().heap_size_limit,
): (count: number) => void {
  return (count) => {
    const needed = count * (isOfSome ? BYTES_EACH.some : BYTES_EACH.everything);
    if (needed <= bytes) return;
    const { tooManyReferences, tooManyReferencesHint } = messages.errors;
    const megabytes = Math.ceil(needed / 2 ** 20);
    throw new UsageError('too-many-references', tooManyReferences(count), tooManyReferencesHint(megabytes));
  };
}
