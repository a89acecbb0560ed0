/** The `sarif` output: SARIF 2.1.0, one run, for code scanning. */

import { withFingerprints } from '../core/fingerprint.ts';
import type { Json, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { jsonBlock } from './json-text.ts';
import { messageOf, type ResultContext, resultJson } from './sarif-result.ts';
import { rulesOf, ruleSource } from './sarif-rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Everything of the run that stands before its results. */
function runFields(view: View, { tool, asOf }: RenderContext): Readonly<Record<string, Json>> {
  const { name, version } = tool;
  const notifications = view.warnings.map((text) => ({ level: 'warning', message: messageOf(text) }));
  return {
    tool: { driver: { name, version, semanticVersion: version, rules: rulesOf(view).map(ruleSource) } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    columnKind: 'utf16CodeUnits',
    properties: { command: view.kind, asOf },
  };
}

function resultContext(view: View, context: RenderContext): ResultContext {
  return {
    view,
    context,
    ruleIndex: new Map(rulesOf(view).map(({ id }, index) => [id, index])),
    hasSuppressions: view.findings.some(({ suppression }) => suppression !== undefined),
  };
}

function* source(view: View, context: RenderContext): Generator<string> {
  yield `{\n  "version": "2.1.0",\n  "$schema": ${jsonBlock(SCHEMA)},\n  "runs": [\n    {\n`;
  for (const [key, value] of Object.entries(runFields(view, context))) {
    yield `      "${key}": ${jsonBlock(value, '      ')},\n`;
  }
  const run = resultContext(view, context);
  let isEmpty = true;
  yield '      "results": [';
  for (const each of withFingerprints(view.findings)) {
    yield `${isEmpty ? '' : ','}\n        ${jsonBlock(resultJson(each, run), '        ')}`;
    isEmpty = false;
  }
  yield `${isEmpty ? '' : '\n      '}]\n    }\n  ]\n}\n`;
}

/** Every finding, suppressed ones too, with the reason. The same view gives the same bytes. */
export const sarifRenderer: Renderer = {
  name: 'sarif',
  render: (view, context) => inPieces(source(view, context), ''),
};
