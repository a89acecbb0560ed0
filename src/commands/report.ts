/** `report RESULT.json`: a saved answer shown again in another format; no corpus is opened. */

import { UsageError } from '../core/contracts.ts';
import type { Workplace } from '../core/documents.ts';
import type { Finding, View } from '../core/view.ts';
import { countSeverities } from './abrogated.ts';
import type { CommandContext } from './command.ts';
import { findingBlocks } from './finding-blocks.ts';
import { findingRecords } from './finding-records.ts';
import { parseSavedResult, REPORTED_KINDS, type SavedResult } from './saved-result.ts';

/** What of its context the command looks at. */
interface ReportContext extends Pick<CommandContext, 'args' | 'messages'> {
  readonly workplace: Pick<Workplace, 'readText'>;
}

/** The answer as it was, but for its blocks, which are those of every report. Messages keep their language. */
export function run(context: ReportContext): View {
  const { messages } = context;
  const saved = readSaved(context);
  const counted = saved.findings.filter(({ suppression }) => suppression === undefined);
  return {
    kind: saved.kind,
    data: saved.data,
    records: findingRecords(saved.findings),
    blocks: [
      { kind: 'heading', level: 1, text: messages.reports.title(saved.kind, saved.origin.asOf) },
      ...findingBlocks(counted, messages),
    ],
    findings: saved.findings,
    warnings: saved.warnings,
    isEmptyAnswer: false,
    isReport: true,
    ...(saved.rules === undefined ? {} : { rules: saved.rules }),
    saved: saved.origin,
    summary: summaryOf(context, counted, saved.findings.length - counted.length),
  };
}

function readSaved({ args, messages, workplace }: ReportContext): SavedResult {
  const [path = ''] = args;
  const source = workplace.readText(path);
  if (source !== null) return parseSavedResult(path, source, messages);
  const { reports } = messages;
  throw new UsageError('no-file', reports.noFile(path), reports.expected(REPORTED_KINDS));
}

function summaryOf({ messages }: ReportContext, counted: readonly Finding[], silenced: number): string {
  const counts = `${messages.answers.abrogated.summary(countSeverities(counted))}.`;
  return silenced === 0 ? counts : `${counts} ${messages.reports.silenced(silenced)}`;
}
