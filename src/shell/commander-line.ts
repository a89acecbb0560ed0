/** Command lines of any shape, parsed by commander from the declarations; its errors in our own sentences. */

import { Command, CommanderError, Option } from 'commander';
import type { OptionSpec } from '../commands/command.ts';
import { type CommandDeclaration, longFlag, shortFlag } from '../commands/commands.ts';
import { UsageError } from '../core/contracts.ts';
import type { ReadLine } from './plain-line.ts';
import { type Known, unknownOption } from './unknown-option.ts';

interface Asked extends Known {
  /** The words that are neither options nor their values, for the sentence about one too many. */
  readonly operands: readonly string[];
}

const COMMANDER_VALUES: Readonly<Partial<Record<OptionSpec['kind'], string>>> = { flag: '', optional: ' [value]' };

/** `-C, --corpus DIR` as commander writes it: `-C, --corpus <DIR>`. A `--no-x` loses its meaning there: `x` is kept. */
function toCommander(option: OptionSpec): Option {
  const flags = [shortFlag(option) ?? [], longFlag(option)].flat().join(', ');
  const built = new Option(`${flags}${COMMANDER_VALUES[option.kind] ?? ' <value>'}`);
  built.negate = false;
  return built.argParser((value: string | null, previous: readonly string[] | undefined) => [
    ...(previous ?? []),
    value ?? '',
  ]);
}

function buildParser(command: CommandDeclaration | null, options: readonly OptionSpec[]): Command {
  const parser = new Command('lexloupe')
    .helpOption(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined, outputError: () => undefined })
    .action(() => undefined);
  for (const option of options) parser.addOption(toCommander(option));
  for (const argument of command?.args ?? []) {
    const name = argument.isVariadic ? `${argument.name}...` : argument.name;
    parser.argument(argument.isRequired ? `<${name}>` : `[${name}]`);
  }
  return parser;
}

/** What commander quotes in its message: the option or the argument it is about. */
function quoted(message: string): string {
  const start = message.indexOf("'");
  const end = message.lastIndexOf("'");
  return start === -1 || end === start ? '' : message.slice(start + 1, end);
}

interface Mistake extends Asked {
  readonly error: CommanderError;
}

/** Names of COMMANDS' values are more telling than commander's `<value>`. */
function flagsFor(typed: string, options: readonly OptionSpec[]): string {
  return options.find((option) => typed.includes(longFlag(option)))?.flags ?? typed;
}

const TRANSLATIONS: Readonly<Record<string, (mistake: Mistake) => UsageError>> = {
  'commander.unknownOption': (mistake) => unknownOption(quoted(mistake.error.message), mistake),
  'commander.missingArgument': ({ error, command, messages }) => {
    const name = command?.name ?? 'lexloupe';
    const sentence = messages.errors.missingArgument(name, quoted(error.message));
    return new UsageError('missing-argument', sentence, messages.errors.seeHelp(name));
  },
  'commander.optionMissingArgument': ({ error, command, options, messages }) => {
    const sentence = messages.errors.missingValue(flagsFor(quoted(error.message), options));
    return new UsageError('missing-value', sentence, messages.errors.seeHelp(command?.name ?? null));
  },
  'commander.excessArguments': ({ command, operands, messages }) => {
    const name = command?.name ?? 'lexloupe';
    const extra = operands[command?.args.length ?? 0] ?? '';
    const hint = messages.errors.seeHelp(command?.name ?? null);
    return new UsageError('excess-arguments', messages.errors.excessArguments(name, extra), hint);
  },
};

function translate(mistake: Mistake): UsageError | CommanderError {
  return TRANSLATIONS[mistake.error.code]?.(mistake) ?? mistake.error;
}

function typedValues(parser: Command, options: readonly OptionSpec[]): ReadLine['typed'] {
  const typed = new Map<string, readonly string[]>();
  for (const option of options) {
    const built = parser.options.find((each) => each.long === longFlag(option));
    const value: unknown = built && parser.getOptionValue(built.attributeName());
    if (Array.isArray(value)) typed.set(option.name, value.map(String));
    else if (value !== undefined) typed.set(option.name, ['']);
  }
  return typed;
}

/** Reads `line`, the arguments without the command. Throws UsageError for what commander refuses. */
export function parseLine(line: readonly string[], asked: Asked): ReadLine {
  const parser = buildParser(asked.command, asked.options);
  try {
    parser.parse(line, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw translate({ ...asked, error });
  }
  return { args: parser.args, typed: typedValues(parser, asked.options) };
}
