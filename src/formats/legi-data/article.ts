/** The data of one article of legi-data: its fields, checked one by one, and the lines where they stand. */

import { FormatError } from '../../core/contracts.ts';
import type { Stated } from '../declared-facts.ts';
import type { DeclaredLien } from '../declared-lien.ts';
import { joinLines } from '../declared-target.ts';

/** Fields of a JSON object; anything may stand in them. */
export type Fields = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;
/** A day of Paris begins at most two hours before that of UTC: instants of both fall on it. */
const PARIS_MS = 7_200_000;
const LAST_MS = 8.64e15;

/**
 * The object that `json` holds.
 * @throws FormatError `malformed` at `line` when it is no JSON or no object
 */
export function parseFields(json: string, line: number): Fields {
  try {
    const value: unknown = JSON.parse(json);
    if (isFields(value)) return value;
  } catch {
    // Told below, with the line of the file.
  }
  throw new FormatError('malformed', line, json.slice(0, 40));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a field; empty when absent, null or of another type. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** A day as LEGI writes it (`2999-01-01`), from milliseconds since 1970 or an ISO text; what is no day, as it stands. */
export function dayText(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms) || Math.abs(ms) >= LAST_MS) return value === null || value === undefined ? '' : String(value);
  const day = new Date(Math.floor((ms + PARIS_MS) / DAY_MS) * DAY_MS).toISOString();
  return day.slice(0, day.indexOf('T'));
}

/** A field with the line where its name stands in `json`, whose first line is `line`. */
export function stateField(json: string, line: number, name: string, text: string): Stated {
  const key = `"${name}"`;
  const first = json.indexOf(key);
  // The other versions of the article have an état and dates of their own.
  const versions = json.indexOf('"articleVersions"');
  const end = json.indexOf(']', versions);
  const isOther = versions !== -1 && versions < first && first < end;
  return { text, line: line + linesBefore(json, 0, Math.max(0, isOther ? json.indexOf(key, end) : first)) };
}

function linesBefore(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const LABEL = '"textTitle"';

/** `lienModifications`, in file order; each on the line of its label. */
export function readModifications(fields: Fields, json: string, line: number): readonly DeclaredLien[] {
  const items: unknown = fields['lienModifications'];
  if (!Array.isArray(items)) return [];
  let at = Math.max(0, json.indexOf('"lienModifications"'));
  let itemLine = line + linesBefore(json, 0, at);
  return items.filter(isFields).map((item) => {
    const next = json.indexOf(LABEL, at + 1);
    if (next !== -1) {
      itemLine += linesBefore(json, at, next);
      at = next;
    }
    return {
      typeLien: textOf(item, 'linkType'),
      sens: textOf(item, 'linkOrientation'),
      label: joinLines(textOf(item, 'textTitle')),
      nature: textOf(item, 'natureText'),
      numTexte: '',
      cidTexte: textOf(item, 'textCid'),
      num: textOf(item, 'articleNum'),
      id: textOf(item, 'articleId'),
      dateSignature: textOf(item, 'dateSignaTexte'),
      line: itemLine,
    };
  });
}
