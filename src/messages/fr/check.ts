/** Phrases sur les citations des documents, en français. */

import type { DocumentProblem } from '../../core/documents.ts';
import type { Verdict } from '../../core/model.ts';
import type { check as english, CheckCounts, CitationFacts } from '../en/check.ts';

const MOST_NAMED = 10;
const plural = (count: number, one: string, many: string): string => `${count} ${count <= 1 ? one : many}`;

function list(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` et ${more} de plus` : '');
}

const state: Readonly<Record<Verdict, (facts: CitationFacts) => string>> = {
  'in-force': () => 'est en vigueur',
  repealed: () => 'est abrogé',
  'repealed-later': ({ since }) => (since === null ? 'va prendre fin' : `prend fin le ${since}`),
  renumbered: () => 'a changé de numéro',
  'number-reused': ({ written }) =>
    `est maintenant le numéro d’une autre disposition${written === null ? '' : ` que le ${written}, date de ce document`}`,
  superseded: ({ written }) => `n’a plus les termes du ${written ?? '?'}, date de ce document`,
  'not-yet-in-force': () => 'n’est pas encore en vigueur',
  lapsed: () => 'est périmé',
  annulled: () => 'a été annulé par un juge',
  severed: () => 'a été disjoint de son texte',
  'never-in-force': () => 'n’a jamais été en vigueur',
  'unknown-article': ({ portion }) => (portion === null ? 'n’est pas un article de ce corpus' : lacks(portion)),
  ambiguous: ({ choices }) => `ne dit pas de quel code : ce peut être ${list(choices)}`,
  outside: () => 'est d’un texte que ce corpus ne contient pas : rien n’a été vérifié',
  malformed: () => 'ne peut pas être le numéro d’un article',
  unknown: () => 'n’a pas d’état connu',
};

function lacks({ text, alineas }: NonNullable<CitationFacts['portion']>): string {
  const count = alineas === null ? '' : ` (sa rédaction compte ${plural(alineas, 'alinéa', 'alinéas')})`;
  return `n’a pas de « ${text} »${count}`;
}

function whenOf({ verdict, since }: CitationFacts): string {
  if (since === null || verdict === 'repealed-later') return '';
  return verdict === 'not-yet-in-force' ? ` (à partir du ${since})` : ` (depuis le ${since})`;
}

function nextOf({ verdict, successors, nearest, portion }: CitationFacts): string {
  if (successors.length > 0) {
    return ` ; ${verdict === 'number-reused' ? 'ce qui était cité est maintenant' : 'maintenant'} ${list(successors)}`;
  }
  if (verdict === 'unknown-article' && portion === null && nearest.length > 0) {
    return ` ; les plus proches : ${list(nearest)}`;
  }
  return verdict === 'repealed' || verdict === 'renumbered' ? ' ; aucun successeur n’est déclaré' : '';
}

function finding(facts: CitationFacts): string {
  const range = facts.inRange.length === 0 ? '' : `, en partie (${list(facts.inRange)}),`;
  const by = facts.by === null ? '' : `, par ${facts.by}`;
  const doubt = facts.isContradicted
    ? ' ; une abrogation est mentionnée, mais d’autres fichiers le disent encore en vigueur'
    : '';
  return `${facts.cited}${range} ${state[facts.verdict](facts)}${whenOf(facts)}${by}${nextOf(facts)}${doubt}.`;
}

const problem: Readonly<Record<DocumentProblem, string>> = {
  binary: 'fichier binaire',
  unreadable: 'illisible',
  'too-large': 'trop grand',
  'invalid-utf8': 'pas en UTF-8',
  malformed: 'mal formé',
};

