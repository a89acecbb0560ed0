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
  /** Legend and remarks of a drawing. */
  ...(['graphLegend', 'graphLive', 'graphPending', 'graphEnded', 'graphUnknown', 'graphDangling'] as const),
  ...(['graphDocument', 'graphAct', 'graphAsked', 'graphTime'] as const),
  /** Why there is no drawing; `{n}` seconds. */
  ...(['graphTooLong', 'graphRefused', 'graphNarrow'] as const),
] as const;
export type RenderWord = (typeof RENDER_WORDS)[number];

/** Keys of `RenderContext.words` that only reports of findings need. `{n}` stands for a count, `{day}` for a day. */
export const REPORT_WORDS = [
  /** Language of a page: `en`, `fr`. */
  'htmlLang',
  'reportTitle',
  'reportAsOf',
  'reportNone',
  /** Findings that a report leaves out. */
  'moreFinding',
  'moreFindings',
  'columnSeverity',
  'columnPlace',
  'columnRule',
  'columnText',
  'columnMessage',
  'columnSuccessors',
  'severity.error',
  'severity.warning',
  'severity.note',
] as const;
export type ReportWord = (typeof REPORT_WORDS)[number];

/** Punctuation that a caller may leave out. */
const FALLBACKS: Readonly<Partial<Record<string, string>>> = { colon: ': ' };

/** The sentence for a key, `{n}` filled in; the key itself when the caller gave no sentence. */
export function wordFor(words: RenderContext['words'], key: RenderWord | ReportWord, n?: number): string {
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
