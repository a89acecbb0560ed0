/** Answers that need nothing but the arguments: help, version, completion. */

import { findDeclaration } from '../commands/commands.ts';
import { completionScript, isShellName } from './completion.ts';
import { commandHelp, fullHelp, type HelpMessages, shortHelp } from './help.ts';
import type { Question } from './question.ts';
import { TOOL } from './tool.ts';

function helpAbout(name: string | null, messages: HelpMessages, width: number | null): string | null {
  if (name === null) return fullHelp(messages, width);
  const declaration = findDeclaration(name);
  return declaration === undefined ? null : commandHelp(declaration, messages, width);
}

/**
 * The text that answers, ended by a line feed.
 * @param width columns to wrap at; null: never wrap
 * @returns null when the question is none of these, or names a command or a shell that does not exist
 */
export function answerQuestion(question: Question, messages: HelpMessages, width: number | null): string | null {
  const { command, operands, isHelpAsked, isVersionAsked } = question;
  const [first = null] = operands;
  if (isVersionAsked) return `${TOOL.name} ${TOOL.version}\n`;
  if (isHelpAsked) return helpAbout(command === 'help' ? first : command, messages, width);
  if (command === null) return shortHelp(messages, width);
  if (operands.length > 1) return null;
  if (command === 'help') return helpAbout(first, messages, width);
  return command === 'completion' && first !== null && isShellName(first) ? completionScript(first, messages) : null;
}
