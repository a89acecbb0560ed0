/** Words for a version that several files hold. */

import type { Disagreement } from '../../core/model.ts';

const fields: Readonly<Record<Disagreement['field'], string>> = {
  num: 'number',
  texte: 'code',
  articleCid: 'cid',
  etat: 'état',
  dateDebut: 'beginning',
  dateFin: 'end',
  wording: 'text',
};

export const merged = {
  alsoIn: 'Also in',
  disagreement: 'Disagreement',
  disagrees: (field: Disagreement['field'], used: string, other: string, path: string) =>
    `${fields[field]}: ${used} is used, ${path} says ${other}`,
  fromFile: (path: string) => `[${path}]`,
};
