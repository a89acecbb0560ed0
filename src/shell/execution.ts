/** Runs a command on a corpus, from the options to the exit code. */

import type { CommandLine, OptionValues } from './arguments.ts';
import { makeContext, type Opened } from './command-context.ts';
import type { CommandContext, CommandSpec } from '../commands/command.ts';
import { countUnread } from '../commands/unread.ts';
import { type Config, type FailOn, loadConfig } from './config.ts';
import { type CorpusInfo, UsageError } from '../core/contracts.ts';
import type { Workplace } from '../core/documents.ts';
import type { IsoDate } from '../core/model.ts';
import type { RenderContext, View } from '../core/view.ts';
import { type Asked, listValue, readCorpusRequest, textValue } from './corpus-request.ts';
import { deliver } from './delivery.ts';
import { NO_CORPUS } from './empty-corpus.ts';
import { decideExitCode, EXIT } from './exit-code.ts';
import { cutWarnings, fitGraph } from './graph-limits.ts';
import type { CorpusRequest, CorpusWarning, OpenCorpus } from '../ingest.ts';
import { type Lang, type Messages, loadMessages } from '../messages/messages.ts';
import type { Links } from './hyperlinks.ts';
import { NO_FILES } from './no-files.ts';
import { type OutputPlan, planAnswer } from './output-plan.ts';
import { startProgress } from './progress.ts';
import { renderWords } from './render-words.ts';
import { TOOL } from './tool.ts';
import { type ColorFlag, decideColor, decideWidth } from '../render/width.ts';
import type { Surroundings } from './surroundings.ts';

export interface Execution {
  readonly command: CommandSpec;
  readonly line: CommandLine;
  readonly lang: Lang;
  readonly messages: Messages;
  /** The day it is in Paris. */
  readonly today: IsoDate;
  readonly surroundings: Surroundings;
}

const FAIL_LEVELS: readonly FailOn[] = ['error', 'warning', 'note', 'never'];

function warningSentence({ kind, detail }: CorpusWarning, { shell }: Messages): string {
  const sentences: Readonly<Record<CorpusWarning['kind'], string>> = {
    'cache-unwritable': shell.cacheUnwritable(detail),
    'truncated-archive': shell.truncatedArchive(detail),
    'not-verified': shell.notVerified,
  };
  return sentences[kind];
}

/** Told by its name: what reads repositories is loaded only when there is one. */
function isGitFailure(error: unknown): error is Error & { readonly reason: string; readonly detail: string } {
  return error instanceof Error && error.name === 'GitError' && 'reason' in error && 'detail' in error;
}

/** The store names a wrong root by its code; people get a sentence. */
function explainCorpusError(error: unknown, { errors }: Messages): unknown {
  if (isGitFailure(error)) {
    const sentence = error.reason === 'no-program' ? errors.noGit : errors.unknownRef(error.detail);
    return new UsageError(`git-${error.reason}`, sentence, errors.corpusHint);
  }
  if (!(error instanceof UsageError)) return error;
  const sentences: Readonly<Record<string, (root: string) => string>> = {
    'no-corpus': errors.noCorpus,
    'corpus-not-a-folder': errors.corpusNotAFolder,
  };
  const sentence = sentences[error.code];
  return sentence === undefined ? error : new UsageError(error.code, sentence(error.message), errors.corpusHint);
}

async function open(
  request: Omit<CorpusRequest, 'pace'>,
  { line, messages, surroundings }: Execution,
): Promise<OpenCorpus> {
  const { clock, signal } = surroundings;
  const progress = startProgress(() => surroundings.stderr, {
    isQuiet: line.globals['quiet'] === true,
    messages,
    clock,
  });
  try {
    const { openCorpus } = await import('../ingest.ts');
    return await openCorpus({ ...request, pace: { onProgress: progress.report, signal } });
  } catch (error) {
    throw explainCorpusError(error, messages);
  } finally {
    progress.stop();
  }
}

