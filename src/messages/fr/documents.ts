/** Sentences about people's own documents and where they are, in French. */

import type { documents as english } from '../en/documents.ts';

export const documents: typeof english = {
  noSuchPath: (path) => `il n’y a rien à ${path}.`,
  noSuchPathHint: 'nommez des fichiers, des dossiers ou des motifs ("docs/**/*.md") ; - lit l’entrée standard.',
  noDocument: (paths) => `il n’y a aucun document dans ${paths.join(', ')}.`,
  noDocumentHint:
    'un dossier donne ses documents et ses fichiers sources, sans les fichiers cachés ni ce qu’écarte .lexloupeignore ; un fichier nommé est toujours lu.',
  notARepository: (folder) => `${folder} n’est pas dans un dépôt git : --changed demande à git ce qui a changé.`,
  unknownRevision: (revision) => `le dépôt n’a pas de commit « ${revision} ».`,
  noGit: 'git est nécessaire pour savoir ce qui a changé ; il est introuvable.',
  gitFailed: (detail) => `git n’a pas pu dire ce qui a changé : ${detail}`,
  stdinTwice: 'l’entrée standard ne peut être lue qu’une fois : comme document, ou comme liste de chemins.',
  cannotRead: (path, reason) => `${path} ne peut pas être lu : ${reason}`,
  cannotWrite: (path, reason) => `${path} ne peut pas être écrit : ${reason}`,
  leadsOutside: (path) => `${path} n’est pas écrit : c’est un lien qui mène hors du dossier de travail.`,
};
