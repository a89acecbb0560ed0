/** Sentences of a site, in French. */

import type { site as english } from '../en/site.ts';

const plural = (count: number, one: string, many: string): string =>
  `${String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u202f')} ${count < 2 ? one : many}`;

const MOST_NAMED = 2;

const words = {
  siteTrail: 'Où se trouve cette page',
  siteNeighbours: 'Articles voisins',
  sitePrevious: 'Précédent : {name}',
  siteNext: 'Suivant : {name}',
  siteSearch: 'Chercher',
  siteSearchLabel: 'Chercher dans les articles',
  siteSearchHint: 'Des mots, ou le numéro d’un article : 1240, L712-3-2. Le dernier mot peut n’être qu’un début.',
  siteSearchNoScript: 'La recherche a besoin de JavaScript. Tout le reste s’en passe.',
  siteSearchNone: 'Aucun article ne contient ces mots dans la rédaction que sa page montre en premier.',
  siteSearchCommon: 'Ces mots sont dans la plupart des articles : ajoutez-en un plus rare.',
  siteSearchOne: '1 article',
  siteSearchMany: '{n} articles',
  siteSearchMore: 'En montrer plus',
  siteSearchFailed: 'Un fichier de la recherche n’a pas pu être lu.',
  siteArticles: '{n} articles',
  siteArticle: '1 article',
};

export const site: typeof english = {
  words,
  home: 'Tous les codes',
  unknownCode: 'Articles de code inconnu',
  title: (titles) => {
    const more = titles.length - MOST_NAMED;
    return more <= 0
      ? titles.join(', ')
      : `${titles.slice(0, MOST_NAMED).join(', ')} et ${plural(more, 'autre', 'autres')}`;
  },
  about: (articles, day) => `${plural(articles, 'article', 'articles')}, jugés au ${day}.`,
  codes: 'Codes',
  byState: 'Articles par état',
  contents: 'Sommaire',
  lineage: 'Lignée',
  file: 'Fichier',
  held: (count) => `${count} connues, toutes sur cette page`,
  otherWordings: (count) => `Autres rédactions (${count})`,
  findingsLink: (count) =>
    count === 0
      ? 'Aucune référence connue à ce qui ne vaut plus'
      : `${plural(count, 'référence', 'références')} à ce qui ne vaut plus`,
  findingsTitle: (code) => `${code} : références à ce qui ne vaut plus`,
  findingsOf: (count, day) =>
    count === 0
      ? `Au ${day}, aucune référence à un article abrogé, déplacé ou remplacé n’est connue.`
      : `Au ${day}, ${plural(count, 'référence mène', 'références mènent')} à un article abrogé, déplacé ou remplacé.`,
  ofCorpus: (checked) => `Dans tout le corpus : ${checked}`,
  columns: {
    ...{ code: 'Code', articles: 'Articles', wordings: 'Rédactions', findings: 'Ne valent plus' },
    ...{ severity: 'Gravité', citing: 'Cite', cited: 'Cité', verdict: 'Verdict', since: 'Depuis', by: 'Par' },
    now: 'Maintenant',
  },
  facts: {
    ...{
      pages: 'Pages',
      files: 'Fichiers',
      written: 'Écrits',
      unchanged: 'Inchangés',
      removed: 'Enlevés',
      bytes: 'Octets',
    },
  },
  madeBy: (tool) => `Écrit par ${tool}. Seule la publication officielle fait foi.`,
  open: (path) => `Ouvrez ${path} dans un navigateur.`,
  summary: ({ written, unchanged, removed }) => `${written} écrits, ${unchanged} inchangés, ${removed} enlevés`,
  noOut: 'Où donc ? site a besoin d’un dossier : --out DOSSIER.',
  noOutHint: 'lexloupe site --out public',
  notOurs: (folder) => `${folder} n’est pas vide, et ne contient aucun site écrit par lexloupe.`,
  notOursHint:
    'choisissez un autre dossier, ou ajoutez --force : seuls les fichiers de mêmes noms sont alors remplacés.',
  notFolder: (path) => `${path} n’est pas un dossier à part entière : un fichier ou un lien s’y trouve.`,
  inCorpus: (folder, root) => `${folder} est dans le corpus ${root} : ses pages seraient lues comme des documents.`,
  inCorpusHint: 'choisissez un dossier hors du corpus.',
  takenOver: (folder) => `Une autre exécution a commencé d’écrire dans ${folder}.`,
  takenOverHint: 'celle-ci s’est arrêtée ; relancez-la quand l’autre sera finie.',
};
