/** The shape of a check of the corpus itself, and how its findings are made. */

import type { Corpus } from '../../core/contracts.ts';
import type { ArticleVersion, IsoDate, Severity } from '../../core/model.ts';
import type { Finding } from '../../core/view.ts';
import type { Messages } from '../../messages/messages.ts';

export interface RuleContext {
  readonly corpus: Corpus;
  readonly asOf: IsoDate;
  readonly say: Messages['checks']['validate'];
}

/** One family of checks; each finding bears the id of its own rule. */
export interface CorpusRule {
  readonly ids: readonly string[];
  find(context: RuleContext): Iterable<Finding>;
}

/** Where a finding is and what it says. */
export interface FindingFacts {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly text?: string | null;
  readonly source?: ArticleVersion | null;
  readonly related?: Finding['related'];
}

/** A finding about the corpus: no verdict, no act. */
export function corpusFinding(facts: FindingFacts): Finding {
  return {
    rule: facts.rule,
    severity: facts.severity,
    message: facts.message,
    primary: { path: facts.path, line: facts.line },
    related: facts.related ?? [],
    text: facts.text ?? null,
    source: facts.source ?? null,
    sourceLabel: null,
    sourceEtat: null,
    targetLabel: null,
    targetKey: null,
    verdict: null,
    since: null,
    by: null,
    successors: [],
    saidBy: [],
  };
}
