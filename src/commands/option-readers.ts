/** Reads the options of a command by kind; the command line has already checked them. */

import { type Corpus, UsageError } from '../core/contracts.ts';
import type { Texte } from '../core/model.ts';
import { findCode, foldText, texteFromLabel } from '../core/textes.ts';
import type { CommandContext } from './command.ts';

/** The text of an option, undefined when it was not given. */
export function textOption(context: CommandContext, name: string): string | undefined {
  const value = context.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The elements of a list option, none when it was not given. */
export function listOption(context: CommandContext, name: string): readonly string[] {
  const value = context.options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** True when a flag was given. */
export function hasFlag(context: CommandContext, name: string): boolean {
  return context.options[name] === true;
}

/** Codes named in a sentence. */
const MOST_NAMED = 12;

function moreThan(count: number): number {
  return Math.max(0, count - MOST_NAMED);
}

/** The code that a person names, among those held; null for `?`, the articles of unknown code. Throws UsageError. */
export function demandCode(context: CommandContext, name: string): Texte | null {
  const code = findHeldCode(context, name);
  if (code !== undefined) return code;
  const say = context.messages.answers.choose;
  const known = findCode(name);
  const titles = context.corpus.textesHeld().map((held) => held.texte.title);
  const message = known === null ? say.unknownCode(name) : say.outside(known.title);
  throw new UsageError('unknown-code', message, say.codesHeld(titles.slice(0, MOST_NAMED), moreThan(titles.length)));
}

/** As demandCode; undefined when no code held answers to that name. */
export function findHeldCode(context: CommandContext, name: string): Texte | null | undefined {
  if (name === context.messages.words.unknownCode) return null;
  const key = (findCode(name) ?? texteFromLabel(name))?.key;
  const exact = key !== undefined && context.corpus.holds(key) ? texteOf(context.corpus, key) : undefined;
  if (exact !== undefined) return exact;
  const folded = foldText(name);
  const held = context.corpus.textesHeld().map((entry) => entry.texte);
  const starting = held.filter((texte) => foldText(texte.title).startsWith(folded));
  return starting.length === 1 ? starting[0] : undefined;
}

function texteOf(corpus: Corpus, texteKey: string): Texte | undefined {
  for (const { texte } of corpus.list({ texteKey })) return texte ?? undefined;
  return undefined;
}
