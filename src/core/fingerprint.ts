/** What makes a finding the same finding in another run: neither its lines nor the language of its sentences. */

import { createHash } from 'node:crypto';
import type { Finding } from './view.ts';

export interface FingerprintedFinding {
  readonly finding: Finding;
  /** 64 hexadecimal digits, told apart from those of every other finding of the answer. */
  readonly fingerprint: string;
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Rule, path, canonical reference and normalised sentence (cli.md 6), as one string. Equal for equal findings. */
export function identityOf(finding: Finding): string {
  const sentence = collapse(finding.sentence ?? finding.text ?? '');
  const reference = finding.targetKey ?? finding.targetLabel ?? (finding.text === null ? null : collapse(finding.text));
  return JSON.stringify([finding.rule, finding.primary.path, reference, sentence]);
}

/**
 * SHA-256 in hexadecimal of the identity and the ordinal among equals.
 * @param ordinal how many findings of the same identity stand before it in the answer
 */
export function fingerprintOf(finding: Finding, ordinal = 0): string {
  return createHash('sha256')
    .update(`${identityOf(finding)}\n${ordinal}`)
    .digest('hex');
}

/** Findings in their order, each with its fingerprint; one that was read from a saved answer keeps the one it had. */
export function withFingerprints(findings: Iterable<Finding>): readonly FingerprintedFinding[] {
  const seen = new Map<string, number>();
  return [...findings].map((finding) => {
    const identity = identityOf(finding);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return { finding, fingerprint: finding.fingerprint ?? fingerprintOf(finding, ordinal) };
  });
}
