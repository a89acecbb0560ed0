/** A finding for programs: the shape of cli.md 5, with a fingerprint that survives moved lines. */

import { articleJson } from '../core/article-json.ts';
import { fingerprintOf, withFingerprints } from '../core/fingerprint.ts';
import type { Finding, Json, RuleInfo } from '../core/view.ts';

/** Line, column and offset; the last two null when only the line is known. */
function startJson({ start, primary }: Finding): Json {
  if (start !== undefined) return { line: start.line, column: start.column, offset: start.offset };
  return primary.line === null ? null : { line: primary.line, column: null, offset: null };
}

function endJson({ end }: Finding): Json {
  return end === undefined ? null : { line: end.line, column: end.column, offset: end.offset };
}

function suppressionJson({ suppression }: Finding): Json {
  return suppression === undefined ? null : { kind: suppression.kind, reason: suppression.reason };
}

/** One finding. `fingerprint`: as withFingerprints gives it. */
export function findingJson(finding: Finding, fingerprint = finding.fingerprint ?? fingerprintOf(finding)): Json {
  const { rule, severity, message, primary, text, source, targetKey, targetLabel, verdict, since, by } = finding;
  return {
    rule,
    severity,
    message,
    path: primary.path,
    start: startJson(finding),
    end: endJson(finding),
    text,
    source: source === null ? null : articleJson(source, finding.sourceVigueur ?? 'unknown'),
    sourceLabel: finding.sourceLabel,
    sourceEtat: finding.sourceEtat,
    target: targetKey === null && targetLabel === null ? null : { key: targetKey, label: targetLabel },
    related: finding.related.map(({ path, line }) => ({ path, line })),
    verdict,
    since,
    by,
    successors: finding.successors,
    saidBy: finding.saidBy,
    fingerprint,
    baselined: finding.suppression?.kind === 'baseline',
    suppression: suppressionJson(finding),
  };
}

/** Findings in their order, each with its fingerprint among equals. */
export function* findingsJson(findings: Iterable<Finding>): Generator<Json> {
  for (const { finding, fingerprint } of withFingerprints(findings)) yield findingJson(finding, fingerprint);
}

/** A rule that was run. */
export function ruleJson({ id, summary, help, severity }: RuleInfo): Json {
  return { id, summary, help, severity };
}
