/** Sentences of the findings. */

import type { Direction, Relation, Verdict } from '../../core/model.ts';
import { words } from './words.ts';

export interface AbrogatedFacts {
  readonly source: string;
  readonly target: string;
  readonly verdict: Verdict;
  readonly liveness: 'live' | 'superseded' | 'unknown' | 'dead';
  readonly since: string | null;
  readonly by: string | null;
  readonly successors: readonly string[];
  readonly isContradicted: boolean;
  /** Suffix of the version that the reference names, when it ended and its number is alive. */
  readonly namedAs: string | null;
  /** The day on which the citing wording began, when what it names changed since. */
  readonly writtenOn: string | null;
  /** True when that day is the signature of an act, whose wordings are not held. */
  readonly isDoubtful: boolean;
}

const became: Readonly<Record<Verdict, string>> = {
  'in-force': 'is in force',
  repealed: 'is repealed',
  'repealed-later': 'is in force until a known end',
  renumbered: 'was moved under another number',
  'number-reused': 'no longer holds',
  superseded: 'has a newer wording',
  'not-yet-in-force': 'is not yet in force',
  lapsed: 'has lapsed',
  annulled: 'was annulled by a court',
  severed: 'was severed',
  'never-in-force': 'never was in force',
  'unknown-article': 'is not in the corpus',
  ambiguous: 'may be several articles',
  outside: 'is outside the corpus',
  malformed: 'is malformed',
  unknown: 'has no known state',
};

const citing: Readonly<Record<AbrogatedFacts['liveness'], string>> = {
  live: '',
  superseded: ' (superseded wording)',
  unknown: ' (state unknown)',
  dead: ' (no longer in force itself)',
};

/** Where the day is not that of an end which is past. */
const whenToCome: Readonly<Partial<Record<Verdict, (day: string) => string>>> = {
  'repealed-later': (day) => ` (${day})`,
  'not-yet-in-force': (day) => ` (from ${day})`,
};

function whenOf({ verdict, since }: AbrogatedFacts): string {
  if (since === null) return '';
  return whenToCome[verdict]?.(since) ?? ` as of ${since}`;
}

function writtenText({ writtenOn, isDoubtful }: AbrogatedFacts): string {
  if (writtenOn === null) return '';
  return isDoubtful ? ` (signed on ${writtenOn})` : ` (wording of ${writtenOn})`;
}

function abrogated(facts: AbrogatedFacts): string {
  const next = facts.successors.length === 0 ? '' : `; now ${facts.successors.join(', ')}`;
  if (facts.namedAs !== null) {
    return `${facts.source}${citing[facts.liveness]} cites ${facts.target} as (${facts.namedAs}): the version it names ended, and the number is now that of another wording in force${next}.`;
  }
  const when = whenOf(facts);
  const reused = facts.verdict === 'number-reused' ? '; its number was given to another provision' : '';
  const by = facts.by === null ? '' : `, by ${facts.by}`;
  const doubt = facts.isContradicted ? '; a repeal is recorded, but other files still say it is in force' : '';
  const source = `${facts.source}${citing[facts.liveness]}${writtenText(facts)}`;
  return `${source} cites ${facts.target}, which ${became[facts.verdict]}${when}${by}${next}${reused}${doubt}.`;
}

/** What is wrong with a front matter, by the word of the parser. */
const faults: Readonly<Record<string, string>> = {
  '---': 'its front matter is not closed by ---',
  map: 'fields stand where one value should',
  list: 'a list stands where one value or fields should',
  scalar: 'one value stands where fields should',
  MISSING_CHAR: 'a closing quote or bracket is missing',
  BAD_INDENT: 'the indentation is wrong',
  TAB_AS_INDENT: 'a tab is used to indent',
  MULTILINE_IMPLICIT_KEY: 'the name of a field runs over several lines',
  UNEXPECTED_TOKEN: 'a character is not expected there',
};

function refused(detail: string): string {
  if (detail.startsWith('*'))
    return `The front matter uses the YAML alias “${detail}”: it is refused. Write the value out.`;
  return `The front matter is in “${detail}”, a language that could be executed: it is refused. Write it in YAML.`;
}

