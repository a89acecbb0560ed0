/** What the front matter of a document says of it: its day, and whose article a bare number is. */

import matter from 'gray-matter';
import { isMap, isScalar, parseDocument } from 'yaml';
import { isRealDay, parseCalendarDay } from '../core/dates.ts';
import type { IsoDate } from '../core/model.ts';

export interface FrontMatter {
  /** Offset of the text below its closing fence. */
  readonly end: number;
  readonly date: IsoDate | null;
  readonly defaultCode: string | null;
}

/** `---` alone or followed by the name of a language; `+++` opens TOML. */
const OPENING = /(---|\+\+\+)[ \t]*([A-Za-z][\w.+-]*)?[ \t]*(?:\r\n?|\n)/y;
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '---': /^(?:---|\.\.\.)[ \t]*$/m,
  '+++': /^\+\+\+[ \t]*$/m,
};
const YAML_NAMES: ReadonlySet<string> = new Set(['', 'yaml', 'yml']);
/** In UTF-16 units: longer than any that a person writes. */
const LONGEST = 50_000;
/** gray-matter looks for comments with a pattern that takes the square of the length of a run of blank lines. */
const MOST_BLANK_LINES = 50;
const PLAIN = String.raw`[\p{L}\d](?:[^:#]|:(?=\S)|(?<=\S)#)*|"[^"\\]*"|'[^']*'`;
/** `key: value` or `- value` whose value is what it seems in YAML: no escape, no marker, no comment, no second key. */
const PLAIN_LINE = new RegExp(`^(?:[A-Za-z][\\w-]*:|[ ]{0,8}-)(?:[ ]+(?:${PLAIN}))?[ ]*$`, 'u');
const FIELD = /^(date|defaultCode|default-code):(.*)$/;
const QUOTES = /^(["'])(.*)\1$/;
const NAMES = ['date', 'defaultCode', 'default-code'] as const;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ]/;

type Fields = ReadonlyMap<string, string>;

/**
 * The front matter of a text, from `start`; null when it opens with none, or with one that never closes. What cannot be read
 * (another language than YAML, which is never run, YAML that is broken) says nothing, and is not prose all the same.
 */
export function readFrontMatter(source: string, start: number): FrontMatter | null {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(source);
  if (opening === null) return null;
  const from = OPENING.lastIndex;
  const block = source.slice(from, from + LONGEST);
  const fence = opening[1] ?? '';
  const closing = CLOSINGS[fence]?.exec(block);
  if (closing === null || closing === undefined) return null;
  const end = from + closing.index + closing[0].length;
  const isYaml = fence === '---' && YAML_NAMES.has((opening[2] ?? '').toLowerCase());
  const fields = isYaml ? readYaml(block.slice(0, closing.index)) : new Map<string, string>();
  const date = fields.get('date')?.trim() ?? '';
  const code = fields.get('defaultCode') ?? fields.get('default-code') ?? '';
  return {
    end,
    date: isRealDay(date) ? date : parseCalendarDay(INSTANT.exec(date)?.[1] ?? date),
    defaultCode: code.trim() === '' ? null : code.trim(),
  };
}

/** Most blocks are flat, and a YAML reader costs ten times their whole file. */
function readYaml(yaml: string): Fields {
  const lines = yaml.split(/\r\n?|\n/);
  const isFlat = lines.every((line) => line.trim() === '' || PLAIN_LINE.test(line));
  return isFlat ? readFlat(lines) : hasBlankRun(lines) ? new Map() : readWithCare(yaml);
}

function hasBlankRun(lines: readonly string[]): boolean {
  let run = 0;
  return lines.some((line) => {
    run = line.trim() === '' ? run + 1 : 0;
    return run > MOST_BLANK_LINES;
  });
}

function readFlat(lines: readonly string[]): Fields {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const match = FIELD.exec(line);
    if (match?.[1] === undefined || fields.has(match[1])) continue;
    const value = (match[2] ?? '').trim();
    fields.set(match[1], QUOTES.exec(value)?.[2] ?? value);
  }
  return fields;
}

/** gray-matter under restraint: every engine but YAML refuses, every scalar stays as written, an alias is not followed. */
function readWithCare(yaml: string): Fields {
  const fields = new Map<string, string>();
  const refuse = (): never => {
    throw new Error('refused');
  };
  const readScalars = (text: string): object => {
    const { contents, errors } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (errors.length > 0) refuse();
    for (const name of isMap(contents) ? NAMES : []) {
      const value = isMap(contents) ? contents.get(name, true) : null;
      if (isScalar(value) && typeof value.value === 'string') fields.set(name, value.value);
    }
    return {};
  };
  const engines = { yaml: readScalars, javascript: refuse, js: refuse, json: refuse, coffee: refuse };
  try {
    matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines });
  } catch {
    fields.clear();
  }
  return fields;
}
