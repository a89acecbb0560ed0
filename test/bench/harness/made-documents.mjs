/** Documents made to be checked: a book of 500 pages in Markdown, and 10,000 small files; always the same ones. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickFrom, randomFrom } from '../legi-archive/random.mjs';

export const PAGES = 500;
export const FILES = 10_000;
const PAGE_UNITS = 2500;
const FILE_UNITS = 1500;
const FILLERS = [
  'Le dossier est tenu au guichet, où chacun peut le lire avant la séance.',
  'La demande est faite en deux exemplaires, dont un est rendu signé.',
  'Le délai court du lendemain de la remise, jours fériés compris.',
  'Un agent du service reçoit les observations et en dresse la liste.',
  'Les pièces manquantes sont réclamées une seule fois, par lettre simple.',
];
const FORMS = [
  (num, code) => `Cette règle vient de l'article ${num} du ${code}.`,
  (num, code) => `Voir le deuxième alinéa de l'article ${num} du ${code}, puis la fiche suivante.`,
  (num, code) =>
    `**Attention** : au sens du [${code}](https://example.org/code), art. ${num} du même code, le refus est écrit.`,
];

/** One sentence in three cites one of the articles. */
function makeText(articles, units, random) {
  const parts = [];
  for (let length = 0; length < units; length += parts.at(-1).length + 1) {
    const { num, code } = pickFrom(articles, random);
    parts.push(random() < 1 / 3 ? pickFrom(FORMS, random)(num, code) : pickFrom(FILLERS, random));
  }
  return parts.map((part, index) => part + (index % 4 === 3 ? '\n\n' : '\n')).join('');
}

/** Numbers and codes of a corpus, as lines of `list -f plain` give them: names only, no text. */
export function readArticles(lines) {
  return lines.split('\n').flatMap((line) => {
    const [num = '', code = ''] = line.split('\t');
    const isPlain = /^(?:[LRD]\. ?)?\*?[LRD]?\*?\d+(?:-\d+)*$/.test(num) && code.startsWith('Code ');
    return isPlain ? [{ num: num.replace(/^([LRD])/, '$1. '), code: code.replace(/^C/, 'c') }] : [];
  });
}

/** Writes `book/book.md` and `small/` below a folder. */
export function writeDocuments(folder, articles) {
  const random = randomFrom(42);
  mkdirSync(join(folder, 'book'), { recursive: true });
  const pages = Array.from(
    { length: PAGES },
    (_, page) => `## Page ${page + 1}\n\n${makeText(articles, PAGE_UNITS, random)}`,
  );
  writeFileSync(join(folder, 'book', 'book.md'), pages.join('\n\n'));
  for (let file = 0; file < FILES; file += 1) {
    const below = join(folder, 'small', String(file % 100).padStart(2, '0'));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${file}.md`), `# Fiche ${file}\n\n${makeText(articles, FILE_UNITS, random)}`);
  }
}
