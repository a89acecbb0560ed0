/** The `ndjson` output: a record a line, a summary last. */

import type { Finding, Json, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { corpusJson, SCHEMA_VERSION } from './envelope.ts';
import { findingsJson } from './finding-json.ts';
import { jsonLine } from './json-text.ts';

interface Body {
  readonly records: Iterable<Json>;
  /** `data` when it is not among the records: figures that go with the findings, or with the items. */
  readonly rest: Json;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function bodyOf(view: View): Body {
  if (view.items !== undefined) return { records: view.items, rest: view.itemsIn === undefined ? null : view.data };
  if (isList(view.data)) return { records: view.data, rest: null };
  if (view.isReport === true) return { records: findingsJson(view.findings), rest: view.data };
  return { records: [view.data], rest: null };
}

/** Those that count: what the baseline or the document silences is among the records, not in the figures. */
function countFindings(findings: readonly Finding[]): Json {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, suppression } of findings) counts[severity] += suppression === undefined ? 1 : 0;
  return counts;
}

function* recordLines(view: View, context: RenderContext): Generator<string> {
  const { records, rest } = bodyOf(view);
  for (const record of records) yield jsonLine(record);
  yield jsonLine({
    kind: 'summary',
    schemaVersion: SCHEMA_VERSION,
    command: view.kind,
    asOf: context.asOf,
    corpus: corpusJson(context.corpus),
    data: rest,
    findings: countFindings(view.findings),
    warnings: view.warnings,
  });
}

/** Records are `items`, else the elements of `data`, else the findings (`data` then goes to the summary), else `data`. */
export const ndjsonRenderer: Renderer = {
  name: 'ndjson',
  render: (view, context) => inPieces(recordLines(view, context)),
};
