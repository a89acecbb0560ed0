/** A wording -> its shingles: runs of consecutive words, folded, numbers masked, each as a 32-bit hash. */

/** Words of a shingle. */
const WIDTH = 4;
/** A wording with fewer words proves nothing: `Abrogé`, `(Dispositions modificatrices)`. */
const MIN_WORDS = 12;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SPREAD = 0x9e3779b1;

/** What a UTF-16 unit is to a word: its folded letter or digit; nothing at all; the end of the word. */
const NOTHING = 1;
const END = 0;
const FIRST_OTHER_LETTER = 0x370;
const FOLDED = foldedUnits();

function foldedUnits(): Uint16Array {
  const units = new Uint16Array(FIRST_OTHER_LETTER);
  for (let unit = 0; unit < FIRST_OTHER_LETTER; unit += 1) {
    const base = String.fromCharCode(unit).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    units[unit] = /^[\p{L}0-9]$/u.test(base) ? base.charCodeAt(0) : base === '' || unit === 0xad ? NOTHING : END;
  }
  return units;
}

function foldUnit(unit: number): number {
  if (unit < FIRST_OTHER_LETTER) return FOLDED[unit] ?? END;
  if (unit >= 0x200b && unit <= 0x200d) return NOTHING;
  return (unit >= 0x2000 && unit <= 0x2bff) || unit === 0x3000 || unit === 0xfeff ? END : unit;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function addLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, FNV_PRIME);
}

function hashWord(word: string): number {
  return [...word].reduce((hash, letter) => addLetter(hash, letter.charCodeAt(0)), FNV_START);
}

/** Every number: an article renumbered keeps its words, and those that cite it change their numbers only. */
const NUMBER = hashWord('#');
/** `L. 712-3`, `L.O. 127`, `R. 4127-1`: the letters belong to the number. */
const NUMBER_LETTERS: ReadonlySet<number> = new Set(['l', 'lo', 'o', 'r', 'd'].map(hashWord));

function putWord(words: number[], hash: number, isNumber: boolean): void {
  if (!isNumber) {
    words.push(hash);
    return;
  }
  while (NUMBER_LETTERS.has(words.at(-1) ?? 0)) words.pop();
  if (words.at(-1) !== NUMBER) words.push(NUMBER);
}

/** The hashes of the words of a text, in order. Linear; no string is built. */
function wordsOf(text: string): readonly number[] {
  const words: number[] = [];
  let hash = FNV_START;
  let isOpen = false;
  let isNumber = false;
  for (let index = 0; index <= text.length; index += 1) {
    const unit = index === text.length ? END : foldUnit(text.charCodeAt(index));
    if (unit === NOTHING) continue;
    if (unit !== END) {
      // The ligature œ is written oe as often.
      hash = unit === 0x153 ? addLetter(addLetter(hash, 111), 101) : addLetter(hash, unit);
      isNumber = isNumber || isDigit(unit);
      isOpen = true;
    } else if (isOpen) {
      putWord(words, hash, isNumber);
      hash = FNV_START;
      isOpen = false;
      isNumber = false;
    }
  }
  return words;
}

function finish(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/**
 * The distinct shingles of a text, as unsigned 32-bit hashes in increasing order; none when the text is too short to
 * prove anything. Case, accents, typography and all numbers are indifferent.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text);
  if (words.length < MIN_WORDS) return new Uint32Array(0);
  const hashes = new Uint32Array(words.length - WIDTH + 1);
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0;
    for (let next = start; next < start + WIDTH; next += 1) hash = Math.imul(hash, SPREAD) ^ finish(words[next] ?? 0);
    hashes[start] = finish(hash);
  }
  hashes.sort();
  return hashes.filter((hash, index) => index === 0 || hash !== hashes[index - 1]);
}
