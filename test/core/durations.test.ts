import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration } from '../../src/commands/duration-option.ts';
import { UsageError } from '../../src/core/contracts.ts';
import { parseDuration } from '../../src/core/durations.ts';
import { messagesFor } from '../messages-for.ts';

describe('lengths of time', () => {
  test.each<[string, number]>([
    ['90d', 90],
    ['0d', 0],
    ['12w', 84],
    ['3m', 90],
    ['1y', 365],
    [' 90D ', 90],
  ])('%s is %i days', (text, days) => {
    expect(parseDuration(text)).toBe(days);
    expect(readDuration(text, '--warn-before', messagesFor('en'))).toBe(days);
  });

  test.each(['', '90', 'd', '90 d', '-90d', '1.5y', '90days', '1h', '٣d', '999999d', '90d90d'])(
    '“%s” is none: a usage error that names the option',
    (text) => {
      expect(parseDuration(text)).toBeNull();
      expect(() => readDuration(text, '--warn-before', messagesFor('en'))).toThrow(UsageError);
      expect(() => readDuration(text, '--warn-before', messagesFor('en'))).toThrow('--warn-before');
    },
  );

  test('nothing else is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^\s*\d{1,5}[dwmy]\s*$/iu.test(text)) expect(parseDuration(text)).toBeNull();
      }),
    );
  });
});
