/** Help of graphs and counts. */

import type { CommandHelp } from './help.ts';

export const graphHelp: Readonly<Record<string, CommandHelp>> = {
  graph: {
    summary: 'show the links around articles, or within a code, as a graph',
    details: [
      'Also drawn with -f dot, mermaid, graphml or svg, as lineage, cited-by and refs are.',
      'Shape, line and colour tell what is in force, what is not, what is unknown, and what the corpus does not hold.',
      'From left to right is time, by the first day of each, where days are known.',
    ],
    args: { 'REF|CODE': 'articles and codes; the whole corpus when absent' },
    options: {
      depth: 'how many links away: 1 around an article, 0 (only what was asked for) in a code',
      relation: 'only these links: cites,renumbers,amends…',
    },
  },
  stats: {
    summary: 'count articles by code, wordings by état, links by relation, wordings by format',
    details: ['A wording that several files hold counts once. An état that no file states is inferred, or unknown.'],
    args: {},
    options: {},
  },
};
