/** What the name of a seed-family file says: `Article L712-3-2 - 6694694.md`. */

import type { Anomaly } from '../core/model.ts';

export interface SeedName {
  readonly num: string;
  /** LEGIARTI identifier of the article, whose significant digits close the name. */
  readonly articleCid: string;
}

const NAME = /^Article ?(.*) - (\d{1,12})(?:\.[a-z]{1,8})?$/i;
const CID_LENGTH = 12;
/** A file system cannot write every number; names are padded so that they sort: `Article 037`, `0L1`. */
const LEADING_ZEROS = /(?<!\d)0+(?=[\dLRDA])/g;

/** The number and cid in the name of `path`; null when it does not hold both. */
export function readSeedName(path: string): SeedName | null {
  const parts = NAME.exec(path.slice(path.lastIndexOf('/') + 1));
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  return { num: parts[1].trim(), articleCid: `LEGIARTI${parts[2].padStart(CID_LENGTH, '0')}` };
}

/** `name-mismatch` when name and title give two numbers; zero-padding, blanks and composition of accents do not count. */
export function checkSeedName(name: SeedName | null, num: string | null): readonly Anomaly[] {
  if (name === null || foldNumber(name.num) === foldNumber(num ?? '')) return [];
  return [{ kind: 'name-mismatch', line: 1, detail: `${name.num} / ${num ?? ''}` }];
}

function foldNumber(num: string): string {
  return num.normalize('NFC').replace(/\s+/g, ' ').trim().replace(LEADING_ZEROS, '');
}
