/** The `compact` output: `path:line:column: severity: message [rule]`, a finding a line, as editors and grep read it. */

import type { Finding, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { countedFindings } from './counted-findings.ts';
import { fileOf, lineOf } from './finding-place.ts';
import { makeSafeLine } from './safe-text.ts';

/** What stands where the path would, for a finding that is about no file. */
function placeOf(finding: Finding, view: View, context: RenderContext): string {
  const path = makeSafeLine(fileOf(finding, view, context)?.path ?? context.tool.name);
  const line = lineOf(finding);
  if (line === null) return path;
  return finding.start === undefined ? `${path}:${line}` : `${path}:${line}:${finding.start.column}`;
}

function* findingLines(view: View, context: RenderContext): Generator<string> {
  for (const finding of countedFindings(view)) {
    const { severity, message, rule } = finding;
    yield `${placeOf(finding, view, context)}: ${severity}: ${makeSafeLine(message)} [${makeSafeLine(rule)}]`;
  }
}

/** Findings in their order; severities and rules are the same words in every language. */
export const compactRenderer: Renderer = {
  name: 'compact',
  render: (view, context) => inPieces(findingLines(view, context)),
};
