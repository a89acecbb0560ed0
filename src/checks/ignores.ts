/** Comments of a document that silence findings, and what is wrong with such comments. */

import type { IgnoreMark } from '../core/documents.ts';
import type { Finding } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';
import { corpusFinding } from './validate/rule.ts';

export interface IgnoreContext {
  /** Of the document that holds the marks. */
  readonly path: string;
  /** Ids of the rules that a mark may name. */
  readonly rules: readonly string[];
  readonly messages: Messages;
}

type Fault = 'unknown-rule' | 'ignore-without-reason' | 'unused-ignore';

/** Why a mark silences nothing whatever is found; null when it may. */
function faultOf({ rule, reason }: IgnoreMark, rules: ReadonlySet<string>): Fault | null {
  if (rule !== null && !rules.has(rule)) return 'unknown-rule';
  return reason === null || reason.trim() === '' ? 'ignore-without-reason' : null;
}

/** Marks that are open at a line, by rule (null: every rule), the last opened at the end. */
type OpenMarks = ReadonlyMap<string | null, IgnoreMark[]>;

function lastOpen(open: OpenMarks, rule: string | null, line: number): IgnoreMark | null {
  const marks = open.get(rule) ?? [];
  while ((marks.at(-1)?.last ?? Infinity) < line) marks.pop();
  return marks.at(-1) ?? null;
}

/** The mark that silences a finding: of those around its line, the one that begins last. */
function markFor(open: OpenMarks, { rule, primary }: Finding): IgnoreMark | null {
  const line = primary.line ?? 0;
  const own = lastOpen(open, rule, line);
  const every = lastOpen(open, null, line);
  if (own === null || every === null) return own ?? every;
  return own.first >= every.first ? own : every;
}

/** Which mark silences which finding, by one walk down the document. */
function matchMarks(findings: readonly Finding[], marks: readonly IgnoreMark[]): ReadonlyMap<Finding, IgnoreMark> {
  const lineOf = ({ primary }: Finding): number => primary.line ?? 0;
  const inOrder = findings.filter(({ primary }) => primary.line !== null).toSorted((a, b) => lineOf(a) - lineOf(b));
  const waiting = marks.toSorted((a, b) => b.first - a.first || b.line - a.line);
  const open = new Map<string | null, IgnoreMark[]>();
  const matched = new Map<Finding, IgnoreMark>();
  for (const finding of inOrder) {
    for (let next = waiting.at(-1); next !== undefined && next.first <= lineOf(finding); next = waiting.at(-1)) {
      const list = open.get(next.rule) ?? [];
      open.set(next.rule, list);
      list.push(next);
      waiting.pop();
    }
    const mark = markFor(open, finding);
    if (mark !== null) matched.set(finding, mark);
  }
  return matched;
}

/**
 * The findings of one document, those that a mark covers suppressed, then what is wrong with the marks: no reason, a rule
 * that does not exist, nothing to silence. Only a mark with a reason silences.
 * @param findings every finding of the document, before levels are applied
 */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly IgnoreMark[],
  context: IgnoreContext,
): readonly Finding[] {
  if (ignores.length === 0) return findings;
  const rules = new Set(context.rules);
  const faults = new Map(ignores.map((mark) => [mark, faultOf(mark, rules)]));
  const sound = ignores.filter((mark) => faults.get(mark) === null);
  const matched = matchMarks(findings, sound);
  const used = new Set(matched.values());
  for (const mark of sound) if (!used.has(mark)) faults.set(mark, 'unused-ignore');
  const silenced = findings.map((finding): Finding => {
    const mark = matched.get(finding);
    return mark === undefined ? finding : { ...finding, suppression: { kind: 'inline', reason: mark.reason } };
  });
  const told = [...faults].flatMap(([mark, fault]) => (fault === null ? [] : [faultFinding(fault, mark, context)]));
  return [...silenced, ...told];
}

function faultFinding(fault: Fault, { rule, line }: IgnoreMark, { path, messages }: IgnoreContext): Finding {
  const message = messages.gate.ignores[fault](rule);
  return corpusFinding({ rule: fault, severity: 'warning', message, path, line, text: rule });
}
