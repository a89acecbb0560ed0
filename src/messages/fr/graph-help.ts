/** Help of graphs and counts, in French. */

import type { CommandHelp } from '../en/help.ts';

export const graphHelp: Readonly<Record<string, CommandHelp>> = {
  graph: {
    summary: 'montrer les liens autour d’articles, ou dans un code, en graphe',
    details: [
      'Se dessine avec -f dot, mermaid, graphml ou svg, comme lineage, cited-by et refs.',
      'La forme, le trait et la couleur disent ce qui est en vigueur, ce qui ne l’est plus, l’inconnu, et ce que le corpus n’a pas.',
      'De gauche à droite va le temps, par le premier jour de chacun, là où les jours sont connus.',
    ],
    args: { 'REF|CODE': 'des articles et des codes ; tout le corpus par défaut' },
    options: {
      depth: 'à combien de liens : 1 autour d’un article, 0 (seulement ce qui est demandé) dans un code',
      relation: 'seulement ces liens : cites,renumbers,amends…',
    },
  },
  stats: {
    summary:
      'compter les articles par code, les rédactions par état, les liens par relation, les rédactions par format',
    details: [
      'Une rédaction que tiennent plusieurs fichiers compte une fois. Un état que rien n’écrit est déduit, ou inconnu.',
    ],
    args: {},
    options: {},
  },
};
