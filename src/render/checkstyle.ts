/** The `checkstyle` output: the XML of Checkstyle, one `file` a file. */

import type { Severity } from '../core/model.ts';
import type { Finding, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { findingsByFile } from './counted-findings.ts';
import { lineOf } from './finding-place.ts';
import { xmlAttributes } from './xml.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'info' };

function errorTag(finding: Finding, { tool }: RenderContext): string {
  const attributes = xmlAttributes({
    line: lineOf(finding),
    column: finding.start?.column ?? null,
    severity: SEVERITY[finding.severity],
    message: finding.message,
    source: `${tool.name}.${finding.rule}`,
  });
  return `    <error${attributes}/>`;
}

function* lines(view: View, context: RenderContext): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<checkstyle version="4.3">';
  for (const { path, findings } of findingsByFile(view, context)) {
    yield `  <file${xmlAttributes({ name: path ?? context.tool.name })}>`;
    for (const finding of findings) yield errorTag(finding, context);
    yield '  </file>';
  }
  yield '</checkstyle>';
}

/** Findings that count; a line that is not known is left out. */
export const checkstyleRenderer: Renderer = {
  name: 'checkstyle',
  render: (view, context) => inPieces(lines(view, context)),
};
