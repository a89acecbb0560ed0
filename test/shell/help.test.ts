import { describe, expect, test } from 'vitest';
import { COMMANDS, DECLARATIONS, GLOBAL_OPTIONS, longFlag } from '../../src/commands/commands.ts';
import { glanceAt } from '../../src/shell/argv.ts';
import { parseArguments } from '../../src/shell/arguments.ts';
import { commandHelp, fullHelp, shortHelp } from '../../src/shell/help.ts';
import type { Lang } from '../../src/messages/messages.ts';
import { messagesFor } from '../messages-for.ts';
import { readQuestion } from '../../src/shell/question.ts';
import { answerQuestion } from '../../src/shell/quick-answer.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];

/** Words of an example, quotes undone, what a shell would redirect left out. */
function shellWords(example: string): string[] {
  const words = [...example.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  const redirect = words.findIndex((word) => word.startsWith('>'));
  return redirect === -1 ? words : words.slice(0, redirect);
}

function answer(...argv: string[]): string | null {
  const question = readQuestion(glanceAt(argv));
  return question === null ? null : answerQuestion(question, messagesFor('en').help, null);
}

describe.each(LANGS)('sentences in %s', (lang) => {
  const { help } = messagesFor(lang);

  test.each(DECLARATIONS.map((each) => [each.name, each] as const))(
    '%s has one for everything',
    (name, declaration) => {
      const sentences = help.commands[name];
      expect(sentences?.summary).toBeTruthy();
      expect(Object.keys(sentences?.options ?? {}).toSorted()).toEqual(
        declaration.options.map((each) => each.name).toSorted(),
      );
      expect(Object.keys(sentences?.args ?? {})).toEqual([...new Set(declaration.args.map((each) => each.name))]);
    },
  );

  test('every option of every command has one', () => {
    expect(Object.keys(help.globals)).toEqual(GLOBAL_OPTIONS.map((option) => option.name));
  });

  test('no line is wider than the terminal', () => {
    const texts = [shortHelp(help, 80), fullHelp(help, 80), ...DECLARATIONS.map((each) => commandHelp(each, help, 80))];
    for (const line of texts.join('').split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});

describe('the help of a command', () => {
  test.each(DECLARATIONS.map((each) => [each.name, each] as const))(
    '%s: examples first, exit codes last',
    (_name, each) => {
      const text = commandHelp(each, messagesFor('en').help, null);
      const titles = [...text.matchAll(/^([A-Z][a-z ]+):$/gmu)].map((match) => match[1]);
      expect(titles[0]).toBe('Examples');
      expect(titles.at(-1)).toBe('Exit codes');
      for (const option of each.options) expect(text).toContain(option.flags);
    },
  );

  test.each(DECLARATIONS.flatMap((each) => each.examples))('the example is accepted: %s', async (example) => {
    const argv = shellWords(example);
    const line = await parseArguments(argv, glanceAt(argv), { messages: messagesFor('en'), today: '2020-01-01' });
    expect(line.command?.name).toBe(argv[0]);
  });
});

describe('answers without loading anything', () => {
  test.each<[string[], string]>([
    [[], 'lexloupe --help says more'],
    [['--help'], 'Options of every command:'],
    [['-h', 'show'], 'lexloupe show:'],
    [['show', 'L1', '--at', '--help'], 'lexloupe show:'],
    [['help', 'diff'], 'lexloupe diff:'],
    [['help'], 'Options of every command:'],
    [['-V'], 'lexloupe 0.'],
    [['completion', 'bash'], 'complete -o default'],
    [['completion', 'zsh'], '#compdef lexloupe'],
    [['completion', 'fish'], 'complete -c lexloupe'],
  ])('%j', (argv, expected) => {
    expect(answer(...argv)).toContain(expected);
  });

  test.each([
    [['show', 'L1']],
    [['help', 'shw']],
    [['--bogus']],
    [['--lang', 'de', '--help']],
    [['completion', 'ksh']],
  ])('%j is for the parser', (argv) => {
    expect(answer(...argv)).toBeNull();
  });

  test('options after -- are arguments, even --help', () => {
    expect(answer('show', '--', '--help')).toBeNull();
  });
});

test('completion scripts know every command and every option', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const script = answer('completion', shell) ?? '';
    for (const command of COMMANDS) {
      expect(script).toContain(command.name);
      for (const option of command.options) expect(script, shell).toContain(longFlag(option).slice(2));
    }
  }
});
