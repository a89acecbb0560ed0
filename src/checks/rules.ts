/** All rules: those for people's documents (domain.md 6, cli.md 6) and those for the corpus, with their default severity. */

import { ANOMALY_SEVERITY } from './validate/anomalies.ts';
import { CORPUS_RULES } from './validate.ts';
import { severityOf } from './verdict.ts';
import { type Severity, type Verdict, VERDICTS } from '../core/model.ts';
import type { RuleInfo } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';

/** `documents`: what `check` finds in people's documents. `corpus`: what `validate` finds in the corpus. */
export const RULE_KINDS = ['documents', 'corpus'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Verdicts that are never reported: nothing is wrong, or nothing is known. */
type Silent = 'in-force' | 'unknown';
type GateRule = 'ignore-without-reason' | 'unused-ignore' | 'unknown-rule' | 'stale-baseline' | 'expired-baseline';
export type DocumentRule = Exclude<Verdict, Silent> | GateRule;

/** Rules about what silences findings. */
const GATE_SEVERITY: Readonly<Record<GateRule, Severity>> = {
  'ignore-without-reason': 'warning',
  'unused-ignore': 'warning',
  'unknown-rule': 'warning',
  'stale-baseline': 'warning',
  'expired-baseline': 'warning',
};

/** Rules of the corpus beside the anomalies of reading. */
const CORPUS_SEVERITY: Readonly<Record<string, Severity>> = {
  ...ANOMALY_SEVERITY,
  'reversed-dates': 'error',
  'overlapping-dates': 'error',
  'etat-against-dates': 'warning',
  'repeal-contradicted': 'note',
  'duplicate-number': 'warning',
  'duplicate-identical': 'note',
  'number-of-two-articles': 'note',
  'missing-mirror': 'note',
  'unlisted-citation': 'note',
  'unseen-citation': 'note',
  'dangling-lineage': 'note',
  'cyclic-lineage': 'warning',
};

type Severities = readonly (readonly [id: string, severity: Severity])[];

function documentSeverities(): Severities {
  const verdicts = VERDICTS.flatMap((verdict) => {
    const severity = severityOf(verdict, 'live');
    return severity === null ? [] : [[verdict, severity] as const];
  });
  return [...verdicts, ...Object.entries(GATE_SEVERITY)];
}

const SEVERITIES: Readonly<Record<RuleKind, () => Severities>> = {
  documents: documentSeverities,
  corpus: () => CORPUS_RULES.flatMap(({ ids }) => ids.map((id) => [id, CORPUS_SEVERITY[id] ?? 'note'] as const)),
};

/** Ids of the rules of a kind, in the order in which they are listed. */
export function ruleIds(kind: RuleKind): readonly string[] {
  return SEVERITIES[kind]().map(([id]) => id);
}

/** What each rule of a kind is, in the language of `messages`, with its default severity; in a fixed order. */
export function rulesFor(kind: RuleKind, messages: Messages): readonly RuleInfo[] {
  const documents: Readonly<Record<DocumentRule, RuleWords>> = messages.rules.documents;
  const words: Readonly<Record<string, RuleWords>> = kind === 'documents' ? documents : messages.rules.corpus;
  return SEVERITIES[kind]().map(([id, severity]) => {
    const { summary, help } = words[id] ?? { summary: id, help: messages.rules.seeRules };
    return { id, summary, help, severity };
  });
}

type RuleWords = Pick<RuleInfo, 'summary' | 'help'>;
