/** What the commands declare that set lexloupe up. They look at no corpus. */

import type { CommandSpec } from './command.ts';

export const SETUP_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    args: [],
    options: [
      { name: 'ci', flags: '--ci NAME', kind: 'choice', choices: ['github', 'gitlab', 'none'] },
      { name: 'force', flags: '--force', kind: 'flag' },
    ],
    examples: ['init', 'init -C law --ci gitlab', 'init --ci none --force'],
    freshness: 'none',
    usesFiles: true,
    load: () => import('./init.ts'),
  },
  {
    name: 'rules',
    args: [{ name: 'RULE', isRequired: false, isVariadic: false }],
    options: [],
    examples: ['rules', 'rules renumbered', 'rules -f markdown'],
    freshness: 'none',
    load: () => import('./rules.ts'),
  },
  {
    name: 'config',
    args: [],
    options: [],
    examples: ['config', 'config --json'],
    freshness: 'none',
    load: () => import('./config.ts'),
  },
];
