import { expect, test } from 'vitest';
import fc from 'fast-check';
import { DECLARATIONS, findDeclaration, GLOBAL_OPTIONS, longFlag, shortFlag } from '../../src/commands/commands.ts';
import { parseLine } from '../../src/shell/commander-line.ts';
import { readPlainLine } from '../../src/shell/plain-line.ts';
import { messagesFor } from '../messages-for.ts';

const FLAGS = [...GLOBAL_OPTIONS, ...DECLARATIONS.flatMap(({ options }) => options)].flatMap((option) => [
  longFlag(option),
  shortFlag(option) ?? '-C',
]);

test.each([
  [['show', 'L1', '-C', 'here', '--as-of', 'today'], ['L1'], { corpus: ['here'], asOf: ['today'] }],
  [['-q', 'show', 'L1', 'L2', '--links'], ['L1', 'L2'], { quiet: [''], links: [''] }],
  [['list', '-C', 'a', '-C', 'b'], [], { corpus: ['a', 'b'] }],
])('%j is read without a parser', (argv, args, typed) => {
  const command = DECLARATIONS.find(({ name }) => argv.includes(name)) ?? null;
  const line = readPlainLine(argv, command, [...GLOBAL_OPTIONS, ...(command?.options ?? [])]);
  expect(line?.args).toEqual(args);
  expect(Object.fromEntries(line?.typed ?? [])).toEqual(typed);
});

test('what is read without a parser is what the parser reads', () => {
  const word = fc.oneof(fc.constantFrom(...FLAGS), fc.constantFrom('L1', 'a b', '-', '--', '', '-x', '--json=1'));
  const line = fc.tuple(fc.constantFrom(...DECLARATIONS.map(({ name }) => name)), fc.array(word, { maxLength: 6 }));
  let plain = 0;
  fc.assert(
    fc.property(line, ([name, words]) => {
      const command = findDeclaration(name) ?? null;
      const options = [...GLOBAL_OPTIONS, ...(command?.options ?? [])];
      const read = readPlainLine([name, ...words], command, options);
      if (read === null) return;
      plain += 1;
      expect(read).toEqual(parseLine(words, { command, options, operands: [], messages: messagesFor('en') }));
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(50);
});
