/** A whole run: what was asked is answered at once, or executed; what goes wrong is told. */

import { PassThrough } from 'node:stream';
import { type CommandLine, parseArguments, unknownCommand } from './arguments.ts';
import { type Glance, isJsonAsked } from './argv.ts';
import { COMMANDS, SHELLS } from '../commands/commands.ts';
import { UsageError } from '../core/contracts.ts';
import { dayInParis, decideLang } from './environment.ts';
import { execute } from './execution.ts';
import { EXIT } from './exit-code.ts';
import { describeFailure } from './failure.ts';
import { type Lang, loadMessages, type Messages } from '../messages/messages.ts';
import type { ErrorReport } from '../render/json.ts';
import { writeChunks } from './output.ts';
import { isQuick, type Question } from './question.ts';
import { listValue } from './corpus-request.ts';
import type { Surroundings } from './surroundings.ts';

/** The answer to a line that needs no corpus; throws when it names a command or a shell that does not exist. */
async function answerWithoutCorpus(
  line: CommandLine,
  messages: Messages,
  width: number | null,
  surroundings: Surroundings,
): Promise<string | null> {
  const { command, args, options, globals } = line;
  // A person at a terminal would be waited for without a word.
  const isWaitedFor = [...args, ...listValue(options, 'filesFrom')].includes('-') && surroundings.stdin.isTTY === true;
  const question: Question = {
    command: command?.name ?? null,
    operands: args,
    isHelpAsked: globals['help'] === true || isWaitedFor,
    isVersionAsked: globals['version'] === true,
  };
  if (!isQuick(question)) return null;
  const { answerQuestion } = await import('./quick-answer.ts');
  const text = answerQuestion(question, messages.help, width);
  if (text !== null) return text;
  const [first = ''] = args;
  if (command?.name === 'help') throw unknownCommand(first, messages);
  if (command?.name === 'completion') {
    throw new UsageError('unknown-shell', messages.errors.unknownShell(first, SHELLS));
  }
  return null;
}

async function answer(surroundings: Surroundings, glance: Glance, lang: Lang, width: number | null): Promise<number> {
  const messages = await loadMessages(lang);
  const today = dayInParis(surroundings.now);
  const line = await parseArguments(surroundings.argv, glance, { messages, today });
  const text = await answerWithoutCorpus(line, messages, width, surroundings);
  if (text !== null) {
    await writeChunks([text], surroundings.stdout);
    return EXIT.done;
  }
  const command = COMMANDS.find(({ name }) => name === line.command?.name);
  if (command === undefined) throw new RangeError(`no code for ${line.command?.name ?? ''}`);
  return execute({ command, line, lang, messages, today, surroundings });
}

/** Programs read errors in one language: the line, which failed before it wrote anything, is tried again in it. */
async function reportInEnglish(surroundings: Surroundings, glance: Glance, spoken: ErrorReport): Promise<ErrorReport> {
  const nowhere = new PassThrough().resume();
  try {
    await answer({ ...surroundings, stdout: nowhere, stderr: nowhere }, glance, 'en', null);
    return spoken;
  } catch (error) {
    const options = { messages: await loadMessages('en'), isDebug: false, isInterrupted: false };
    return describeFailure(error, options).report ?? spoken;
  }
}

/**
 * Runs a command line to its end; never throws.
 * @param glance its first look
 * @param width columns of the help; null: never wrap
 * @returns the exit code
 */
export async function runCommandLine(
  surroundings: Surroundings,
  glance: Glance,
  width: number | null,
): Promise<number> {
  const { env, signal } = surroundings;
  const lang = decideLang(glance.options.get('lang')?.at(-1) ?? null, env);
  try {
    return await answer(surroundings, glance, lang, width);
  } catch (error) {
    const isDebug = glance.options.has('debug');
    const failure = describeFailure(error, {
      messages: await loadMessages(lang),
      isDebug,
      isInterrupted: signal.aborted,
    });
    if (failure.report !== null && isJsonAsked(glance)) {
      const { renderError } = await import('../render/json.ts');
      const report = lang === 'en' ? failure.report : await reportInEnglish(surroundings, glance, failure.report);
      await writeChunks([renderError(report)], surroundings.stdout);
    }
    await writeChunks([failure.sentence], surroundings.stderr);
    return failure.exitCode;
  }
}
