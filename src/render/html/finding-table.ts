/** Findings as one table, a group of rows a file. */

import type { Finding, RenderContext, View } from '../../core/view.ts';
import { type FileFindings, findingsByFile } from '../counted-findings.ts';
import { lineOf } from '../finding-place.ts';
import { type ReportWord, wordFor } from '../words.ts';
import { escapeHtml, isolated } from './escape.ts';

type Words = RenderContext['words'];

interface Column {
  readonly title: ReportWord;
  readonly className: (finding: Finding) => string;
  /** HTML. */
  readonly cell: (finding: Finding, words: Words) => string;
}

function placeOf(finding: Finding): string {
  const line = lineOf(finding);
  if (line === null) return '';
  return finding.start === undefined ? String(line) : `${line}:${finding.start.column}`;
}

const COLUMNS: readonly Column[] = [
  {
    title: 'columnSeverity',
    className: ({ severity }) => `severity ${severity}`,
    cell: ({ severity }, words) => escapeHtml(wordFor(words, `severity.${severity}`)),
  },
  { title: 'columnPlace', className: () => 'place', cell: (finding) => escapeHtml(placeOf(finding)) },
  { title: 'columnRule', className: () => 'rule', cell: ({ rule }) => escapeHtml(rule) },
  { title: 'columnText', className: () => 'text', cell: ({ text }) => (text === null ? '' : isolated(text)) },
  { title: 'columnMessage', className: () => 'message', cell: ({ message }) => isolated(message) },
  {
    title: 'columnSuccessors',
    className: () => 'successors',
    cell: ({ successors }) => successors.map(isolated).join('<br>'),
  },
];

function* groupLines({ path, findings }: FileFindings, { words, tool }: RenderContext): Generator<string> {
  yield '<tbody>';
  yield `<tr><th scope="rowgroup" colspan="${COLUMNS.length}">${isolated(path ?? tool.name)}</th></tr>`;
  for (const finding of findings) {
    const cells = COLUMNS.map(
      ({ className, cell }) => `<td class="${className(finding)}">${cell(finding, words)}</td>`,
    );
    yield `<tr>${cells.join('')}</tr>`;
  }
  yield '</tbody>';
}

/** Lines of HTML: the table of the findings that count, or the sentence that there are none. */
export function* findingTable(view: View, context: RenderContext): Generator<string> {
  const { words } = context;
  const files = findingsByFile(view, context);
  if (files.length === 0) {
    yield `<p>${escapeHtml(wordFor(words, 'reportNone'))}</p>`;
    return;
  }
  yield '<div class="scroll">';
  yield '<table>';
  const titles = COLUMNS.map(({ title }) => `<th scope="col">${escapeHtml(wordFor(words, title))}</th>`);
  yield `<thead><tr>${titles.join('')}</tr></thead>`;
  for (const file of files) yield* groupLines(file, context);
  yield '</table>';
  yield '</div>';
}
