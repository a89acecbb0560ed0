/** Brings a view to where it was asked for: files, the standard output, a pager; its warnings to stderr. */

import { resolve } from 'node:path';
import { UsageError } from '../core/contracts.ts';
import type { AnyRenderer, RenderContext, View } from '../core/view.ts';
import { WriteError } from '../core/write-error.ts';
import { decidePager, type PagerCommand } from './environment.ts';
import type { Messages } from '../messages/messages.ts';
import { resume, takeScreen, writeChunks, type WriteEnd } from './output.ts';
import type { OutputPlan } from './output-plan.ts';
import { RENDERERS } from '../render/renderers.ts';
import { makeSafeLine } from '../render/safe-text.ts';
import type { Surroundings } from './surroundings.ts';

export interface Delivery {
  /** What each format shows: in the person's language, or in the one that programs read. */
  readonly viewOf: (format: string) => View;
  readonly warnings: readonly string[];
  readonly plan: OutputPlan;
  /** For the standard output; files have neither colour nor width. */
  readonly context: RenderContext;
  readonly messages: Messages;
  readonly isQuiet: boolean;
  readonly isPagerWanted: boolean;
}

/** Formats that carry the warnings of a view inside. */
const SELF_CONTAINED: readonly string[] = ['json'];

/** A screen whose size the terminal does not tell. */
const USUAL_SCREEN = { rows: 24, columns: 80 };

/** Runs what writes; what the system refuses becomes a sentence that names the place. */
async function naming<T>(place: string, messages: Messages, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    throw new UsageError('cannot-write', messages.errors.cannotWrite(place, error.code));
  }
}

async function loadRenderer(name: string, context: RenderContext): Promise<AnyRenderer> {
  const load = RENDERERS[name];
  if (load === undefined) throw new RangeError(`no renderer: ${name}`);
  return load(context);
}

/** What a format writes; a saved answer speaks of the run that made it. */
async function chunksOf(format: string, view: View, context: RenderContext): Promise<Iterable<string>> {
  const renderer = await loadRenderer(format, context);
  return renderer.render(view, { ...context, ...view.saved });
}

function* inTurn(parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part;
}

async function writeFiles({ viewOf, plan, context, messages }: Delivery, { cwd, mark }: Surroundings): Promise<void> {
  if (plan.files.length === 0) return;
  const { writeOutputFile } = await import('../sources/output-file.ts');
  const plain: RenderContext = { ...context, colorLevel: 0, width: null };
  for (const { format, path } of plan.files) {
    const chunks = await chunksOf(format, viewOf(format), plain);
    await naming(path, messages, () => writeOutputFile(resolve(cwd, path), chunks, mark));
  }
}

/** Shows a text in the pager; false when it cannot be started: then nothing of the text was taken. */
async function showInPager(
  { program, args, env }: PagerCommand,
  chunks: Iterable<string>,
  surroundings: Surroundings,
): Promise<boolean> {
  const { startPager } = await import('../sources/pager.ts');
  const pager = await startPager(program, args, { ...surroundings.env, ...env });
  if (pager === null) return false;
  surroundings.lendTerminal(true);
  try {
    await writeChunks(chunks, pager.input);
    pager.input.end();
    await pager.closed;
  } finally {
    pager.input.destroy();
    surroundings.lendTerminal(false);
  }
  return true;
}

async function writeTerminal(
  chunks: Iterable<string>,
  pager: PagerCommand,
  surroundings: Surroundings,
): Promise<WriteEnd> {
  const { stdout, signal } = surroundings;
  const { rows = USUAL_SCREEN.rows, columns = USUAL_SCREEN.columns } = stdout;
  const opening = takeScreen(chunks, { rows, columns });
  const whole = resume(opening);
  if (opening.isLong && (await showInPager(pager, whole, surroundings))) return 'written';
  return writeChunks(whole, stdout, signal);
}

async function writeStdout(delivery: Delivery, surroundings: Surroundings): Promise<WriteEnd> {
  const { viewOf, plan, context, isPagerWanted, messages } = delivery;
  const { stdout, env, signal } = surroundings;
  if (plan.stdout === null) return 'written';
  const formats = [plan.stdout, ...(plan.annex === undefined ? [] : [plan.annex])];
  const chunks = inTurn(await Promise.all(formats.map((format) => chunksOf(format, viewOf(format), context))));
  const pager = isPagerWanted && stdout.isTTY === true ? decidePager(env) : null;
  return naming('stdout', messages, () =>
    pager === null ? writeChunks(chunks, stdout, signal) : writeTerminal(chunks, pager, surroundings),
  );
}

/** Warnings, one a line, made harmless. */
function writeWarnings({ warnings, plan, messages, isQuiet }: Delivery, surroundings: Surroundings): void {
  if (isQuiet || (plan.stdout !== null && SELF_CONTAINED.includes(plan.stdout))) return;
  for (const warning of warnings)
    surroundings.stderr.write(`${messages.shell.warningPrefix}${makeSafeLine(warning)}\n`);
}

/**
 * Writes the files, then the warnings, then the standard output.
 * @returns `closed` when the reader of the standard output left before the end
 * @throws UsageError when a file or the standard output cannot be written
 */
export async function deliver(delivery: Delivery, surroundings: Surroundings): Promise<WriteEnd> {
  await writeFiles(delivery, surroundings);
  writeWarnings(delivery, surroundings);
  return writeStdout(delivery, surroundings);
}
