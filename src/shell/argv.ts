/** A first look at the arguments: enough to answer `--help`, and to know how to speak, before anything is loaded. */

import type { OptionSpec } from '../commands/command.ts';
import { DECLARATIONS, findDeclaration, GLOBAL_OPTIONS, longFlag, shortFlag } from '../commands/commands.ts';

export interface Glance {
  /** First word that is neither an option nor the value of one; null when there is none. */
  readonly command: string | null;
  /** Index of `command` in argv; -1 when there is none. */
  readonly commandIndex: number;
  /** The other words that are neither options nor their values. */
  readonly operands: readonly string[];
  /** Values by option name; a flag has the one value ''. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Options that neither the command nor the whole tool knows, as typed, with their place in argv. */
  readonly unknown: readonly { readonly flag: string; readonly index: number }[];
}

/** An argument recognised as an option: which one, and the value written with it (`--x=v`, `-xv`); null when apart. */
interface Match {
  readonly option: OptionSpec;
  readonly value: string | null;
}

function matchOption(arg: string, options: readonly OptionSpec[]): Match | null {
  const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
  const flag = equals === -1 ? arg : arg.slice(0, equals);
  const exact = options.find((option) => longFlag(option) === flag || shortFlag(option) === flag);
  if (exact) return { option: exact, value: equals === -1 ? null : arg.slice(equals + 1) };
  const joined = arg.startsWith('--') ? undefined : options.find((option) => shortFlag(option) === arg.slice(0, 2));
  return joined ? { option: joined, value: arg.slice(2) } : null;
}

/** Options known once the command is: the global ones and its own; before that, every command's. */
function optionsFor(command: string | null): readonly OptionSpec[] {
  const own = command === null ? DECLARATIONS.flatMap((each) => each.options) : findDeclaration(command)?.options;
  return [...GLOBAL_OPTIONS, ...(own ?? [])];
}

/**
 * Sorts the arguments into command, operands and options, without judging values.
 * @param argv what follows the program's name.
 */
export function glanceAt(argv: readonly string[]): Glance {
  const words: { readonly text: string; readonly index: number }[] = [];
  const options = new Map<string, string[]>();
  const unknown: { flag: string; index: number }[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const arg = argv[index] ?? '';
    if (arg === '--') {
      words.push(...argv.slice(index + 1).map((text, offset) => ({ text, index: index + 1 + offset })));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push({ text: arg, index });
      continue;
    }
    const match = matchOption(arg, optionsFor(words[0]?.text ?? null));
    if (match === null) {
      unknown.push({ flag: arg, index });
      continue;
    }
    const isApart = match.value === null && takesNext(match.option, argv[index + 1]);
    const value = isApart ? (argv[index + 1] ?? '') : (match.value ?? '');
    if (isApart && !isHelpFlag(value)) index += 1;
    options.set(match.option.name, [...(options.get(match.option.name) ?? []), value]);
  }
  const [first, ...others] = words;
  return {
    command: first?.text ?? null,
    commandIndex: first?.index ?? -1,
    operands: others.map((word) => word.text),
    options,
    unknown,
  };
}

/** True when the value of an option is the argument after it; an optional one is never another option. */
function takesNext({ kind }: OptionSpec, next: string | undefined): boolean {
  if (kind === 'optional') return next !== undefined && !next.startsWith('-');
  return kind !== 'flag';
}

/** `-h` right after an option that wants a value asks for help; it is not that value. */
function isHelpFlag(value: string): boolean {
  return value === '-h' || value === '--help';
}

/** True when programs read the standard output: errors are then written there as JSON too. */
export function isJsonAsked(glance: Glance): boolean {
  return glance.options.has('json') || (glance.options.get('format') ?? []).includes('json');
}
