/** The facts that a publisher's record states of a version: its texte, état, dates. */

import { parseBound, isRealDay } from '../core/dates.ts';
import { parseAct } from '../core/acts.ts';
import { keyOfCode } from '../core/codes.ts';
import { ETATS } from '../core/model.ts';
import type { Anomaly, Bound, Etat, Texte } from '../core/model.ts';
import { findCode } from '../core/textes.ts';
import { actOf, presence } from './declared-target.ts';
import { nameTexte, readTexteLabel } from './named-texte.ts';

/** A value and the line where it stands. */
export interface Stated {
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** Fields as the record gives them, empty where it gives none. */
export interface DeclaredTexte {
  readonly cid: string;
  readonly nature: string;
  readonly num: string;
  readonly dateSignature: string;
  readonly title: string;
  readonly shortTitle: string;
}

/** null for the empty état (the dates decide) and, with `unknown-etat`, for one that is not LEGI's. */
export function readEtat(stated: Stated, anomalies: Anomaly[]): Etat | null {
  const text = stated.text.trim();
  const etat = ETATS.find((known) => known === text) ?? null;
  if (etat === null && text !== '') anomalies.push({ kind: 'unknown-etat', line: stated.line, detail: text });
  return etat;
}

/** One end of the version; `impossible-date` for a day that is none. */
export function readBound(stated: Stated, end: 'debut' | 'fin', anomalies: Anomaly[]): Bound {
  const { bound, isImpossible } = parseBound(stated.text, end);
  if (isImpossible) anomalies.push({ kind: 'impossible-date', line: stated.line, detail: stated.text.trim() });
  return bound;
}

/**
 * The texte that a record says it belongs to. A code by its title, then by its identifier; an act by nature and number;
 * what has no number (most arrêtés) by its whole title, since its short one (`Arrêté du 7 mai 2015`) is that of others.
 */
export function readOwnTexte(declared: DeclaredTexte): Texte | null {
  const title = declared.title.trim().replace(/\s+/g, ' ');
  const texte = declared.nature === 'CODE' ? readCode(title, declared.cid) : readAct(title, declared);
  if (texte === null) return null;
  const date = isRealDay(declared.dateSignature) ? declared.dateSignature : texte.date;
  return {
    ...texte,
    nature: presence(declared.nature) ?? texte.nature,
    cid: presence(declared.cid) ?? texte.cid,
    date,
  };
}

function readCode(title: string, cid: string): Texte | null {
  const named = readTexteLabel(title);
  if (named?.nature === 'CODE') return named;
  const known = findCode(cid);
  if (known !== null || title === '') return known;
  return { key: keyOfCode(title), nature: 'CODE', num: null, title, cid: null, date: null };
}

function readAct(title: string, { nature, num, shortTitle }: DeclaredTexte): Texte | null {
  const numbered = actOf(nature, num);
  if (numbered !== null) return { ...numbered, title: presence(shortTitle) ?? presence(title) ?? numbered.title };
  return parseAct(title) ?? nameTexte(title) ?? nameTexte(shortTitle);
}
