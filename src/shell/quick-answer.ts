/** Answers that need nothing but the arguments: help, version, completion. */

import pkg from '../../package.json' with { type: 'json' };
import type { Glance } from './argv.ts';
import { findDeclaration } from '../commands/commands.ts';
import { completionScript, isShellName } from './completion.ts';
import { commandHelp, fullHelp, type HelpMessages, shortHelp } from './help.ts';

export const TOOL = { name: pkg.name, version: pkg.version } as const;

export interface Question {
  readonly command: string | null;
  readonly operands: readonly string[];
  readonly isHelpAsked: boolean;
  readonly isVersionAsked: boolean;
}

/** Options whose values need no judging before help is given. */
const HARMLESS: readonly string[] = ['help', 'version', 'lang'];

/** The question that a first look at the arguments reveals; null when something in them must be judged first. */
export function readQuestion({ command, operands, options, unknown }: Glance): Question | null {
  const lang = options.get('lang')?.at(-1);
  const isHelpAsked = options.has('help');
  if (unknown.length > 0 || (lang !== undefined && lang !== 'en' && lang !== 'fr')) return null;
  const isPlain = isHelpAsked || [...options.keys()].every((name) => HARMLESS.includes(name));
  return isPlain ? { command, operands, isHelpAsked, isVersionAsked: options.has('version') } : null;
}

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
