/** A finding for programs: the shape of cli.md 5, with a fingerprint that survives moved lines. */

import { createHash } from 'node:crypto';
import { articleJson } from '../core/article-json.ts';
import type { Finding, Json } from '../core/view.ts';

function identityOf(finding: Finding): string {
  const sentence = (finding.text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  const reference = finding.targetKey ?? finding.targetLabel;
  return JSON.stringify([finding.rule, finding.primary.path, reference, sentence]);
}

/**
 * SHA-256 in hexadecimal of rule, path, canonical reference, normalised sentence and ordinal among equals (cli.md 6): no
 * line number, no language.
 */
export function fingerprintOf(finding: Finding, ordinal = 0): string {
  return createHash('sha256')
    .update(`${identityOf(finding)}\n${ordinal}`)
    .digest('hex');
}

/** One finding. `ordinal`: how many findings of the same identity stand before it in the answer. */
export function findingJson(finding: Finding, ordinal = 0): Json {
  const { rule, severity, message, primary, text, source, targetKey, targetLabel, verdict, since, by } = finding;
  return {
    rule,
    severity,
    message,
    path: primary.path,
    start: primary.line === null ? null : { line: primary.line, column: null, offset: null },
    end: null,
    text,
    source: source === null ? null : articleJson(source, finding.sourceVigueur ?? 'unknown'),
    target: targetKey === null && targetLabel === null ? null : { key: targetKey, label: targetLabel },
    verdict,
    since,
    by,
    successors: finding.successors,
    fingerprint: fingerprintOf(finding, ordinal),
    baselined: false,
  };
}

/** Findings in their order, each with its ordinal among equals. */
export function* findingsJson(findings: Iterable<Finding>): Generator<Json> {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const identity = identityOf(finding);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    yield findingJson(finding, ordinal);
  }
}
