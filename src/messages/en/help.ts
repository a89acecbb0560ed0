/** Sentences of the help: what each command, argument, option and exit code means. */

import { checkHelp } from './check-help.ts';
import { graphHelp } from './graph-help.ts';
import { searchHelp } from './search-help.ts';
import { setupHelp } from './setup-help.ts';
import { siteHelp } from './site-help.ts';

/** Sentences of one command. `args` and `options` are keyed as in COMMANDS. */
export interface CommandHelp {
  readonly summary: string;
  readonly details: readonly string[];
  readonly args: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

const ref =
  'an article: L712-3-2, CSP:L712-3-2, "art. L. 712-3-2 du code de la santé publique", an identifier, a file, REF@DATE';
const exitCode = 'exit with 1 when there is something to report';
const failOn = 'the least severity that makes --exit-code exit with 1: error (default), warning, note, never';

const commands: Readonly<Record<string, CommandHelp>> = {
  show: {
    summary: 'show articles: state, dates, text, links and where the file is',
    details: [],
    args: { REF: ref },
    options: {
      at: 'the wording of that day',
      allVersions: 'every wording held',
      links: 'the links alone, all of them',
      raw: 'the file as it is on disk',
    },
  },
  list: {
    summary: 'list articles, one a line, in their natural order',
    details: [],
    args: { CODE: 'a code by its title or its abbreviation: CSP, "code civil"; every code when absent' },
    options: {
      etat: 'only these états, as LEGI writes them: VIGUEUR,ABROGE',
      code: 'only this code, like the argument; ? for the articles of unknown code',
      num: "only these numbers: 'L712-*'",
      at: 'only the articles that exist on that day',
    },
  },
  versions: {
    summary: 'list the wordings of an article, with their dates and the act that made each',
    details: [],
    args: { REF: ref },
    options: { at: 'the wordings of the article that bore this number on that day' },
  },
  lineage: {
    summary: 'follow an article across renumberings, back and forward',
    details: [],
    args: { REF: ref },
    options: {
      at: 'the article that bore this number on that day',
      direction: 'back to its predecessors, forward to its successors, or both (default)',
      depth: 'how many steps to follow',
      infer: 'where no link is stated, propose articles of near wording, each with a score',
    },
  },
  diff: {
    summary: 'compare two wordings, or two articles, word by word',
    details: ['With one REF: the previous wording against the current one, or those of --from and --to.'],
    args: { REF: ref },
    options: {
      from: 'the wording of that day, on the left',
      to: 'the wording of that day, on the right',
      words: 'differences inside the text (default)',
      lines: 'whole lines before and after',
      sideBySide: 'two columns',
      stat: 'counts only',
      ignore: 'typography: apostrophes, dashes, quotes and blanks are equal',
      exitCode: 'exit with 1 when the texts differ',
    },
  },
  changes: {
    summary: 'list what began, ended, changed or was renumbered between two days',
    details: [
      'The day of --from counts, that of --to does not.',
      'Changed: the words differ, typography apart. Renumbered: a concordance link says so, and the days agree.',
      'Articles without a date are counted, not judged.',
    ],
    args: {
      CODE: 'a code by its title or its abbreviation; ? for the articles of unknown code; every code when absent',
    },
    options: {
      from: 'the first day that counts',
      to: 'the first day that no longer counts',
      impact: 'also name the documents of these files and folders that cite what changed',
      defaultCode: 'with --impact: whose article a bare number is',
      exitCode: 'exit with 1 when there is a change',
    },
  },
  'cited-by': {
    summary: 'list who cites an article, and who says so',
    details: [],
    args: { REF: ref },
    options: { at: 'who cited, on that day, the article that bore this number' },
  },
  abrogated: {
    summary: 'list the references to what no longer holds',
    details: [
      'Who cites, what, since when, by which act, and what replaces it, as things stand on the day of --as-of.',
      'number-reused: the citing wording began before the number passed to another provision.',
      'superseded: it began before the words that stand under the number that day. Both need dates.',
    ],
    args: { 'REF|CODE': 'look only at references to these articles or codes; at everything when absent' },
    options: {
      include: 'also list superseded, repealed-later, not-yet-in-force; commas between',
      exitCode,
      failOn,
    },
  },
  validate: {
    summary: 'check the corpus itself: unreadable files, contradictions, impossible dates',
    details: [],
    args: {},
    options: {
      rule: 'the severity of a check: empty-body=never; may be repeated',
      exitCode,
      failOn,
    },
  },
  explain: {
    summary: 'tell how a reference was read and what it names, step by step',
    details: [],
    args: { REF: ref },
    options: { at: 'what the reference names on that day' },
  },
  ...searchHelp,
  ...graphHelp,
  report: {
    summary: 'show a saved result again in another format',
    details: ['The result of check, abrogated or validate, saved with --format json=FILE. No corpus is opened.'],
    args: { RESULT: 'the saved JSON file' },
    options: { exitCode, failOn },
  },
  export: {
    summary: 'write everything, for programs',
    details: [],
    args: {},
    options: { what: 'articles (default), links or citations, one record each' },
  },
  index: {
    summary: 'build or refresh the index; every other command does so by itself',
    details: [],
    args: {},
    options: {
      stats: 'what the index holds, counted',
      force: 'read every file again',
    },
  },
  ...checkHelp,
  ...siteHelp,
  ...setupHelp,
  completion: {
    summary: 'print the completion script of a shell: bash, zsh or fish',
    details: [],
    args: { SHELL: 'bash, zsh or fish' },
    options: {},
  },
  help: {
    summary: 'show the help of a command',
    details: [],
    args: { COMMAND: 'the command; the whole help when absent' },
    options: {},
  },
};

const globals: Readonly<Record<string, string>> = {
  corpus: 'a folder of articles; may be repeated: several are one corpus',
  asOf: 'the day on which things are judged (today, in Paris); for check, also document',
  assumeCode: 'the code of the files that do not say theirs',
  format:
    'text, plain, json, ndjson, csv, markdown, html; findings also as compact, sarif, junit, github, gitlab, checkstyle; may be repeated with a file: -f text -f sarif=out.sarif',
  json: 'short for --format json',
  color: 'always, never or auto',
  width: 'columns of the text',
  lang: 'en or fr',
  gitRef: 'read a git repository by its history up to this ref: every wording, with the days its commits give',
  noCache: 'keep the index in memory, write nothing to disk',
  noRefresh: 'trust the index, do not look at the files',
  noPager: 'never start a pager',
  strict: 'exit with 3 when files could not be read',
  quiet: 'no progress and no warnings',
  debug: 'show where an unexpected error happened',
  help: 'this help, or that of the command',
  version: 'the version of lexloupe',
};

/** Exit codes a person may meet, in order. */
const exitCodes: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'done, nothing to report'],
  ['1', 'done, and the answer is no: nothing found, or findings with --exit-code (check: always)'],
  ['2', 'not done: usage, configuration, no corpus, no article in it'],
  ['3', 'done in part: files could not be read (with --strict)'],
  ['70', 'an error of lexloupe itself'],
  ['130', 'interrupted with Ctrl-C'],
];

