/** Lengths of time given as options. */

import { UsageError } from '../core/contracts.ts';
import { parseDuration } from '../core/durations.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * Days in `90d`, `12w`, `3m` (30 days each) or `1y` (365).
 * @param flag the option, named in the error
 * @throws UsageError for anything else
 */
export function readDuration(text: string, flag: string, { setup }: Messages): number {
  const days = parseDuration(text);
  if (days !== null) return days;
  throw new UsageError('bad-duration', setup.badDuration(flag, text), setup.badDurationHint);
}
