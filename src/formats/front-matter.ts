/** Front matter read by gray-matter under restraint: YAML only, every scalar as written, nothing executed or expanded. */

import matter from 'gray-matter';
import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { FormatError } from '../core/contracts.ts';
import { lineOfOffset, readBlock } from './block.ts';
import type { Block } from './block.ts';

/** A value of the front matter; every scalar is the text that stands in the file. */
export type Field =
  | { readonly kind: 'scalar'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Field[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly line: number };

export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: Field;
}

export interface FrontMatter {
  readonly entries: readonly Entry[];
  readonly body: Block;
}

const FENCE = '---';
const FENCE_LINE = /^---[ \t]*([A-Za-z][\w.+-]*)?[ \t]*$/;
const YAML_NAMES: ReadonlySet<string> = new Set(['', 'yaml', 'yml']);
/** In UTF-16 units: five thousand links fit, and the YAML reader takes ten seconds for as many unclosed quotes. */
const LONGEST = 1_000_000;
/** gray-matter looks for comments with a pattern that takes the square of the length of a run of blank lines. */
const LONGEST_BLANK_RUN = 200;
/** A record has four levels: liens, heading, item, field. */
const DEEPEST_LEVEL = 8;
/** Languages that gray-matter would run or read on its own: each one refuses. */
const REFUSED_ENGINES = {
  javascript: refuseLanguage,
  js: refuseLanguage,
  json: refuseLanguage,
  coffee: refuseLanguage,
};

/**
 * The language named after the opening fence, lower case: empty when none is. null: the line is no fence.
 * `firstLine`: without its line end.
 */
export function languageOfFence(firstLine: string): string | null {
  const fence = FENCE_LINE.exec(firstLine);
  return fence === null ? null : (fence[1] ?? '').toLowerCase();
}

/**
 * The fields of a file that opens with `---`, with their lines, and the text below the closing fence.
 * @throws FormatError `refused-front-matter` for any language but YAML and for an alias (an alias bomb is made of them);
 * `too-large` beyond a million units; `malformed` for a missing fence, a YAML error, a duplicate key, a run of 200 blank lines, more than 8 levels
 */
export function readFrontMatter(text: string): FrontMatter {
  const open = endOfLine(text, 0);
  const language = languageOfFence(text.slice(0, open));
  if (language === null || !YAML_NAMES.has(language)) {
    throw new FormatError('refused-front-matter', 1, text.slice(FENCE.length, open).trim());
  }
  checkFences(text, open);
  let entries: readonly Entry[] = [];
  const readYaml = (source: string): object => {
    entries = readEntries(source);
    return {};
  };
  const file = matter(text, { language: 'yaml', engines: { ...REFUSED_ENGINES, yaml: readYaml } });
  const from = text.length - file.content.length;
  return { entries, body: readBlock(text, from, text.length, lineOfOffset(text, from)) };
}

function refuseLanguage(): never {
  throw new FormatError('refused-front-matter', 1, FENCE);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function checkFences(text: string, open: number): void {
  const close = text.indexOf(`\n${FENCE}`, open);
  if (close === -1) throw new FormatError('malformed', 1, FENCE);
  if (close > LONGEST) throw new FormatError('too-large', 1, String(close));
  const closing = text.slice(close + 1, endOfLine(text, close + 1));
  if (closing.trimEnd() !== FENCE) throw new FormatError('malformed', lineOfOffset(text, close + 1), closing);
  let blanks = 0;
  let line = 1;
  for (let at = open; at < close; at = endOfLine(text, at + 1)) {
    line += 1;
    blanks = text.slice(at, endOfLine(text, at + 1)).trim() === '' ? blanks + 1 : 0;
    if (blanks > LONGEST_BLANK_RUN) throw new FormatError('malformed', line, '');
  }
}

/** Failsafe: no scalar is turned into a date, a number or a boolean. Duplicates are looked for here: the library's own
 * search compares every key with every other. */
const YAML_OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function readEntries(source: string): readonly Entry[] {
  const lines = new LineCounter();
  const document = parseYaml(source, lines);
  const [error] = document.errors;
  if (error !== undefined) throw new FormatError('malformed', lines.linePos(error.pos[0]).line, error.code);
  const root = toField(document.contents, lines, 1, 0);
  if (root.kind !== 'map') throw new FormatError('malformed', root.line, root.kind);
  return root.entries;
}

function parseYaml(source: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> {
  try {
    return parseDocument(source, { ...YAML_OPTIONS, lineCounter });
  } catch {
    throw new FormatError('malformed', 1, 'YAML');
  }
}

/** `line`: where an absent node would stand. */
function toField(node: unknown, lines: LineCounter, line: number, level: number): Field {
  const at = isNode(node) && node.range ? lines.linePos(node.range[0]).line : line;
  if (level > DEEPEST_LEVEL) throw new FormatError('malformed', at, `> ${DEEPEST_LEVEL}`);
  if (isAlias(node)) throw new FormatError('refused-front-matter', at, `*${node.source}`);
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => toField(item, lines, at, level + 1)), line: at };
  }
  if (isMap(node)) return { kind: 'map', entries: toEntries(node, lines, at, level), line: at };
  return { kind: 'scalar', text: isScalar(node) && typeof node.value === 'string' ? node.value : '', line: at };
}

function toEntries(map: YAMLMap, lines: LineCounter, line: number, level: number): readonly Entry[] {
  const keys = new Set<string>();
  return map.items.map((pair) => {
    const key = toField(pair.key, lines, line, level + 1);
    if (key.kind !== 'scalar' || keys.has(key.text)) {
      throw new FormatError('malformed', key.line, key.kind === 'scalar' ? key.text : key.kind);
    }
    keys.add(key.text);
    return { key: key.text, line: key.line, value: toField(pair.value, lines, key.line, level + 1) };
  });
}
