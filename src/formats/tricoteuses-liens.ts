/** The links of a Tricoteuses file, each turned so that it says what is true of the article that holds it. */

import { parseCalendarDay } from '../core/dates.ts';
import { foldText } from '../core/fold.ts';
import type { Anomaly, Lien, LienTarget } from '../core/model.ts';
import { relationOfTypeLien } from '../core/relations.ts';
import type { Meaning } from '../core/relations.ts';
import { parseLinkItem } from './link-item.ts';
import { readTricoteusesLabel } from './tricoteuses-label.ts';
import { readReferences } from './tricoteuses-references.ts';
import type { RawItem } from './tricoteuses-references.ts';

type Sens = 'source' | 'cible';
/** Whose record the items under a heading come from: `own` this article's, `other` that of the document named. */
type Side = 'own' | 'other';

type Report = (kind: Anomaly['kind'], name: string, line: number) => void;

interface Act {
  readonly typeLien: string | null;
  /** As written: from the side of the record. */
  readonly sens: Sens | null;
  readonly date: string;
  /** What is left when these are cut. */
  readonly rest: string;
}

interface Anchor {
  readonly label: string;
  readonly href: string;
}

const UNKNOWN: Meaning = { relation: 'related', direction: 'out' };
const TURNED = { source: 'cible', cible: 'source' } as const;
const OWN_HEADINGS = ['references faites par ', 'cet article cite '] as const;
const OTHER_HEADINGS = [' faisant reference a ', 'textes citant cet article'] as const;

const ACT = /^(?:(\d{4}-\d{2}-\d{2})(?: |$))?(?:([A-Z][A-Z_]{2,}) (source|cible)(?: |$))?/;
const IDENTIFIER = /(?:LEGI|JORF|KALI|CNIL)(?:ARTI|TEXT|SCTA)\d{12}(?!\d)/;
const ENTITY = /&(amp|lt|gt|quot|#39);/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Every item of the `<details>` from the line of index `from`, in file order, none dropped. A heading or a type that is
 * not known is reported where it first stands, its items kept as `related`.
 *
 * The headings do not mean what they say (formats.md 4.1): "Références faites par l'article" is the record of this
 * article, both ways; "Articles faisant référence à l'article" comes from the records of the others, where `sens` is
 * theirs. There it is turned: `sens` and `direction` always are this article's own.
 */
export function readTricoteusesLiens(lines: readonly string[], from: number, anomalies: Anomaly[]): readonly Lien[] {
  const { items, strays } = readReferences(lines, from);
  for (const { text, line } of strays) anomalies.push({ kind: 'malformed', line, detail: text });
  const unknown = new Set<string>();
  const report: Report = (kind, name, line) => {
    if (!unknown.has(name)) anomalies.push({ kind, line, detail: name });
    unknown.add(name);
  };
  const sides = new Map(headingsOf(items).map((heading) => [heading, sideOf(heading)] as const));
  return items.map((item) => readItem(item, sides.get(item.heading ?? '') ?? null, report));
}

function headingsOf(items: readonly RawItem[]): readonly string[] {
  return [...new Set(items.map(({ heading }) => heading ?? ''))];
}

/** Undoes the five entities of an escaped text. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, name: string) => CHARACTERS[name] ?? entity);
}

function readItem(item: RawItem, side: Side | null, report: Report): Lien {
  const { heading, line } = item;
  const { anchor, act } = splitItem(item);
  const sens = act.sens !== null && side === 'other' ? TURNED[act.sens] : act.sens;
  const stated = side === null || act.typeLien === null ? null : relationOfTypeLien(act.typeLien, sens);
  if (side === null) report('unknown-heading', heading ?? '', line);
  else if (stated === null) report('unknown-heading', act.typeLien ?? item.text, line);
  const named = anchor === null ? nameRaw(act.rest) : nameAnchor(anchor);
  if (named.unknownEtat !== null) report('unknown-etat', named.unknownEtat, line);
  const { label, target } = named;
  const date = named.date ?? parseCalendarDay(act.date);
  return { heading, ...(stated ?? UNKNOWN), typeLien: act.typeLien, sens, label, target, date, line };
}

function sideOf(heading: string): Side | null {
  const folded = foldText(heading);
  if (OWN_HEADINGS.some((start) => folded.startsWith(start))) return 'own';
  return OTHER_HEADINGS.some((part) => folded.includes(part)) ? 'other' : null;
}

/** A list item holds its act around the anchor, a row in cells of its own. */
function splitItem({ text, cells }: RawItem): { readonly anchor: Anchor | null; readonly act: Act } {
  if (cells !== null) {
    const written = `${cells.get('date') ?? ''} ${cells.get('type') ?? ''} ${cells.get('sens') ?? ''} ${text}`.trim();
    const typeLien = presence(cells.get('type'));
    return { anchor: markdownAnchorOf(text), act: { ...readAct(written), typeLien, rest: text } };
  }
  const open = text.indexOf('<a ');
  const start = open === -1 ? -1 : text.indexOf('>', open);
  const end = text.lastIndexOf('</a>');
  if (start === -1 || end < start) return { anchor: null, act: readAct(text) };
  const anchor = { label: decodeEntities(text.slice(start + 1, end).trim()), href: text.slice(open, start) };
  const around = `${text.slice(0, open)} ${text.slice(end + '</a>'.length)}`;
  return { anchor, act: readAct(around.trim()) };
}

function markdownAnchorOf(text: string): Anchor | null {
  const middle = text.lastIndexOf('](');
  if (!text.startsWith('[') || !text.endsWith(')') || middle === -1) return null;
  return { label: decodeEntities(text.slice(1, middle).trim()), href: text.slice(middle + 2, -1) };
}

/** `1993-07-22 CODIFICATION source …`, each part of which may be absent. */
function readAct(text: string): Act {
  const match = ACT.exec(text);
  const sens = match?.[3] === 'source' || match?.[3] === 'cible' ? match[3] : null;
  return {
    typeLien: match?.[2] ?? null,
    sens,
    date: match?.[1] ?? '',
    rest: text.slice(match?.[0].length ?? 0).trim(),
  };
}

type Named = Pick<Lien, 'label' | 'target' | 'date'> & { readonly unknownEtat: string | null };

function nameAnchor({ label: written, href }: Anchor): Named {
  const { label, texte, num, etat, unknownEtat } = readTricoteusesLabel(written);
  const target: LienTarget = { texte, num, id: IDENTIFIER.exec(href)?.[0] ?? null, etat };
  return { label, target, date: texte?.date ?? null, unknownEtat };
}

/** Old laws, which the publisher did not resolve: the label of LEGI itself. */
function nameRaw(written: string): Named {
  const label = decodeEntities(written);
  return { label, ...parseLinkItem(label), unknownEtat: null };
}

function presence(text: string | undefined): string | null {
  return text === undefined || text === '' || text === 'N/A' ? null : text;
}
