/** Where the process meets the program: arguments, streams, signals, exit code. Nothing else touches `process`. */

import { homedir } from 'node:os';
import { once } from './core/once.ts';
import { glanceAt } from './shell/argv.ts';
import { decideLang } from './shell/environment.ts';
import { isQuick, type Question, readQuestion } from './shell/question.ts';
import { TOOL } from './shell/tool.ts';
import type { Lang } from './messages/messages.ts';
import { decideWidth } from './render/width.ts';
import type { Surroundings } from './shell/surroundings.ts';

const HELP = {
  en: async () => (await import('./messages/en/help.ts')).help,
  fr: async () => (await import('./messages/fr/help.ts')).help,
} as const;

/** Errors of a stream are told to whoever writes; a pipe closed between two writes is nobody's concern. */
function muted<S extends NodeJS.WriteStream>(stream: S): S {
  return stream.on('error', () => undefined);
}

const standardOutput = once(() => muted(process.stdout));
const standardError = once(() => muted(process.stderr));

/** Ctrl-C stops the work in hand; a second one, the process. While a pager has the terminal it is the pager's. */
function listenToInterrupt(): Pick<Surroundings, 'signal' | 'lendTerminal'> {
  const controller = new AbortController();
  let isTerminalLent = false;
  process.on('SIGINT', () => {
    if (isTerminalLent) return;
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  });
  return {
    signal: controller.signal,
    lendTerminal: (isLent) => {
      isTerminalLent = isLent;
    },
  };
}

function homeFolder(): string {
  return process.env['HOME'] ?? homedir();
}

function widthOfHelp(asked: string | undefined): number | null {
  const flag = asked !== undefined && /^[1-9][0-9]{0,8}$/u.test(asked) ? Number(asked) : null;
  const { isTTY, columns } = standardOutput();
  return decideWidth({ flag, env: process.env, columns, isTerminal: isTTY === true });
}

/** The text of an answer that needs nothing but the arguments; null when there is none, or a mistake is to be told. */
async function answerAtOnce(question: Question, lang: Lang, width: number | null): Promise<string | null> {
  if (question.isVersionAsked) return `${TOOL.name} ${TOOL.version}\n`;
  const { answerQuestion } = await import('./shell/quick-answer.ts');
  return answerQuestion(question, await HELP[lang](), width);
}

/** What Node says itself of work that neither ends nor fails. */
const UNSETTLED = 13;

async function main(): Promise<void> {
  process.exitCode = UNSETTLED;
  const argv = process.argv.slice(2);
  const glance = glanceAt(argv);
  const width = widthOfHelp(glance.options.get('width')?.at(-1));
  const question = readQuestion(glance);
  const lang = decideLang(glance.options.get('lang')?.at(-1) ?? null, process.env);
  const text = question !== null && isQuick(question) ? await answerAtOnce(question, lang, width) : null;
  if (text !== null) {
    standardOutput().write(text);
    process.exitCode = 0;
    return;
  }
  const surroundings: Surroundings = {
    argv,
    env: process.env,
    cwd: process.cwd(),
    home: homeFolder(),
    // Each is opened when it is first used: most answers need one of the three.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return standardOutput();
    },
    get stderr() {
      return standardError();
    },
    now: new Date(),
    // `performance` is loaded when it is first named.
    clock: () => Number(process.hrtime.bigint() / 1000n) / 1000,
    mark: String(process.pid),
    ...listenToInterrupt(),
  };
  const { runCommandLine } = await import('./shell/run.ts');
  process.exitCode = await runCommandLine(surroundings, glance, width);
  // What is left in a pipe that nobody reads would keep the process alive.
  if (surroundings.signal.aborted) process.exit();
}

void main();
