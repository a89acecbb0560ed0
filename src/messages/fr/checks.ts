/** Sentences of the findings, in French. */

import type { Verdict } from '../../core/model.ts';
import type { AbrogatedFacts, checks as english } from '../en/checks.ts';
import { words } from './words.ts';

const became: Readonly<Record<Verdict, string>> = {
  'in-force': 'est en vigueur',
  repealed: 'est abrogé',
  'repealed-later': 'est en vigueur jusqu’à une fin déjà connue',
  renumbered: 'a été transféré sous un autre numéro',
  'number-reused': 'n’est plus en vigueur',
  superseded: 'a une rédaction plus récente',
  'not-yet-in-force': 'n’est pas encore en vigueur',
  lapsed: 'est périmé',
  annulled: 'a été annulé par un juge',
  severed: 'a été disjoint',
  'never-in-force': 'n’est jamais entré en vigueur',
  'unknown-article': 'n’est pas dans le corpus',
  ambiguous: 'peut être plusieurs articles',
  outside: 'est hors du corpus',
  malformed: 'est mal formé',
  unknown: 'n’a pas d’état connu',
};

const citing: Readonly<Record<AbrogatedFacts['liveness'], string>> = {
  live: '',
  superseded: ' (rédaction remplacée)',
  unknown: ' (état inconnu)',
  dead: ' (lui-même plus en vigueur)',
};

const whenToCome: Readonly<Partial<Record<Verdict, (day: string) => string>>> = {
  'repealed-later': (day) => ` (le ${day})`,
  'not-yet-in-force': (day) => ` (à compter du ${day})`,
};

function whenOf({ verdict, since }: AbrogatedFacts): string {
  if (since === null) return '';
  return whenToCome[verdict]?.(since) ?? ` à compter du ${since}`;
}

function writtenText({ writtenOn, isDoubtful }: AbrogatedFacts): string {
  if (writtenOn === null) return '';
  return isDoubtful ? ` (signé le ${writtenOn})` : ` (rédaction du ${writtenOn})`;
}

function abrogated(facts: AbrogatedFacts): string {
  const next = facts.successors.length === 0 ? '' : ` ; désormais ${facts.successors.join(', ')}`;
  if (facts.namedAs !== null) {
    return `${facts.source}${citing[facts.liveness]} cite ${facts.target} comme (${facts.namedAs}) : la version nommée a pris fin, et le numéro est désormais celui d’une autre rédaction en vigueur${next}.`;
  }
  const when = whenOf(facts);
  const reused = facts.verdict === 'number-reused' ? ' ; son numéro a été donné à une autre disposition' : '';
  const by = facts.by === null ? '' : `, par ${facts.by}`;
  const doubt = facts.isContradicted
    ? ' ; une abrogation est inscrite, mais d’autres fichiers le disent encore en vigueur'
    : '';
  const source = `${facts.source}${citing[facts.liveness]}${writtenText(facts)}`;
  return `${source} cite ${facts.target}, qui ${became[facts.verdict]}${when}${by}${next}${reused}${doubt}.`;
}

/** What is wrong with a front matter, by the word of the parser. */
const faults: Readonly<Record<string, string>> = {
  '---': 'son en-tête n’est pas fermé par ---',
  map: 'des champs sont là où il faut une valeur',
  list: 'une liste est là où il faut une valeur ou des champs',
  scalar: 'une valeur est là où il faut des champs',
  MISSING_CHAR: 'il manque un guillemet ou un crochet fermant',
  BAD_INDENT: 'le retrait est faux',
  TAB_AS_INDENT: 'une tabulation sert de retrait',
  MULTILINE_IMPLICIT_KEY: 'le nom d’un champ s’étend sur plusieurs lignes',
  UNEXPECTED_TOKEN: 'un caractère n’est pas attendu là',
};

function refused(detail: string): string {
  if (detail.startsWith('*')) return `L’en-tête emploie l’alias YAML « ${detail} » : il est refusé. Écrivez la valeur.`;
  return `L’en-tête est en « ${detail} », un langage qui pourrait être exécuté : il est refusé. Écrivez-le en YAML.`;
}

