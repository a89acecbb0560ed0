/** The `github` output: workflow commands that GitHub Actions turns into annotations of a change. */

import type { Severity } from '../core/model.ts';
import type { Finding, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { countedFindings, SEVERITIES } from './counted-findings.ts';
import { fileOf, lineOf, spanOf } from './finding-place.ts';
import { makeSafe, makeSafeLine } from './safe-text.ts';
import { wordFor } from './words.ts';

/** GitHub keeps ten annotations of each level of a step, and drops the others without a word. */
const MOST_SHOWN = 10;

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '\n': '%0A', ':': '%3A', ',': '%2C' };

function escapeMessage(text: string): string {
  return makeSafe(text).replace(/[%\n]/g, (character) => ESCAPES[character] ?? character);
}

function escapeProperty(text: string): string {
  return makeSafeLine(text).replace(/[%:,]/g, (character) => ESCAPES[character] ?? character);
}

type Properties = readonly (readonly [name: string, value: string | number])[];

/** GitHub takes columns only of what stands on one line. */
function regionOf(finding: Finding): Properties {
  const line = lineOf(finding);
  const span = spanOf(finding);
  if (line === null) return [];
  if (span === null) return [['line', line]];
  const { start, end } = span;
  const lines: Properties = [
    ['line', start.line],
    ['endLine', end.line],
  ];
  if (start.line !== end.line) return lines;
  return [...lines, ['col', start.column], ['endColumn', end.column]];
}

function commandOf(level: string, properties: Properties, message: string): string {
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${level}${list === '' ? '' : ` ${list}`}::${escapeMessage(message)}`;
}

function annotation(finding: Finding, view: View, context: RenderContext): string {
  const file = fileOf(finding, view, context);
  const properties: Properties = [
    ...(file === null ? [] : ([['file', file.path], ...regionOf(finding)] as const)),
    ['title', `${context.tool.name}: ${finding.rule}`],
  ];
  return commandOf(LEVEL[finding.severity], properties, finding.message);
}

function moreSentence(hidden: number, { words }: RenderContext): string {
  return wordFor(words, hidden === 1 ? 'moreFinding' : 'moreFindings', hidden);
}

function* commandLines(view: View, context: RenderContext): Generator<string> {
  const findings = countedFindings(view);
  let hidden = 0;
  for (const severity of SEVERITIES) {
    const level = findings.filter((finding) => finding.severity === severity);
    const room = severity === 'note' && (hidden > 0 || level.length > MOST_SHOWN) ? MOST_SHOWN - 1 : MOST_SHOWN;
    for (const finding of level.slice(0, room)) yield annotation(finding, view, context);
    hidden += Math.max(0, level.length - room);
  }
  if (hidden > 0) yield commandOf('notice', [['title', context.tool.name]], moreSentence(hidden, context));
}

/** Errors first, ten of each level; a last notice, which is one of the ten, says how many more there are. */
export const githubRenderer: Renderer = {
  name: 'github',
  render: (view, context) => inPieces(commandLines(view, context)),
};
