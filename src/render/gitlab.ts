/** The `gitlab` output: a Code Quality report, the JSON that GitLab shows in merge requests. */

import type { FingerprintedFinding } from '../core/fingerprint.ts';
import type { Severity } from '../core/model.ts';
import type { Finding, Json, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { countedWithFingerprints } from './counted-findings.ts';
import { fileOf, lineOf, spanOf } from './finding-place.ts';
import { jsonBlock } from './json-text.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

function positionsJson(finding: Finding): Record<string, Json> {
  const span = spanOf(finding);
  if (span === null) return {};
  const { start, end } = span;
  return {
    positions: {
      begin: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column },
    },
  };
}

/** GitLab wants a path and a line: what is about no file is shown at the root, what is about a file at its first line. */
function issueJson({ finding, fingerprint }: FingerprintedFinding, view: View, context: RenderContext): Json {
  const begin = lineOf(finding) ?? 1;
  return {
    description: finding.message,
    check_name: finding.rule,
    fingerprint,
    severity: SEVERITY[finding.severity],
    location: {
      path: fileOf(finding, view, context)?.path ?? '.',
      lines: { begin, end: spanOf(finding)?.end.line ?? begin },
      ...positionsJson(finding),
    },
  };
}

function* source(view: View, context: RenderContext): Generator<string> {
  let isEmpty = true;
  for (const each of countedWithFingerprints(view)) {
    yield `${isEmpty ? '[\n' : ',\n'}  ${jsonBlock(issueJson(each, view, context), '  ')}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]\n' : '\n]\n';
}

/** Findings that count, each with a fingerprint of its own. */
export const gitlabRenderer: Renderer = {
  name: 'gitlab',
  render: (view, context) => inPieces(source(view, context), ''),
};