export const checks: typeof english = {
  abrogated,
  validate: {
    unreadable: (detail) => `Le fichier ne peut pas être lu (${detail}) : donnez le droit de le lire, ou excluez-le.`,
    'invalid-utf8': () =>
      'Le fichier n’est pas de l’UTF-8 valide ; les caractères abîmés sont montrés par U+FFFD. Convertissez-le en UTF-8.',
    malformed: (detail) => `Le fichier est mal formé : ${faults[detail] ?? detail}. Corrigez-le à cette ligne.`,
    'refused-front-matter': refused,
    'too-large': (detail) => `Le fichier a ${detail} octets, plus que ce qui est lu. Divisez-le.`,
    symlink: () => 'Un lien symbolique n’est pas suivi.',
    vanished: (detail) => `${detail} a été supprimé pendant la lecture du corpus.`,
    'unknown-heading': (detail) => `Le titre « ${detail} » n’est pas connu : ses liens sont gardés comme « associés ».`,
    'unknown-etat': (detail) => `« ${detail} » n’est pas un état de LEGI : l’état de l’article reste inconnu.`,
    'unknown-field': (detail) => `Le champ « ${detail} » n’est pas connu et n’a pas servi.`,
    'impossible-date': (detail) => `« ${detail} » n’est pas un jour : la date reste inconnue.`,
    'missing-number': () => 'Le titre ne donne pas de numéro d’article.',
    'name-mismatch': (detail) => `Le nom du fichier et le titre donnent des numéros différents : ${detail}.`,
    'import-stream': () =>
      'Le fichier contient, après le texte de l’article, des données brutes d’import git de ses voisins.',
    'empty-body': () => 'L’article n’a pas de texte.',
    'control-characters': (detail) =>
      `Le fichier contient ${detail}, un caractère invisible ou de contrôle ; il est montré, jamais exécuté.`,
    'code-conflict': (detail) => `Deux sources nomment des codes différents (${detail}) ; la première est retenue.`,
    'truncated-archive': (detail) =>
      `L’archive s’arrête avant sa fin ou est abîmée (${detail} membres) : ce qu’elle contenait avant est gardé. Récupérez-la à nouveau.`,
    'broken-ref': (detail) => `Une référence du dépôt ne peut pas être lue (${detail}).`,
    'broken-history': (detail) => `L’histoire ne peut pas être lue entière (${detail}) : elle commence où elle peut.`,
    'unreadable-commit': (detail) =>
      `Un commit ne peut pas être lu (${detail}) : ce qu’il a changé paraît avec le suivant.`,
    'missing-object': (detail) => `Un contenu manque au dépôt (${detail}) : cette rédaction n’est pas connue.`,
    'squeezed-date': (detail) => `Un commit d’avant 1970 porte une date qui en représente une autre (${detail}).`,
    'date-order': (detail) => `Un commit prend effet avant celui qu’il suit (${detail}).`,
    'source-conflict': (detail) =>
      `Deux fichiers d’une même version ne s’accordent pas (${detail}) ; ce que dit le premier est retenu.`,
    'duplicate-number': (article, count) => `${article} est dans ${count} fichiers dont les textes diffèrent.`,
    'duplicate-identical': (article, count) => `${article} est dans ${count} fichiers de même texte.`,
    'number-of-two-articles': (article, count) => `${article} est le numéro de ${count} articles différents.`,
    'unlisted-citation': (from, to) => `Le texte de ${from} cite ${to}, que sa liste ne nomme pas.`,
    'unseen-citation': (from, to) => `La liste de ${from} nomme ${to}, que son texte ne cite pas.`,
    'missing-mirror': (from, relation, direction, to) =>
      `${from} déclare « ${words.links[relation][direction]} : ${to} » ; cet article est présent et ne le déclare pas en retour.`,
    'dangling-lineage': (from, label) => `${from} nomme « ${label} » dans sa filiation ; il n’est pas dans le corpus.`,
    'cyclic-lineage': (article) => `La filiation de ${article} revient à elle-même.`,
    'overlapping-dates': (article, a, b) => `Deux rédactions de ${article} couvrent les mêmes jours : ${a} et ${b}.`,
    'reversed-dates': (article, detail) => `${article} finit avant de commencer (${detail}).`,
    'etat-against-dates': (article, etat, detail) =>
      `${article} est déclaré ${etat}, mais ses dates disent autre chose (${detail}).`,
    'repeal-contradicted': (article) =>
      `Une abrogation de ${article} est inscrite, mais d’autres fichiers le disent encore en vigueur : elle peut être à venir.`,
  },
};
