/** Findings as records of `plain` and `csv`. */

import type { Finding, Records } from '../core/view.ts';

const COLUMNS = [
  'severity',
  'rule',
  'path',
  'line',
  'source',
  'sourceEtat',
  'target',
  'since',
  'by',
  'successors',
  'text',
  'message',
  'column',
  'endLine',
  'endColumn',
  'suppression',
];

/** One record a finding, the fields in a fixed order; `suppression` is empty where the finding counts. */
export function findingRecords(findings: readonly Finding[]): Records {
  return {
    columns: COLUMNS,
    rows: findings.map((finding) => [
      ...[finding.severity, finding.rule, finding.primary.path, finding.start?.line ?? finding.primary.line],
      ...[finding.sourceLabel, finding.sourceEtat, finding.targetLabel, finding.since, finding.by],
      ...[finding.successors.join(' ; '), finding.text, finding.message],
      ...[finding.start?.column ?? null, finding.end?.line ?? null, finding.end?.column ?? null],
      finding.suppression?.kind ?? null,
    ]),
  };
}
