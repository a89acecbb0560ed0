/** Sentences of errors, in French. */

import type { errors as english } from '../en/errors.ts';

export const errors: typeof english = {
  prefix: 'lexloupe : ',
  hintPrefix: '  ',
  didYouMean: (names) => `vouliez-vous dire ${names.join(', ')} ?`,
  oneOf: 'l’un de :',
  unknownCommand: (name) => `il n’y a pas de commande « ${name} ».`,
  unknownCommandHint: 'lexloupe --help liste les commandes.',
  looksLikeReference: (name) => `pour voir cet article : lexloupe show ${name}`,
  unknownOption: (flag, command) =>
    command === null ? `il n’y a pas d’option ${flag}.` : `${command} n’a pas d’option ${flag}.`,
  seeHelp: (command) =>
    command === null ? 'lexloupe --help liste les options.' : `lexloupe help ${command} liste les options.`,
  missingArgument: (command, name) => `il manque ${name} à ${command}.`,
  missingValue: (flags) => `il manque une valeur à l’option ${flags}.`,
  excessArguments: (command, extra) => `${command} ne prend pas l’argument « ${extra} ».`,
  flagWithValue: (flag) => `l’option ${flag} ne prend pas de valeur.`,
  badChoice: (flag, value, choices) => `${flag} ne peut être « ${value} » : c’est l’un de ${choices.join(', ')}.`,
  badInteger: (flag, value) => `${flag} veut un nombre entier supérieur à zéro, non « ${value} ».`,
  badDate: (flag, value) => `« ${value} » n’est pas un jour qui existe (${flag}).`,
  badDateHint: 'les jours s’écrivent 2016-10-01, 01/10/2016, "1er octobre 2016" ou today.',
  exclusive: (flags) => `${flags.join(' et ')} ne vont pas ensemble.`,
  unknownFormat: (name, formats) => `il n’y a pas de format « ${name} » : c’est l’un de ${formats.join(', ')}.`,
  twoFormats: (first, second) => `un seul format peut aller à la sortie standard, non ${first} et ${second}.`,
  twoFormatsHint: (second) => `écrivez l’autre dans un fichier : --format ${second}=FICHIER`,
  unknownShell: (name, shells) => `il n’y a pas de complétion pour « ${name} » : c’est l’un de ${shells.join(', ')}.`,
  tooManyReferences: (count) => `${count} liens seraient à juger : plus que la mémoire de ce processus ne peut tenir.`,
  tooManyReferencesHint: (megabytes) =>
    `demandez un article ou un code plus petit, ou donnez-lui-en davantage : NODE_OPTIONS=--max-old-space-size=${megabytes}`,
  configUnreadable: (file, reason) => `${file} ne se lit pas comme une configuration : ${reason}`,
  configUnknownKey: (file, key) => `${file} : il n’y a pas de réglage « ${key} ».`,
  configBadValue: (file, key, expected) => `${file} : « ${key} » doit être ${expected}.`,
  configExpected: {
    $schema: 'l’adresse d’un schéma',
    corpus: 'un chemin ou une liste de chemins',
    codes: 'une table de motifs de fichiers vers des codes',
    defaultCode: 'un code, ou une table de motifs de fichiers vers des codes',
    asOf: '"document", ou un jour comme "2016-10-01"',
    maxWarnings: 'un nombre entier',
    warnBefore: 'une durée comme "90d", "12w", "3m" ou "1y"',
    include: 'une liste de motifs de fichiers ou d’extensions',
    ignore: 'une liste de motifs de fichiers',
    baseline: 'un chemin, ou false',
    failOn: 'l’un de error, warning, note, never',
    rules: 'une table de vérifications vers l’un de error, warning, note, never',
    all: 'une table de réglages',
  },
  configKeys: (keys) => `les réglages sont ${keys.join(', ')}.`,
  noArticle: (roots, skipped) =>
    skipped === 0
      ? `il n’y a aucun article dans ${roots.join(', ')}.`
      : `il n’y a aucun article dans ${roots.join(', ')} : ${skipped} ${skipped === 1 ? 'fichier laissé' : 'fichiers laissés'} de côté.`,
  noArticleHint:
    'nommez un dossier d’articles avec -C DOSSIER, ou dans LEXLOUPE_CORPUS ; lexloupe help validate en vérifie un.',
  noCorpus: (root) => `il n’y a rien à ${root}.`,
  corpusNotAFolder: (root) => `${root} n’est pas un dossier.`,
  unknownRef: (ref) => `le dépôt n’a pas de référence « ${ref} ».`,
  noGit: 'git est nécessaire pour lire un dépôt par son histoire ; il n’a pas été trouvé.',
  corpusHint: 'nommez un dossier d’articles avec -C DOSSIER, dans LEXLOUPE_CORPUS ou dans lexloupe.config.json.',
  unknownCode: (name) => `« ${name} » n’est pas le nom d’un code.`,
  unknownCodeHint: 'donnez son titre ou son abréviation usuelle : "code de la santé publique", CSP.',
  vanished: (path) => `${path} n’est plus là, ou ne peut plus être lu.`,
  cannotWrite: (path, reason) => `${path} ne peut être écrit : ${reason}`,
  bug: (message) => `erreur imprévue : ${message}`,
  bugHint: 'c’est un défaut de lexloupe : signalez-le avec ce que montre --debug.',
  interrupted: 'interrompu.',
};
