/** Sentences of errors: what, where, and what to do. */

export const errors = {
  prefix: 'lexloupe: ',
  hintPrefix: '  ',
  didYouMean: (names: readonly string[]) => `did you mean ${names.join(', ')}?`,
  oneOf: 'one of:',
  unknownCommand: (name: string) => `there is no command “${name}”.`,
  unknownCommandHint: 'lexloupe --help lists the commands.',
  looksLikeReference: (name: string) => `to see that article: lexloupe show ${name}`,
  unknownOption: (flag: string, command: string | null) =>
    command === null ? `there is no option ${flag}.` : `${command} has no option ${flag}.`,
  seeHelp: (command: string | null) =>
    command === null ? 'lexloupe --help lists the options.' : `lexloupe help ${command} lists the options.`,
  missingArgument: (command: string, name: string) => `${command} needs ${name}.`,
  missingValue: (flags: string) => `the option ${flags} needs a value.`,
  excessArguments: (command: string, extra: string) => `${command} does not take the argument “${extra}”.`,
  flagWithValue: (flag: string) => `the option ${flag} takes no value.`,
  badChoice: (flag: string, value: string, choices: readonly string[]) =>
    `${flag} cannot be “${value}”: it is one of ${choices.join(', ')}.`,
  badInteger: (flag: string, value: string) => `${flag} needs a whole number above zero, not “${value}”.`,
  badDate: (flag: string, value: string) => `“${value}” is not a day that exists (${flag}).`,
  badDateHint: 'days are written 2016-10-01, 01/10/2016, "1er octobre 2016" or today.',
  exclusive: (flags: readonly string[]) => `${flags.join(' and ')} cannot be used together.`,
  unknownFormat: (name: string, formats: readonly string[]) =>
    `there is no format “${name}”: it is one of ${formats.join(', ')}.`,
  twoFormats: (first: string, second: string) =>
    `only one format can go to the standard output, not both ${first} and ${second}.`,
  twoFormatsHint: (second: string) => `write the other to a file: --format ${second}=FILE`,
  unknownShell: (name: string, shells: readonly string[]) =>
    `there is no completion for “${name}”: it is one of ${shells.join(', ')}.`,
  tooManyReferences: (count: number) =>
    `${count} links may have to be judged: more than the memory of this process can hold.`,
  tooManyReferencesHint: (megabytes: number) =>
    `ask for an article, or for a smaller code; or give it more: NODE_OPTIONS=--max-old-space-size=${megabytes}`,
  configUnreadable: (file: string, reason: string) => `${file} cannot be read as configuration: ${reason}`,
  configUnknownKey: (file: string, key: string) => `${file}: there is no setting “${key}”.`,
  configBadValue: (file: string, key: string, expected: string) => `${file}: “${key}” must be ${expected}.`,
  configExpected: {
    $schema: 'the address of a schema',
    corpus: 'a path or a list of paths',
    codes: 'a table from file patterns to codes',
    defaultCode: 'a code, or a table from file patterns to codes',
    asOf: '"document", or a day such as "2016-10-01"',
    maxWarnings: 'a whole number',
    warnBefore: 'a length of time such as "90d", "12w", "3m" or "1y"',
    include: 'a list of file patterns or extensions',
    ignore: 'a list of file patterns',
    baseline: 'a path, or false',
    failOn: 'one of error, warning, note, never',
    rules: 'a table from checks to one of error, warning, note, never',
    all: 'a table of settings',
  } as Readonly<Record<string, string>>,
  configKeys: (keys: readonly string[]) => `the settings are ${keys.join(', ')}.`,
  noArticle: (roots: readonly string[], skipped: number) =>
    skipped === 0
      ? `there is no article in ${roots.join(', ')}.`
      : `there is no article in ${roots.join(', ')}: ${skipped} ${skipped === 1 ? 'file was' : 'files were'} skipped.`,
  noArticleHint: 'name a folder of articles with -C DIR, or in LEXLOUPE_CORPUS; lexloupe help validate checks one.',
  noCorpus: (root: string) => `there is nothing at ${root}.`,
  corpusNotAFolder: (root: string) => `${root} is not a folder.`,
  unknownRef: (ref: string) => `the repository has no ref “${ref}”.`,
  noGit: 'git is needed to read a repository by its history; it was not found.',
  corpusHint: 'name a folder of articles with -C DIR, in LEXLOUPE_CORPUS or in lexloupe.config.json.',
  unknownCode: (name: string) => `“${name}” is not the name of a code.`,
  unknownCodeHint: 'give its title or its usual abbreviation: "code de la santé publique", CSP.',
  vanished: (path: string) => `${path} is no longer there, or can no longer be read.`,
  cannotWrite: (path: string, reason: string) => `${path} cannot be written: ${reason}`,
  bug: (message: string) => `unexpected error: ${message}`,
  bugHint: 'this is a defect of lexloupe: please report it with what --debug prints.',
  interrupted: 'interrupted.',
};
