/** Phrases des rapports, en français. */

import type { reports as english } from '../en/reports.ts';

const words: (typeof english)['words'] = {
  htmlLang: 'fr',
  reportTitle: 'Constats',
  reportAsOf: 'Jugés au {day}',
  reportNone: 'Rien n’a été trouvé.',
  moreFinding: '1 autre constat n’est pas montré.',
  moreFindings: '{n} autres constats ne sont pas montrés.',
  columnSeverity: 'Gravité',
  columnPlace: 'Endroit',
  columnRule: 'Règle',
  columnText: 'Référence',
  columnMessage: 'Ce qui ne va pas',
  columnSuccessors: 'Désormais',
  'severity.error': 'erreur',
  'severity.warning': 'avertissement',
  'severity.note': 'note',
};

export const reports: typeof english = {
  words,
  notReport: (format, command) => `${format} est un rapport de constats, et ${command} n’en a pas.`,
  notReportHint: (command, formats) => `les formats de ${command} sont ${formats.join(', ')}.`,
  noFile: (path) => `il n’y a pas de fichier ${path}.`,
  notJson: (path) => `${path} n’est pas du JSON.`,
  notResult: (path, where) =>
    where === ''
      ? `${path} n’est pas un résultat enregistré.`
      : `${path} n’est pas un résultat enregistré : voyez-y « ${where} ».`,
  otherVersion: (path, version) => `${path} est de la version ${version}, que ce lexloupe ne connaît pas.`,
  otherKind: (path, kind) => `${path} est le résultat de ${kind}, qui n’a pas de constats à rapporter.`,
  expected: (kinds) => `donnez le fichier que l’une de ${kinds.join(', ')} a écrit par --format json=FICHIER.`,
  title: (command, day) => (day === null ? command : `${command}, jugé au ${day}`),
  none: 'Rien n’a été trouvé.',
  silenced: (count) => (count === 1 ? '1 constat connu ignoré.' : `${count} constats connus ignorés.`),
  noFileNamed: 'Sur aucun fichier',
};
