/** Help of the search. */

import type { CommandHelp } from './help.ts';

export const searchHelp: Readonly<Record<string, CommandHelp>> = {
  search: {
    summary: 'search the words of bodies, notas, section titles and numbers',
    details: [
      'Every word must be there: case, accents and elided articles (l’, d’, qu’…) do not count.',
      '"…" is a phrase; responsab* any ending; OR (OU) either; NOT (SAUF) or - leaves out; parentheses group.',
      'One result an article: of its wordings that match, the one in force comes first.',
      'An article of the number typed comes first, then those under the title typed, then the best matches.',
      'Quote the query, so that the shell leaves its marks alone. Where it begins with -, put -- before it.',
    ],
    args: { QUERY: 'words, phrases and marks; several arguments are one query' },
    options: {
      code: 'only this code; ? for the articles of unknown code',
      etat: 'only these états or states: VIGUEUR,ABROGE',
      num: "only these numbers: 'L712-*'",
      at: 'only the wordings in force on that day',
      limit: 'how many articles at most (50)',
    },
  },
};
