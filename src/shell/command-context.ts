/** What a command is given: the corpus, the day, the options completed by the configuration, the files around it. */

import type { CommandContext, CommandSpec } from '../commands/command.ts';
import type { SitePress } from '../commands/site/press.ts';
import { UsageError } from '../core/contracts.ts';
import type { Workplace } from '../core/documents.ts';
import type { IsoDate } from '../core/model.ts';
import type { OpenCorpus } from '../ingest.ts';
import type { Messages } from '../messages/messages.ts';
import type { OptionValues } from './arguments.ts';
import type { Config } from './config.ts';
import { describeConfiguration } from './configuration.ts';
import { listValue, textValue } from './corpus-request.ts';
import type { Execution } from './execution.ts';

/** What an execution has opened; the same for each of its languages. */
export interface Opened {
  readonly corpus: OpenCorpus;
  readonly workplace: Workplace;
  /** Absent for a command that writes no pages. */
  readonly press: SitePress | null;
  readonly config: Config | null;
}

/** `--as-of document`: the day of each document, not one for all. */
const DOCUMENT = 'document';

/** The command's options, completed by the configuration. */
function withConfig(command: CommandSpec, options: OptionValues, config: Config | null): OptionValues {
  const takes = (name: string): boolean => command.options.some((option) => option.name === name);
  return {
    ...options,
    ...(takes('failOn') ? { failOn: textValue(options, 'failOn') ?? config?.failOn ?? 'error' } : {}),
  };
}

interface AskedDay {
  /** null: today. */
  readonly day: IsoDate | null;
  readonly isDocumentDay: boolean;
}

/** The day that was typed, else the one that the configuration names for every document. */
function readDay({ command, line }: Execution, config: Config | null, messages: Messages): AskedDay {
  const typed = textValue(line.globals, 'asOf');
  if (typed === DOCUMENT && command.takesDocumentDay !== true) {
    const { documentDayOnly } = messages.check;
    throw new UsageError('bad-date', documentDayOnly(command.name), messages.errors.badDateHint);
  }
  const asked = typed ?? config?.settings.asOf ?? null;
  return asked === DOCUMENT
    ? { day: null, isDocumentDay: command.takesDocumentDay === true }
    : { day: asked, isDocumentDay: false };
}

const DATA_FORMATS = /^(?:json|ndjson)(?:=|$)/;

function isDataWanted(globals: OptionValues): boolean {
  return globals['json'] === true || listValue(globals, 'format').some((format) => DATA_FORMATS.test(format));
}

/** Throws UsageError for a day that the command cannot be given. */
export function makeContext(execution: Execution, { corpus, workplace, press, config }: Opened): CommandContext {
  const { command, line, lang, messages, today, surroundings } = execution;
  const { day, isDocumentDay } = readDay(execution, config, messages);
  return {
    corpus: corpus.corpus,
    asOf: day ?? today,
    lang,
    messages,
    args: line.args,
    options: withConfig(command, line.options, config),
    raw: async (version) => {
      const text = await corpus.raw(version);
      if (text === null) throw new UsageError('vanished', messages.errors.vanished(version.path));
      return text;
    },
    isDocumentDay,
    isDataWanted: isDataWanted(line.globals),
    isQuiet: line.globals['quiet'] === true,
    workplace,
    ...(press === null ? {} : { press }),
    configuration: describeConfiguration({ config, globals: line.globals, surroundings }),
    refresh: corpus.refresh,
  };
}
