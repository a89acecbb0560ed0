/** What the headings of a record and LEGI's typelien mean: one relation, one direction. */

import { foldText } from './fold.ts';
import { RELATIONS } from './model.ts';
import type { Direction, Relation } from './model.ts';

/** `out`: the article that holds the link is the subject of the verb; `in`: the target is. */
export interface Meaning {
  readonly relation: Relation;
  readonly direction: Direction;
}

type Sens = 'source' | 'cible';

/** Acts, by their active heading ("Abroge"); the passive one ("Abrogé par") turns the direction. */
const ACTS: Readonly<Record<string, Relation>> = {
  cite: 'cites',
  cree: 'creates',
  modifie: 'amends',
  abroge: 'repeals',
  codifie: 'codifies',
  transfere: 'transfers',
  deplace: 'transfers',
  rectifie: 'corrects',
  perime: 'lapses',
  annule: 'annuls',
  disjoint: 'severs',
  ratifie: 'ratifies',
  etend: 'extends',
};

const HEADINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.entries(ACTS).map(([active, relation]) => [active, { relation, direction: 'out' }] as const),
  ...Object.entries(ACTS).map(([active, relation]) => [`${active} par`, { relation, direction: 'in' }] as const),
  ['etendu par', { relation: 'extends', direction: 'in' }],
  ['ancien texte', { relation: 'renumbers', direction: 'in' }],
  ['anciens textes', { relation: 'renumbers', direction: 'in' }],
  ['nouveau texte', { relation: 'renumbers', direction: 'out' }],
  ['nouveaux textes', { relation: 'renumbers', direction: 'out' }],
]);

/** English names, for corpora written by hand, beside the relations themselves. */
const WORDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...RELATIONS.map((relation) => [relation.replaceAll('-', ' '), { relation, direction: 'out' }] as const),
  ...RELATIONS.map((relation) => [`${relation.replaceAll('-', ' ')} out`, { relation, direction: 'out' }] as const),
  ...RELATIONS.map((relation) => [`${relation.replaceAll('-', ' ')} in`, { relation, direction: 'in' }] as const),
  ['cited by', { relation: 'cites', direction: 'in' }],
  ['created by', { relation: 'creates', direction: 'in' }],
  ['amended by', { relation: 'amends', direction: 'in' }],
  ['repealed by', { relation: 'repeals', direction: 'in' }],
  ['codified by', { relation: 'codifies', direction: 'in' }],
  ['transferred by', { relation: 'transfers', direction: 'in' }],
  ['renumbered from', { relation: 'renumbers', direction: 'in' }],
  ['predecessors', { relation: 'renumbers', direction: 'in' }],
  ['renumbered to', { relation: 'renumbers', direction: 'out' }],
  ['successors', { relation: 'renumbers', direction: 'out' }],
  ['corrected by', { relation: 'corrects', direction: 'in' }],
  ['lapsed by', { relation: 'lapses', direction: 'in' }],
  ['annulled by', { relation: 'annuls', direction: 'in' }],
  ['severed by', { relation: 'severs', direction: 'in' }],
  ['ratified by', { relation: 'ratifies', direction: 'in' }],
  ['extended by', { relation: 'extends', direction: 'in' }],
  ['implemented by', { relation: 'implements', direction: 'in' }],
  ['reproduced by', { relation: 'reproduces', direction: 'in' }],
]);

/** Verb types: the source acts on the target. */
const VERBS: Readonly<Record<string, Relation>> = {
  CITATION: 'cites',
  MODIFIE: 'amends',
  CREE: 'creates',
  ABROGE: 'repeals',
  CODIFIE: 'codifies',
  TRANSFERE: 'transfers',
  DEPLACE: 'transfers',
  PERIME: 'lapses',
  ANNULE: 'annuls',
  DISJOINT: 'severs',
  RATIFIE: 'ratifies',
  ETEND: 'extends',
  DENONCE: 'related',
  ELARGIT: 'related',
  CONCORDE: 'renumbers',
  TXT_SOURCE: 'implements',
  PILOTE_SUIVEUR: 'reproduces',
  TXT_ASSOCIE: 'related',
  HISTO: 'related',
  APPLICATION: 'related',
};

/** Noun types: the source undergoes the act, the target performs it. */
const NOUNS: Readonly<Record<string, Relation>> = {
  MODIFICATION: 'amends',
  CREATION: 'creates',
  ABROGATION: 'repeals',
  CODIFICATION: 'codifies',
  TRANSFERT: 'transfers',
  DEPLACEMENT: 'transfers',
  PEREMPTION: 'lapses',
  ANNULATION: 'annuls',
  DISJONCTION: 'severs',
  RATIFICATION: 'ratifies',
  EXTENSION: 'extends',
  DENONCIATION: 'related',
  RECTIFICATION: 'corrects',
  CONCORDANCE: 'renumbers',
  SPEC_APPLI: 'special-rule',
  SUBSTITUTION: 'related',
  TRANSPOSITION: 'related',
};

/** Where the sens is lost: an act is one that the article underwent; these alone go out from it. */
const OUT_WITHOUT_SENS: ReadonlySet<string> = new Set([
  'TXT_SOURCE',
  'PILOTE_SUIVEUR',
  'TXT_ASSOCIE',
  'HISTO',
  'APPLICATION',
]);
/** Either end could be meant: without sens these say nothing. */
const SILENT_WITHOUT_SENS: ReadonlySet<string> = new Set(['CITATION', 'CONCORDE', 'CONCORDANCE']);

const TYPE_MEANINGS: ReadonlyMap<string, Relation> = new Map([...Object.entries(VERBS), ...Object.entries(NOUNS)]);
const NOUN_TYPES: ReadonlySet<string> = new Set(Object.keys(NOUNS));

/**
 * The meaning of a heading of a link section, as the publishers write it (`Cité par`, `Nouveaux textes`, `Modifie`);
 * case, accents, blanks and a final colon do not matter. null: not a heading we know (`Liens`, whose items say it
 * themselves, included).
 */
export function relationOfHeading(heading: string): Meaning | null {
  return HEADINGS.get(foldLabel(heading)) ?? null;
}

/**
 * The meaning of an English name: a Relation (`repeals`, this article being the subject), its passive (`repealed by`,
 * `repealed-by`), `successors`, `predecessors`, or a Relation and its Direction (`renumbers in`). null: none of them.
 */
export function relationOfWord(name: string): Meaning | null {
  return WORDS.get(foldLabel(name.replaceAll('-', ' '))) ?? null;
}

/**
 * The meaning of a LEGI link type for the article that holds the record. `sens` says which end that article is; null
 * where the file lost it. null: an unknown type, or one that says nothing without its sens.
 */
export function relationOfTypeLien(typeLien: string, sens: Sens | null): Meaning | null {
  const type = foldLabel(typeLien).toUpperCase().replaceAll(' ', '_');
  const relation = TYPE_MEANINGS.get(type);
  if (relation === undefined) return null;
  if (sens === null) return meaningWithoutSens(type, relation);
  const isSubject = (sens === 'source') !== NOUN_TYPES.has(type);
  return { relation, direction: isSubject ? 'out' : 'in' };
}

function meaningWithoutSens(type: string, relation: Relation): Meaning | null {
  if (SILENT_WITHOUT_SENS.has(type)) return null;
  return { relation, direction: OUT_WITHOUT_SENS.has(type) ? 'out' : 'in' };
}

function foldLabel(label: string): string {
  const folded = foldText(label);
  return folded.endsWith(':') ? folded.slice(0, -1).trimEnd() : folded;
}
