/** Invented prose: a large vocabulary used as unevenly as that of a language, rare names, citations of other articles. */

import { pickFrom } from './random.mjs';

/** The commonest words. */
const COMMON =
  'le la les de du des à et ou par dans est sont un une au aux en pour sur qui ne pas leur ces gardien phare inscrit allumage registre tenu capitainerie transmis préfet maritime avant fin trimestre sous peine suspension lanterne lorsque brume dépasse deux heures corne sonnée toutes minutes préposé assermenté relève fixée arrêté ministre chargé balises'.split(
    ' ',
  );
const SYLLABLES =
  'ba bri ca cou da dré fa fon ga glo la lé ma min na nou pa pré ra ri sa so ta tra va vé chan cher ment tion teur ance'.split(
    ' ',
  );
const VOCABULARY = 60_000;

/** A word for each number. */
function spell(number) {
  let word = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const WORDS = Array.from({ length: VOCABULARY }, (_, rank) => COMMON[rank] ?? spell(rank + SYLLABLES.length ** 2));

/** How often words are used falls with their rank, as in any language: sums of 1 / (rank + 2.7), the last one 1. */
const SHARES = (() => {
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) sums[rank] = sum += 1 / (rank + 2.7);
  return sums.map((value) => value / sum);
})();

function wordFrom(random) {
  const share = random();
  let [low, high] = [0, VOCABULARY - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (SHARES[middle] < share) low = middle + 1;
    else high = middle;
  }
  return WORDS[low];
}

/** A word that the versions of one article alone hold: one article in 20 has one. */
export function rareName(index) {
  return `k${spell(index + 1)}k`;
}

/** Words that measurements look for: in nearly every wording, a beginning of many words, two words side by side. */
export const ASKED = { common: 'phare', prefix: 'capitain*', phrase: '"le gardien"' };

/** About that many characters of words, a capital first and a full stop last. */
export function sentence(random, length) {
  let text = wordFrom(random);
  while (text.length < length) text += ` ${wordFrom(random)}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const PARTS = ['', 'du premier alinéa ', 'du 3° du II ', ''];
const CITATIONS = [
  (num) => `de l'article ${num}`,
  (num, part) => `au sens ${part}de l'article ${num}`,
  (num, part, texte) => `prévue ${part}de l'article ${num} ${texte}`,
  (num, part, texte) => `mentionnée à l'article ${num} ${texte}`,
  (num) => `des articles ${num} et suivants`,
];

/** A clause that cites an article, of its own texte or of another. */
export function citingClause(random, num, texte) {
  return pickFrom(CITATIONS, random)(num, pickFrom(PARTS, random), texte);
}
