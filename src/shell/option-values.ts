/** The values of options: what was typed, judged by the declaration of the option. */

import type { OptionSpec, OptionValue } from '../commands/command.ts';
import { longFlag } from '../commands/commands.ts';
import { UsageError } from '../core/contracts.ts';
import { parseDay } from '../core/dates.ts';
import type { IsoDate } from '../core/model.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';

/** What judging a value needs beside it. */
export interface ValueContext {
  readonly messages: Messages;
  /** What `today` stands for. */
  readonly today: IsoDate;
}

type Reader = (values: readonly string[], option: OptionSpec, context: ValueContext) => OptionValue;

function lastOf(values: readonly string[]): string {
  return values.at(-1) ?? '';
}

function readChoice(value: string, option: OptionSpec, { messages }: ValueContext): string {
  const choices = option.choices ?? [];
  if (choices.length === 0 || choices.includes(value)) return value;
  const sentence = messages.errors.badChoice(longFlag(option), value, choices);
  throw new UsageError('bad-choice', sentence, null, nearestNames(value, choices));
}

function readDay(values: readonly string[], option: OptionSpec, { messages, today }: ValueContext): IsoDate {
  if (option.words?.includes(lastOf(values)) === true) return lastOf(values);
  const day = parseDay(lastOf(values), today);
  if (day !== null) return day;
  const { badDate, badDateHint } = messages.errors;
  throw new UsageError('bad-date', badDate(longFlag(option), lastOf(values)), badDateHint);
}

function readInteger(values: readonly string[], option: OptionSpec, { messages }: ValueContext): number {
  const value = lastOf(values);
  const isWhole = /^[0-9]{1,9}$/u.test(value) && Number(value) > 0;
  if (isWhole) return Number(value);
  throw new UsageError('bad-integer', messages.errors.badInteger(longFlag(option), value));
}

function readList(values: readonly string[], option: OptionSpec, context: ValueContext): readonly string[] {
  const items = values.flatMap((value) => value.split(',')).map((item) => item.trim());
  return items.filter((item) => item !== '').map((item) => readChoice(item, option, context));
}

const READERS: Readonly<Record<OptionSpec['kind'], Reader>> = {
  flag: () => true,
  value: lastOf,
  optional: lastOf,
  date: readDay,
  choice: (values, option, context) => readChoice(lastOf(values), option, context),
  list: readList,
  repeated: (values) => values,
  integer: readInteger,
};

/**
 * The value of an option, as CommandContext.options holds it.
 * @param values what was typed, once for each time the option was given
 * @throws UsageError when the declaration refuses it
 */
export function readOptionValue(values: readonly string[], option: OptionSpec, context: ValueContext): OptionValue {
  return READERS[option.kind](values, option, context);
}
