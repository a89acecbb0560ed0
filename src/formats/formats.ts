/** The formats, in the order in which a file is offered to them, and the files that are offered to none. */

import type { Format } from '../core/contracts.ts';
import type { SkipReason } from '../core/model.ts';
import { legalize } from './legalize.ts';
import { legiData } from './legi-data.ts';
import { legiStructure, legiXml } from './legi-xml.ts';
import { native } from './native.ts';
import { seedFamily } from './seed-family.ts';
import { steeve } from './steeve.ts';
import { tricoteuses } from './tricoteuses.ts';

/** The first that accepts a file reads it. Content decides; each one tells the files of the others in a character or two. */
export const FORMATS: readonly Format[] = [
  legiXml,
  legiStructure,
  legiData,
  tricoteuses,
  legalize,
  native,
  steeve,
  ...seedFamily,
];

/** Files known by name, in every flavour of corpus. */
const NAMED: readonly { readonly pattern: RegExp; readonly reason: SkipReason }[] = [
  { pattern: /^readme(?:\.[a-z]+)?$/i, reason: 'readme' },
  { pattern: /^licen[cs]e(?:\.[a-z]+)?$/i, reason: 'licence' },
  { pattern: / - Intégral\.md$/, reason: 'whole-code' },
  { pattern: /^lexloupe\.config\./, reason: 'config' },
];

/**
 * Why a file is not even offered to the formats; null when it is.
 * @param path relative, `/` separated, NFC
 * @param head the first 4,096 UTF-16 units at most
 * @param size of the whole file, in any unit: only zero, and not more than the head, matter
 */
export function sniffSkip(path: string, head: string, size: number): SkipReason | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const named = NAMED.find(({ pattern }) => pattern.test(name));
  if (named !== undefined) return named.reason;
  if (head.includes('\0')) return 'binary';
  return size === 0 || (size <= head.length && head.trim() === '') ? 'empty' : null;
}
