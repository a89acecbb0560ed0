/** The baseline of a run of `check`: read, held against the findings, written when asked. */

import { applyBaseline, baselineFindings, pruneBaseline, updateBaseline } from '../../checks/baseline.ts';
import { type Baseline, formatBaseline, parseBaseline } from '../../checks/baseline-file.ts';
import { UsageError } from '../../core/contracts.ts';
import type { Finding } from '../../core/view.ts';
import type { CommandContext } from '../command.ts';
import type { CheckSettings } from './settings.ts';

export interface KnownFindings {
  /** All findings, the known ones suppressed, those about the baseline last. */
  readonly findings: readonly Finding[];
  readonly ignored: number;
  readonly stale: number;
  /** Where the baseline was written; null when it was not. */
  readonly written: { readonly path: string; readonly count: number } | null;
}

/**
 * Holds the findings against the baseline. `--update-baseline` writes one that knows them all, `--prune-baseline` one
 * without its stale entries; neither touches a file that would stay the same.
 */
export function knowFindings(
  context: CommandContext,
  settings: CheckSettings,
  findings: readonly Finding[],
  checkedPaths: ReadonlySet<string>,
): KnownFindings {
  const path = settings.baseline;
  if (path === null) return { findings, ignored: 0, stale: 0, written: null };
  const { messages, workplace, asOf, configuration } = context;
  const text = workplace.readText(path);
  const baseline = text === null ? null : parseBaseline(text, path, messages);
  const scope = { checkedPaths, home: configuration.home, isGone: (at: string) => isGone(context, at) };
  const held: Baseline = settings.isBaselineUpdated
    ? updateBaseline(findings, baseline, scope)
    : (baseline ?? { entries: [] });
  const outcome = applyBaseline(findings, held, asOf, scope);
  const isPruned = settings.isBaselinePruned || settings.isBaselineUpdated;
  const kept = isPruned ? pruneBaseline(held, outcome.stale) : held;
  const isWritten = isPruned && writeBaseline(context, path, kept, text);
  const stale = isPruned ? [] : outcome.stale;
  return {
    findings: [...outcome.findings, ...baselineFindings({ stale, expired: outcome.expired }, path, messages)],
    ignored: outcome.ignored,
    stale: stale.length,
    written: isWritten ? { path, count: kept.entries.length } : null,
  };
}

function isGone({ workplace }: CommandContext, path: string): boolean {
  try {
    return workplace.readText(path) === null;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

function writeBaseline(
  { workplace }: CommandContext,
  path: string,
  baseline: Baseline,
  before: string | null,
): boolean {
  const text = formatBaseline(baseline);
  if (text === before || (before === null && baseline.entries.length === 0)) return false;
  workplace.writeText(path, text);
  return true;
}
