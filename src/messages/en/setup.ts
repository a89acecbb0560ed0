/** Sentences of what sets lexloupe up: the configuration, the files to start from. */

export const setup = {
  config: {
    title: 'Configuration',
    file: 'File',
    noFile: 'none found in the working directory or above',
    columns: { key: 'Setting', value: 'Value', origin: 'From' },
    origins: { default: 'default', file: 'file', environment: 'environment', option: 'option' },
    notSet: 'not set',
  },
  init: {
    statuses: { written: 'written', kept: 'kept' },
    keptHint: 'Kept: it exists and holds something else; --force replaces it.',
    next: 'Next: look at "corpus" in lexloupe.config.json, then run lexloupe check on your documents.',
    include: (file: string) => `Add to .gitlab-ci.yml: include: { local: ${file} }`,
    summary: (written: number, kept: number) => `${written} written, ${kept} kept`,
  },
  badDuration: (flag: string, value: string) => `${flag} needs a length of time, not “${value}”.`,
  badDurationHint: 'write a whole number of days, weeks, months or years: 90d, 12w, 3m, 1y.',
};
