/** Words for the values of the law’s data, in French. */

import type { words as english } from '../en/words.ts';
import type { Etat, Relation, Severity, SkipReason, Verdict, Vigueur } from '../../core/model.ts';

const vigueur: Readonly<Record<Vigueur, string>> = {
  'in-force': 'en vigueur',
  'repealed-later': 'en vigueur, fin déjà connue',
  'not-yet-in-force': 'pas encore en vigueur',
  superseded: 'rédaction remplacée',
  repealed: 'abrogé',
  transferred: 'transféré sous un autre numéro',
  lapsed: 'périmé',
  annulled: 'annulé par un juge',
  severed: 'disjoint',
  'never-in-force': 'jamais entré en vigueur',
  unknown: 'inconnu',
};

const etat: Readonly<Record<Etat, string>> = {
  VIGUEUR: 'VIGUEUR (en vigueur)',
  ABROGE_DIFF: 'ABROGE_DIFF (fin déjà connue)',
  VIGUEUR_DIFF: 'VIGUEUR_DIFF (pas encore en vigueur)',
  MODIFIE: 'MODIFIE (rédaction remplacée)',
  ABROGE: 'ABROGE (abrogé)',
  TRANSFERE: 'TRANSFERE (transféré)',
  PERIME: 'PERIME (périmé)',
  ANNULE: 'ANNULE (annulé)',
  DISJOINT: 'DISJOINT (disjoint)',
  MODIFIE_MORT_NE: 'MODIFIE_MORT_NE (jamais en vigueur)',
  DEPLACE: 'DEPLACE (déplacé)',
  SUBSTITUE: 'SUBSTITUE (substitué)',
};

/** Heading of a list of links, by relation and direction, seen from the article shown. */
const links: Readonly<Record<Relation, { readonly out: string; readonly in: string }>> = {
  cites: { out: 'Cite', in: 'Cité par' },
  creates: { out: 'Crée', in: 'Créé par' },
  amends: { out: 'Modifie', in: 'Modifié par' },
  repeals: { out: 'Abroge', in: 'Abrogé par' },
  codifies: { out: 'Codifie', in: 'Codifié par' },
  transfers: { out: 'Transfère', in: 'Transféré par' },
  renumbers: { out: 'Nouveaux textes', in: 'Anciens textes' },
  corrects: { out: 'Rectifie', in: 'Rectifié par' },
  lapses: { out: 'Périme', in: 'Périmé par' },
  annuls: { out: 'Annule', in: 'Annulé par' },
  severs: { out: 'Disjoint', in: 'Disjoint par' },
  ratifies: { out: 'Ratifie', in: 'Ratifié par' },
  extends: { out: 'Étend', in: 'Étendu par' },
  implements: { out: 'Fondé sur', in: 'Fondement de' },
  'special-rule': { out: 'Règle spéciale pour', in: 'Règles spéciales' },
  reproduces: { out: 'Reproduit', in: 'Reproduit par' },
  related: { out: 'Associé', in: 'Associé' },
};

const verdict: Readonly<Record<Verdict, string>> = {
  'in-force': 'en vigueur',
  repealed: 'abrogé',
  'repealed-later': 'abrogation à venir',
  renumbered: 'renuméroté',
  'number-reused': 'numéro réattribué',
  superseded: 'rédaction remplacée',
  'not-yet-in-force': 'pas encore en vigueur',
  lapsed: 'périmé',
  annulled: 'annulé',
  severed: 'disjoint',
  'never-in-force': 'jamais en vigueur',
  'unknown-article': 'article inconnu',
  ambiguous: 'ambigu',
  outside: 'hors du corpus',
  malformed: 'mal formé',
  unknown: 'inconnu',
};

const severity: Readonly<Record<Severity, string>> = { error: 'erreur', warning: 'avertissement', note: 'note' };

const skipReason: Readonly<Record<SkipReason, string>> = {
  'not-an-article': 'pas un article',
  empty: 'fichier vide',
  binary: 'fichier binaire',
  readme: 'page d’index (README)',
  licence: 'licence',
  'whole-code': 'code entier en un fichier',
  structure: 'structure d’un texte, sans article',
  extension: 'extension non lue',
  symlink: 'lien symbolique, non suivi',
  'too-large': 'trop grand',
  unreadable: 'illisible',
  malformed: 'mal formé',
  config: 'configuration',
};

export const words: typeof english = {
  vigueur,
  etat,
  links,
  verdict,
  severity,
  skipReason,
  unknownCode: '?',
  none: 'aucun',
  unknown: 'inconnu',
};