/** A corpus without an article is a mistake, unless none is needed, or there is something to say of its files. */
function refuseEmptyCorpus(
  { command, line, messages: { errors }, surroundings }: Execution,
  { corpus, config }: Opened,
): void {
  const info = corpus.corpus.info();
  const { name, freshness } = command;
  if (info.versions > 0 || freshness === 'none' || (name === 'validate' && info.anomalies > 0)) return;
  if (freshness === 'optional' && !isCorpusNamed(line, config, surroundings.env)) return;
  throw new UsageError('no-article', errors.noArticle(info.roots, info.skipped), errors.noArticleHint);
}

function colorFlag(values: OptionValues): ColorFlag {
  const value = textValue(values, 'color');
  return value === 'always' || value === 'never' ? value : 'auto';
}

async function renderContext(
  { command, line, messages, surroundings }: Execution,
  context: CommandContext,
): Promise<RenderContext> {
  const { stdout, env, cwd } = surroundings;
  const isTerminal = stdout.isTTY === true;
  const { width } = line.globals;
  return {
    tool: TOOL,
    asOf: context.asOf,
    corpus: isWithoutCorpus(command, context.corpus.info()) ? null : context.corpus.info(),
    width: decideWidth({ flag: typeof width === 'number' ? width : null, env, columns: stdout.columns, isTerminal }),
    colorLevel: decideColor({ flag: colorFlag(line.globals), env, isTerminal }),
    words: renderWords(messages),
    ...(isTerminal ? await linksOf(context.corpus.info().roots, cwd, env) : {}),
  };
}

/** What makes hyperlinks is loaded only for a terminal. */
async function linksOf(...given: readonly [readonly string[], string, Surroundings['env']]): Promise<Links> {
  const { openLinks } = await import('./hyperlinks.ts');
  return openLinks(...given);
}

/** True when what is answered rests on no corpus. */
function isWithoutCorpus({ freshness }: CommandSpec, { versions }: CorpusInfo): boolean {
  return freshness === 'none' || (freshness === 'optional' && versions === 0);
}

function isCorpusNamed({ globals }: CommandLine, config: Config | null, env: Surroundings['env']): boolean {
  return listValue(globals, 'corpus').length > 0 || Boolean(env['LEXLOUPE_CORPUS']) || (config?.corpus.length ?? 0) > 0;
}

/** What speaks of the whole corpus says what of it was not read; `validate` lists it. */
function mustSayUnread({ command, line }: Execution): boolean {
  const isWhole = ['all', 'optional'].includes(command.freshness) && command.name !== 'validate';
  return isWhole || line.globals['strict'] === true;
}

function failLevel(options: OptionValues): FailOn {
  return FAIL_LEVELS.find((level) => level === options['failOn']) ?? 'error';
}

/** Formats for people speak their language; what programs read does not change with it. */
const SPOKEN: ReadonlySet<string> = new Set([
  ...['text', 'markdown', 'html', 'compact', 'github', 'dot', 'mermaid', 'svg'],
]);

/** The view of a command in each language that the outputs need; a command runs once for each. */
async function makeViews(execution: Execution, opened: Opened, plan: OutputPlan): Promise<Views> {
  const { command, lang } = execution;
  const { run } = await command.load();
  const unread = mustSayUnread(execution) ? countUnread(opened.corpus.corpus) : 0;
  const views = new Map<Lang, View>();
  const viewIn = async (wanted: Lang): Promise<View> => {
    const known = views.get(wanted);
    if (known !== undefined) return known;
    const messages = await loadMessages(wanted);
    const own = await run(makeContext({ ...execution, lang: wanted, messages }, opened));
    const partial = unread === 0 ? [] : [messages.shell.notRead(unread)];
    const told = opened.corpus.warnings.map((warning) => warningSentence(warning, messages));
    const warnings = [...told, ...partial, ...own.warnings];
    const view: View = { ...own, warnings };
    views.set(wanted, view);
    return view;
  };
  // An error is told to the person in their own language; programs get it in English from the run itself.
  const failIn = async (error: unknown): Promise<never> => {
    await viewIn(lang);
    throw error;
  };
  const formats = [...(plan.stdout === null ? [] : [plan.stdout]), ...plan.files.map(({ format }) => format)];
  const spoken = formats.some((format) => SPOKEN.has(format)) ? await viewIn(lang) : null;
  const neutral = formats.every((format) => SPOKEN.has(format))
    ? null
    : await viewIn('en').catch((error: unknown) => failIn(error));
  const any = spoken ?? neutral ?? (await viewIn(lang));
  return {
    of: (format) => fitGraph((SPOKEN.has(format) ? spoken : neutral) ?? any, format),
    warnings: [
      ...(any.warnings.length === 0 ? [] : (await viewIn(lang)).warnings),
      ...cutWarnings(any, formats, execution.messages),
    ],
    judged: any,
  };
}

