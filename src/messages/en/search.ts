/** Sentences of the search. */

import type { QueryProblem } from '../../core/search-query.ts';

const articles = (count: number): string => `${count} ${count === 1 ? 'article' : 'articles'}`;

export const search = {
  none: (query: string) => `No article holds “${query}”.`,
  near: (words: readonly string[]) => `words of the corpus near to yours: ${words.join(', ')}.`,
  shown: (shown: number) => `${articles(shown)}.`,
  more: (shown: number, more: number) => `${articles(shown)} of ${shown + more}: ${more} more with --limit.`,
  cut: (shown: number) => `${articles(shown)}; there are more: add words, or a larger --limit.`,
  tooMany: 'Too many wordings hold these words: only the first ones were compared.',
  problems: {
    empty: (query: string) => `“${query}” holds no word to search for.`,
    'only-excluded': () => 'The query, or a part of it, only says what to leave out.',
    'short-prefix': (word: string) => `“${word}” would find too many words.`,
    'too-long': () => 'The query is too long, or its parentheses too deep.',
  } satisfies Record<QueryProblem, (detail: string) => string> as Record<QueryProblem, (detail: string) => string>,
  hints: {
    empty: 'a word has letters or digits.',
    'only-excluded': 'say first what to find: phare NOT feu.',
    'short-prefix': 'give at least three letters before the star.',
    'too-long': 'at most 1,000 characters, 64 words, 8 parentheses one in the other.',
  } satisfies Record<QueryProblem, string> as Record<QueryProblem, string>,
};
