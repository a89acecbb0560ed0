/** JSON source: the same bytes each time, with nothing in it that a terminal would execute. */

import type { Json } from '../core/view.ts';
import { makeSafeJson } from './safe-text.ts';

/** One line of JSON. Control characters, invisible ones, U+2028/9 and lone surrogates are `\uXXXX`. */
export function jsonLine(value: Json): string {
  return makeSafeJson(JSON.stringify(value));
}

/** JSON over several lines, two blanks a level; every line but the first begins with `indent`. */
export function jsonBlock(value: Json, indent = ''): string {
  return makeSafeJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}
