/** Text -> the words and signs that a comparison matches, and what counts as the same word. */

/** Texts compared together share one vocabulary: equal words have equal ids. */
export interface Vocabulary {
  readonly ids: Map<string, number>;
  readonly ignoresTypography: boolean;
}

/** The words and signs of the alinéas of one side; `starts` and `ends` are offsets in `text` (UTF-16 units). */
export interface Tokens {
  /** The alinéas, joined. */
  readonly text: string;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Token range [from, to) and text range of each alinéa. */
  readonly alineas: readonly AlineaRange[];
}

export interface AlineaRange {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** What stands between two alinéas of `Tokens.text`. */
export const ALINEA_BREAK = '\n\n';

/**
 * A word or a number (`quarante-cinq`, `712-3-2`, `1°`, `3,5`), an elision (`l'`), else a run of one sign.
 * Repetitions are bounded: a word of any length costs a fixed number of steps per character and no stack.
 */
const LETTERS = '[\\p{L}\\p{N}\\p{M}]{1,200}';
const JOINTS = '[-‐‑–−]|(?<=\\p{N})[.,/](?=\\p{N})';
const ELISION = "['’ʼ](?=\\p{L})|(?<=(?<![\\p{L}\\p{N}])\\p{L}{1,2})['’ʼ]";
const SIGN = '([^\\s\\p{L}\\p{N}\\p{M}])\\1{0,200}';
const TOKEN = new RegExp(`${LETTERS}(?:(?:${JOINTS})${LETTERS}){0,40}(?:[°º]|${ELISION})?|${SIGN}`, 'uy');

/** Spellings of one sign, each with the sign that stands for all. */
const SIGNS: readonly (readonly [spellings: RegExp, sign: string])[] = [
  [/[’ʼ‘′`´]/g, "'"],
  [/[«»“”„″]|''/g, '"'],
  [/[–—―‐‑−]/g, '-'],
  [/…/g, '...'],
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
  [/æ/g, 'ae'],
  [/Æ/g, 'AE'],
  [/º/g, '°'],
  [/[\u00AD\u200B\u2060\uFEFF]/g, ''],
];
const PLAIN = /^[a-z0-9 .,;:()'-]*$/i;
const ACCENTED_CAPITAL = /(\p{Lu})\p{M}+/gu;

/** Signs brought to one spelling, capitals without accents; blanks are left alone. */
function foldTypography(word: string): string {
  if (PLAIN.test(word)) return word;
  const signs = SIGNS.reduce((text, [spellings, sign]) => text.replace(spellings, sign), word.normalize('NFC'));
  return signs.normalize('NFD').replace(ACCENTED_CAPITAL, '$1').normalize('NFC');
}

/** An empty vocabulary. Typography: apostrophes, quotes, dashes, ligatures, dots, accents of capitals. */
export function openVocabulary(ignoresTypography: boolean): Vocabulary {
  return { ids: new Map(), ignoresTypography };
}

function idOf(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.ids.get(word);
  if (known !== undefined) return known;
  const key = vocabulary.ignoresTypography ? foldTypography(word) : word.normalize('NFC');
  const id = vocabulary.ids.get(key) ?? vocabulary.ids.size;
  vocabulary.ids.set(key, id);
  if (key !== word) vocabulary.ids.set(word, id);
  return id;
}

/** First index whose start is at or after `offset`, from `index` on. */
function advance(starts: Int32Array, index: number, offset: number): number {
  let next = index;
  while (next < starts.length && (starts[next] ?? 0) < offset) next += 1;
  return next;
}

function alineaRanges(alineas: readonly string[], starts: Int32Array): readonly AlineaRange[] {
  let start = 0;
  let from = 0;
  return alineas.map((alinea) => {
    const end = start + alinea.length;
    const range = { from, to: advance(starts, from, end), start, end };
    from = range.to;
    start = end + ALINEA_BREAK.length;
    return range;
  });
}

const SPACE = 32;

/** Where the next token begins; `TOKEN.lastIndex` is then where it ends. Whatever is not a token is a blank. */
function nextToken(text: string, from: number): number {
  for (let start = from; start < text.length; start += 1) {
    if (text.charCodeAt(start) === SPACE) continue;
    TOKEN.lastIndex = start;
    if (TOKEN.test(text)) return start;
  }
  return text.length;
}

/** Cuts the alinéas of one side into tokens and adds their words to the vocabulary. Linear. */
export function tokensOf(alineas: readonly string[], vocabulary: Vocabulary): Tokens {
  const text = alineas.join(ALINEA_BREAK);
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = nextToken(text, 0); start < text.length; start = nextToken(text, TOKEN.lastIndex)) {
    ids.push(idOf(vocabulary, text.slice(start, TOKEN.lastIndex)));
    starts.push(start);
    ends.push(TOKEN.lastIndex);
  }
  const columns = { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  return { text, ...columns, alineas: alineaRanges(alineas, columns.starts) };
}

/** Words as people count them: runs between blanks. */
export function countWords(text: string): number {
  let count = 0;
  const word = /\S+/g;
  while (word.test(text)) count += 1;
  return count;
}
