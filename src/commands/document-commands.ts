/** What the commands declare that read people's own documents. */

import type { ArgumentSpec, CommandSpec, OptionSpec } from './command.ts';

const PATHS: ArgumentSpec = { name: 'PATH', isRequired: false, isVariadic: true };

/** Which documents are read, and whose articles their bare numbers are. */
export const SELECTION_OPTIONS: readonly OptionSpec[] = [
  { name: 'defaultCode', flags: '--default-code CODE', kind: 'value' },
  { name: 'filesFrom', flags: '--files-from FILE', kind: 'repeated' },
  { name: 'changed', flags: '--changed [REV]', kind: 'optional' },
  { name: 'stdinName', flags: '--stdin-name NAME', kind: 'value' },
];

const GATE_OPTIONS: readonly OptionSpec[] = [
  { name: 'failOn', flags: '--fail-on LEVEL', kind: 'choice', choices: ['error', 'warning', 'note', 'never'] },
  { name: 'maxWarnings', flags: '--max-warnings N', kind: 'value' },
  { name: 'warnBefore', flags: '--warn-before LENGTH', kind: 'value' },
  { name: 'rule', flags: '--rule NAME=LEVEL', kind: 'list' },
  { name: 'baseline', flags: '--baseline FILE', kind: 'value' },
  { name: 'noBaseline', flags: '--no-baseline', kind: 'flag' },
  { name: 'updateBaseline', flags: '--update-baseline', kind: 'flag' },
  { name: 'pruneBaseline', flags: '--prune-baseline', kind: 'flag' },
  { name: 'fix', flags: '--fix', kind: 'flag' },
  { name: 'write', flags: '--write', kind: 'flag' },
];

export const DOCUMENT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'refs',
    args: [{ name: 'REF|PATH', isRequired: false, isVariadic: true }],
    options: [...SELECTION_OPTIONS, { name: 'verbose', flags: '--verbose', kind: 'flag' }],
    examples: ['refs CSP:L6121-5', 'refs docs/*.md -f csv', 'refs - --default-code CSP --verbose'],
    freshness: 'optional',
    isGraph: true,
    usesFiles: true,
    load: () => import('./refs.ts'),
  },
  {
    name: 'check',
    args: [PATHS],
    options: [...SELECTION_OPTIONS, ...GATE_OPTIONS],
    examples: [
      'check docs',
      'check --changed main --format text --format sarif=check.sarif',
      'check docs --fix > fix.patch',
      'check - --stdin-name note.md --default-code CSP',
    ],
    freshness: 'all',
    isGate: true,
    isReport: true,
    takesDocumentDay: true,
    usesFiles: true,
    load: () => import('./check.ts'),
  },
];
