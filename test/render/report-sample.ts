/** Invented answers of findings that the reports of this folder render. */

import { messagesFor } from '../messages-for.ts';
import type { Position } from '../../src/core/documents.ts';
import type { Finding, RenderContext, RuleInfo, View } from '../../src/core/view.ts';
import { contextOf, findingOf, viewOf } from './sample.ts';

export const RULES: readonly RuleInfo[] = [
  { id: 'repealed', summary: 'The article is repealed.', help: 'Cite `what` replaced it.', severity: 'error' },
  { id: 'ambiguous', summary: 'Several articles.', help: 'Name the code.', severity: 'warning' },
];

export function positionOf(line: number, column: number, offset: number): Position {
  return { line, column, offset };
}

/** Of a document of one's own: `L1-2`, line 3, columns 5 to 9. */
export function spannedFinding(changes: Partial<Finding> = {}): Finding {
  return findingOf({
    message: 'L1-2 is repealed.',
    primary: { path: 'docs/guide été.md', line: 3 },
    related: [{ path: 'phares/L1-2.md', line: 1 }],
    text: 'L1-2',
    source: null,
    sourceLabel: null,
    sourceEtat: null,
    start: positionOf(3, 5, 40),
    end: positionOf(3, 9, 44),
    sentence: 'Voir L1-2.',
    ...changes,
  });
}

/** One finding of each kind there is: with a span, over two lines, of a whole file, of no file, and silenced ones. */
export const FINDINGS: readonly Finding[] = [
  spannedFinding(),
  spannedFinding({
    rule: 'ambiguous',
    severity: 'warning',
    primary: { path: 'docs/guide été.md', line: 5 },
    start: positionOf(5, 1, 60),
    end: positionOf(6, 3, 80),
    successors: [],
    related: [],
  }),
  spannedFinding({ severity: 'note', rule: 'superseded' }),
  spannedFinding({ suppression: { kind: 'baseline', reason: 'convenu en réunion' } }),
  spannedFinding({ suppression: { kind: 'inline', reason: null } }),
  findingOf({ primary: { path: 'docs/b.md', line: null }, text: null, targetKey: null, targetLabel: null }),
  findingOf({ primary: { path: null, line: null }, rule: 'stale-baseline', severity: 'warning', verdict: null }),
];

export function reportView(changes: Partial<View> = {}): View {
  return viewOf({ kind: 'check', data: { files: 2 }, findings: FINDINGS, isReport: true, rules: RULES, ...changes });
}

export function reportContext(changes: Partial<RenderContext> = {}): RenderContext {
  const { render, reports } = messagesFor('en');
  return contextOf({ words: { ...render, ...reports.words }, ...changes });
}
