import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type CommandLine, parseArguments } from '../../src/shell/arguments.ts';
import { glanceAt, isJsonAsked } from '../../src/shell/argv.ts';
import { UsageError } from '../../src/core/contracts.ts';
import { messagesFor } from '../messages-for.ts';

const messages = messagesFor('en');

function parse(...argv: string[]): Promise<CommandLine> {
  return parseArguments(argv, glanceAt(argv), { messages, today: '2020-05-17' });
}

async function mistake(...argv: string[]): Promise<UsageError> {
  try {
    await parse(...argv);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`accepted: ${argv.join(' ')}`);
}

describe('options of every command', () => {
  test.each([
    ['before the command', ['-C', 'here', '--as-of', '01/10/2016', '--no-cache', 'show', 'L1']],
    ['after the command', ['show', 'L1', '-C', 'here', '--as-of', '2016-10-01', '--no-cache']],
    ['around it, values joined', ['-Chere', 'show', '--as-of=1er octobre 2016', 'L1', '--no-cache']],
  ])('%s', async (_name, argv) => {
    const { command, args, globals } = await parse(...argv);
    expect(command?.name).toBe('show');
    expect(args).toEqual(['L1']);
    expect(globals).toEqual({ corpus: ['here'], asOf: '2016-10-01', noCache: true });
  });

  test('-C may be repeated and keeps its commas', async () => {
    expect((await parse('list', '-C', 'a,b', '--corpus=c')).globals).toEqual({ corpus: ['a,b', 'c'] });
  });

  test('a command option may stand before the command', async () => {
    expect((await parse('--at', 'today', 'show', 'L1')).options).toEqual({ at: '2020-05-17' });
  });

  test('--code filters list and is no option of show', async () => {
    expect((await parse('list', '--code', 'CSP')).options).toEqual({ code: 'CSP' });
    expect((await mistake('show', 'L1', '--code', 'CSP')).code).toBe('unknown-option');
    expect((await parse('show', 'L1', '--assume-code', 'CSP')).globals).toEqual({ assumeCode: 'CSP' });
  });

  test('short flags may be joined', async () => {
    expect((await parse('-qV')).globals).toEqual({ quiet: true, version: true });
  });
});

describe('arguments', () => {
  test('-- ends options', async () => {
    expect((await parse('show', '--', '--at', '-x')).args).toEqual(['--at', '-x']);
    expect(await parse('show', '--links', '--', '-x')).toMatchObject({ args: ['-x'], options: { links: true } });
  });

  test('a lone dash is an argument', async () => {
    expect((await parse('show', '-')).args).toEqual(['-']);
  });

  test('an argument may have the name of the command', async () => {
    expect((await parse('help', 'help')).args).toEqual(['help']);
    expect((await parse('show', 'show', 'list')).args).toEqual(['show', 'list']);
  });

  test('no command is no mistake', async () => {
    expect((await parse('-C', 'here')).command).toBeNull();
  });
});

describe('values', () => {
  test('lists are split at commas and may be repeated', async () => {
    const { options } = await parse(
      'abrogated',
      '--include',
      'superseded,repealed-later',
      '--include',
      'not-yet-in-force',
    );
    expect(options).toEqual({ include: ['superseded', 'repealed-later', 'not-yet-in-force'] });
  });

  test('whole numbers are numbers', async () => {
    expect((await parse('lineage', 'L1', '--depth', '3')).options).toEqual({ depth: 3 });
  });

  test('the last of several wins', async () => {
    expect((await parse('lineage', 'L1', '--depth', '3', '--depth', '4')).options).toEqual({ depth: 4 });
  });
});

