/** The findings that reports for people and gates show: those that count, in their order, by file. */

import type { FingerprintedFinding } from '../core/fingerprint.ts';
import { withFingerprints } from '../core/fingerprint.ts';
import type { Severity } from '../core/model.ts';
import type { Finding, RenderContext, View } from '../core/view.ts';
import { fileOf } from './finding-place.ts';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Findings that neither the baseline nor the document silences. */
export function countedFindings({ findings }: View): readonly Finding[] {
  return findings.filter(({ suppression }) => suppression === undefined);
}

/** As countedFindings, each with the fingerprint that it has among all the findings of the view. */
export function countedWithFingerprints({ findings }: View): readonly FingerprintedFinding[] {
  return withFingerprints(findings).filter(({ finding }) => finding.suppression === undefined);
}

/** Findings of one file; `path` is null for those that are about no file. */
export interface FileFindings {
  readonly path: string | null;
  readonly findings: readonly Finding[];
}

/** Counted findings by file, files in the order of their first finding. */
export function findingsByFile(view: View, context: RenderContext): readonly FileFindings[] {
  const files = new Map<string | null, Finding[]>();
  for (const finding of countedFindings(view)) {
    const path = fileOf(finding, view, context)?.path ?? null;
    const known = files.get(path);
    if (known === undefined) files.set(path, [finding]);
    else known.push(finding);
  }
  return [...files].map(([path, findings]) => ({ path, findings }));
}
