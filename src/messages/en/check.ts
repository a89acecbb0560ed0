/** Sentences about the citations of documents: what they are worth, and what was done about them. */

import type { DocumentProblem } from '../../core/documents.ts';
import type { Verdict } from '../../core/model.ts';

/** What one finding about a citation is made of. Labels are as the law writes them. */
export interface CitationFacts {
  /** The article, or the range, by its texte and number; else the citation as written. */
  readonly cited: string;
  readonly verdict: Verdict;
  readonly since: string | null;
  readonly by: string | null;
  readonly successors: readonly string[];
  readonly nearest: readonly string[];
  readonly choices: readonly string[];
  readonly isContradicted: boolean;
  /** The day on which the document was written, when it was used. */
  readonly written: string | null;
  /** A part that the wording lacks: as written, and how many alinéas the wording has when one was asked for. */
  readonly portion: { readonly text: string; readonly alineas: number | null } | null;
  /** Articles of a range that are concerned; empty for one article. */
  readonly inRange: readonly string[];
}

const MOST_NAMED = 10;
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function list(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const state: Readonly<Record<Verdict, (facts: CitationFacts) => string>> = {
  'in-force': () => 'is in force',
  repealed: () => 'is repealed',
  'repealed-later': ({ since }) => (since === null ? 'is about to end' : `ends on ${since}`),
  renumbered: () => 'was moved under another number',
  'number-reused': ({ written }) =>
    `is now the number of another provision${written === null ? '' : ` than on ${written}, the date of this document`}`,
  superseded: ({ written }) => `has other words than on ${written ?? '?'}, the date of this document`,
  'not-yet-in-force': () => 'is not yet in force',
  lapsed: () => 'has lapsed',
  annulled: () => 'was annulled by a court',
  severed: () => 'was severed from its text',
  'never-in-force': () => 'never was in force',
  'unknown-article': ({ portion }) => (portion === null ? 'is not an article of this corpus' : lacks(portion)),
  ambiguous: ({ choices }) => `does not say of which code: it may be ${list(choices)}`,
  outside: () => 'is in a text that this corpus does not hold: nothing was verified',
  malformed: () => 'cannot be the number of an article',
  unknown: () => 'has no known state',
};

function lacks({ text, alineas }: NonNullable<CitationFacts['portion']>): string {
  const count = alineas === null ? '' : ` (its wording has ${plural(alineas, 'alinéa', 'alinéas')})`;
  return `has no “${text}”${count}`;
}

function whenOf({ verdict, since }: CitationFacts): string {
  if (since === null || verdict === 'repealed-later') return '';
  return verdict === 'not-yet-in-force' ? ` (from ${since})` : ` (since ${since})`;
}

function nextOf({ verdict, successors, nearest, portion }: CitationFacts): string {
  if (successors.length > 0)
    return `; ${verdict === 'number-reused' ? 'what was cited is now' : 'now'} ${list(successors)}`;
  if (verdict === 'unknown-article' && portion === null && nearest.length > 0) return `; nearest: ${list(nearest)}`;
  return verdict === 'repealed' || verdict === 'renumbered' ? '; no successor is stated' : '';
}

function finding(facts: CitationFacts): string {
  const range = facts.inRange.length === 0 ? '' : `, in part (${list(facts.inRange)}),`;
  const by = facts.by === null ? '' : `, by ${facts.by}`;
  const doubt = facts.isContradicted ? '; a repeal is recorded, but other files still say it is in force' : '';
  return `${facts.cited}${range} ${state[facts.verdict](facts)}${whenOf(facts)}${by}${nextOf(facts)}${doubt}.`;
}

const problem: Readonly<Record<DocumentProblem, string>> = {
  binary: 'binary file',
  unreadable: 'unreadable',
  'too-large': 'too large',
  'invalid-utf8': 'not valid UTF-8',
  malformed: 'malformed',
};

export interface CheckCounts {
  readonly documents: number;
  readonly found: number;
  readonly judged: number;
  readonly holding: number;
  readonly notJudged: number;
  readonly notVerified: number;
}

export const check = {
  finding,
  problem,
  nothing: {
    none: 'No citation was found.',
    unjudged: 'No citation could be judged: nothing is known to be wrong, nothing to hold.',
    partial: 'No finding is left to show; the line below counts what was not verified, is known already or is hidden.',
    holds: 'Every citation that was judged holds.',
  },
  skippedTitle: (count: number) => `${plural(count, 'document', 'documents')} not read`,
  severities: (n: { error: number; warning: number; note: number }) =>
    `${plural(n.error, 'error', 'errors')}, ${plural(n.warning, 'warning', 'warnings')}, ${plural(n.note, 'note', 'notes')}`,
  counts: (n: CheckCounts, day: string) =>
    [
      `${plural(n.documents, 'document', 'documents')}, ${plural(n.found, 'citation', 'citations')}: ${n.judged} judged as of ${day}, ${n.holding} of them holding`,
      `${n.notJudged} not judged (whole texts, quotations, definitions)`,
      `${n.notVerified} not verified`,
    ].join('; '),
  ownDay: 'the date of each document',
  ignored: (count: number) => `${plural(count, 'known finding', 'known findings')} ignored.`,
  silenced: (count: number) => `${plural(count, 'finding', 'findings')} silenced by comments.`,
  notShown: (count: number) => `${plural(count, 'finding', 'findings')} below error not shown (--quiet).`,
  tooMany: (count: number, most: number) =>
    `${plural(count, 'warning', 'warnings')}, more than --max-warnings ${most}.`,
  noDocument: 'no document was found.',
  noDocumentHint: 'name files or folders; .lexloupeignore, .git and node_modules are left out.',
  notRead: (count: number) => `${plural(count, 'document', 'documents')} could not be read.`,
  noDate: (path: string, day: string) => `${path} bears no date: it was judged as of ${day}.`,
  badMaximum: (value: string) => `--max-warnings needs a whole number, not “${value}”.`,
  badDefaultCode: (path: string, name: string) =>
    `${path}: “${name}” is not the name of a code; bare numbers have none.`,
  baselineWritten: (path: string, count: number) => `${path} written: ${plural(count, 'finding', 'findings')} known.`,
  documentDayOnly: (command: string) => `--as-of document is for check; ${command} needs a day.`,
  fix: {
    title: (count: number) => `${plural(count, 'citation', 'citations')} can be rewritten`,
    refusedTitle: (count: number) => `${plural(count, 'citation', 'citations')} left alone`,
    refused: {
      'several-successors': 'it has several successors',
      'no-successor': 'no successor is stated',
      'successor-ended': 'its successor is not in force',
      'successor-not-held': 'its successor is not in this corpus',
      range: 'it is a range',
      relative: 'it is named by its place',
      portion: 'it names a part of the article: the new one may be divided otherwise',
      'other-code': 'its successor is in another code, which could not be changed for it alone',
      spelling: 'its number is not written as it was read',
      ambiguous: 'it may be several articles',
      'not-live': 'it is quoted, defined or of the past',
      'not-a-source': 'its file cannot be rewritten as text',
      silenced: 'it is silenced, or known to the baseline',
      changed: 'its file has changed since it was read',
      'no-successor-to': 'nothing says what to write in its place',
    },
    written: (files: number, count: number) =>
      `${plural(count, 'citation', 'citations')} rewritten in ${plural(files, 'file', 'files')}.`,
    dryRun: (files: number, count: number) =>
      `${plural(count, 'citation', 'citations')} to rewrite in ${plural(files, 'file', 'files')}: --write does it.`,
    nothing: 'Nothing to rewrite.',
    needsFix: '--write goes with --fix.',
  },
  refs: {
    none: 'No citation was found.',
    count: (count: number, documents: number) =>
      `${plural(count, 'citation', 'citations')} in ${plural(documents, 'document', 'documents')}`,
    from: (count: number, article: string) => `${plural(count, 'citation', 'citations')} in ${article}`,
    status: {
      resolved: 'held',
      ambiguous: 'ambiguous',
      'not-in-corpus': 'not in the corpus',
      outside: 'outside the corpus',
      malformed: 'malformed',
      unplaced: 'not placed',
      'not-looked-up': 'not looked up',
    },
    texteFrom: {
      stated: 'stated with it',
      own: 'that of the text that cites',
      same: 'named before it',
      present: 'the present text',
      list: 'named once for a list',
    },
    use: { live: 'live', quoted: 'quoted', defined: 'defined', former: 'of the past' },
    extracted: 'no corpus: citations are extracted, nothing is looked up.',
    articles: (count: number) => plural(count, 'article', 'articles'),
    steps: {
      'texte-from': 'texte',
      'no-texte': 'texte: none is named',
      'foreign-letter': 'no number of this code is of that form: it is that of another text',
      'whole-texte': 'whole text',
      malformed: 'not a number',
      range: 'range',
      'range-not-expanded': 'range not expanded: its ends are not in order',
      'section-end': 'to the end of the section',
      bounded: 'articles that follow, no section being known',
      except: 'taken out',
      expanded: 'articles meant',
      'not-held': 'end of the range not held',
      neighbour: 'next to the article that cites',
      'no-neighbour': 'nothing next to it is known',
      'portion-held': 'part found in the wording',
      'portion-missing': 'part that the wording lacks',
      'portion-unclear': 'part not verified: the wording does not show its parts',
    },
  },
  impact: {
    title: 'Documents concerned',
    none: 'No document cites what changed.',
    columns: { place: 'Place', citation: 'Citation', what: 'What', day: 'Day', article: 'Article' },
    count: (count: number, documents: number) =>
      `${plural(count, 'citation', 'citations')} concerned in ${plural(documents, 'document', 'documents')}.`,
  },
};
