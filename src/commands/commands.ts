/** COMMANDS: what every command declares, and how its code is loaded. Data only: reading it costs nothing. */

import type { ArgumentSpec, CommandSpec, OptionSpec } from './command.ts';
import { DOCUMENT_COMMANDS } from './document-commands.ts';
import { GRAPH_COMMANDS } from './graph-commands.ts';
import { SETUP_COMMANDS } from './setup-commands.ts';

/** What the command line and the help need to know of a command; the commands that read no corpus are only this. */
export type CommandDeclaration = Omit<CommandSpec, 'load' | 'freshness'>;

/** Accepted before and after the command. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'corpus', flags: '-C, --corpus DIR', kind: 'repeated' },
  { name: 'asOf', flags: '--as-of DATE', kind: 'date', words: ['document'] },
  { name: 'assumeCode', flags: '--assume-code CODE', kind: 'value' },
  { name: 'format', flags: '-f, --format FORMAT[=FILE]', kind: 'repeated' },
  { name: 'json', flags: '--json', kind: 'flag' },
  { name: 'color', flags: '--color WHEN', kind: 'choice', choices: ['always', 'never', 'auto'] },
  { name: 'width', flags: '--width COLUMNS', kind: 'integer' },
  { name: 'lang', flags: '--lang LANG', kind: 'choice', choices: ['en', 'fr'] },
  { name: 'gitRef', flags: '--git-ref REF', kind: 'value' },
  { name: 'noCache', flags: '--no-cache', kind: 'flag' },
  { name: 'noRefresh', flags: '--no-refresh', kind: 'flag' },
  { name: 'noPager', flags: '--no-pager', kind: 'flag' },
  { name: 'strict', flags: '--strict', kind: 'flag' },
  { name: 'quiet', flags: '-q, --quiet', kind: 'flag' },
  { name: 'debug', flags: '--debug', kind: 'flag' },
  { name: 'help', flags: '-h, --help', kind: 'flag' },
  { name: 'version', flags: '-V, --version', kind: 'flag' },
];

const REF: ArgumentSpec = { name: 'REF', isRequired: true, isVariadic: false };
const REFS: ArgumentSpec = { name: 'REF', isRequired: true, isVariadic: true };

const AT: OptionSpec = { name: 'at', flags: '--at DATE', kind: 'date' };
const DEFAULT_CODE: OptionSpec = { name: 'defaultCode', flags: '--default-code CODE', kind: 'value' };
const EXIT_CODE: OptionSpec = { name: 'exitCode', flags: '--exit-code', kind: 'flag' };
const FAIL_ON: OptionSpec = {
  name: 'failOn',
  flags: '--fail-on LEVEL',
  kind: 'choice',
  choices: ['error', 'warning', 'note', 'never'],
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'show',
    args: [REFS],
    options: [
      AT,
      { name: 'allVersions', flags: '--all-versions', kind: 'flag' },
      { name: 'links', flags: '--links', kind: 'flag' },
      { name: 'raw', flags: '--raw', kind: 'flag' },
    ],
    examples: [
      'show CSP:L712-3-2',
      'show "art. L. 712-3-2 du code de la santé publique"',
      'show L6121-5 --at 2010-04-01',
    ],
    freshness: 'named',
    load: () => import('./show.ts'),
  },
  {
    name: 'list',
    args: [{ name: 'CODE', isRequired: false, isVariadic: false }],
    options: [
      { name: 'etat', flags: '--etat ETAT', kind: 'list' },
      { name: 'code', flags: '--code CODE', kind: 'value' },
      { name: 'num', flags: '--num GLOB', kind: 'value' },
      AT,
    ],
    examples: ['list CSP', "list --num 'L712-*'", 'list CSS --etat ABROGE -f csv'],
    freshness: 'all',
    load: () => import('./list.ts'),
  },
  {
    name: 'versions',
    args: [REF],
    options: [AT],
    examples: ['versions CSP:L6121-5'],
    freshness: 'named',
    load: () => import('./versions.ts'),
  },
  {
    name: 'lineage',
    args: [REF],
    options: [
      AT,
      { name: 'direction', flags: '--direction WAY', kind: 'choice', choices: ['back', 'forward', 'both'] },
      { name: 'depth', flags: '--depth N', kind: 'integer' },
      { name: 'infer', flags: '--infer', kind: 'flag' },
    ],
    examples: ['lineage CSP:L712-3-2', 'lineage L6121-5 --direction back --depth 3'],
    freshness: 'named',
    isGraph: true,
    load: () => import('./lineage.ts'),
  },
  {
    name: 'diff',
    args: [REF, { name: 'REF', isRequired: false, isVariadic: false }],
    options: [
      { name: 'from', flags: '--from DATE', kind: 'date' },
      { name: 'to', flags: '--to DATE', kind: 'date' },
      { name: 'words', flags: '--words', kind: 'flag' },
      { name: 'lines', flags: '--lines', kind: 'flag' },
      { name: 'sideBySide', flags: '--side-by-side', kind: 'flag' },
      { name: 'stat', flags: '--stat', kind: 'flag' },
      { name: 'ignore', flags: '--ignore WHAT', kind: 'choice', choices: ['typography'] },
      EXIT_CODE,
    ],
    examples: ['diff L712-3-2 L6121-5', 'diff L6121-5 --from 2003-09-06 --to today', 'diff L6121-5@2003-09-06 L6121-5'],
    freshness: 'named',
    load: () => import('./diff.ts'),
  },
  {
    name: 'changes',
    args: [{ name: 'CODE', isRequired: false, isVariadic: true }],
    options: [
      { name: 'from', flags: '--from DATE', kind: 'date' },
      { name: 'to', flags: '--to DATE', kind: 'date' },
      { name: 'impact', flags: '--impact PATH', kind: 'repeated' },
      DEFAULT_CODE,
      EXIT_CODE,
    ],
    examples: [
      'changes --from 2016-10-01 --to 2017-01-01',
      'changes --from 2016-10-01 --to today "code civil" --exit-code',
    ],
    freshness: 'all',
    usesFiles: true,
    load: () => import('./changes.ts'),
  },
  {
    name: 'cited-by',
    args: [REF],
    options: [AT],
    examples: ['cited-by L6121-5'],
    freshness: 'all',
    isGraph: true,
    load: () => import('./cited-by.ts'),
  },
  {
    name: 'abrogated',
    args: [{ name: 'REF|CODE', isRequired: false, isVariadic: true }],
    options: [
      {
        name: 'include',
        flags: '--include LIST',
        kind: 'list',
        choices: ['superseded', 'repealed-later', 'not-yet-in-force'],
      },
      EXIT_CODE,
      FAIL_ON,
    ],
    examples: ['abrogated', 'abrogated CSP --exit-code', 'abrogated L6121-5 --include superseded,repealed-later'],
    freshness: 'all',
    isReport: true,
    load: () => import('./abrogated.ts'),
  },
  ...DOCUMENT_COMMANDS,
  {
    name: 'validate',
    args: [],
    options: [{ name: 'rule', flags: '--rule NAME=LEVEL', kind: 'list' }, EXIT_CODE, FAIL_ON],
    examples: ['validate', 'validate --exit-code --fail-on warning', 'validate --rule empty-body=never'],
    freshness: 'all',
    isReport: true,
    load: () => import('./validate.ts'),
  },
  {
    name: 'search',
    args: [{ name: 'QUERY', isRequired: true, isVariadic: true }],
    options: [
      { name: 'code', flags: '--code CODE', kind: 'value' },
      { name: 'etat', flags: '--etat ETAT', kind: 'list' },
      { name: 'num', flags: '--num GLOB', kind: 'value' },
      AT,
      { name: 'limit', flags: '--limit N', kind: 'integer' },
    ],
    examples: [
      'search photographe --code CSP',
      `search 'responsab* "mise en demeure" -préfet'`,
      "search '(phare OR balise) NOT feu' --at 2010-04-01",
    ],
    freshness: 'all',
    load: () => import('./search.ts'),
  },
  {
    name: 'explain',
    args: [REF],
    options: [AT],
    examples: ['explain "CSP, L. 712-3-2"'],
    freshness: 'named',
    load: () => import('./explain.ts'),
  },
  ...GRAPH_COMMANDS,
  {
    name: 'export',
    args: [],
    options: [{ name: 'what', flags: '--what KIND', kind: 'choice', choices: ['articles', 'links', 'citations'] }],
    examples: ['export -f ndjson', 'export --what links -f csv=links.csv'],
    freshness: 'all',
    load: () => import('./export.ts'),
  },
  {
    name: 'site',
    args: [{ name: 'CODE', isRequired: false, isVariadic: true }],
    options: [
      { name: 'out', flags: '--out FOLDER', kind: 'value' },
      { name: 'force', flags: '--force', kind: 'flag' },
    ],
    examples: ['site --out public', 'site CSP "code civil" --out public --lang fr'],
    freshness: 'all',
    writesPages: true,
    load: () => import('./site.ts'),
  },
  {
    name: 'report',
    args: [{ name: 'RESULT', isRequired: true, isVariadic: false }],
    options: [EXIT_CODE, FAIL_ON],
    examples: ['report result.json -f sarif=result.sarif -f github', 'report result.json -f html=findings.html'],
    freshness: 'none',
    isReport: true,
    usesFiles: true,
    load: () => import('./report.ts'),
  },
  {
    name: 'index',
    args: [],
    options: [
      { name: 'stats', flags: '--stats', kind: 'flag' },
      { name: 'force', flags: '--force', kind: 'flag' },
    ],
    examples: ['index', 'index --stats', 'index --force'],
    freshness: 'all',
    load: () => import('./index.ts'),
  },
  ...SETUP_COMMANDS,
];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type ShellName = (typeof SHELLS)[number];

/** Answered by the command line itself, without a corpus. */
export const SHELL_COMMANDS: readonly CommandDeclaration[] = [
  {
    name: 'completion',
    args: [{ name: 'SHELL', isRequired: true, isVariadic: false }],
    options: [],
    examples: ['completion bash >> ~/.bash_completion', 'completion fish > ~/.config/fish/completions/lexloupe.fish'],
  },
  {
    name: 'help',
    args: [{ name: 'COMMAND', isRequired: false, isVariadic: false }],
    options: [],
    examples: ['help diff'],
  },
];

/** Every command a person can type, in the order of the help. */
export const DECLARATIONS: readonly CommandDeclaration[] = [...COMMANDS, ...SHELL_COMMANDS];

/** The declaration of a command by its exact name; undefined when there is none. */
export function findDeclaration(name: string): CommandDeclaration | undefined {
  return DECLARATIONS.find((declaration) => declaration.name === name);
}

/** The long spelling of an option, without its value: `--as-of`. */
export function longFlag(option: OptionSpec): string {
  const long = option.flags.split(/,? /u).find((word) => word.startsWith('--'));
  return long ?? option.flags;
}

/** The short spelling of an option: `-C`; null when it has none. */
export function shortFlag(option: OptionSpec): string | null {
  const [first = ''] = option.flags.split(/,? /u);
  return first.startsWith('--') ? null : first;
}
