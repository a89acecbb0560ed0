/** Words for the values of the law's data, as people read them. */

import type { Etat, Relation, Severity, SkipReason, Verdict, Vigueur } from '../../core/model.ts';

const vigueur: Readonly<Record<Vigueur, string>> = {
  'in-force': 'in force',
  'repealed-later': 'in force, end already known',
  'not-yet-in-force': 'not yet in force',
  superseded: 'superseded wording',
  repealed: 'repealed',
  transferred: 'moved under another number',
  lapsed: 'lapsed',
  annulled: 'annulled by a court',
  severed: 'severed',
  'never-in-force': 'never was in force',
  unknown: 'unknown',
};

const etat: Readonly<Record<Etat, string>> = {
  VIGUEUR: 'VIGUEUR (in force)',
  ABROGE_DIFF: 'ABROGE_DIFF (end already known)',
  VIGUEUR_DIFF: 'VIGUEUR_DIFF (not yet in force)',
  MODIFIE: 'MODIFIE (wording superseded)',
  ABROGE: 'ABROGE (repealed)',
  TRANSFERE: 'TRANSFERE (moved)',
  PERIME: 'PERIME (lapsed)',
  ANNULE: 'ANNULE (annulled)',
  DISJOINT: 'DISJOINT (severed)',
  MODIFIE_MORT_NE: 'MODIFIE_MORT_NE (never in force)',
  DEPLACE: 'DEPLACE (moved)',
  SUBSTITUE: 'SUBSTITUE (substituted)',
};

/** Heading of a list of links, by relation and direction, seen from the article shown. */
const links: Readonly<Record<Relation, { readonly out: string; readonly in: string }>> = {
  cites: { out: 'Cites', in: 'Cited by' },
  creates: { out: 'Creates', in: 'Created by' },
  amends: { out: 'Amends', in: 'Amended by' },
  repeals: { out: 'Repeals', in: 'Repealed by' },
  codifies: { out: 'Codifies', in: 'Codified by' },
  transfers: { out: 'Moves', in: 'Moved by' },
  renumbers: { out: 'Became', in: 'Comes from' },
  corrects: { out: 'Corrects', in: 'Corrected by' },
  lapses: { out: 'Makes lapse', in: 'Lapsed by' },
  annuls: { out: 'Annuls', in: 'Annulled by' },
  severs: { out: 'Severs', in: 'Severed by' },
  ratifies: { out: 'Ratifies', in: 'Ratified by' },
  extends: { out: 'Extends', in: 'Extended by' },
  implements: { out: 'Based on', in: 'Basis of' },
  'special-rule': { out: 'Special rule for', in: 'Special rules' },
  reproduces: { out: 'Reproduces', in: 'Reproduced by' },
  related: { out: 'Related', in: 'Related' },
};

const verdict: Readonly<Record<Verdict, string>> = {
  'in-force': 'in force',
  repealed: 'repealed',
  'repealed-later': 'repeal to come',
  renumbered: 'renumbered',
  'number-reused': 'number reused',
  superseded: 'wording superseded',
  'not-yet-in-force': 'not yet in force',
  lapsed: 'lapsed',
  annulled: 'annulled',
  severed: 'severed',
  'never-in-force': 'never in force',
  'unknown-article': 'unknown article',
  ambiguous: 'ambiguous',
  outside: 'outside the corpus',
  malformed: 'malformed',
  unknown: 'unknown',
};

const severity: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

const skipReason: Readonly<Record<SkipReason, string>> = {
  'not-an-article': 'not an article',
  empty: 'empty file',
  binary: 'binary file',
  readme: 'index page (README)',
  licence: 'licence',
  'whole-code': 'whole code in one file',
  structure: 'structure of a text, no article',
  extension: 'extension not read',
  symlink: 'symbolic link, not followed',
  'too-large': 'too large',
  unreadable: 'unreadable',
  malformed: 'malformed',
  config: 'configuration',
};

export const words = {
  vigueur,
  etat,
  links,
  verdict,
  severity,
  skipReason,
  unknownCode: '?',
  none: 'none',
  unknown: 'unknown',
};
