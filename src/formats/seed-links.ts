/** The link sections that close a file of the seed family, in both heading styles. */

import type { Anomaly, Lien } from '../core/model.ts';
import { relationOfHeading, relationOfTypeLien } from '../core/relations.ts';
import type { Meaning } from '../core/relations.ts';
import { parseLinkItem } from './link-item.ts';

export const LINKS_MARKER = '**Liens relatifs à cet article**';

export interface LinkSections {
  readonly liens: readonly Lien[];
  readonly anomalies: readonly Anomaly[];
}

/** What the heading under way says of its items; a null meaning leaves it to each item ("Liens"). */
interface Section {
  readonly heading: string | null;
  readonly meaning: Meaning | null;
}

interface Reading {
  section: Section;
  readonly liens: Lien[];
  readonly anomalies: Anomaly[];
  readonly unknown: Set<string>;
}

const UNKNOWN: Meaning = { relation: 'related', direction: 'out' };
const MIXED_HEADING = 'Liens';
const EMPHASES = ['**', '_'] as const;
/** `TXT_SOURCE: Arrêté du 4 août 1987` */
const TYPED_ITEM = /^([A-Z][A-Z_]*): ?(.*)$/;

/**
 * The items below the marker line, in file order, none dropped. `lines`: the whole file; `from`: index of the first line
 * after the marker. An item that means nothing known is kept as `related`; an unknown heading or type is reported where
 * it first stands, and so is every line that is neither a heading nor an item.
 */
export function readLinkSections(lines: readonly string[], from: number): LinkSections {
  const reading: Reading = {
    section: { heading: null, meaning: null },
    liens: [],
    anomalies: [],
    unknown: new Set(),
  };
  for (let index = from; index < lines.length; index += 1) {
    const content = (lines[index] ?? '').trim();
    if (content !== '') readLine(content, index + 1, reading);
  }
  return reading;
}

function readLine(content: string, line: number, reading: Reading): void {
  if (content === '-' || content.startsWith('- ')) {
    reading.liens.push(readItem(content.slice(1).trim(), line, reading));
    return;
  }
  const heading = headingOf(content);
  if (heading === null) reading.anomalies.push({ kind: 'malformed', line, detail: content });
  else reading.section = openSection(heading, line, reading);
}

/** The label inside `_LABEL_:` or `**LABEL**:`, null for any other line. */
function headingOf(content: string): string | null {
  if (!content.endsWith(':')) return null;
  const marked = content.slice(0, -1).trimEnd();
  const emphasis = EMPHASES.find((mark) => marked.startsWith(mark) && marked.endsWith(mark));
  if (emphasis === undefined || marked.length <= 2 * emphasis.length) return null;
  return marked.slice(emphasis.length, -emphasis.length).trim();
}

function openSection(heading: string, line: number, reading: Reading): Section {
  if (heading === MIXED_HEADING) return { heading, meaning: null };
  const meaning = relationOfHeading(heading);
  if (meaning === null) reportUnknown(heading, line, reading);
  return { heading, meaning: meaning ?? UNKNOWN };
}

function readItem(label: string, line: number, reading: Reading): Lien {
  const { heading, meaning } = reading.section;
  const typed = meaning === null ? TYPED_ITEM.exec(label) : null;
  const typeLien = typed?.[1] ?? null;
  const stated = meaning ?? (typeLien === null ? null : relationOfTypeLien(typeLien, null));
  if (stated === null) reportUnknown(typeLien ?? label, line, reading);
  return { heading, ...(stated ?? UNKNOWN), typeLien, sens: null, label, ...parseLinkItem(typed?.[2] ?? label), line };
}

function reportUnknown(name: string, line: number, reading: Reading): void {
  if (reading.unknown.has(name)) return;
  reading.unknown.add(name);
  reading.anomalies.push({ kind: 'unknown-heading', line, detail: name });
}
