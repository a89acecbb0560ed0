/** Where comments, strings and patterns open in the code of a family of languages. */

import { isBlank, isLineEnd } from './characters.ts';
import type { Family, Quoting } from './families.ts';

export type Token =
  | { readonly kind: 'line'; readonly open: string }
  | { readonly kind: 'block'; readonly open: string; readonly close: string }
  | { readonly kind: 'string'; readonly open: string; readonly quoting: Quoting }
  | { readonly kind: 'pattern'; readonly open: string; readonly end: number };

export interface Tokens {
  readonly family: Family;
  /** By the first unit of what opens them, the longest first. */
  readonly table: readonly (readonly Token[] | undefined)[];
  /** 1 for each unit that may open something. */
  readonly opens: Uint8Array;
}

const known = new WeakMap<Family, Tokens>();
/** On one line, at most 200 parts: a division is not looked at further. */
const PATTERN = /\/(?![*/])(?:[^\\/[\r\n]|\\[^\r\n]|\[(?:[^\]\\\r\n]|\\[^\r\n]){0,200}\]){1,200}\//y;
const SLASH = 47;
const BEFORE_PATTERN = new Set('(,=:[!&|?{};+\n\r');

export function createTokens(family: Family): Tokens {
  const made = known.get(family);
  if (made !== undefined) return made;
  const all: Token[] = [
    ...family.line.map((open): Token => ({ kind: 'line', open })),
    ...family.block.map(([open, close]): Token => ({ kind: 'block', open, close })),
    ...family.strings.map((quoting): Token => ({ kind: 'string', open: quoting.open, quoting })),
  ];
  const table = new Array<Token[] | undefined>(128).fill(undefined);
  for (const token of all.sort((one, other) => other.open.length - one.open.length)) {
    const code = token.open.charCodeAt(0);
    (table[code] ??= []).push(token);
  }
  const opens = Uint8Array.from(table, (each) => (each === undefined ? 0 : 1));
  if (family.hasPatterns) opens[SLASH] = 1;
  const tokens = { family, table, opens };
  known.set(family, tokens);
  return tokens;
}

/** What opens at `at`; null when nothing does. */
export function tokenAt(tokens: Tokens, source: string, at: number, to: number): Token | null {
  const code = source.charCodeAt(at);
  const candidates = tokens.table[code];
  for (const token of candidates ?? []) {
    if (source.startsWith(token.open, at) && mayOpen(tokens.family, token, source, at)) return token;
  }
  return code === SLASH && tokens.family.hasPatterns ? patternAt(source, at, to) : null;
}

function mayOpen({ needsBlank }: Family, token: Token, source: string, at: number): boolean {
  if (token.kind !== 'line' || !needsBlank || at === 0) return true;
  const before = source.charCodeAt(at - 1);
  return isBlank(before) || isLineEnd(before) || before === 59 || before === 0xfeff;
}

function patternAt(source: string, at: number, to: number): Token | null {
  let before = at - 1;
  while (before >= 0 && source.charAt(before) === ' ' && at - before < 20) before -= 1;
  if (before >= 0 && !BEFORE_PATTERN.has(source.charAt(before))) return null;
  PATTERN.lastIndex = at;
  if (!PATTERN.test(source)) return null;
  return { kind: 'pattern', open: '/', end: Math.min(PATTERN.lastIndex, to) };
}
