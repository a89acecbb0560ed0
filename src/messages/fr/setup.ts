/** Sentences of what sets lexloupe up, in French. */

import type { setup as english } from '../en/setup.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const setup: typeof english = {
  config: {
    title: 'Configuration',
    file: 'Fichier',
    noFile: 'aucun dans le dossier courant ni au-dessus',
    columns: { key: 'Réglage', value: 'Valeur', origin: 'Vient de' },
    origins: { default: 'défaut', file: 'fichier', environment: 'environnement', option: 'option' },
    notSet: 'non réglé',
  },
  init: {
    statuses: { written: 'écrit', kept: 'gardé' },
    keptHint: 'Gardé : il existe et contient autre chose ; --force le remplace.',
    next: 'Ensuite : voyez "corpus" dans lexloupe.config.json, puis lancez lexloupe check sur vos documents.',
    include: (file) => `Ajoutez à .gitlab-ci.yml : include: { local: ${file} }`,
    summary: (written, kept) =>
      `${plural(written, 'fichier écrit', 'fichiers écrits')}, ${plural(kept, 'fichier gardé', 'fichiers gardés')}`,
  },
  badDuration: (flag, value) => `${flag} veut une durée, non « ${value} ».`,
  badDurationHint: 'écrivez un nombre entier de jours, semaines, mois ou années : 90d, 12w, 3m, 1y.',
};
