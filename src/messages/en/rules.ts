/** What each rule for documents looks for, and what to do about it. */

import { corpusRules } from './corpus-rules.ts';

/** `summary`: what a finding of the rule means. `help`: what to do about it. */
export interface RuleWords {
  readonly summary: string;
  readonly help: string;
}

const documents = {
  repealed: {
    summary: 'The cited article is repealed.',
    help: 'Cite what replaced it, when the finding names a successor; else drop the citation, or say which past day is meant.',
  },
  renumbered: {
    summary: 'The cited article was moved under another number.',
    help: 'Cite the new number. Where there is exactly one, check --fix writes it.',
  },
  'number-reused': {
    summary: 'The cited number now belongs to another provision.',
    help: 'Do not trust the number: its words today are not those that were cited. lexloupe lineage tells where those went.',
  },
  lapsed: {
    summary: 'The cited article has lapsed.',
    help: 'It ceased to apply without being repealed. Drop the citation, or say which past day is meant.',
  },
  annulled: {
    summary: 'The cited article was annulled by a court.',
    help: 'It is deemed never to have existed. Drop the citation, or speak of the annulment.',
  },
  severed: {
    summary: 'The cited article was severed from its text.',
    help: 'Look for the text that took it over; lexloupe show lists the links.',
  },
  'never-in-force': {
    summary: 'The cited wording never came into force.',
    help: 'Cite the wording that did; lexloupe versions lists them.',
  },
  'unknown-article': {
    summary: 'The corpus holds the text that is named, and no such article in it.',
    help: 'Check the number against the nearest ones, which the finding gives. The article may also be missing from the corpus.',
  },
  malformed: {
    summary: 'The citation cannot be read.',
    help: 'Write the number as the code does: L. 712-3-2, R. 4127-1, 1240.',
  },
  'repealed-later': {
    summary: 'The cited article is in force, and the day of its end is known.',
    help: 'Get ready for its end. Only ends nearer than --warn-before (90d) are reported.',
  },
  'not-yet-in-force': {
    summary: 'The cited article is not yet in force.',
    help: 'Say from which day it applies, or cite what applies until then.',
  },
  ambiguous: {
    summary: 'The citation may name several articles.',
    help: 'Name the code, or set defaultCode for bare numbers.',
  },
  superseded: {
    summary: 'The wording changed after the day the citation speaks of.',
    help: 'Read the new wording; lexloupe diff compares both.',
  },
  outside: {
    summary: 'The corpus does not hold the text that is named: nothing was verified.',
    help: 'Add that text to the corpus, or take the note as it is.',
  },
  'ignore-without-reason': {
    summary: 'A comment silences findings and gives no reason.',
    help: 'Write the reason after a colon: lexloupe-ignore-next repealed: quoted as history.',
  },
  'unused-ignore': {
    summary: 'A comment silences findings where there are none.',
    help: 'Remove the comment.',
  },
  'unknown-rule': {
    summary: 'A comment names a rule that does not exist.',
    help: 'Correct its name; lexloupe rules lists them all.',
  },
  'stale-baseline': {
    summary: 'The baseline knows a finding that is no longer found.',
    help: 'Run check --prune-baseline.',
  },
  'expired-baseline': {
    summary: 'The baseline knows a finding only until a day that has come.',
    help: 'Mend the citation, or give the entry of the baseline another day.',
  },
} satisfies Readonly<Record<string, RuleWords>>;

export const rules = {
  documents: documents as Readonly<Record<keyof typeof documents, RuleWords>>,
  corpus: corpusRules,
  /** `command` names what takes the option. */
  unknownRule: (text: string, command: string) =>
    `“${text}” is no rule of ${command} with a level: write RULE=error, warning, note or never.`,
  unknownConfigured: (file: string, name: string) => `${file}: “rules.${name}” is no rule.`,
  list: (ids: readonly string[]) => `the rules are ${ids.join(', ')}.`,
  seeRules: 'lexloupe rules lists them all.',
  notFound: (id: string) => `there is no rule “${id}”.`,
  titles: { documents: 'Rules for documents (check, refs)', corpus: 'Rules for the corpus (validate)' },
  columns: { rule: 'Rule', severity: 'Severity', summary: 'What it means' },
  facts: { appliesTo: 'Applies to', severity: 'Severity' },
  appliesTo: { documents: 'documents (check)', corpus: 'the corpus (validate)' },
  never: 'never',
  configuredAs: (severity: string, configured: string) => `${configured} (${severity} by default)`,
};
