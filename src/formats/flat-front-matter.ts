/** Front matter made of `Key: value` lines alone, as generators write it: every value is text, nothing is interpreted. */

import { FormatError } from '../core/contracts.ts';
import type { Anomaly } from '../core/model.ts';

export interface FlatField {
  /** Trimmed; double quotes around it undone. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

export interface FlatFrontMatter {
  /** By key as written, composed (NFC). */
  readonly fields: ReadonlyMap<string, FlatField>;
  /** 0-based index of the first line below the closing fence. */
  readonly end: number;
  /** A line that is no field is `malformed`; a second field of one key is an `unknown-field`, and the first one stands. */
  readonly anomalies: readonly Anomaly[];
}

const FENCE = '---';
const ESCAPED = /\\(["\\])/g;

/**
 * The fields of a file. `lines`: the whole file.
 * @throws FormatError `malformed` when a fence is missing
 */
export function readFlatFrontMatter(lines: readonly string[]): FlatFrontMatter {
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (!isFence(lines[0]) || close === -1) throw new FormatError('malformed', 1, FENCE);
  return readFields(lines, close);
}

/** The fields in sight in the beginning of a file, its closing fence reached or not; null when it opens with no fence. */
export function sniffFlatFields(head: string): ReadonlyMap<string, FlatField> | null {
  if (!head.startsWith(FENCE)) return null;
  const lines = head.split('\n');
  if (!isFence(lines[0])) return null;
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  return readFields(lines, close === -1 ? lines.length : close).fields;
}

function isFence(line: string | undefined): boolean {
  return line?.trimEnd() === FENCE;
}

function readFields(lines: readonly string[], close: number): FlatFrontMatter {
  const fields = new Map<string, FlatField>();
  const anomalies: Anomaly[] = [];
  for (let index = 1; index < close; index += 1) {
    const text = lines[index] ?? '';
    const colon = text.indexOf(':');
    const key = text.slice(0, Math.max(colon, 0)).trim().normalize('NFC');
    const line = index + 1;
    if (fields.has(key)) anomalies.push({ kind: 'unknown-field', line, detail: key });
    else if (key !== '') fields.set(key, { text: unquote(text.slice(colon + 1).trim()), line });
    else if (text.trim() !== '') anomalies.push({ kind: 'malformed', line, detail: text });
  }
  return { fields, end: close + 1, anomalies };
}

function unquote(value: string): string {
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  return isQuoted ? value.slice(1, -1).replace(ESCAPED, '$1').trim() : value;
}
