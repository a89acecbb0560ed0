/** Wordings by their shingles: finds those that share the most of their text with a given one, without comparing all. */

import { shinglesOf } from './shingles.ts';

export interface Wording {
  /** What `nearest` answers with. */
  readonly key: string;
  readonly text: string;
  /** Wordings of one article count once when the frequency of a shingle is judged; absent: the key. */
  readonly work?: string;
}

export interface NearWording {
  readonly key: string;
  /** 0 (excluded) to 1: the mean of what they share of the two together, and of the shorter of the two. */
  readonly score: number;
}

export interface NearestOptions {
  readonly limit: number;
  /** Keys never answered. */
  readonly exclude: ReadonlySet<string>;
}

export interface WordingIndex {
  /** The nearest wordings, best first, then in the order in which they were given. Empty when `text` is too short. */
  nearest(text: string, options: NearestOptions): readonly NearWording[];
}

/** A shingle of more articles than this is a formula of the law, not the mark of an article. */
const MAX_ARTICLES = 24;
/** Beyond, scores become estimates; 8 + 4 bytes each while the index is built. */
const MAX_SHINGLES = 6_000_000;
/** A shingle and its wording are one exact number: hash x 2^21 + place of the wording. */
const PLACES = 2 ** 21;

/** The shingles of all wordings, one after the other, those of wording `i` in [starts[i], starts[i + 1]). */
interface Gathered {
  hashes: Uint32Array;
  readonly starts: number[];
  /** Hashes with one of these bits are left out. */
  mask: number;
}

/** Shingles kept, sorted by hash then place, and how many each wording has. */
interface Postings {
  readonly entries: Float64Array;
  readonly sizes: Int32Array;
  readonly formulas: ReadonlySet<number>;
  readonly mask: number;
}

/**
 * Reads the wordings once and indexes their shingles; the texts are not kept.
 * @param maxShingles shingles held in memory, at most: beyond it, one in two is kept, then one in four…
 * @throws RangeError beyond 2,097,152 wordings
 */
export function createWordingIndex(wordings: Iterable<Wording>, maxShingles = MAX_SHINGLES): WordingIndex {
  const keys: string[] = [];
  const works: number[] = [];
  const workNumbers = new Map<string, number>();
  const gathered: Gathered = { hashes: new Uint32Array(1 << 16), starts: [0], mask: 0 };
  for (const { key, text, work = key } of wordings) {
    if (keys.length === PLACES) throw new RangeError('too many wordings');
    const number = workNumbers.get(work) ?? workNumbers.size;
    workNumbers.set(work, number);
    keys.push(key);
    works.push(number);
    gather(gathered, shinglesOf(text), maxShingles);
  }
  const postings = postingsOf(gathered, works);
  return { nearest: (text, options) => findNearest(postings, keys, text, options) };
}

function gather(gathered: Gathered, shingles: Uint32Array, maxShingles: number): void {
  const kept = shingles.filter((hash) => (hash & gathered.mask) === 0);
  const start = gathered.starts.at(-1) ?? 0;
  const end = start + kept.length;
  if (end > gathered.hashes.length) {
    const larger = new Uint32Array(Math.max(end, 2 * gathered.hashes.length));
    larger.set(gathered.hashes.subarray(0, start));
    gathered.hashes = larger;
  }
  gathered.hashes.set(kept, start);
  gathered.starts.push(end);
  if (end > maxShingles) thin(gathered);
}

/** Keeps one shingle in two, the same ones in every wording. */
function thin(gathered: Gathered): void {
  const { hashes, starts } = gathered;
  gathered.mask = 2 * gathered.mask + 1;
  let kept = 0;
  let from = 0;
  for (let place = 1; place < starts.length; place += 1) {
    const to = starts[place] ?? 0;
    for (let index = from; index < to; index += 1) {
      const hash = hashes[index] ?? 0;
      if ((hash & gathered.mask) === 0) hashes[kept++] = hash;
    }
    from = to;
    starts[place] = kept;
  }
}

function sortEntries({ hashes, starts }: Gathered): Float64Array {
  const entries = new Float64Array(starts.at(-1) ?? 0);
  for (let place = 0; place + 1 < starts.length; place += 1) {
    const end = starts[place + 1] ?? 0;
    for (let index = starts[place] ?? 0; index < end; index += 1)
      entries[index] = (hashes[index] ?? 0) * PLACES + place;
  }
  return entries.sort();
}

/** Sorts the shingles, puts the formulas aside and counts what is left of each wording. */
function postingsOf(gathered: Gathered, works: readonly number[]): Postings {
  const entries = sortEntries(gathered);
  const sizes = new Int32Array(works.length);
  const formulas = new Set<number>();
  let kept = 0;
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const hash = hashOf(entries, from);
    to = endOfRun(entries, from, hash);
    if (isFormula(entries, from, to, works)) {
      formulas.add(hash);
      continue;
    }
    entries.copyWithin(kept, from, to);
    for (let index = kept; index < kept + to - from; index += 1) {
      const place = (entries[index] ?? 0) % PLACES;
      sizes[place] = (sizes[place] ?? 0) + 1;
    }
    kept += to - from;
  }
  return { entries: entries.slice(0, kept), sizes, formulas, mask: gathered.mask };
}

function hashOf(entries: Float64Array, index: number): number {
  return Math.floor((entries[index] ?? 0) / PLACES);
}

function endOfRun(entries: Float64Array, from: number, hash: number): number {
  const limit = (hash + 1) * PLACES;
  let to = from + 1;
  while (to < entries.length && (entries[to] ?? 0) < limit) to += 1;
  return to;
}

function isFormula(entries: Float64Array, from: number, to: number, works: readonly number[]): boolean {
  if (to - from <= MAX_ARTICLES) return false;
  const seen = new Set<number | undefined>();
  for (let index = from; index < to && seen.size <= MAX_ARTICLES; index += 1) {
    seen.add(works[(entries[index] ?? 0) % PLACES]);
  }
  return seen.size > MAX_ARTICLES;
}

/** Index of the first entry of `hash`, or of the one that would follow it. */
function findRun(entries: Float64Array, hash: number): number {
  const first = hash * PLACES;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mean of Jaccard's index and of the containment of the smaller in the larger. */
function scoreOf(shared: number, left: number, right: number): number {
  const jaccard = shared / (left + right - shared);
  return (jaccard + shared / Math.min(left, right)) / 2;
}

function findNearest(
  postings: Postings,
  keys: readonly string[],
  text: string,
  { limit, exclude }: NearestOptions,
): readonly NearWording[] {
  const { entries, sizes, formulas, mask } = postings;
  const shingles = shinglesOf(text).filter((hash) => (hash & mask) === 0 && !formulas.has(hash));
  const shared = new Map<number, number>();
  for (const hash of shingles) {
    const limitOfRun = (hash + 1) * PLACES;
    for (let index = findRun(entries, hash); (entries[index] ?? Infinity) < limitOfRun; index += 1) {
      const place = (entries[index] ?? 0) % PLACES;
      shared.set(place, (shared.get(place) ?? 0) + 1);
    }
  }
  const scored = [...shared]
    .filter(([place]) => !exclude.has(keys[place] ?? ''))
    .map(([place, count]) => ({ place, score: scoreOf(count, shingles.length, sizes[place] ?? 0) }));
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored.slice(0, limit).map(({ place, score }) => ({ key: keys[place] ?? '', score }));
}
