/** Latin adverbs of article numbers and their values: bis 2, ter 3 … nonagies 90, centies 100. */

const UNITS: readonly (readonly string[])[] = [
  [''],
  ['un'],
  ['duo', 'du'],
  ['ter', 'tre', 'tri'],
  ['quater', 'quatuor'],
  ['quin', 'quinque', 'quinquies'],
  ['sex', 'se'],
  ['sept', 'septen'],
  ['octo', 'oct'],
  ['novo', 'nono', 'non', 'novem'],
];

const TENS: Readonly<Record<string, number>> = {
  decies: 10,
  vicies: 20,
  tricies: 30,
  trigies: 30,
  quadragies: 40,
  quinquagies: 50,
  sexagies: 60,
  septuagies: 70,
  octogies: 80,
  nonagies: 90,
  centies: 100,
};

const SIMPLE: Readonly<Record<string, number>> = {
  bis: 2,
  ter: 3,
  quater: 4,
  quinquies: 5,
  sexies: 6,
  septies: 7,
  octies: 8,
  nonies: 9,
  novies: 9,
  quindecies: 15,
};

function listAdverbs(): Map<string, number> {
  const adverbs = new Map(Object.entries(SIMPLE));
  for (const [ten, value] of Object.entries(TENS)) {
    UNITS.forEach((prefixes, unit) => {
      for (const prefix of prefixes) adverbs.set(prefix + ten, value + unit);
    });
  }
  return adverbs;
}

const ADVERBS: ReadonlyMap<string, number> = listAdverbs();

/** The value of a Latin adverb in lower case without accents (`duodecies` 12); undefined for any other word. */
export function valueOfLatin(word: string): number | undefined {
  return ADVERBS.get(word);
}
