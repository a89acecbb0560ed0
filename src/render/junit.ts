/** The `junit` output: a suite a file, a case a finding; errors and warnings have failed, notes are skipped. */

import type { Severity } from '../core/model.ts';
import type { Finding, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { countedFindings, type FileFindings, findingsByFile } from './counted-findings.ts';
import { lineOf } from './finding-place.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/** As linters do: what calls for a change is red, what informs is not. */
const ENDS: Readonly<Record<Severity, 'failure' | 'skipped'>> = {
  error: 'failure',
  warning: 'failure',
  note: 'skipped',
};

function countsOf(findings: readonly Finding[]): { tests: number; failures: number; errors: number; skipped: number } {
  const failures = findings.filter(({ severity }) => ENDS[severity] === 'failure').length;
  return { tests: findings.length, failures, errors: 0, skipped: findings.length - failures };
}

function placeOf(finding: Finding, path: string): string {
  const line = lineOf(finding);
  if (line === null) return path;
  return `${path}:${line}${finding.start === undefined ? '' : `:${finding.start.column}`}`;
}

/** What a test report shows of a failure that was opened: where, what, which words. */
function detailsOf(finding: Finding, path: string): string {
  const { severity, rule, message, text } = finding;
  return [`${placeOf(finding, path)}: ${severity}: ${message} [${rule}]`, ...(text === null ? [] : [text])].join('\n');
}

function* caseLines(finding: Finding, path: string): Generator<string> {
  const { severity, rule, message, text } = finding;
  const line = lineOf(finding);
  const name = `${rule}${line === null ? '' : ` (${placeOf(finding, '').slice(1)})`} ${text ?? ''}`.trim();
  yield `    <testcase${xmlAttributes({ name, classname: path, file: path, line })}>`;
  if (ENDS[severity] === 'skipped') {
    yield `      <skipped${xmlAttributes({ message })}/>`;
  } else {
    const attributes = xmlAttributes({ message, type: `${severity}.${rule}` });
    yield `      <failure${attributes}>${escapeXml(detailsOf(finding, path))}</failure>`;
  }
  yield '    </testcase>';
}

function* suiteLines({ path, findings }: FileFindings, view: View, { tool }: RenderContext): Generator<string> {
  const name = path ?? `${tool.name} ${view.kind}`;
  yield `  <testsuite${xmlAttributes({ name, ...countsOf(findings) })}>`;
  for (const finding of findings) yield* caseLines(finding, name);
  yield '  </testsuite>';
}

/** Readers of test reports take a report without any test for a broken one. */
function* cleanLines({ kind }: View, { tool }: RenderContext): Generator<string> {
  yield `  <testsuite${xmlAttributes({ name: `${tool.name} ${kind}`, tests: 1, failures: 0, errors: 0, skipped: 0 })}>`;
  yield `    <testcase${xmlAttributes({ name: kind, classname: tool.name })}/>`;
  yield '  </testsuite>';
}

function* lines(view: View, context: RenderContext): Generator<string> {
  const files = findingsByFile(view, context);
  const counts = files.length === 0 ? { ...countsOf([]), tests: 1 } : countsOf(countedFindings(view));
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield `<testsuites${xmlAttributes({ name: `${context.tool.name} ${view.kind}`, ...counts })}>`;
  if (files.length === 0) yield* cleanLines(view, context);
  for (const file of files) yield* suiteLines(file, view, context);
  yield '</testsuites>';
}

/** Findings that count. An answer without any is one test that passed. */
export const junitRenderer: Renderer = {
  name: 'junit',
  render: (view, context) => inPieces(lines(view, context)),
};
