/** What the commands declare that show the links and the counts of a corpus. */

import { RELATIONS } from '../core/model.ts';
import type { CommandSpec } from './command.ts';

export const GRAPH_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'graph',
    args: [{ name: 'REF|CODE', isRequired: false, isVariadic: true }],
    options: [
      { name: 'depth', flags: '--depth N', kind: 'integer' },
      { name: 'relation', flags: '--relation LIST', kind: 'list', choices: RELATIONS },
    ],
    examples: [
      'graph L212-4 -f svg=L212-4.svg',
      'graph L212-4 --depth 2 --relation renumbers,cites',
      'graph CSP -f graphml',
    ],
    freshness: 'all',
    isGraph: true,
    load: () => import('./graph.ts'),
  },
  {
    name: 'stats',
    args: [],
    options: [],
    examples: ['stats', 'stats -f csv'],
    freshness: 'all',
    load: () => import('./stats.ts'),
  },
];
