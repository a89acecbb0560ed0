/** What would not fit in memory is refused with what to do, before it is begun. */

import { expect, test } from 'vitest';
import { createReferenceRoom } from '../../src/commands/reference-room.ts';
import { UsageError } from '../../src/core/contracts.ts';
import { en } from '../../src/messages/en.ts';

const MEGABYTE = 2 ** 20;

function refusal(isOfSome: boolean, count: number, bytes: number): UsageError | null {
  try {
    createReferenceRoom(en, isOfSome, bytes)(count);
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

test('what fits is judged', () => {
  expect(refusal(false, 1000, 100 * MEGABYTE)).toBeNull();
  expect(refusal(true, 1000, 100 * MEGABYTE)).toBeNull();
});

test('what does not fit is refused, with the memory that it takes', () => {
  const error = refusal(false, 6_000_000, 4096 * MEGABYTE);
  expect(error?.code).toBe('too-many-references');
  expect(error?.message).toContain('6000000');
  const megabytes = Number(/max-old-space-size=(\d+)/.exec(error?.hint ?? '')?.[1]);
  expect(megabytes).toBeGreaterThan(4096);
  expect(refusal(false, 6_000_000, megabytes * MEGABYTE)).toBeNull();
});

test('of some articles, what they name is held too', () => {
  const count = 500_000;
  expect(refusal(false, count, 2048 * MEGABYTE)).toBeNull();
  expect(refusal(true, count, 2048 * MEGABYTE)).not.toBeNull();
});