export const help = {
  tagline: 'Inspect legal corpora: articles, wordings, renumberings, repealed references.',
  usage: 'Usage:',
  usageLine: 'lexloupe [options] <command> [arguments]',
  optionsPlaceholder: '[options]',
  examples: 'Examples:',
  commandsTitle: 'Commands:',
  argumentsTitle: 'Arguments:',
  optionsTitle: 'Options:',
  globalsTitle: 'Options of every command:',
  exitCodesTitle: 'Exit codes:',
  environmentTitle: 'Environment:',
  /** Variables read, and what they do. */
  environment: [
    ['LEXLOUPE_CORPUS', 'the corpus, when no -C is given'],
    ['LEXLOUPE_CACHE_DIR', 'where indexes are kept'],
    ['LEXLOUPE_LANG', 'en or fr, before LC_ALL, LC_MESSAGES and LANG'],
    ['LEXLOUPE_PAGER', 'the pager, before PAGER; empty for none'],
  ] as readonly (readonly [name: string, meaning: string])[],
  shortExamples: ['abrogated', 'show L6121-5', 'diff L712-3-2 L6121-5'],
  moreHelp: 'lexloupe --help says more; lexloupe help COMMAND, all about one command.',
  globalsHint: 'lexloupe --help lists the options that every command takes: -C, --as-of, --format, --lang…',
  commands,
  globals,
  exitCodes,
};
