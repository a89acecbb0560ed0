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
};
