/** Sentences about what is let through: the baseline, and comments that silence. */

const ofRule = (rule: string | null): string => (rule === null ? 'This comment' : `This comment for “${rule}”`);

export const gate = {
  baselineUnreadable: (path: string, reason: string) => `${path} cannot be read as a baseline: ${reason}`,
  baselineBadValue: (path: string, key: string, expected: string) => `${path}: “${key}” must be ${expected}.`,
  baselineExpected: {
    all: 'a baseline: a table with "version" and "findings"',
    version: '1',
    findings: 'a list of entries with fingerprint, rule, path, reference, text and, if need be, reason and expires',
    fingerprint: '64 hexadecimal digits',
    rule: 'a text',
    path: 'a text',
    reference: 'a text',
    text: 'a text',
    reason: 'a text',
    expires: 'a day that exists, such as "2030-01-31"',
  } as Readonly<Record<string, string>>,
  baselineHint: 'mend it by hand, or write it again with --update-baseline.',
  stale: (rule: string, reference: string, path: string) =>
    `The baseline knows “${rule}: ${reference}” in ${path}, where it is no longer found: --prune-baseline removes it.`,
  expired: (rule: string, reference: string, path: string, day: string) =>
    `The baseline let “${rule}: ${reference}” in ${path} pass until ${day}: that day has come, and it counts again.`,
  ignores: {
    'unknown-rule': (rule: string | null) =>
      `This comment silences “${rule ?? ''}”, which is no rule: lexloupe rules lists them.`,
    'ignore-without-reason': (rule: string | null) =>
      `${ofRule(rule)} gives no reason and silences nothing: write one after a colon.`,
    'unused-ignore': (rule: string | null) => `${ofRule(rule)} silences nothing: remove it.`,
  },
};
