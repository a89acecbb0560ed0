/** Help of the command that writes a site, in French. */

import type { CommandHelp } from '../en/help.ts';

export const siteHelp: Readonly<Record<string, CommandHelp>> = {
  site: {
    summary: 'écrire le corpus en site statique : une page par article, une recherche, sans serveur',
    details: [
      'Les pages qui ne changeraient pas sont laissées, celles des articles disparus enlevées ; une exécution interrompue',
      'reprend où elle en était. Même corpus, même jour : mêmes octets. Rien n’est pris sur un réseau.',
    ],
    args: { CODE: 'seulement ces codes ; tous s’il est absent' },
    options: {
      out: 'le dossier où écrire, vide ou site déjà écrit',
      force: 'écrire dans un dossier qui contient autre chose ; rien n’en est enlevé',
    },
  },
};
