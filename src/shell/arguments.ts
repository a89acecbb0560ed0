/** The command line, parsed by commander from the declarations of the commands; its errors in our own sentences. */

import { Command, CommanderError, Option } from 'commander';
import type { Glance } from './argv.ts';
import type { OptionSpec, OptionValue } from '../commands/command.ts';
import {
  type CommandDeclaration,
  DECLARATIONS,
  findDeclaration,
  GLOBAL_OPTIONS,
  longFlag,
  shortFlag,
} from '../commands/commands.ts';
import { UsageError } from '../core/contracts.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';
import { readOptionValue, type ValueContext } from './option-values.ts';

/** Values by OptionSpec.name; absent when not given. */
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface CommandLine {
  /** null when the line names no command. */
  readonly command: CommandDeclaration | null;
  readonly args: readonly string[];
  /** The command's own options. */
  readonly options: OptionValues;
  /** The options of every command. */
  readonly globals: OptionValues;
}

/** Options that mean different ways of doing one thing: one at a time. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ['words', 'lines', 'sideBySide', 'stat'],
  ['at', 'allVersions'],
  ['noRefresh', 'force'],
  ['noBaseline', 'baseline'],
  ['noBaseline', 'updateBaseline'],
  ['noBaseline', 'pruneBaseline'],
];

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

interface Mistake {
  readonly error: CommanderError;
  readonly command: CommandDeclaration | null;
  readonly options: readonly OptionSpec[];
  readonly operands: readonly string[];
  readonly messages: Messages;
}

/** The sentence for an option nobody knows, or a flag that was given a value. */
function unknownOption(typed: string, { command, options, messages }: Omit<Mistake, 'error' | 'operands'>): UsageError {
  const flag = typed.split('=', 1)[0] ?? typed;
  const known = options.find((option) => longFlag(option) === flag);
  if (known) return new UsageError('flag-with-value', messages.errors.flagWithValue(flag));
  const name = command?.name ?? null;
  const near = nearestNames(flag, options.map(longFlag));
  return new UsageError(
    'unknown-option',
    messages.errors.unknownOption(typed, name),
    messages.errors.seeHelp(name),
    near,
  );
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

/** A word that is no command: a typing mistake, or a reference typed where the command goes. */
export function unknownCommand(name: string, messages: Messages): UsageError {
  const { errors } = messages;
  const near = nearestNames(
    name,
    DECLARATIONS.map((command) => command.name),
  );
  const isReference = near.length === 0 && /\d/u.test(name) && !/\s/u.test(name);
  const hint = isReference ? errors.looksLikeReference(name) : errors.unknownCommandHint;
  return new UsageError('unknown-command', errors.unknownCommand(name), hint, near);
}

function refuseExclusive(values: OptionValues, options: readonly OptionSpec[], messages: Messages): void {
  for (const group of EXCLUSIVE) {
    const given = options.filter((option) => group.includes(option.name) && values[option.name] !== undefined);
    if (given.length < 2) continue;
    throw new UsageError('exclusive-options', messages.errors.exclusive(given.map(longFlag)));
  }
}

/** Values as typed, once per time given, by OptionSpec.name. */
type Typed = ReadonlyMap<string, readonly string[]>;

function typedValues(parser: Command, options: readonly OptionSpec[]): Typed {
  const typed = new Map<string, readonly string[]>();
  for (const option of options) {
    const built = parser.options.find((each) => each.long === longFlag(option));
    const value: unknown = built && parser.getOptionValue(built.attributeName());
    if (Array.isArray(value)) typed.set(option.name, value.map(String));
    else if (value !== undefined) typed.set(option.name, ['']);
  }
  return typed;
}

function readValues(options: readonly OptionSpec[], typed: Typed, context: ValueContext): OptionValues {
  const entries = options.flatMap((option) => {
    const values = typed.get(option.name);
    return values === undefined ? [] : [[option.name, readOptionValue(values, option, context)] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * Parses the whole command line.
 * @param argv what follows the program's name
 * @param glance the same, looked at by glanceAt
 * @throws UsageError for an unknown command or option, a missing or surplus argument, a value its option refuses
 */
export function parseArguments(argv: readonly string[], glance: Glance, context: ValueContext): CommandLine {
  const { messages } = context;
  const command = glance.command === null ? null : (findDeclaration(glance.command) ?? null);
  const early = glance.unknown.find(({ index }) => glance.commandIndex === -1 || index < glance.commandIndex);
  if (early) throw unknownOption(early.flag, { command: null, options: GLOBAL_OPTIONS, messages });
  if (glance.command !== null && command === null) throw unknownCommand(glance.command, messages);
  const own = command?.options ?? [];
  const options = [...GLOBAL_OPTIONS, ...own];
  const parser = buildParser(command, options);
  try {
    parser.parse(
      argv.filter((_, index) => index !== glance.commandIndex),
      { from: 'user' },
    );
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw translate({ error, command, options, operands: glance.operands, messages });
  }
  const typed = typedValues(parser, options);
  const globals = readValues(GLOBAL_OPTIONS, typed, context);
  const values = readValues(own, typed, context);
  refuseExclusive({ ...globals, ...values }, options, messages);
  return { command, args: parser.args, options: values, globals };
}
