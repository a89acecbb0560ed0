/** Codes that no table knows: their title is their identity. */

import { keyOfCode } from '../core/codes.ts';
import type { Texte } from '../core/model.ts';
import { createMemo } from './memo.ts';

const UNKNOWN = createMemo<Texte>(5000);

function makeCode(title: string): Texte {
  return { key: keyOfCode(title), nature: 'CODE', num: null, title, cid: null, date: null };
}

/** The code whose title stands between two offsets. */
export function unknownCode(text: string, start: number, end: number): Texte {
  return UNKNOWN.read(text.slice(start, end), makeCode);
}
