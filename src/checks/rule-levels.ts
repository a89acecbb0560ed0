/** Severities as people set them: `--rule name=level` and `rules` of the configuration. */

import { RULE_KINDS, ruleIds } from './rules.ts';
import { UsageError } from '../core/contracts.ts';
import type { Severity } from '../core/model.ts';
import type { Finding } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';

export const LEVELS = ['error', 'warning', 'note', 'never'] as const;
export type Level = (typeof LEVELS)[number];

export interface AskedLevels {
  /** `name=level` as typed with `--rule`. */
  readonly asked: readonly string[];
  /** `name=level` of the configuration, which speaks of the rules of every command. */
  readonly configured: readonly string[];
  /** The configuration file, named in errors; null when there is none. */
  readonly file: string | null;
  /** Ids of the rules of the command. */
  readonly ids: readonly string[];
  /** Name of the command, for its errors. */
  readonly command: string;
  readonly messages: Messages;
}

function readLevel(text: string): { readonly name: string; readonly level: Level | undefined } {
  const [name = '', value = '', ...rest] = text.split('=');
  return { name, level: rest.length === 0 ? LEVELS.find((known) => known === value) : undefined };
}

/**
 * The level of each rule that was set; what is typed comes before what is configured.
 * @throws UsageError for a level that is none, a typed rule that is not the command's, a configured one that is nobody's
 */
export function readLevels(asked: AskedLevels): ReadonlyMap<string, Level> {
  const { ids, command, file, messages } = asked;
  const say = messages.rules;
  const everywhere = new Set(RULE_KINDS.flatMap(ruleIds));
  const levels = new Map<string, Level>();
  for (const text of asked.configured) {
    const { name, level } = readLevel(text);
    if (level === undefined || !(everywhere.has(name) || ids.includes(name)))
      throw new UsageError('bad-config', say.unknownConfigured(file ?? '', name), say.seeRules);
    levels.set(name, level);
  }
  for (const text of asked.asked) {
    const { name, level } = readLevel(text);
    if (level === undefined || !ids.includes(name))
      throw new UsageError('unknown-rule', say.unknownRule(text, command), say.list([...ids].sort()));
    levels.set(name, level);
  }
  return levels;
}

/** Findings with the severity that was set for their rule; those set to `never` are left out. */
export function applyLevels(findings: readonly Finding[], levels: ReadonlyMap<string, Level>): readonly Finding[] {
  if (levels.size === 0) return findings;
  return findings.flatMap((finding) => {
    const level: Severity | 'never' = levels.get(finding.rule) ?? finding.severity;
    return level === 'never' ? [] : [{ ...finding, severity: level }];
  });
}
