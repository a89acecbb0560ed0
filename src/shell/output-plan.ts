/** Which formats were asked for, and where each goes. */

import type { CommandSpec } from '../commands/command.ts';
import { COMMANDS } from '../commands/commands.ts';
import { UsageError } from '../core/contracts.ts';
import type { Environment } from './environment.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';
import { GRAPH_FORMATS, RENDERERS, REPORT_FORMATS } from '../render/renderers.ts';

export interface OutputPlan {
  /** Format of the standard output; null when every format has a file. */
  readonly stdout: string | null;
  /** Format written after it on the standard output; absent: none. */
  readonly annex?: string;
  readonly files: readonly { readonly format: string; readonly path: string }[];
}

/**
 * Reads the values of `--format`: `json`, or `json=out.json` for a file.
 * @param asked as typed; `text` is meant when empty
 * @param known names of the formats there are
 * @throws UsageError for an unknown format, and for two formats on the standard output
 */
export function planOutputs(asked: readonly string[], known: readonly string[], messages: Messages): OutputPlan {
  const outputs = (asked.length === 0 ? ['text'] : asked).map((value) => {
    const equals = value.indexOf('=');
    const isFile = equals !== -1 && equals < value.length - 1;
    return { format: equals === -1 ? value : value.slice(0, equals), path: isFile ? value.slice(equals + 1) : null };
  });
  const stranger = outputs.find(({ format }) => !known.includes(format));
  if (stranger) {
    const sentence = messages.errors.unknownFormat(stranger.format, known);
    throw new UsageError('unknown-format', sentence, null, nearestNames(stranger.format, known));
  }
  const [first, second] = [...new Set(outputs.flatMap(({ format, path }) => (path === null ? [format] : [])))];
  if (first !== undefined && second !== undefined) {
    const { twoFormats, twoFormatsHint } = messages.errors;
    throw new UsageError('two-formats', twoFormats(first, second), twoFormatsHint(second));
  }
  const files = outputs.flatMap(({ format, path }) => (path === null ? [] : [{ format, path }]));
  return { stdout: first ?? null, files };
}

type AskedCommand = Pick<CommandSpec, 'name' | 'isReport' | 'isGraph'>;

/** Formats that only some commands have. */
const SPECIAL: readonly string[] = [...REPORT_FORMATS, ...GRAPH_FORMATS];

function refuseReports(plan: OutputPlan, { name, isReport }: AskedCommand, messages: Messages): void {
  if (isReport === true) return;
  const report = formatsOf(plan).find((format) => REPORT_FORMATS.includes(format));
  if (report === undefined) return;
  const others = Object.keys(RENDERERS).filter((format) => !SPECIAL.includes(format));
  const { reports } = messages;
  throw new UsageError('not-a-report', reports.notReport(report, name), reports.notReportHint(name, others));
}

function refuseDrawings(plan: OutputPlan, { name, isGraph }: AskedCommand, messages: Messages): void {
  if (isGraph === true) return;
  const drawing = formatsOf(plan).find((format) => GRAPH_FORMATS.includes(format));
  if (drawing === undefined) return;
  const commands = COMMANDS.filter((command) => command.isGraph === true).map((command) => command.name);
  const { graphs } = messages;
  throw new UsageError('not-a-graph', graphs.notGraph(drawing, name), graphs.notGraphHint(commands));
}

/** Every format asked for, that of the standard output first. */
export function formatsOf({ stdout, files }: OutputPlan): readonly string[] {
  return [...(stdout === null ? [] : [stdout]), ...files.map(({ format }) => format)];
}

/**
 * As planOutputs, for a command: only findings have reports, only graphs are drawn. On GitHub Actions, where no format was asked for, the text
 * of findings is followed by their annotations (cli.md 5).
 * @throws UsageError also for a report of what has no findings
 */
export function planAnswer(
  asked: readonly string[],
  command: AskedCommand,
  { env, messages }: { readonly env: Environment; readonly messages: Messages },
): OutputPlan {
  const plan = planOutputs(asked, Object.keys(RENDERERS), messages);
  refuseReports(plan, command, messages);
  refuseDrawings(plan, command, messages);
  const isAnnotated = asked.length === 0 && command.isReport === true && env['GITHUB_ACTIONS'] === 'true';
  return isAnnotated ? { ...plan, annex: 'github' } : plan;
}
