/** An error as people and programs read it, and its exit code. */

import { NotFoundError, UsageError } from '../core/contracts.ts';
import { CutShort } from '../core/write-error.ts';
import { EXIT } from './exit-code.ts';
import type { Messages } from '../messages/messages.ts';
import type { ErrorReport } from '../render/json.ts';
import { makeSafe, makeSafeLine } from '../render/safe-text.ts';

/** Names longer than this in all are shown one a line. */
const LONGEST_SENTENCE = 60;

export interface Failure {
  readonly exitCode: number;
  /** For stderr, line feed included; harmless whatever the error holds. */
  readonly sentence: string;
  /** For the standard output in JSON mode; null when programs are told nothing. */
  readonly report: ErrorReport | null;
}

/** As it can be pasted into a shell. */
function quoted(name: string): string {
  return /^[\w:.,@/-]+$/u.test(name) ? name : `"${name.replace(/["\\$`]/gu, '\\$&')}"`;
}

/** A few names fit in a sentence; a choice among many is a list. */
function suggestionLines(suggestions: readonly string[], { errors }: Messages): readonly string[] {
  if (suggestions.length === 0) return [];
  if (suggestions.join(', ').length <= LONGEST_SENTENCE) return [errors.didYouMean(suggestions)];
  return [errors.oneOf, ...suggestions.map((each) => errors.hintPrefix + quoted(each))];
}

function usageFailure(error: UsageError, messages: Messages): Failure {
  const { code, message, hint, suggestions } = error;
  const { prefix, hintPrefix } = messages.errors;
  const lines = [...suggestionLines(suggestions, messages), ...(hint === null ? [] : [hint])];
  const sentence = [prefix + makeSafe(message), ...lines.map((line) => hintPrefix + makeSafe(line))].join('\n');
  const report: ErrorReport = { code, message, hint, suggestions };
  const exitCode = error instanceof NotFoundError ? EXIT.no : EXIT.usage;
  return { exitCode, sentence: `${sentence}\n`, report };
}

function bugFailure(error: unknown, messages: Messages, isDebug: boolean): Failure {
  const { prefix, bug, bugHint } = messages.errors;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const first = `${prefix}${makeSafeLine(bug(message))} ${bugHint}`;
  const report: ErrorReport = { code: 'internal', message: bug(message), hint: bugHint, suggestions: [] };
  const sentence = isDebug ? `${first}\n${makeSafe(stack)}\n` : `${first}\n`;
  return { exitCode: EXIT.bug, sentence, report };
}

/**
 * What to say of an error, and which code to exit with: 1 when nothing was found, 2 for a person's mistake, 130 after
 * Ctrl-C, else 70.
 * @param isInterrupted true when Ctrl-C was pressed: whatever was thrown comes from there
 */
export function describeFailure(
  error: unknown,
  options: { readonly messages: Messages; readonly isDebug: boolean; readonly isInterrupted: boolean },
): Failure {
  const { messages, isDebug, isInterrupted } = options;
  if (isInterrupted) {
    const sentence = `${messages.errors.prefix}${messages.errors.interrupted}\n`;
    return { exitCode: EXIT.interrupted, sentence, report: null };
  }
  if (error instanceof CutShort) return { ...describeFailure(error.cause, options), report: null };
  return error instanceof UsageError ? usageFailure(error, messages) : bugFailure(error, messages, isDebug);
}
