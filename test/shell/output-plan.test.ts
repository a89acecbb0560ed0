import { expect, test } from 'vitest';
import { UsageError } from '../../src/core/contracts.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { planOutputs } from '../../src/shell/output-plan.ts';

const KNOWN = ['text', 'json', 'csv'];
const plan = (...asked: string[]): unknown => planOutputs(asked, KNOWN, messagesFor('en'));

test.each([
  [[], { stdout: 'text', files: [] }],
  [['json', 'json'], { stdout: 'json', files: [] }],
  [['text', 'csv=a=b.csv'], { stdout: 'text', files: [{ format: 'csv', path: 'a=b.csv' }] }],
  [['json=out.json'], { stdout: null, files: [{ format: 'json', path: 'out.json' }] }],
])('%j', (asked, expected) => {
  expect(plan(...asked)).toEqual(expected);
});

test.each([[['jsn']], [['jsn=a']], [['json', 'csv']], [['']]])('%j is refused', (asked) => {
  expect(() => plan(...asked)).toThrow(UsageError);
});
