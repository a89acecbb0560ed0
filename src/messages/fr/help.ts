/** Phrases de l’aide, in French. */

import type { CommandHelp, help as english } from '../en/help.ts';
import { checkHelp } from './check-help.ts';
import { graphHelp } from './graph-help.ts';
import { searchHelp } from './search-help.ts';
import { setupHelp } from './setup-help.ts';
import { siteHelp } from './site-help.ts';

const ref =
  'un article : L712-3-2, CSP:L712-3-2, "art. L. 712-3-2 du code de la santé publique", un identifiant, un fichier, REF@DATE';
const exitCode = 'sortir avec 1 quand il y a quelque chose à signaler';
const failOn =
  'la moindre gravité qui fait sortir --exit-code avec 1 : error (par défaut), warning, note, never (jamais)';

const commands: Readonly<Record<string, CommandHelp>> = {
  show: {
    summary: 'montrer des articles : état, dates, texte, liens, et où est le fichier',
    details: [],
    args: { REF: ref },
    options: {
      at: 'la rédaction de ce jour',
      allVersions: 'toutes les rédactions connues',
      links: 'les liens seuls, tous',
      raw: 'le fichier tel qu’il est sur le disque',
    },
  },
  list: {
    summary: 'lister les articles, un par ligne, dans leur ordre naturel',
    details: [],
    args: { CODE: 'un code par son titre ou son abréviation : CSP, "code civil" ; tous les codes sans lui' },
    options: {
      etat: 'seulement ces états, comme LEGI les écrit : VIGUEUR,ABROGE',
      code: 'seulement ce code, comme l’argument ; ? pour les articles dont le code est inconnu',
      num: "seulement ces numéros : 'L712-*'",
      at: 'seulement les articles qui existent ce jour-là',
    },
  },
  versions: {
    summary: 'lister les rédactions d’un article, leurs dates et l’acte qui a fait chacune',
    details: [],
    args: { REF: ref },
    options: { at: 'les rédactions de l’article qui portait ce numéro ce jour-là' },
  },
  lineage: {
    summary: 'suivre un article à travers les renumérotations, en amont et en aval',
    details: [],
    args: { REF: ref },
    options: {
      at: 'l’article qui portait ce numéro ce jour-là',
      direction: 'back (vers ses prédécesseurs), forward (vers ses successeurs) ou both (les deux, par défaut)',
      depth: 'le nombre de pas à suivre',
      infer: 'là où aucun lien n’est déclaré, proposer les articles de rédaction proche, chacun avec un score',
    },
  },
  diff: {
    summary: 'comparer deux rédactions, ou deux articles, mot à mot',
    details: ['Avec un seul REF : la rédaction précédente et l’actuelle, ou celles de --from et de --to.'],
    args: { REF: ref },
    options: {
      from: 'la rédaction de ce jour, à gauche',
      to: 'la rédaction de ce jour, à droite',
      words: 'les différences dans le texte (par défaut)',
      lines: 'les lignes entières, avant et après',
      sideBySide: 'deux colonnes',
      stat: 'les comptes seuls',
      ignore: 'typography : apostrophes, tirets, guillemets et blancs se valent',
      exitCode: 'sortir avec 1 quand les textes diffèrent',
    },
  },
  changes: {
    summary: 'lister ce qui a commencé, pris fin, changé ou été renuméroté entre deux jours',
    details: [
      'Le jour de --from compte, celui de --to ne compte pas.',
      'Changé : les mots diffèrent, typographie mise à part. Renuméroté : une concordance le dit et les jours s’accordent.',
      'Les articles sans date sont comptés, non jugés.',
    ],
    args: {
      CODE: 'un code par son titre ou son abréviation ; ? pour les articles de code inconnu ; tous les codes sans lui',
    },
    options: {
      from: 'le premier jour qui compte',
      to: 'le premier jour qui ne compte plus',
      impact: 'nommer aussi les documents de ces fichiers et dossiers qui citent ce qui a changé',
      defaultCode: 'avec --impact : le code d’un numéro nu',
      exitCode: 'sortir avec 1 quand il y a un changement',
    },
  },
  'cited-by': {
    summary: 'lister qui cite un article, et qui le dit',
    details: [],
    args: { REF: ref },
    options: { at: 'qui citait, ce jour-là, l’article qui portait ce numéro' },
  },
  abrogated: {
    summary: 'lister les renvois à ce qui n’est plus en vigueur',
    details: [
      'Qui cite, quoi, depuis quand, par quel acte, et ce qui le remplace, au jour de --as-of.',
      'number-reused : la rédaction qui cite a commencé avant que le numéro passe à une autre disposition.',
      'superseded : elle a commencé avant les mots que porte le numéro ce jour-là. Il y faut des dates.',
    ],
    args: { 'REF|CODE': 'ne regarder que les renvois à ces articles ou codes ; tous sans eux' },
    options: {
      include: 'lister aussi superseded, repealed-later, not-yet-in-force ; séparés par des virgules',
      exitCode,
      failOn,
    },
  },
  validate: {
    summary: 'vérifier le corpus lui-même : fichiers illisibles, contradictions, dates impossibles',
    details: [],
    args: {},
    options: {
      rule: 'la gravité d’une vérification : empty-body=never ; peut être répétée',
      exitCode,
      failOn,
    },
  },
  explain: {
    summary: 'dire comment un renvoi a été lu et ce qu’il désigne, pas à pas',
    details: [],
    args: { REF: ref },
    options: { at: 'ce que le renvoi désigne ce jour-là' },
  },
  ...searchHelp,
  ...graphHelp,
  report: {
    summary: 'montrer un résultat enregistré dans un autre format',
    details: [
      'Le résultat de check, abrogated ou validate, enregistré par --format json=FICHIER. Aucun corpus n’est ouvert.',
    ],
    args: { RESULT: 'le fichier JSON enregistré' },
    options: { exitCode, failOn },
  },
  export: {
    summary: 'tout écrire, pour les programmes',
    details: [],
    args: {},
    options: { what: 'articles (par défaut), links (les liens) ou citations, un enregistrement chacun' },
  },
  index: {
    summary: 'construire ou rafraîchir l’index ; les autres commandes le font d’elles-mêmes',
    details: [],
    args: {},
    options: {
      stats: 'ce que l’index contient, compté',
      force: 'relire tous les fichiers',
    },
  },
  ...checkHelp,
  ...siteHelp,
  ...setupHelp,
  completion: {
    summary: 'écrire le script de complétion d’un interpréteur : bash, zsh ou fish',
    details: [],
    args: { SHELL: 'bash, zsh ou fish' },
    options: {},
  },
  help: {
    summary: 'montrer l’aide d’une commande',
    details: [],
    args: { COMMAND: 'la commande ; l’aide entière sans elle' },
    options: {},
  },
};

