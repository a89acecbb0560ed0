/** Questions that need nothing but the arguments, told apart before what answers them is loaded. */

import type { Glance } from './argv.ts';

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

/** True when the answer is for quick-answer.ts to give. */
export function isQuick({ command, isHelpAsked, isVersionAsked }: Question): boolean {
  return isHelpAsked || isVersionAsked || command === null || QUICK_COMMANDS.includes(command);
}

const QUICK_COMMANDS: readonly string[] = ['help', 'completion'];
