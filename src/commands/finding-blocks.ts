/** Findings as blocks for people: by file, one line each. */

import type { Severity } from '../core/model.ts';
import type { Block, Finding, Tone } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'dim' };

function placeOf({ start, primary }: Finding): string {
  if (start !== undefined) return `${start.line}:${start.column}`;
  return primary.line === null ? '' : String(primary.line);
}

function fileBlocks(path: string | null, findings: readonly Finding[], { reports, words }: Messages): readonly Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: path === null ? reports.noFileNamed : [{ text: path, link: { kind: 'file', path } }],
    },
    {
      kind: 'table',
      columns: [
        { title: reports.words.columnPlace, align: 'right' },
        { title: reports.words.columnSeverity },
        { title: reports.words.columnMessage },
        { title: reports.words.columnRule },
      ],
      rows: findings.map((finding) => [
        placeOf(finding),
        [{ text: words.severity[finding.severity], tone: TONES[finding.severity] }],
        finding.message,
        [{ text: finding.rule, tone: 'dim' }],
      ]),
    },
  ];
}

/** A heading and a table for each file, files in the order of their first finding; a sentence when there is none. */
export function findingBlocks(findings: readonly Finding[], messages: Messages): readonly Block[] {
  if (findings.length === 0) return [{ kind: 'text', paragraphs: [messages.reports.none] }];
  const files = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.primary.path);
    if (known === undefined) files.set(finding.primary.path, [finding]);
    else known.push(finding);
  }
  return [...files].flatMap(([path, group]) => fileBlocks(path, group, messages));
}