export const check: typeof english = {
  finding,
  problem,
  nothing: {
    none: 'Aucune citation trouvée.',
    unjudged: 'Aucune citation n’a pu être jugée : rien n’est connu comme faux, rien comme juste.',
    partial: 'Rien de plus à montrer ; la ligne ci-dessous compte ce qui n’est pas vérifié, déjà connu ou caché.',
    holds: 'Toutes les citations jugées tiennent.',
  },
  skippedTitle: (count: number) => plural(count, 'document non lu', 'documents non lus'),
  severities: (n: { error: number; warning: number; note: number }) =>
    `${plural(n.error, 'erreur', 'erreurs')}, ${plural(n.warning, 'avertissement', 'avertissements')}, ${plural(n.note, 'note', 'notes')}`,
  counts: (n: CheckCounts, day: string) =>
    [
      `${plural(n.documents, 'document', 'documents')}, ${plural(n.found, 'citation', 'citations')} : ${plural(n.judged, 'jugée', 'jugées')} au ${day}, dont ${n.holding} qui ${n.holding <= 1 ? 'tient' : 'tiennent'}`,
      `${plural(n.notJudged, 'non jugée', 'non jugées')} (textes entiers, passages cités, définitions)`,
      plural(n.notVerified, 'non vérifiée', 'non vérifiées'),
    ].join(' ; '),
  ownDay: 'la date de chaque document',
  ignored: (count: number) => `${plural(count, 'constat connu ignoré', 'constats connus ignorés')}.`,
  silenced: (count: number) =>
    `${plural(count, 'constat tu par un commentaire', 'constats tus par des commentaires')}.`,
  notShown: (count: number) =>
    `${plural(count, 'constat moins grave qu’une erreur n’est pas montré', 'constats moins graves qu’une erreur ne sont pas montrés')} (--quiet).`,
  tooMany: (count: number, most: number) =>
    `${plural(count, 'avertissement', 'avertissements')}, plus que --max-warnings ${most}.`,
  noDocument: 'aucun document n’a été trouvé.',
  noDocumentHint: 'nommez des fichiers ou des dossiers ; .lexloupeignore, .git et node_modules sont écartés.',
  notRead: (count: number) => `${plural(count, 'document n’a pas pu être lu', 'documents n’ont pas pu être lus')}.`,
  noDate: (path: string, day: string) => `${path} ne porte pas de date : il a été jugé au ${day}.`,
  badMaximum: (value: string) => `--max-warnings attend un nombre entier, et non « ${value} ».`,
  badDefaultCode: (path: string, name: string) =>
    `${path} : « ${name} » n’est pas le nom d’un code ; les numéros nus restent sans code.`,
  baselineWritten: (path: string, count: number) =>
    `${path} écrit : ${plural(count, 'constat connu', 'constats connus')}.`,
  documentDayOnly: (command: string) => `--as-of document est pour check ; ${command} attend un jour.`,
  fix: {
    title: (count: number) => plural(count, 'citation peut être récrite', 'citations peuvent être récrites'),
    refusedTitle: (count: number) =>
      plural(count, 'citation laissée telle quelle', 'citations laissées telles quelles'),
    refused: {
      'several-successors': 'elle a plusieurs successeurs',
      'no-successor': 'aucun successeur n’est déclaré',
      'successor-ended': 'son successeur n’est pas en vigueur',
      'successor-not-held': 'son successeur n’est pas dans ce corpus',
      range: 'c’est une suite d’articles',
      relative: 'elle est désignée par sa place',
      portion: 'elle désigne une partie de l’article : le nouveau peut être divisé autrement',
      'other-code': 'son successeur est dans un autre code, qui ne pouvait être changé pour elle seule',
      spelling: 'son numéro n’est pas écrit comme il a été lu',
      ambiguous: 'ce peut être plusieurs articles',
      'not-live': 'elle est citée, définie ou passée',
      'not-a-source': 'son fichier ne peut pas être récrit comme du texte',
      silenced: 'elle est tue, ou connue de la liste de référence',
      changed: 'son fichier a changé depuis sa lecture',
      'no-successor-to': 'rien ne dit quoi écrire à sa place',
    },
    written: (files: number, count: number) =>
      `${plural(count, 'citation récrite', 'citations récrites')} dans ${plural(files, 'fichier', 'fichiers')}.`,
    dryRun: (files: number, count: number) =>
      `${plural(count, 'citation', 'citations')} à récrire dans ${plural(files, 'fichier', 'fichiers')} : --write le fait.`,
    nothing: 'Rien à récrire.',
    needsFix: '--write va avec --fix.',
  },
  refs: {
    none: 'Aucune citation n’a été trouvée.',
    count: (count: number, documents: number) =>
      `${plural(count, 'citation', 'citations')} dans ${plural(documents, 'document', 'documents')}`,
    from: (count: number, article: string) => `${plural(count, 'citation', 'citations')} dans ${article}`,
    status: {
      resolved: 'présent',
      ambiguous: 'ambigu',
      'not-in-corpus': 'pas dans le corpus',
      outside: 'hors du corpus',
      malformed: 'mal formé',
      unplaced: 'non situé',
      'not-looked-up': 'non cherché',
    },
    texteFrom: {
      stated: 'nommé avec elle',
      own: 'celui du texte qui cite',
      same: 'nommé avant elle',
      present: 'le présent texte',
      list: 'nommé une fois pour une liste',
    },
    use: { live: 'vivante', quoted: 'citée', defined: 'définie', former: 'du passé' },
    extracted: 'pas de corpus : les citations sont extraites, rien n’est cherché.',
    articles: (count: number) => plural(count, 'article', 'articles'),
    steps: {
      'texte-from': 'texte',
      'no-texte': 'texte : aucun n’est nommé',
      'foreign-letter': 'aucun numéro de ce code n’a cette forme : il est celui d’un autre texte',
      'whole-texte': 'texte entier',
      malformed: 'pas un numéro',
      range: 'suite',
      'range-not-expanded': 'suite non développée : ses bouts ne sont pas dans l’ordre',
      'section-end': 'jusqu’à la fin de la section',
      bounded: 'articles qui suivent, aucune section n’étant connue',
      except: 'retiré',
      expanded: 'articles visés',
      'not-held': 'bout de la suite absent du corpus',
      neighbour: 'voisin de l’article qui cite',
      'no-neighbour': 'aucun voisin n’est connu',
      'portion-held': 'partie trouvée dans la rédaction',
      'portion-missing': 'partie que la rédaction n’a pas',
      'portion-unclear': 'partie non vérifiée : la rédaction ne montre pas ses parties',
    },
  },
  impact: {
    title: 'Documents concernés',
    none: 'Aucun document ne cite ce qui a changé.',
    columns: { place: 'Place', citation: 'Citation', what: 'Quoi', day: 'Jour', article: 'Article' },
    count: (count: number, documents: number) =>
      `${plural(count, 'citation concernée', 'citations concernées')} dans ${plural(documents, 'document', 'documents')}.`,
  },
};
