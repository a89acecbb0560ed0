/** Help of the commands that read people's own documents. */

import type { CommandHelp } from './help.ts';

const path = 'documents: files, folders, patterns; - reads the standard input; the working directory when absent';

const selection = {
  defaultCode: 'whose article a bare number is; the front matter of a document comes before it',
  filesFrom: 'a file that lists documents, one a line; - reads the list from the standard input',
  changed: 'only what git says changed since that revision; without one, what is not committed yet',
  stdinName: 'the name of what comes from the standard input: it chooses how it is read',
};

export const checkHelp: Readonly<Record<string, CommandHelp>> = {
  refs: {
    summary: 'list the citations of an article or of documents, and what each means',
    details: [
      'An argument that is both an article and an existing path is the path.',
      'Where no corpus is named and none is here, citations are extracted and nothing is looked up.',
    ],
    args: { 'REF|PATH': `an article; or ${path}` },
    options: { ...selection, verbose: 'every decision: texte, range, neighbour, part' },
  },
  check: {
    summary: 'check the citations of documents: the gate for CI',
    details: [
      'Markdown, HTML, text, LaTeX, AsciiDoc, reStructuredText, Catala, comments and strings of source files, docx, odt.',
      'Exits with 1 when a finding is at --fail-on or above. What is known to the baseline, or silenced in the document, does not count.',
      'With --as-of document, each document is judged on its own day: its front matter, else its last commit.',
      'With --quiet, only errors are shown; the others still count.',
      'A range counts by its ends; what no longer holds inside is a note.',
      '--fix prints a patch for git apply; it rewrites a number only where it has one successor in force.',
    ],
    args: { PATH: path },
    options: {
      ...selection,
      failOn: 'the least severity that makes it exit with 1: error (default), warning, note, never',
      maxWarnings: 'exit with 1 when there are more warnings',
      warnBefore: 'tell an end to come when it is that near: 90d (default), 12w, 3m, 1y',
      rule: 'the severity of a check: superseded=never; may be repeated; lexloupe rules lists them',
      baseline: 'known findings (.lexloupe-baseline.json)',
      noBaseline: 'every finding counts',
      updateBaseline: 'write the baseline so that every present finding is known',
      pruneBaseline: 'take out of the baseline what is no longer found',
      fix: 'print a patch that rewrites what was renumbered',
      write: 'with --fix: rewrite the files',
    },
  },
};
