/** What a page says by itself. */

import type { RenderContext } from '../../core/view.ts';
import { escapeHtml } from './escape.ts';

type Words = RenderContext['words'];

/** Keys of `RenderContext.words` that pages need; `{…}` stands for a value. `title.<command>` may name an answer. */
export const PAGE_WORDS = [
  /** Between the thousands of a number. */
  'htmlThousands',
  ...(['htmlSkip', 'htmlAbout', 'htmlCorpus', 'htmlArticles', 'htmlWordings', 'htmlDay', 'htmlOnPage'] as const),
  ...(['htmlWarnings', 'htmlMadeBy', 'htmlTable', 'htmlList', 'htmlText'] as const),
  /** Controls of a table. */
  ...([
    'htmlFilter',
    'htmlAll',
    'htmlClear',
    'htmlShown',
    'htmlRowsLeft',
    'htmlFindingsLeft',
    'htmlLinesLeft',
  ] as const),
  /** Findings. */
  ...([
    'htmlFindings',
    'htmlByCode',
    'htmlByVerdict',
    'htmlByRule',
    'htmlBySeverity',
    'htmlOthers',
    'htmlSilenced',
  ] as const),
  ...(['htmlErrorCount', 'htmlWarningCount', 'htmlNoteCount'] as const),
  ...([
    'htmlColumnFinding',
    'htmlColumnCode',
    'htmlColumnVerdict',
    'htmlColumnRule',
    'htmlColumnFile',
    'htmlLine',
    'htmlNoCode',
  ] as const),
  ...(['htmlSentence', 'htmlAct', 'htmlSuccessors', 'htmlCiting'] as const),
  /** Comparisons. */
  ...(['htmlCompare', 'htmlInline', 'htmlSides', 'htmlBefore', 'htmlAfter', 'htmlInserted', 'htmlDeleted'] as const),
  /** Graphs and time. */
  ...(['htmlDrawing', 'htmlDrawingCut', 'htmlLinks', 'htmlNodes', 'htmlName', 'htmlState'] as const),
  ...(['htmlFrom', 'htmlRelation', 'htmlDate', 'htmlTo', 'htmlTimeline', 'htmlSince', 'htmlBetween'] as const),
  ...(['htmlPast', 'htmlPresent', 'htmlFuture'] as const),
] as const;
export type PageWord = (typeof PAGE_WORDS)[number];

/** A sentence with its values, as plain text; the key itself when the caller gave no sentence. */
export function phrase(words: Words, key: PageWord, values: Readonly<Record<string, string>> = {}): string {
  return (words[key] ?? key).replaceAll(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}

/** The same, as HTML. */
export function phraseHtml(words: Words, key: PageWord, values: Readonly<Record<string, string>> = {}): string {
  return escapeHtml(phrase(words, key, values));
}

/** A count as people write it: `12 345`. */
export function countText(count: number, words: Words): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, words['htmlThousands'] ?? ',');
}

/** What an answer is called; the name of its command when the caller gave no title. */
export function titleOf(kind: string, words: Words): string {
  return words[`title.${kind}`] ?? kind;
}

/** A value of the data as people read it: `words['verdict.repealed']`, else the value. */
export function valueWord(words: Words, family: 'verdict', value: string): string {
  return words[`${family}.${value}`] ?? value;
}
