/** Sentences of the command line itself, in French. */

import type { shell as english } from '../en/shell.ts';

export const shell: typeof english = {
  warningPrefix: 'avertissement : ',
  cacheUnwritable: (folder) => `l’index ne peut être gardé dans ${folder} : il vit en mémoire pour cette fois.`,
  truncatedArchive: (name) =>
    `${name} s’arrête avant sa fin ou est abîmée : la réponse repose sur ce qu’elle contenait avant. lexloupe validate en dit plus.`,
  notVerified: 'les fichiers n’ont pas été regardés (--no-refresh) : la réponse est celle du dernier index.',
  notRead: (count) =>
    `${count} ${count === 1 ? 'fichier n’a pas pu être lu' : 'fichiers n’ont pas pu être lus'} : lexloupe validate les liste.`,
};
