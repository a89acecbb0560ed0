/** Small corpora made at random: links of both ends, citations in bodies, twins in several roots, numbers of two articles. */

import fc from 'fast-check';
import type { Corpus } from '../src/core/contracts.ts';
import { CODE, item, makeCorpus, nativeArticle, openRequest, OTHER_CODE, tricoteusesId } from './corpus-fixture.ts';

type Files = Readonly<Record<string, string>>;

const NUMS = ['L1', 'L2', 'L3', 'L4', 'R*5', '6', 'Annexe 7'];
const SENTENCES = [
  'La cloche sonne par temps de brume.',
  "Le feu est tenu selon l'article L. 2.",
  'Les articles L. 1 à L. 4 valent en mer.',
  `Voir l'article L. 3 du ${OTHER_CODE.toLowerCase()} et l'article 6 du même code.`,
  "A l'article L. 4, les mots : « l'article L. 1 » sont supprimés.",
  "Les articles L. 2 et suivants du code des passes et l'article R. 5 valent par tous les temps.",
];

const num = fc.constantFrom(...NUMS);
const code = fc.constantFrom(CODE, CODE, OTHER_CODE);
const day = fc.constantFrom('1991-02-03', '2005-06-07', '2019-08-09');
const label = fc
  .tuple(num, fc.constantFrom('', 'V', 'Ab', 'T', 'M'), code)
  .map(([target, suffix, texte]) => item(target, suffix, texte));
const links = fc
  .array(
    fc.tuple(
      fc.constantFrom('Cite', 'Cité par', 'Nouveaux textes', 'Anciens textes', 'Abrogé par', 'Transféré par'),
      fc.array(label, { minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 3 },
  )
  .map((list) => Object.fromEntries(list));

const fields = fc.record(
  {
    texte: code,
    etat: fc.constantFrom('VIGUEUR', 'ABROGE', 'MODIFIE', 'TRANSFERE'),
    dateDebut: day,
    dateFin: day,
    cid: fc.integer({ min: 1, max: 4 }).map((cid) => tricoteusesId(cid + 100)),
    id: fc.integer({ min: 1, max: 6 }).map(tricoteusesId),
  },
  { requiredKeys: [] },
);

const body = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 });
const article = fc
  .tuple(num, fields, fc.oneof(fc.constant({}), links), body)
  .map(([own, facts, liens, sentences]) => nativeArticle(own, facts, liens, sentences.join('\n\n')));
const files = fc
  .array(article, { minLength: 1, maxLength: 9 })
  .map((texts): Files => Object.fromEntries(texts.map((text, at) => [`a${at}.md`, text])));

/** The files of one root, or of two. */
export const randomRoots: fc.Arbitrary<readonly Files[]> = fc.array(files, { minLength: 1, maxLength: 2 });

/** A corpus of several roots, each with these files; to be closed when it is no more needed. */
export async function openRoots(roots: readonly Files[]): Promise<{ corpus: Corpus; close: () => void }> {
  return openRequest('', { roots: roots.map((each, at) => makeCorpus(each, 'abc'[at])) });
}
