/** Help of the commands that set lexloupe up, in French. */

import type { CommandHelp } from '../en/help.ts';

export const setupHelp: Readonly<Record<string, CommandHelp>> = {
  init: {
    summary: 'écrire une configuration, un workflow de CI et un .lexloupeignore pour commencer',
    details: ['Dans le dossier courant. Un fichier qui contient autre chose est gardé, et c’est dit.'],
    args: {},
    options: {
      ci: 'github (par défaut) : .github/workflows/lexloupe.yml ; gitlab : .gitlab/lexloupe.gitlab-ci.yml ; none (aucun)',
      force: 'remplacer ce qui existe ; jamais .gitlab-ci.yml, qui contient d’autres tâches',
    },
  },
  rules: {
    summary: 'lister les vérifications qui existent, ou tout dire de l’une',
    details: ['Ce qu’elle veut dire, que faire, sa gravité par défaut et celle que règle la configuration.'],
    args: { RULE: 'le nom d’une vérification, comme les constats le donnent ; toutes sans lui' },
    options: {},
  },
  config: {
    summary: 'montrer ce qui a été configuré, et d’où vient chaque valeur',
    details: ['Les options passent avant l’environnement, lui avant le fichier, le fichier avant le défaut.'],
    args: {},
    options: {},
  },
};
