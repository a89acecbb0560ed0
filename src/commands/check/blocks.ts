/** What people read of a run of `check`: findings by document, errors first, then what was not read. */

import type { Severity } from '../../core/model.ts';
import type { Block, Finding, Inline, Tone } from '../../core/view.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SkippedDocument } from '../cited-documents.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'dim' };
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Columns before what a finding says when it takes several lines. */
const HANG = 8;

function placeOf({ start, primary }: Finding): string {
  if (start !== undefined) return `${start.line}:${start.column}`;
  return primary.line === null ? '-' : `${primary.line}:1`;
}

function lineOf(finding: Finding, widest: number, messages: Messages): Inline {
  return [
    { text: `  ${placeOf(finding).padStart(widest)}  `, tone: 'dim' },
    { text: messages.words.severity[finding.severity], tone: TONES[finding.severity] },
    { text: `  ${finding.message}` },
    { text: ` [${finding.rule}]`, tone: 'dim' },
  ];
}

function groupByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const path = finding.primary.path ?? '';
    const known = files.get(path);
    if (known === undefined) files.set(path, [finding]);
    else known.push(finding);
  }
  return files;
}

/** What an answer without a finding to show means: that citations hold is said only when all of them were judged. */
export type Nothing = keyof Messages['check']['nothing'];

/** Findings that count, by file in the order given. */
export function checkBlocks(
  findings: readonly Finding[],
  skipped: readonly SkippedDocument[],
  nothing: Nothing,
  messages: Messages,
): readonly Block[] {
  const files = [...groupByFile(findings)].flatMap(([path, group]): readonly Block[] => {
    const sorted = group.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
    const widest = Math.max(...sorted.map((finding) => placeOf(finding).length));
    return [
      { kind: 'heading', level: 2, text: path },
      { kind: 'lines', lines: sorted.map((finding) => lineOf(finding, widest, messages)), hang: HANG },
    ];
  });
  const none: readonly Block[] = [{ kind: 'text', paragraphs: [messages.check.nothing[nothing]] }];
  return [...(files.length === 0 ? none : files), ...skippedBlocks(skipped, messages)];
}

/** Documents that were not read, with the reason. */
export function skippedBlocks(skipped: readonly SkippedDocument[], { check }: Messages): readonly Block[] {
  if (skipped.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: check.skippedTitle(skipped.length) },
    { kind: 'lines', lines: skipped.map(({ path, problem }) => `  ${path}: ${check.problem[problem]}`) },
  ];
}