export const checks = {
  abrogated,
  validate: {
    unreadable: (detail: string) => `The file cannot be read (${detail}): give the right to read it, or exclude it.`,
    'invalid-utf8': () =>
      'The file is not valid UTF-8; the damaged characters are shown as U+FFFD. Convert it to UTF-8.',
    malformed: (detail: string) => `The file is not well formed: ${faults[detail] ?? detail}. Mend it at this line.`,
    'refused-front-matter': refused,
    'too-large': (detail: string) => `The file has ${detail} bytes, more than what is read. Split it.`,
    symlink: () => 'A symbolic link is not followed.',
    vanished: (detail: string) => `${detail} was removed while the corpus was read.`,
    'unknown-heading': (detail: string) => `The heading “${detail}” is not known: its links are kept as “related”.`,
    'unknown-etat': (detail: string) => `“${detail}” is not an état of LEGI: the article's état is left unknown.`,
    'unknown-field': (detail: string) => `The field “${detail}” is not known and was not used.`,
    'impossible-date': (detail: string) => `“${detail}” is not a day: the date is left unknown.`,
    'missing-number': () => 'The title gives no article number.',
    'name-mismatch': (detail: string) => `The file name and the title give different numbers: ${detail}.`,
    'import-stream': () => 'The file holds raw git import data of its neighbours after the text of the article.',
    'empty-body': () => 'The article has no text.',
    'control-characters': (detail: string) =>
      `The file holds ${detail}, an invisible or control character; it is shown, never executed.`,
    'code-conflict': (detail: string) => `Two sources name different codes (${detail}); the first is used.`,
    'truncated-archive': (detail: string) =>
      `The archive ends before its end or is damaged (${detail} members): what it held before is kept. Fetch it again.`,
    'broken-ref': (detail: string) => `A ref of the repository cannot be read (${detail}).`,
    'broken-history': (detail: string) => `The history cannot be read whole (${detail}): it begins where it can.`,
    'unreadable-commit': (detail: string) =>
      `A commit cannot be read (${detail}): what it changed shows with the next one.`,
    'missing-object': (detail: string) =>
      `A content is missing from the repository (${detail}): that wording is not known.`,
    'squeezed-date': (detail: string) => `A commit before 1970 bears a date that stands for another (${detail}).`,
    'date-order': (detail: string) => `A commit takes effect before the one that it follows (${detail}).`,
    'source-conflict': (detail: string) =>
      `Two files of one version disagree (${detail}); what the first one says is used.`,
    'duplicate-number': (article: string, count: number) => `${article} is held by ${count} files whose texts differ.`,
    'duplicate-identical': (article: string, count: number) =>
      `${article} is held by ${count} files with the same text.`,
    'number-of-two-articles': (article: string, count: number) =>
      `${article} is the number of ${count} different articles.`,
    'unlisted-citation': (from: string, to: string) => `The text of ${from} cites ${to}, which its list does not name.`,
    'unseen-citation': (from: string, to: string) => `The list of ${from} names ${to}, which its text does not cite.`,
    'missing-mirror': (from: string, relation: Relation, direction: Direction, to: string) =>
      `${from} states “${words.links[relation][direction]}: ${to}”; that article is held and does not state it back.`,
    'dangling-lineage': (from: string, label: string) =>
      `${from} names “${label}” in its lineage; it is not in the corpus.`,
    'cyclic-lineage': (article: string) => `The lineage of ${article} comes back to itself.`,
    'overlapping-dates': (article: string, a: string, b: string) =>
      `Two wordings of ${article} cover the same days: ${a} and ${b}.`,
    'reversed-dates': (article: string, detail: string) => `${article} ends before it begins (${detail}).`,
    'etat-against-dates': (article: string, etat: string, detail: string) =>
      `${article} is stated ${etat}, but its dates say otherwise (${detail}).`,
    'repeal-contradicted': (article: string) =>
      `A repeal of ${article} is recorded, but other files still say it is in force: it may be a repeal to come.`,
  },
};
