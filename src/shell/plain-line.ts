/** Command lines of the usual shape, read without a parser: whole options, each value apart, nothing to be judged. */

import type { OptionSpec } from '../commands/command.ts';
import { type CommandDeclaration, longFlag, shortFlag } from '../commands/commands.ts';

/** A line as read: nothing of its values is judged. */
export interface ReadLine {
  readonly args: readonly string[];
  /** Values as typed, once per time given, by OptionSpec.name; a flag has the value ''. */
  readonly typed: ReadonlyMap<string, readonly string[]>;
}

/** True for what can only be an operand or a value. */
function isWord(text: string | undefined): text is string {
  return text !== undefined && text !== '' && !text.startsWith('-');
}

function takesAll({ args }: CommandDeclaration, count: number): boolean {
  const isEndless = args.some(({ isVariadic }) => isVariadic);
  return count >= args.filter(({ isRequired }) => isRequired).length && (isEndless || count <= args.length);
}

/**
 * Reads a line of which every option is written whole, its value the next word, and the arguments are as many as the
 * command takes.
 * @param options every option that may stand there
 * @returns null for a line of any other shape, which says nothing of its being right
 */
export function readPlainLine(
  argv: readonly string[],
  command: CommandDeclaration | null,
  options: readonly OptionSpec[],
): ReadLine | null {
  const words: string[] = [];
  const typed = new Map<string, string[]>();
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index];
    if (isWord(word)) {
      words.push(word);
      continue;
    }
    const option = options.find((each) => longFlag(each) === word || shortFlag(each) === word);
    if (option === undefined || option.kind === 'optional') return null;
    const value = option.kind === 'flag' ? '' : argv[(index += 1)];
    if (option.kind !== 'flag' && !isWord(value)) return null;
    typed.set(option.name, [...(typed.get(option.name) ?? []), value ?? '']);
  }
  const [name, ...args] = words;
  return command !== null && name === command.name && takesAll(command, args.length) ? { args, typed } : null;
}
