/** Les phrases de la recherche. */

import type { search as english } from '../en/search.ts';

const articles = (count: number): string => `${count} ${count < 2 ? 'article' : 'articles'}`;

export const search: typeof english = {
  none: (query) => `Aucun article ne contient « ${query} ».`,
  near: (words) => `mots du corpus proches des vôtres : ${words.join(', ')}.`,
  shown: (shown) => `${articles(shown)}.`,
  more: (shown, more) => `${articles(shown)} sur ${shown + more} : ${more} de plus avec --limit.`,
  cut: (shown) => `${articles(shown)} ; il y en a d’autres : ajoutez des mots, ou un --limit plus grand.`,
  tooMany: 'Trop de rédactions contiennent ces mots : seules les premières ont été comparées.',
  problems: {
    empty: (query) => `« ${query} » ne contient aucun mot à chercher.`,
    'only-excluded': () => 'La requête, ou une de ses parties, ne dit que ce qu’il faut exclure.',
    'short-prefix': (word) => `« ${word} » trouverait trop de mots.`,
    'too-long': () => 'La requête est trop longue, ou ses parenthèses trop profondes.',
  },
  hints: {
    empty: 'un mot a des lettres ou des chiffres.',
    'only-excluded': 'dites d’abord ce qu’il faut trouver : phare SAUF feu.',
    'short-prefix': 'écrivez au moins trois lettres avant l’étoile.',
    'too-long': 'au plus 1 000 caractères, 64 mots, 8 parenthèses l’une dans l’autre.',
  },
};
