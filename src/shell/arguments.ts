/** The command line, read from the declarations of the commands; its errors in our own sentences. */

import type { Glance } from './argv.ts';
import type { OptionSpec, OptionValue } from '../commands/command.ts';
import {
  type CommandDeclaration,
  DECLARATIONS,
  findDeclaration,
  GLOBAL_OPTIONS,
  longFlag,
} from '../commands/commands.ts';
import { UsageError } from '../core/contracts.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';
import { readOptionValue, type ValueContext } from './option-values.ts';
import { readPlainLine, type ReadLine } from './plain-line.ts';
import { unknownOption } from './unknown-option.ts';

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

function readValues(options: readonly OptionSpec[], typed: ReadLine['typed'], context: ValueContext): OptionValues {
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
export async function parseArguments(
  argv: readonly string[],
  glance: Glance,
  context: ValueContext,
): Promise<CommandLine> {
  const { messages } = context;
  const command = glance.command === null ? null : (findDeclaration(glance.command) ?? null);
  const early = glance.unknown.find(({ index }) => glance.commandIndex === -1 || index < glance.commandIndex);
  if (early) throw unknownOption(early.flag, { command: null, options: GLOBAL_OPTIONS, messages });
  if (glance.command !== null && command === null) throw unknownCommand(glance.command, messages);
  const own = command?.options ?? [];
  const options = [...GLOBAL_OPTIONS, ...own];
  const { args, typed } = readPlainLine(argv, command, options) ?? (await readAnyLine(argv, glance, command, messages));
  const globals = readValues(GLOBAL_OPTIONS, typed, context);
  const values = readValues(own, typed, context);
  refuseExclusive({ ...globals, ...values }, options, messages);
  return { command, args, options: values, globals };
}

/** Lines of every other shape, and those with a mistake, are commander's, which is loaded for them alone. */
async function readAnyLine(
  argv: readonly string[],
  glance: Glance,
  command: CommandDeclaration | null,
  messages: Messages,
): Promise<ReadLine> {
  const { parseLine } = await import('./commander-line.ts');
  const line = argv.filter((_, index) => index !== glance.commandIndex);
  const options = [...GLOBAL_OPTIONS, ...(command?.options ?? [])];
  return parseLine(line, { command, options, operands: glance.operands, messages });
}
