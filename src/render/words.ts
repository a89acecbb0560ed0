/** The words renderers say by themselves, looked up in the sentences of the caller. */

import type { RenderContext } from '../core/view.ts';

/** Keys of `RenderContext.words`. `{n}` stands for a count. `relation.<id>` may name a relation; its id is shown otherwise. */
export const RENDER_WORDS = [
  /** Between a label and its value on one line: `: `, in French with the no-break space before it. */
  'colon',
  /** One alinéa left out of a comparison. */
  'unchangedAlinea',
  /** `{n}` alinéas left out of a comparison. */
  'unchangedAlineas',
  /** Labels of the figures of a comparison. */
  'alineasUnchanged',
  'alineasChanged',
  'alineasInserted',
  'alineasDeleted',
] as const;
export type RenderWord = (typeof RENDER_WORDS)[number];

/** Punctuation that a caller may leave out. */
const FALLBACKS: Readonly<Partial<Record<RenderWord, string>>> = { colon: ': ' };

/** The sentence for a key, `{n}` filled in; the key itself when the caller gave no sentence. */
export function wordFor(words: RenderContext['words'], key: RenderWord, n?: number): string {
  const word = words[key] ?? FALLBACKS[key] ?? key;
  return n === undefined ? word : word.replace('{n}', String(n));
}

/** The name of a relation: `words['relation.cites']`, else its id. */
export function relationWord(words: RenderContext['words'], relation: string): string {
  return words[`relation.${relation}`] ?? relation;
}

/** The sentence for alinéas left out, singular or plural. */
export function foldSentence(words: RenderContext['words'], count: number): string {
  return wordFor(words, count === 1 ? 'unchangedAlinea' : 'unchangedAlineas', count);
}
