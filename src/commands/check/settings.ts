/** What a run of `check` was told: on the command line, else by the configuration. */

import { UsageError } from '../../core/contracts.ts';
import type { IsoDate } from '../../core/model.ts';
import type { CommandContext } from '../command.ts';
import { readDuration } from '../duration-option.ts';
import { hasFlag, textOption } from '../option-readers.ts';

export interface CheckSettings {
  /** Days before an end from which it is told. */
  readonly warnBefore: number;
  /** null: as many as there are. */
  readonly maxWarnings: number | null;
  /** Each document is judged on its own day. */
  readonly isDocumentDay: boolean;
  /** The day of judgement of the others. */
  readonly day: IsoDate;
  /** Where known findings are; null: none are looked for. */
  readonly baseline: string | null;
  readonly isBaselineUpdated: boolean;
  readonly isBaselinePruned: boolean;
  /** Only errors are shown. */
  readonly isQuiet: boolean;
}

const WARN_BEFORE = 90;

/** Throws UsageError for a value that is none. */
export function readSettings(context: CommandContext): CheckSettings {
  const { configuration, asOf, isDocumentDay, isQuiet } = context;
  return {
    warnBefore: readWarnBefore(context) ?? configuration.warnBefore ?? WARN_BEFORE,
    maxWarnings: readMaximum(context) ?? configuration.maxWarnings,
    isDocumentDay,
    day: asOf,
    baseline: readBaseline(context),
    isBaselineUpdated: hasFlag(context, 'updateBaseline'),
    isBaselinePruned: hasFlag(context, 'pruneBaseline'),
    isQuiet,
  };
}

function readWarnBefore(context: CommandContext): number | null {
  const text = textOption(context, 'warnBefore');
  return text === undefined ? null : readDuration(text, '--warn-before', context.messages);
}

function readMaximum(context: CommandContext): number | null {
  const text = textOption(context, 'maxWarnings');
  if (text === undefined) return null;
  if (/^[0-9]{1,9}$/u.test(text)) return Number(text);
  throw new UsageError('bad-integer', context.messages.check.badMaximum(text));
}

function readBaseline(context: CommandContext): string | null {
  if (hasFlag(context, 'noBaseline')) return null;
  const path = textOption(context, 'baseline') ?? context.configuration.baseline;
  return path === false ? null : path;
}