const globals: Readonly<Record<string, string>> = {
  corpus: 'un dossier d’articles ; peut être répétée : plusieurs dossiers font un seul corpus',
  asOf: 'le jour auquel les choses sont jugées (aujourd’hui, à Paris) ; pour check, aussi document',
  assumeCode: 'le code des fichiers qui ne disent pas le leur',
  format:
    'text, plain, json, ndjson, csv, markdown, html ; les constats aussi en compact, sarif, junit, github, gitlab, checkstyle ; peut être répétée avec un fichier : -f text -f sarif=out.sarif',
  json: 'raccourci de --format json',
  color: 'always (toujours), never (jamais) ou auto',
  width: 'le nombre de colonnes du texte',
  lang: 'en ou fr',
  gitRef:
    'lire un dépôt git par son histoire jusqu’à cette référence : chaque rédaction, avec les jours de ses commits',
  noCache: 'garder l’index en mémoire, ne rien écrire sur le disque',
  noRefresh: 'se fier à l’index, ne pas regarder les fichiers',
  noPager: 'ne jamais lancer de pagineur',
  strict: 'sortir avec 3 quand des fichiers n’ont pas pu être lus',
  quiet: 'ni progression ni avertissements',
  debug: 'montrer où une erreur imprévue s’est produite',
  help: 'cette aide, ou celle de la commande',
  version: 'la version de lexloupe',
};

const exitCodes: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'fait, rien à signaler'],
  ['1', 'fait, et la réponse est non : rien trouvé, ou des constats avec --exit-code (check : toujours)'],
  ['2', 'pas fait : usage, configuration, pas de corpus, aucun article dedans'],
  ['3', 'fait en partie : des fichiers n’ont pas pu être lus (avec --strict)'],
  ['70', 'une erreur de lexloupe lui-même'],
  ['130', 'interrompu par Ctrl-C'],
];

export const help: typeof english = {
  tagline: 'Inspecter des corpus juridiques : articles, rédactions, renumérotations, renvois abrogés.',
  usage: 'Usage :',
  usageLine: 'lexloupe [options] <commande> [arguments]',
  optionsPlaceholder: '[options]',
  examples: 'Exemples :',
  commandsTitle: 'Commandes :',
  argumentsTitle: 'Arguments :',
  optionsTitle: 'Options :',
  globalsTitle: 'Options de toutes les commandes :',
  exitCodesTitle: 'Codes de sortie :',
  environmentTitle: 'Environnement :',
  environment: [
    ['LEXLOUPE_CORPUS', 'le corpus, quand aucun -C n’est donné'],
    ['LEXLOUPE_CACHE_DIR', 'où sont gardés les index'],
    ['LEXLOUPE_LANG', 'en ou fr, avant LC_ALL, LC_MESSAGES et LANG'],
    ['LEXLOUPE_PAGER', 'le pagineur, avant PAGER ; vide pour aucun'],
  ],
  shortExamples: ['abrogated', 'show L6121-5', 'diff L712-3-2 L6121-5'],
  moreHelp: 'lexloupe --help en dit plus ; lexloupe help COMMANDE, tout sur une commande.',
  globalsHint: 'lexloupe --help liste les options de toutes les commandes : -C, --as-of, --format, --lang…',
  commands,
  globals,
  exitCodes,
};
