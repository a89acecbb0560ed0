/** Help of the search, in French. */

import type { CommandHelp } from '../en/help.ts';

export const searchHelp: Readonly<Record<string, CommandHelp>> = {
  search: {
    summary: 'chercher des mots dans les textes, les notas, les titres de section et les numéros',
    details: [
      'Tous les mots doivent s’y trouver : ni la casse, ni les accents, ni l’élision (l’, d’, qu’…) ne comptent.',
      '"…" est une expression ; responsab* toute fin de mot ; OU (OR) l’un ou l’autre ; SAUF (NOT) ou - exclut ; les parenthèses groupent.',
      'Un résultat par article : de ses rédactions qui répondent, celle en vigueur d’abord.',
      'Un article du numéro saisi vient d’abord, puis ceux du titre saisi, puis les plus proches.',
      'Mettez la requête entre guillemets, pour que l’interpréteur n’y touche pas. Si elle commence par -, écrivez -- avant.',
    ],
    args: { QUERY: 'des mots, des expressions, des signes ; plusieurs arguments font une requête' },
    options: {
      code: 'seulement ce code ; ? pour les articles de code inconnu',
      etat: 'seulement ces états : VIGUEUR,ABROGE',
      num: "seulement ces numéros : 'L712-*'",
      at: 'seulement les rédactions en vigueur ce jour-là',
      limit: 'combien d’articles au plus (50)',
    },
  },
};
