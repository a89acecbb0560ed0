/** Numbers and texts one after the other, as they go from one thread to another: three blocks, whatever they are parts of. */

import type { StoredText } from '../store/full-text.ts';

/** What was put, to be taken in the same order. The arrays are to be transferred. */
export interface MessageStream {
  /** Also the lengths of words and texts, -1 for none. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Short texts, end to end. */
  readonly words: string;
  /** What comes again and again, and null: their places are numbers. */
  readonly terms: readonly (string | null)[];
  /** Long texts in UTF-8, which costs neither side a string. */
  readonly texts: Uint8Array<ArrayBuffer>;
}

/** Fills a stream. Only one is filled at a time. */
export interface StreamWriter {
  number(value: number): void;
  word(text: string | null): void;
  /** A short text that many have in common. */
  term(text: string | null): void;
  text(text: StoredText | null): void;
  /** All that was put. */
  finish(): MessageStream;
}

/** Takes what was put, each by the function of the same name. */
export interface StreamReader {
  number(): number;
  word(): string | null;
  /** `T`: what was put is known to be one of. */
  term<T extends string>(): T | null;
  text(): Uint8Array | null;
}

/** Grown to what the largest stream needs. */
const room = { numbers: new Float64Array(1 << 15), texts: new Uint8Array(1 << 20) };

const NONE = -1;
/** Units of a string are at most as many bytes each. */
const MOST_BYTES = 3;
const ENCODER = new TextEncoder();

export function createStreamWriter(): StreamWriter {
  const words: string[] = [];
  const terms = new Map<string | null, number>();
  const texts = createTexts();
  let count = 0;
  const number = (value: number): void => {
    if (count === room.numbers.length) room.numbers = grow(room.numbers, new Float64Array(2 * count));
    room.numbers[count] = value;
    count += 1;
  };
  return {
    number,
    word(text) {
      number(text === null ? NONE : text.length);
      if (text !== null) words.push(text);
    },
    term(text) {
      const known = terms.get(text);
      const place = known ?? terms.size;
      if (known === undefined) terms.set(text, place);
      number(place);
    },
    text: (text) => number(text === null ? NONE : texts.put(text)),
    finish: () => ({
      numbers: room.numbers.slice(0, count),
      words: words.join(''),
      terms: [...terms.keys()],
      texts: texts.bytes(),
    }),
  };
}

interface Texts {
  /** Returns the length of the text in bytes. */
  put(text: StoredText): number;
  /** A copy of all that was put. */
  bytes(): Uint8Array<ArrayBuffer>;
}

function createTexts(): Texts {
  let end = 0;
  return {
    put(text) {
      const from = end;
      const most = typeof text === 'string' ? MOST_BYTES * text.length : text.length;
      if (end + most > room.texts.length) room.texts = grow(room.texts, new Uint8Array(2 * (end + most)));
      if (typeof text === 'string') end += ENCODER.encodeInto(text, room.texts.subarray(from)).written;
      else {
        room.texts.set(text, from);
        end += text.length;
      }
      return end - from;
    },
    bytes: () => room.texts.slice(0, end),
  };
}

function grow<T extends Float64Array | Uint8Array>(old: T, grown: T): T {
  grown.set(old);
  return grown;
}

export function createStreamReader({ numbers, words, terms, texts }: MessageStream): StreamReader {
  let [next, word, text] = [0, 0, 0];
  const number = (): number => numbers[next++] ?? Number.NaN;
  return {
    number,
    word() {
      const length = number();
      if (length === NONE) return null;
      word += length;
      return words.slice(word - length, word);
    },
    term: <T extends string>() => (terms[number()] ?? null) as T | null,
    text() {
      const length = number();
      if (length === NONE) return null;
      text += length;
      return texts.subarray(text - length, text);
    },
  };
}

/** What of a stream is transferred. */
export function buffersOf({ numbers, texts }: MessageStream): readonly ArrayBuffer[] {
  return [numbers.buffer, texts.buffer];
}
