/** Sentences of reports: what renderers of findings say by themselves, and what `report` and its errors say. */

/** Words for renderers, beside those of `render`; `{n}` stands for a count. */
const words = {
  htmlLang: 'en',
  reportTitle: 'Findings',
  reportAsOf: 'Judged as of {day}',
  reportNone: 'Nothing was found.',
  moreFinding: '1 more finding is not shown.',
  moreFindings: '{n} more findings are not shown.',
  columnSeverity: 'Severity',
  columnPlace: 'Place',
  columnRule: 'Rule',
  columnText: 'Reference',
  columnMessage: 'What is wrong',
  columnSuccessors: 'Now',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.note': 'note',
};

export const reports = {
  words,
  notReport: (format: string, command: string) => `${format} is a report of findings, and ${command} has none.`,
  notReportHint: (command: string, formats: readonly string[]) =>
    `the formats of ${command} are ${formats.join(', ')}.`,
  noFile: (path: string) => `there is no file ${path}.`,
  notJson: (path: string) => `${path} is not JSON.`,
  notResult: (path: string, where: string) =>
    where === '' ? `${path} is not a saved result.` : `${path} is not a saved result: see “${where}” in it.`,
  otherVersion: (path: string, version: string) =>
    `${path} is of version ${version}, which this lexloupe does not know.`,
  otherKind: (path: string, kind: string) => `${path} is the result of ${kind}, which has no findings to report.`,
  expected: (kinds: readonly string[]) =>
    `give the file that one of ${kinds.join(', ')} wrote with --format json=FILE.`,
  title: (command: string, day: string | null) => (day === null ? command : `${command}, judged as of ${day}`),
  none: 'Nothing was found.',
  silenced: (count: number) => (count === 1 ? '1 known finding ignored.' : `${count} known findings ignored.`),
  noFileNamed: 'About no file',
};
