/** The links of our own form: by heading, French as publishers write it or English, each item a label or a mapping. */

import { dayOf } from '../core/dates.ts';
import type { Anomaly, Lien, Texte } from '../core/model.ts';
import { relationOfHeading, relationOfWord } from '../core/relations.ts';
import type { Meaning } from '../core/relations.ts';
import type { Entry, Field } from './front-matter.ts';
import { parseLinkItem } from './link-item.ts';
import type { LinkItem } from './link-item.ts';
import { collectFields, readBound, readEtat, readText, readTexte, textOf } from './native-fields.ts';

const UNKNOWN: Meaning = { relation: 'related', direction: 'out' };

/**
 * Every link of the field `liens`, in file order. `own`: the texte of the article, which an item without a texte means.
 * An unknown heading keeps its links as `related` and is reported.
 */
export function readLiens(field: Field | undefined, own: Texte | null, anomalies: Anomaly[]): readonly Lien[] {
  if (field === undefined || isBlank(field)) return [];
  if (field.kind !== 'map') {
    anomalies.push({ kind: 'malformed', line: field.line, detail: field.kind });
    return [];
  }
  return field.entries.flatMap((entry) => readHeading(entry, own, anomalies));
}

function readHeading({ key, line, value }: Entry, own: Texte | null, anomalies: Anomaly[]): readonly Lien[] {
  const meaning = relationOfHeading(key) ?? relationOfWord(key);
  if (meaning === null) anomalies.push({ kind: 'unknown-heading', line, detail: key });
  const items = value.kind === 'list' ? value.items : [value];
  return items
    .filter((item) => !isBlank(item))
    .map((item) => ({
      heading: key,
      ...(meaning ?? UNKNOWN),
      typeLien: null,
      sens: null,
      ...readItem(item, own, anomalies),
      line: item.line,
    }));
}

function readItem(item: Field, own: Texte | null, anomalies: Anomaly[]): LinkItem & { readonly label: string } {
  if (item.kind === 'map') return readMapping(item.entries, own, anomalies);
  const label = textOf(item, anomalies) ?? '';
  return { label, ...parseLinkItem(label) };
}

/** `{ texte, num, id, etat, date }`; the label is composed as publishers write it. */
function readMapping(
  entries: readonly Entry[],
  own: Texte | null,
  anomalies: Anomaly[],
): LinkItem & { readonly label: string } {
  const fields = collectFields(entries, ['texte', 'num', 'id', 'etat', 'date'], anomalies);
  const num = readText(fields, 'num');
  const id = readText(fields, 'id');
  const stated = readTexte(fields);
  const texte = stated ?? (num === null ? null : own);
  const named = [texte?.title, num === null ? undefined : `art. ${num}`].filter((part) => part !== undefined);
  return {
    label: named.length === 0 ? (id ?? '') : named.join(' - '),
    target: { texte, num, id, etat: readEtat(fields) },
    date: dayOf(readBound(fields, 'date')) ?? stated?.date ?? null,
  };
}

function isBlank(field: Field): boolean {
  return field.kind === 'scalar' && field.text.trim() === '';
}
