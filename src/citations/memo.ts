/** What recurs is read once: bounded in entries and in length. */

/** Longer wordings recur too seldom to be kept. */
const LONGEST = 200;

export interface Memo<T> {
  /** What `make` makes of `wording`, made before or now. */
  read(wording: string, make: (wording: string) => T): T;
}

/** A part of a text keeps the whole text in memory; its copy does not. */
function copyText(part: string): string {
  return ` ${part}`.slice(1);
}

/** A memo of `most` wordings at most, forgotten all at once. */
export function createMemo<T>(most: number): Memo<T> {
  const made = new Map<string, T>();
  return {
    read(wording, make) {
      const known = made.get(wording);
      if (known !== undefined) return known;
      if (wording.length > LONGEST) return make(wording);
      const copy = copyText(wording);
      const value = make(copy);
      if (made.size >= most) made.clear();
      made.set(copy, value);
      return value;
    },
  };
}
