/** Les mots pour une version que plusieurs fichiers contiennent. */

import type { Disagreement } from '../../core/model.ts';
import type { merged as english } from '../en/merged.ts';

const fields: Readonly<Record<Disagreement['field'], string>> = {
  num: 'numéro',
  texte: 'code',
  articleCid: 'cid',
  etat: 'état',
  dateDebut: 'début',
  dateFin: 'fin',
  wording: 'texte',
};

export const merged: typeof english = {
  alsoIn: 'Aussi dans',
  disagreement: 'Désaccord',
  disagrees: (field, used, other, path) => `${fields[field]} : ${used} est retenu, ${path} dit ${other}`,
  fromFile: (path) => `[${path}]`,
};
