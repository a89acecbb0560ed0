/** Help, from the declarations of the commands and the sentences of one language. Loads nothing else. */

import type { ArgumentSpec, OptionSpec } from '../commands/command.ts';
import { type CommandDeclaration, DECLARATIONS, GLOBAL_OPTIONS, shortFlag } from '../commands/commands.ts';
import type { help as englishHelp } from '../messages/en/help.ts';

export type HelpMessages = typeof englishHelp;

/** A line of a list: what is typed, and what it means. */
type Row = readonly [term: string, meaning: string];

/** Terms longer than this stand on a line of their own. */
const WIDEST_TERM = 28;
const INDENT = '  ';

/** The words of a sentence on lines of at most `width` columns; one line when `width` is null. */
function wrap(text: string, width: number | null): readonly string[] {
  if (width === null) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Two columns; the second is wrapped under itself, or under the term where the terminal is narrow. */
function twoColumns(rows: readonly Row[], width: number | null): readonly string[] {
  const widest = Math.max(...rows.map(([term]) => (term.length > WIDEST_TERM ? 0 : term.length)), 4);
  const isNarrow = width !== null && width < 60;
  const gutter = isNarrow ? 6 : INDENT.length + widest + 2;
  return rows.flatMap(([term, meaning]) => {
    const lines = wrap(meaning, width === null ? null : Math.max(width - gutter, 20));
    const [first = '', ...rest] = lines;
    const indented = rest.map((line) => ' '.repeat(gutter) + line);
    if (isNarrow || term.length > widest) return [INDENT + term, ' '.repeat(gutter) + first, ...indented];
    return [`${INDENT}${term.padEnd(widest)}  ${first}`, ...indented];
  });
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function exampleLines(examples: readonly string[]): readonly string[] {
  return examples.map((example) => `${INDENT}lexloupe ${example}`);
}

/** An option as the help shows it; long ones line up under those that have a letter. */
function optionTerm(option: OptionSpec): string {
  return shortFlag(option) === null ? `    ${option.flags}` : option.flags;
}

function argumentTerm(argument: ArgumentSpec): string {
  const name = argument.isVariadic ? `${argument.name}…` : argument.name;
  return argument.isRequired ? name : `[${name}]`;
}

/** One row for each name: the two REF of `diff` are explained once. */
function argumentRows(command: CommandDeclaration, sentences: Readonly<Record<string, string>>): readonly Row[] {
  const names = [...new Set(command.args.map((argument) => argument.name))];
  return names.map((name) => [name, sentences[name] ?? '']);
}

function commandRows(messages: HelpMessages): readonly Row[] {
  return DECLARATIONS.map((command) => [command.name, messages.commands[command.name]?.summary ?? '']);
}

function exitCodeLines(messages: HelpMessages, width: number | null): readonly string[] {
  return section(messages.exitCodesTitle, twoColumns(messages.exitCodes, width));
}

function joinLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/**
 * What `lexloupe` alone prints.
 * @param width columns to wrap at; null: never wrap.
 */
export function shortHelp(messages: HelpMessages, width: number | null): string {
  return joinLines([
    ...wrap(messages.tagline, width),
    ...section(messages.examples, exampleLines(messages.shortExamples)),
    ...section(messages.commandsTitle, twoColumns(commandRows(messages), width)),
    '',
    ...wrap(messages.moreHelp, width),
  ]);
}

/** What `lexloupe --help` prints. */
export function fullHelp(messages: HelpMessages, width: number | null): string {
  const globals = GLOBAL_OPTIONS.map((option): Row => [optionTerm(option), messages.globals[option.name] ?? '']);
  return joinLines([
    ...wrap(messages.tagline, width),
    ...section(messages.examples, exampleLines(messages.shortExamples)),
    ...section(messages.usage, [INDENT + messages.usageLine]),
    ...section(messages.commandsTitle, twoColumns(commandRows(messages), width)),
    ...section(messages.globalsTitle, twoColumns(globals, width)),
    ...section(messages.environmentTitle, twoColumns(messages.environment, width)),
    ...exitCodeLines(messages, width),
  ]);
}

/** What `lexloupe help COMMAND` prints: examples first, exit codes last. */
export function commandHelp(command: CommandDeclaration, messages: HelpMessages, width: number | null): string {
  const sentences = messages.commands[command.name];
  const usage = ['lexloupe', command.name, messages.optionsPlaceholder, ...command.args.map(argumentTerm)].join(' ');
  const options = command.options.map((option): Row => [optionTerm(option), sentences?.options[option.name] ?? '']);
  const argumentLines = argumentRows(command, sentences?.args ?? {});
  return joinLines([
    ...wrap(`lexloupe ${command.name}: ${sentences?.summary ?? ''}`, width),
    ...(sentences?.details ?? []).flatMap((detail) => wrap(detail, width)),
    ...section(messages.examples, exampleLines(command.examples)),
    ...section(messages.usage, [INDENT + usage]),
    ...section(messages.argumentsTitle, argumentLines.length === 0 ? [] : twoColumns(argumentLines, width)),
    ...section(messages.optionsTitle, options.length === 0 ? [] : twoColumns(options, width)),
    '',
    ...wrap(messages.globalsHint, width),
    ...exitCodeLines(messages, width),
  ]);
}
