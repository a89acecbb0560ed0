/** Mots que les sorties disent d’elles-mêmes, en français. */

import type { render as english } from '../en/render.ts';

export const render: typeof english = {
  colon: '\u00a0: ',
  semicolon: ' ; ',
  unchangedAlinea: '1 alinéa inchangé',
  unchangedAlineas: '{n} alinéas inchangés',
  alineasUnchanged: 'Alinéas inchangés',
  alineasChanged: 'Alinéas modifiés',
  alineasInserted: 'Alinéas ajoutés',
  alineasDeleted: 'Alinéas supprimés',
  graphLegend: 'Légende',
  graphLive: 'en vigueur',
  graphPending: 'début ou fin à venir',
  graphEnded: 'n’est plus en vigueur, ou ne l’a jamais été',
  graphUnknown: 'état inconnu',
  graphDangling: 'nommé, absent du corpus',
  graphDocument: 'document',
  graphAct: 'acte et autres liens',
  graphAsked: 'demandé',
  graphTime: 'de gauche à droite : par premier jour, ou jour de succession',
  graphTooLong: 'le dessin a été abandonné après {n} secondes : le graphe a trop de liens.',
  graphRefused: 'Graphviz n’a pas pu dessiner ce graphe.',
  graphNarrow: 'restreignez-le (--depth, --relation, un seul article), ou prenez -f dot, graphml ou json.',
};