interface Views {
  readonly of: (format: string) => View;
  /** In the language of the person. */
  readonly warnings: readonly string[];
  /** For the exit code, which no language changes. */
  readonly judged: View;
}

async function answer(execution: Execution, opened: Opened): Promise<number> {
  const { command, line, messages, surroundings } = execution;
  const plan = planAnswer(formatsOf(line.globals), command, { env: surroundings.env, messages });
  refuseEmptyCorpus(execution, opened);
  const context = makeContext(execution, opened);
  const views = await opened.corpus.settle(() => makeViews(execution, opened, plan));
  const isQuiet = line.globals['quiet'] === true;
  const isPagerWanted = line.globals['noPager'] !== true;
  const rendering = await renderContext(execution, context);
  const end = await deliver(
    { viewOf: views.of, warnings: views.warnings, plan, context: rendering, messages, isQuiet, isPagerWanted },
    surroundings,
  );
  if (end === 'closed') return EXIT.done;
  const isStrict = line.globals['strict'] === true;
  const unread = isStrict ? countUnread(opened.corpus.corpus) + (views.judged.unread ?? 0) : 0;
  const isGate = command.isGate === true || context.options['exitCode'] === true;
  return decideExitCode({ view: views.judged, isGate, failOn: failLevel(context.options), unread });
}

function formatsOf(globals: OptionValues): readonly string[] {
  return [...listValue(globals, 'format'), ...(globals['json'] === true ? ['json'] : [])];
}

/** What reads documents is loaded only for the commands that do. */
async function openFiles(...given: readonly [Surroundings, Config | null, Messages]): Promise<Workplace> {
  const { openWorkplace } = await import('./workplace-opening.ts');
  return openWorkplace(...given);
}

/** What writes pages is loaded only for the command that does. */
async function openPress({ lang, messages, line, surroundings }: Execution, { corpus }: OpenCorpus) {
  const { createPress } = await import('./site-press.ts');
  const isQuiet = line.globals['quiet'] === true;
  return createPress({ lang, messages, surroundings, roots: corpus.info().roots, isQuiet });
}

/**
 * Opens the corpus, runs the command, writes its view.
 * @returns the exit code
 * @throws UsageError for a person's mistake; the signal's reason after Ctrl-C
 */
export async function execute(execution: Execution): Promise<number> {
  const { command, line, messages, surroundings } = execution;
  planAnswer(formatsOf(line.globals), command, { env: surroundings.env, messages });
  const config = await loadConfig(surroundings.cwd, messages);
  const asked: Asked = { globals: line.globals, options: line.options, command, config, messages };
  const workplace = command.usesFiles === true ? await openFiles(surroundings, config, messages) : NO_FILES;
  const corpus =
    command.freshness === 'none' ? NO_CORPUS : await open(await readCorpusRequest(asked, surroundings), execution);
  try {
    const press = command.writesPages === true ? await openPress(execution, corpus) : null;
    return await answer(execution, { corpus, workplace, press, config });
  } finally {
    corpus.close();
  }
}
