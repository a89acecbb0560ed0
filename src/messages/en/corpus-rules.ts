/** What each rule for the corpus looks for, and what to do about it. */

import type { RuleWords } from './rules.ts';

export const corpusRules: Readonly<Record<string, RuleWords>> = {
  unreadable: { summary: 'A file cannot be read.', help: 'Give the right to read it, or exclude it.' },
  'invalid-utf8': { summary: 'A file is not valid UTF-8.', help: 'Convert it to UTF-8.' },
  malformed: { summary: 'A file is not well formed.', help: 'Mend it at the line that is named.' },
  'refused-front-matter': {
    summary: 'A front matter could be executed or expanded without end.',
    help: 'Write it in plain YAML, values written out.',
  },
  'too-large': { summary: 'A file is larger than what is read.', help: 'Split it.' },
  symlink: { summary: 'A symbolic link is not followed.', help: 'Name its target as a corpus of its own.' },
  vanished: { summary: 'A file was removed while the corpus was read.', help: 'Run the command again.' },
  'unknown-heading': {
    summary: 'A list of links has a heading that is not known.',
    help: 'Its links are kept as “related”: correct the heading if it is a mistake.',
  },
  'unknown-etat': { summary: 'An état is none of those of LEGI.', help: 'Correct it: until then it is unknown.' },
  'unknown-field': { summary: 'A field is not known and was not used.', help: 'Correct its name, or remove it.' },
  'impossible-date': { summary: 'A date is not a day that exists.', help: 'Correct it: until then it is unknown.' },
  'missing-number': { summary: 'The title gives no article number.', help: 'Give the number, or exclude the file.' },
  'name-mismatch': {
    summary: 'The name of the file and its title give different numbers.',
    help: 'Rename the file, or correct the title; the title is believed.',
  },
  'import-stream': {
    summary: 'A file holds raw git import data after its text.',
    help: 'Fetch the file again from its source.',
  },
  'empty-body': { summary: 'An article has no text.', help: 'Fetch it again, or set the rule to never.' },
  'control-characters': {
    summary: 'A file holds invisible or control characters.',
    help: 'Remove them: they may make a text read otherwise than it is.',
  },
  'code-conflict': {
    summary: 'Two sources name different codes for one article.',
    help: 'Set its code with "codes" in the configuration.',
  },
  'truncated-archive': { summary: 'An archive ends too early or is damaged.', help: 'Fetch it again.' },
  'broken-ref': { summary: 'A ref of the repository cannot be read.', help: 'Run git fsck, or clone it again.' },
  'broken-history': { summary: 'The history cannot be read whole.', help: 'Fetch all of it: git fetch --unshallow.' },
  'unreadable-commit': { summary: 'A commit cannot be read.', help: 'Run git fsck, or clone it again.' },
  'missing-object': { summary: 'A content is missing from the repository.', help: 'Fetch it: git fetch --refetch.' },
  'squeezed-date': {
    summary: 'A commit before 1970 bears a date that stands for another.',
    help: 'Nothing: git cannot hold such a date; the message of the commit was used.',
  },
  'date-order': {
    summary: 'A commit takes effect before the one that it follows.',
    help: 'Look at both days: the later commit is believed.',
  },
  'source-conflict': {
    summary: 'Two files of one version disagree.',
    help: 'Look at both: the first one is believed. Fetch the other again, or leave it out.',
  },
  'reversed-dates': { summary: 'A wording ends before it begins.', help: 'Correct one of its two dates.' },
  'overlapping-dates': {
    summary: 'Two wordings of one article cover the same days.',
    help: 'Correct the end of the first or the beginning of the second.',
  },
  'etat-against-dates': {
    summary: 'The stated état and the dates cannot both be true.',
    help: 'Correct the one that is wrong; the dates are believed.',
  },
  'repeal-contradicted': {
    summary: 'A repeal is recorded, and other files still say the article is in force.',
    help: 'Check whether the repeal is still to come.',
  },
  'duplicate-number': {
    summary: 'Several files hold one article with different texts.',
    help: 'Give the files their dates, or remove the copies that are old.',
  },
  'duplicate-identical': { summary: 'Several files hold one article with the same text.', help: 'Remove the copies.' },
  'number-of-two-articles': {
    summary: 'Different articles of one code bear the same number.',
    help: 'Nothing, if the law is so; name them by their identifier.',
  },
  'unlisted-citation': {
    summary: 'A text cites an article that the list of its publisher does not name.',
    help: 'Add it to the list; or the text is read wrongly: see `lexloupe refs`.',
  },
  'unseen-citation': {
    summary: 'A list names an article that the text does not cite.',
    help: 'Remove it from the list; an older wording may have cited it.',
  },
  'missing-mirror': {
    summary: 'A link is stated by one end only.',
    help: 'Nothing, if the other file is older; else fetch both from one source.',
  },
  'dangling-lineage': {
    summary: 'A lineage names an article that the corpus does not hold.',
    help: 'Add the article to the corpus to follow the lineage further.',
  },
  'cyclic-lineage': {
    summary: 'A lineage comes back to itself.',
    help: 'Nothing, if the law moved words back; else correct one of the links.',
  },
};
