/** Aide des commandes qui lisent les documents des gens, en français. */

import type { CommandHelp } from '../en/help.ts';

const path =
  'des documents : fichiers, dossiers, motifs ; - lit l’entrée standard ; le dossier courant quand il n’y en a pas';

const selection = {
  defaultCode: 'le code d’un numéro nu ; celui que donne l’en-tête d’un document passe avant',
  filesFrom: 'un fichier qui liste des documents, un par ligne ; - lit la liste sur l’entrée standard',
  changed: 'seulement ce que git dit changé depuis cette révision ; sans elle, ce qui n’est pas encore validé',
  stdinName: 'le nom de ce qui vient de l’entrée standard : il décide de sa lecture',
};

export const checkHelp: Readonly<Record<string, CommandHelp>> = {
  refs: {
    summary: 'lister les citations d’un article ou de documents, et ce que chacune désigne',
    details: [
      'Un argument qui est à la fois un article et un chemin existant est le chemin.',
      'Quand aucun corpus n’est nommé et qu’il n’y en a pas ici, les citations sont extraites et rien n’est cherché.',
    ],
    args: { 'REF|PATH': `un article ; ou ${path}` },
    options: { ...selection, verbose: 'chaque décision : texte, suite, voisin, partie' },
  },
  check: {
    summary: 'vérifier les citations de documents : la barrière pour l’intégration continue',
    details: [
      'Markdown, HTML, texte, LaTeX, AsciiDoc, reStructuredText, Catala, commentaires et chaînes de code source, docx, odt.',
      'Sort avec 1 quand un constat atteint --fail-on. Ce que connaît la base de référence, ou que le document fait taire, ne compte pas.',
      'Avec --as-of document, chaque document est jugé à son propre jour : son en-tête, sinon sa dernière validation.',
      'Avec --quiet, seules les erreurs sont montrées ; le reste compte toujours.',
      'Une suite compte par ses bouts ; ce qui n’y tient plus au milieu est une note.',
      '--fix écrit un correctif pour git apply ; il ne récrit un numéro que s’il a un seul successeur en vigueur.',
    ],
    args: { PATH: path },
    options: {
      ...selection,
      failOn: 'la gravité à partir de laquelle sortir avec 1 : error (par défaut), warning, note, never',
      maxWarnings: 'sortir avec 1 quand il y a plus d’avertissements',
      warnBefore: 'dire une fin à venir quand elle est aussi proche : 90d (par défaut), 12w, 3m, 1y',
      rule: 'la gravité d’un contrôle : superseded=never ; peut se répéter ; lexloupe rules les liste',
      baseline: 'les constats connus (.lexloupe-baseline.json)',
      noBaseline: 'tous les constats comptent',
      updateBaseline: 'écrire la base de référence pour que tous les constats présents soient connus',
      pruneBaseline: 'retirer de la base de référence ce qui n’est plus trouvé',
      fix: 'écrire un correctif qui récrit ce qui a changé de numéro',
      write: 'avec --fix : récrire les fichiers',
    },
  },
};
