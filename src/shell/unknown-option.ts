/** The mistake of an option that nobody knows. */

import type { OptionSpec } from '../commands/command.ts';
import { type CommandDeclaration, longFlag } from '../commands/commands.ts';
import { UsageError } from '../core/contracts.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';

/** What is known where an option was typed. */
export interface Known {
  readonly command: CommandDeclaration | null;
  readonly options: readonly OptionSpec[];
  readonly messages: Messages;
}

/** The sentence for an option nobody knows, or a flag that was given a value. */
export function unknownOption(typed: string, { command, options, messages }: Known): UsageError {
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
