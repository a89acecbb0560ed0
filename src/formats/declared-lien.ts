/** A link that a publisher declares by type and sens: its meaning, its target, what is wrong with it. */

import type { Anomaly, Lien, Texte } from '../core/model.ts';
import { relationOfTypeLien } from '../core/relations.ts';
import type { Meaning } from '../core/relations.ts';
import { presence, readDeclaredTarget } from './declared-target.ts';
import type { DeclaredTarget } from './declared-target.ts';

export interface DeclaredLien extends DeclaredTarget {
  readonly typeLien: string;
  readonly sens: string;
  /** 1-based line of the file. */
  readonly line: number;
}

const UNKNOWN: Meaning = { relation: 'related', direction: 'out' };
const SENS = ['source', 'cible'] as const;
const MOST_REMEMBERED = 200;
/** Some forty types in two senses, met by the million. */
const remembered = new Map<string, Meaning | null>();

function meaningOf(typeLien: string, sens: Lien['sens']): Meaning | null {
  const key = `${sens ?? ''} ${typeLien}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const meaning = relationOfTypeLien(typeLien, sens);
  if (remembered.size < MOST_REMEMBERED) remembered.set(key, meaning);
  return meaning;
}

/** The links of one record, in file order. A type that means nothing becomes `related`, reported once for each type. */
export function readDeclaredLiens(
  declared: readonly DeclaredLien[],
  own: Texte | null,
  anomalies: Anomaly[],
): readonly Lien[] {
  const unknown = new Set<string>();
  return declared.map((lien) => {
    const sens = SENS.find((known) => known === lien.sens) ?? null;
    const meaning = meaningOf(lien.typeLien, sens);
    if (meaning === null && !unknown.has(lien.typeLien)) {
      unknown.add(lien.typeLien);
      anomalies.push({ kind: 'unknown-heading', line: lien.line, detail: lien.typeLien });
    }
    const { label, line, typeLien } = lien;
    const item = readDeclaredTarget(lien, own);
    return { heading: null, ...(meaning ?? UNKNOWN), typeLien: presence(typeLien), sens, label, ...item, line };
  });
}
