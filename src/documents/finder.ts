/** Looks forward in a text, for one string at a time, without ever reading the same stretch twice. */

/** One string that is looked for, and the last answer: from where, and where it stands; -1 when nowhere below. */
export interface Seeker {
  readonly text: string;
  from: number;
  at: number;
}

/** The strings that were looked for. */
export interface Finder {
  readonly source: string;
  readonly seekers: Map<string, Seeker>;
}

export function createFinder(source: string): Finder {
  return { source, seekers: new Map() };
}

export function createSeeker(text: string): Seeker {
  return { text, from: 0, at: -2 };
}

/**
 * Where the seeker's string stands at or after `from`; -1 when nowhere. The last answer is remembered: questions that move
 * forward cost one pass over the source in all, whatever their number.
 */
export function seek(source: string, seeker: Seeker, from: number): number {
  const { at } = seeker;
  if (from >= seeker.from && (at === -1 || at >= from)) return at;
  seeker.from = from;
  seeker.at = source.indexOf(seeker.text, from);
  return seeker.at;
}

/** Where `text` stands at or after `from`; -1 when nowhere. */
export function findNext({ source, seekers }: Finder, text: string, from: number): number {
  let seeker = seekers.get(text);
  if (seeker === undefined) seekers.set(text, (seeker = createSeeker(text)));
  return seek(source, seeker, from);
}

/** The same, within [from, to). */
export function findWithin(finder: Finder, text: string, from: number, to: number): number {
  const at = findNext(finder, text, from);
  return at === -1 || at + text.length > to ? -1 : at;
}
