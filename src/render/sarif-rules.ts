/** The rules of a SARIF run: those of the view, and those that only a finding names. */

import type { Finding, Json, RuleInfo, View } from '../core/view.ts';
import { escapeParagraph } from './markdown-escape.ts';

/** `number-reused` as words: `Number reused`. */
function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A rule that the view does not describe: its id is all that is known of it. */
function undescribed({ rule, severity }: Finding): RuleInfo {
  return { id: rule, summary: wordsOf(rule), help: wordsOf(rule), severity };
}

/** Rules in a fixed order: those that were run, then the others in the order of their first finding. */
export function rulesOf({ rules = [], findings }: View): readonly RuleInfo[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const finding of findings) {
    if (!known.has(finding.rule)) known.set(finding.rule, undescribed(finding));
  }
  return [...known.values()];
}

/** `number-reused` as SARIF names rules: `NumberReused`. */
function nameOf(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** A reportingDescriptor (SARIF 2.1.0, 3.49). */
export function ruleSource({ id, summary, help, severity }: RuleInfo): Json {
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: summary },
    fullDescription: { text: help },
    help: { text: help, markdown: escapeParagraph(help) },
    defaultConfiguration: { level: severity },
  };
}
