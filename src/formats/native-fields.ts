/** The fields of our own form: their names in every spelling, and one reader for each shape a value takes. */

import { parseBound } from '../core/dates.ts';
import { foldText } from '../core/fold.ts';
import { ETATS } from '../core/model.ts';
import type { Anomaly, Bound, Etat, Texte } from '../core/model.ts';
import { etatOfSuffix } from '../core/vigueur.ts';
import type { Entry, Field } from './front-matter.ts';
import { nameTexte } from './named-texte.ts';

/** Every spelling accepted, folded: no accent, no case, no blank, no `-` or `_`. */
const SPELLINGS = {
  texte: ['texte', 'code', 'text'],
  num: ['num', 'numero', 'number'],
  id: ['id'],
  cid: ['cid', 'articlecid', 'textecid'],
  etat: ['etat', 'state'],
  dateDebut: ['datedebut', 'datededebut', 'debut', 'start'],
  dateFin: ['datefin', 'datedefin', 'fin', 'end'],
  section: ['section', 'sections'],
  nota: ['nota', 'note'],
  liens: ['liens', 'links'],
  title: ['title', 'titre'],
  date: ['date'],
} as const;

export type FieldName = keyof typeof SPELLINGS;

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([name, spellings]) => spellings.map((spelling) => [spelling, name] as const)),
);
const LONGEST_ETAT = 40;
const ETAT_NAMES: ReadonlyMap<string, Etat> = new Map(ETATS.map((etat) => [foldName(etat), etat]));

/** The fields of one mapping, and the list that what is wrong with it goes to. */
export interface Fields {
  readonly values: ReadonlyMap<string, Field>;
  readonly anomalies: Anomaly[];
}

/** The field that a key means, null for a key that is none. */
export function nameOfField(key: string): string | null {
  return NAMES.get(foldName(key)) ?? null;
}

/** `entries` by field name. A key that is none of `allowed`, or a second spelling of one, becomes `unknown-field`. */
export function collectFields(entries: readonly Entry[], allowed: readonly FieldName[], anomalies: Anomaly[]): Fields {
  const values = new Map<string, Field>();
  const names: ReadonlySet<string> = new Set(allowed);
  for (const { key, line, value } of entries) {
    const name = nameOfField(key);
    if (name === null || !names.has(name) || values.has(name)) {
      anomalies.push({ kind: 'unknown-field', line, detail: key });
    } else values.set(name, value);
  }
  return { values, anomalies };
}

/** The trimmed text of a value; null when it is blank, absent, or (reported) not a scalar. */
export function readText(fields: Fields, name: FieldName): string | null {
  const field = fields.values.get(name);
  return field === undefined ? null : textOf(field, fields.anomalies);
}

/** The same for any value. */
export function textOf(field: Field, anomalies: Anomaly[]): string | null {
  if (field.kind !== 'scalar') {
    anomalies.push({ kind: 'malformed', line: field.line, detail: field.kind });
    return null;
  }
  const text = field.text.trim();
  return text === '' ? null : text;
}

/** The texts of a list, or of a lone scalar; blank ones are left out. */
export function readTexts(fields: Fields, name: FieldName): readonly string[] {
  const field = fields.values.get(name);
  if (field === undefined) return [];
  const items = field.kind === 'list' ? field.items : [field];
  return items.map((item) => textOf(item, fields.anomalies)).filter((text) => text !== null);
}

/** An état by its name (`VIGUEUR`, `Abrogé`) or its suffix (`Ab`); `unknown-etat` for anything else that is not blank. */
export function readEtat(fields: Fields): Etat | null {
  const text = readText(fields, 'etat');
  if (text === null) return null;
  const etat = text.length > LONGEST_ETAT ? null : (ETAT_NAMES.get(foldName(text)) ?? etatOfSuffix(text));
  if (etat === null) report(fields, 'etat', 'unknown-etat', text);
  return etat;
}

/** One end of a version; `impossible-date` for a day that is none. */
export function readBound(fields: Fields, name: 'dateDebut' | 'dateFin' | 'date'): Bound {
  const text = readText(fields, name);
  if (text === null) return null;
  const { bound, isImpossible } = parseBound(text, name === 'dateFin' ? 'fin' : 'debut');
  if (isImpossible) report(fields, name, 'impossible-date', text);
  return bound;
}

/** A texte given by its label, or by `title` and `cid`. A title that no rule reads is a texte of its own. */
export function readTexte(fields: Fields): Texte | null {
  const field = fields.values.get('texte');
  if (field === undefined) return null;
  if (field.kind !== 'map') return nameTexte(textOf(field, fields.anomalies) ?? '');
  const parts = collectFields(field.entries, ['title', 'cid'], fields.anomalies);
  const texte = nameTexte(readText(parts, 'title') ?? '');
  const cid = readText(parts, 'cid');
  return texte === null || cid === null ? texte : { ...texte, cid };
}

function report(fields: Fields, name: FieldName, kind: Anomaly['kind'], detail: string): void {
  fields.anomalies.push({ kind, line: fields.values.get(name)?.line ?? null, detail });
}

function foldName(name: string): string {
  return foldText(name).replace(/[ _-]/g, '');
}
