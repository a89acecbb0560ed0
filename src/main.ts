/** Where the process meets the program: arguments, streams, signals, exit code. Nothing else touches `process`. */

import { homedir } from 'node:os';
import { glanceAt } from './shell/argv.ts';
import { decideLang } from './shell/environment.ts';
import { help as englishHelp } from './messages/en/help.ts';
import { help as frenchHelp } from './messages/fr/help.ts';
import { answerQuestion, readQuestion } from './shell/quick-answer.ts';
import { decideWidth } from './render/width.ts';
import type { Surroundings } from './shell/surroundings.ts';

const HELP = { en: englishHelp, fr: frenchHelp } as const;

/** Errors of the streams are told to whoever writes; a pipe closed between two writes is nobody's concern. */
function muteStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

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
  const { isTTY, columns } = process.stdout;
  return decideWidth({ flag, env: process.env, columns, isTerminal: isTTY === true });
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  muteStreams();
  const glance = glanceAt(argv);
  const width = widthOfHelp(glance.options.get('width')?.at(-1));
  const question = readQuestion(glance);
  const lang = decideLang(glance.options.get('lang')?.at(-1) ?? null, process.env);
  const text = question === null ? null : answerQuestion(question, HELP[lang], width);
  if (text !== null) {
    process.stdout.write(text);
    return;
  }
  const surroundings: Surroundings = {
    argv,
    env: process.env,
    cwd: process.cwd(),
    home: homeFolder(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: new Date(),
    clock: () => performance.now(),
    mark: String(process.pid),
    ...listenToInterrupt(),
  };
  const { runCommandLine } = await import('./shell/run.ts');
  process.exitCode = await runCommandLine(surroundings, glance, width);
  // What is left in a pipe that nobody reads would keep the process alive.
  if (surroundings.signal.aborted) process.exit();
}

await main();
