/** `init`: a configuration, a workflow and a list of what to leave out, to start from. */

import type { Block, Inline, View } from '../core/view.ts';
import type { CommandContext } from './command.ts';
import { GITLAB_INCLUDE, type StarterFile, starterFiles } from './starter-files.ts';
import { hasFlag, textOption } from './option-readers.ts';

interface Outcome {
  readonly path: string;
  /** `written`: the file now holds what lexloupe puts in it. `kept`: it holds something else and was not touched. */
  readonly status: 'written' | 'kept';
}

/** What was written and what was kept; a second run on the same folder writes nothing and says the same. */
export function run(context: CommandContext): View {
  const files = starterFiles({ ci: textOption(context, 'ci') ?? 'github', corpus: corpusOf(context) });
  const isForced = hasFlag(context, 'force');
  const outcomes = files.map((file) => place(context, file, isForced));
  return {
    kind: 'init',
    data: { files: outcomes.map(({ path, status }) => ({ path, status })) },
    records: { columns: ['path', 'status'], rows: outcomes.map(({ path, status }) => [path, status]) },
    blocks: initBlocks(context, outcomes),
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: context.messages.setup.init.summary(count(outcomes, 'written'), count(outcomes, 'kept')),
  };
}

function count(outcomes: readonly Outcome[], wanted: Outcome['status']): number {
  return outcomes.filter(({ status }) => status === wanted).length;
}

/** What `-C` names; a corpus of the environment is that of one machine, and is not written down. */
function corpusOf({ configuration }: CommandContext): readonly string[] {
  const setting = configuration.settings.find(({ key }) => key === 'corpus');
  const isTyped = setting?.origin === 'option' && Array.isArray(setting.value);
  return isTyped ? setting.value.map(String) : ['.'];
}

function place({ workplace }: CommandContext, file: StarterFile, isForced: boolean): Outcome {
  const { path, text, isShared } = file;
  const existing = workplace.readText(path);
  if (existing !== null && existing !== text && (isShared || !isForced)) return { path, status: 'kept' };
  if (existing !== text) workplace.writeText(path, text);
  return { path, status: 'written' };
}

function initBlocks({ messages }: CommandContext, outcomes: readonly Outcome[]): readonly Block[] {
  const { statuses, keptHint, include, next } = messages.setup.init;
  const lines = outcomes.map(({ path, status }): Inline => [
    { text: statuses[status], tone: status === 'kept' ? 'warn' : 'good' },
    { text: `  ${path}` },
  ]);
  const kept = outcomes.filter(({ status }) => status === 'kept').map(({ path }) => path);
  const isIncludeMissing = kept.includes(GITLAB_INCLUDE.at);
  const hints = [
    ...(kept.some((path) => path !== GITLAB_INCLUDE.at) ? [keptHint] : []),
    ...(isIncludeMissing ? [include(GITLAB_INCLUDE.file)] : []),
    next,
  ];
  return [
    { kind: 'lines', lines },
    { kind: 'text', paragraphs: hints },
  ];
}