describe('mistakes', () => {
  test.each<[string, string[], string, string[]]>([
    ['a command near another', ['shw', 'L1'], 'unknown-command', ['show']],
    ['an option near another', ['show', 'L1', '--al-versions'], 'unknown-option', ['--all-versions']],
    ['an option before the command', ['--frmat', 'json', 'show', 'L1'], 'unknown-option', ['--format']],
    ['a missing argument', ['show'], 'missing-argument', []],
    ['a surplus argument', ['versions', 'L1', 'L2'], 'excess-arguments', []],
    ['a missing value', ['show', 'L1', '--at'], 'missing-value', []],
    ['a flag with a value', ['show', 'L1', '--links=yes'], 'flag-with-value', []],
    ['a wrong choice', ['lineage', 'L1', '--direction', 'bakc'], 'bad-choice', ['back']],
    [
      'a wrong item of a list',
      ['abrogated', '--include', 'superseded,repealed-latter'],
      'bad-choice',
      ['repealed-later'],
    ],
    ['a wrong colour', ['list', '--color', 'yes'], 'bad-choice', []],
    ['a wrong number', ['lineage', 'L1', '--depth', '0'], 'bad-integer', []],
    ['a number that is none', ['list', '--width', '8e1'], 'bad-integer', []],
    ['an impossible day', ['list', '--as-of', '2021-02-29'], 'bad-date', []],
    ['a sentinel', ['list', '--at', '2999-01-01'], 'bad-date', []],
    ['two ways of one thing', ['diff', 'L1', '--words', '--stat'], 'exclusive-options', []],
  ])('%s', async (_name, argv, code, suggestions) => {
    const error = await mistake(...argv);
    expect({ code: error.code, suggestions: error.suggestions }).toEqual({ code, suggestions });
  });

  test('sentences name what was typed', async () => {
    expect((await mistake('shw')).message).toContain('“shw”');
    expect((await mistake('show')).message).toBe('show needs REF.');
    expect((await mistake('versions', 'L1', 'L2')).message).toContain('“L2”');
    expect((await mistake('show', 'L1', '--at')).message).toContain('--at DATE');
  });

  test('a reference typed as a command gets the command to type', async () => {
    expect((await mistake('L712-3-2')).hint).toContain('lexloupe show L712-3-2');
  });

  test('whatever is typed is understood or is a usage error', async () => {
    const word = fc.oneof(
      fc.constantFrom('show', 'list', '-C', '--at', '--', '-', '-h', '--json=1', '-qf', '--no-'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (argv) => {
        try {
          await parse(...argv);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

describe('the first look', () => {
  test.each<[string[], string | null, string[]]>([
    [['-C', 'show', 'list', 'CSP'], 'list', ['CSP']],
    [['list', '--num', 'L1', 'CSP'], 'list', ['CSP']],
    [['--lang', 'fr', '--help'], null, []],
    [['--', 'show', '--help'], 'show', ['--help']],
  ])('%j', (argv, command, operands) => {
    expect(glanceAt(argv)).toMatchObject({ command, operands });
  });

  test('help asked in the place of a value is help', async () => {
    expect(glanceAt(['show', '--at', '--help']).options.has('help')).toBe(true);
  });

  test('JSON is seen even where the rest is wrong', async () => {
    expect(isJsonAsked(glanceAt(['shw', '--json']))).toBe(true);
    expect(isJsonAsked(glanceAt(['show', '-fjson', '--bogus']))).toBe(true);
    expect(isJsonAsked(glanceAt(['show', '--format', 'json=out.json']))).toBe(false);
  });
});

describe('an option that may stand without its value', () => {
  test.each([
    ['alone, last', ['check', 'docs', '--changed'], '', ['docs']],
    ['before another option', ['check', '--changed', '--strict', 'docs'], '', ['docs']],
    ['joined', ['check', '--changed=main', 'docs'], 'main', ['docs']],
    ['apart', ['check', 'docs', '--changed', 'main'], 'main', ['docs']],
    ['before the command', ['--changed=main', 'check', 'docs'], 'main', ['docs']],
  ])('%s', async (_name, argv, value, operands) => {
    const { command, options, args } = await parse(...argv);
    expect([command?.name, options['changed'], args]).toEqual(['check', value, operands]);
  });
});

test('--as-of document is a word, any other word is no day', async () => {
  expect((await parse('check', '--as-of', 'document')).globals['asOf']).toBe('document');
  expect((await mistake('check', '--as-of', 'documents')).code).toBe('bad-date');
});
