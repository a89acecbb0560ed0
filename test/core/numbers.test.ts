import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNums,
  displayNum,
  foldStars,
  formatNum,
  normalizeNum,
  orderKey,
  parseNum,
} from '../../src/core/numbers.ts';

const SPELLINGS: readonly (readonly [key: string, spellings: readonly string[]])[] = [
  [
    'L712-3-2',
    ['L712-3-2', 'L. 712-3-2', 'L 712-3-2', 'L.712-3-2', 'l712-3-2', 'L.  712-3- 2', ' L712‑3–2. ', 'L.\n712-3-2'],
  ],
  ['R*123-1', ['R*123-1', '*R123-1', 'R. * 123-1', 'R.* 123-1', 'R. *123-1', 'R* 123-1', '* R. 123-1']],
  ['R**110-1', ['R**110-1', '**R110-1', '*R*110-1']],
  ['D*45', ['D*45', 'D. * 45']],
  ['LO111-1', ['LO111-1', 'L.O. 111-1', 'L. O. 111-1', 'lo 111-1', 'L O 111-1']],
  ['R3233-13', ['R 3233-13', 'R3233-13']],
  ['D275', ['D275.', 'D. 275']],
  ['1', ['1er', '1ER', ' 1 ', '1']],
  ['annexe 1', ['Annexe 1er', 'ANNEXE 1', 'annexe  1']],
  ['annexe I', ['Annexe Ier', 'Annexe I', 'annexe i']],
  ['310 duodecies', ['310 duodecies', '310 DUODECIES', '310duodecies']],
  ['R553-14 bis', ['R553-14 bis', 'R. 553-14 BIS']],
  ['L117 bis-3', ['L117 BIS-3', 'L117 bis-3']],
  ['199 A', ['199 A', '199 a']],
  ['200 quater B', ['200 quater B', '200 Quater b']],
  ['46 AGF sexies', ['46 AGF sexies']],
  ['39 AU', ['39 AU']],
  ['23 V 6', ['23 V 6']],
  ['L2323-26-1 A', ['L2323-26-1 A', 'L. 2323-26-1 A']],
  ['41 duovicies-0 H', ['41 duovicies-0 H']],
  ['D213-1-A', ['D213-1-A']],
  [
    "annexe a l'article R3113-2",
    ["Annexe à l'article R3113-2", "ANNEXE A L'ARTICLE R. 3113-2", 'Annexe à l’article R.3113-2'],
  ],
  ["annexe I a l'art. R57-6-18", ["Annexe I à l'art. R57-6-18"]],
  ['annexe II : tableau n° 66 bis', ['Annexe II : Tableau n° 66 bis', 'ANNEXE II : TABLEAU N° 66 BIS']],
  ['annexe XVIII', ['Annexe xviii', 'ANNEXE XVIII']],
  ['annexe 6.6', ['Annexe 6.6']],
  ['annexe, art. 9', ['ANNEXE, art. 9']],
  ['211-1 a 232-53', ['211-1 à 232-53', '211-1 À 232-53', '211-1 a 232-53']],
  ['preambule', ['PREAMBULE', 'Préambule']],
  ['preliminaire', ['préliminaire', 'Préliminaire']],
  ['unique', ['unique', 'UNIQUE']],
  ['CA de paris', [': CA de Paris']],
  ['rubrique 7', ['Rubrique 7']],
  ['1re', ['1re']],
  ['II', ['II', 'ii']],
  ['', ['', ' . : ']],
];

describe('normalizeNum', () => {
  test.each(SPELLINGS)('%s', (key, spellings) => {
    expect(spellings.map(normalizeNum)).toEqual(spellings.map(() => key));
  });

  test('keeps apart what the law keeps apart', () => {
    const apart = [
      '12',
      '12 A',
      '12-A',
      '12 bis',
      '12-1',
      'L12',
      'LO12',
      'R12',
      'R*12',
      'R**12',
      'D12',
      'A12',
      '1re',
      '1',
    ];
    expect(new Set(apart.map(normalizeNum)).size).toBe(apart.length);
  });

  test('a soft hyphen, a control or a bidi character does not hide a number', () => {
    expect(normalizeNum('L\u00ad712\u202e-3\u0000-2')).toBe('L712-3-2');
    expect(normalizeNum('L\u00a0712\u2011\u00ad3')).toBe('L712-3');
  });

  test('is idempotent on any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(normalizeNum(normalizeNum(text))).toBe(normalizeNum(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('takes no time on a hostile line', () => {
    const before = performance.now();
    for (const piece of ['1 -', 'L. O ', '* ', 'a1 ', '. :', 'annexe ']) normalizeNum(piece.repeat(200_000));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

const PIECES = [
  'L',
  'R',
  'LO',
  '*',
  '. ',
  '-',
  ' ',
  '1er',
  'bis',
  'BIS',
  'A',
  'annexe',
  "l'article",
  'à',
  '12',
  '0',
  'é',
  '«',
  '😀',
];

function anyText(): fc.Arbitrary<string> {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((parts) => parts.join(''));
  return fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }), pieces);
}

/** Keys as codes have them. */
function anyKey(): fc.Arbitrary<string> {
  const head = fc.constantFrom('', 'L', 'LO', 'R', 'R*', 'R**', 'D', 'A', 'annexe ', 'annexe II ');
  const tail = fc.constantFrom('', ' bis', ' decies', ' A', ' AB', '-1', '-12', '-2 A', ' quater B bis', ' à 300');
  const digits = fc.oneof(
    fc.integer({ min: 0, max: 999 }).map(String),
    fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
  );
  return fc.tuple(head, digits, tail).map((parts) => normalizeNum(parts.join('')));
}

test('displayNum keeps the spelling', () => {
  expect(displayNum(' L.\u00a0 712-3-2\n')).toBe('L. 712-3-2');
  expect(displayNum('Annexe  À')).toBe('Annexe À');
});

test('foldStars drops stars only', () => {
  expect(foldStars('R**123-1')).toBe('R123-1');
  expect(foldStars('12 A')).toBe('12 A');
});

describe('parseNum', () => {
  test.each([
    ['L712-3-2', false, 'L', 0, ['integer:712', 'integer:3', 'integer:2']],
    ['R**110-1', false, 'R', 2, ['integer:110', 'integer:1']],
    ['200 quater B', false, '', 0, ['integer:200', 'latin:quater', 'capital:B']],
    [
      "annexe a l'article R3113-2",
      true,
      '',
      0,
      ['word:a', 'word:l', 'word:article', 'capital:R', 'integer:3113', 'integer:2'],
    ],
    ['annexe', true, '', 0, []],
    ['unique', false, '', 0, ['word:unique']],
    ['', false, '', 0, []],
  ] as const)('%s', (key, annexe, prefix, stars, tokens) => {
    const num = parseNum(key);
    expect(num).toMatchObject({ annexe, prefix, stars });
    expect(num.tokens.map(({ kind, text }) => `${kind}:${text}`)).toEqual(tokens);
  });

  test('formatNum gives the key back, and parsing it again the same parts', () => {
    fc.assert(
      fc.property(fc.oneof(anyKey(), anyText()), (text) => {
        const key = normalizeNum(text);
        const format = formatNum(parseNum(key));
        expect(format).toBe(key);
        expect(parseNum(format)).toEqual(parseNum(key));
      }),
    );
  });
});

describe('natural order', () => {
  const ASCENDING = [
    ['12 A', '12', '12 bis', '12 ter', '12 decies', '12-1 A', '12-1', '12-1-1', '12-2', '12-10', '13'],
    ['9', '10', '99', '100', '123456789012345678901234567890', 'unique', 'L1', 'L2', 'R1', 'D1', 'A1', 'annexe'],
    ['305', '305 bis'],
    ['305 A', '305 AA', '305 B', '305'],
    ['L1', 'LO1', 'L2', 'LO2'],
    ['R1', 'R*1', 'R2', 'R*2', 'R10'],
    ['annexe', 'annexe 1', 'annexe II', 'annexe 3', 'annexe IX', 'annexe X', "annexe a l'article R1"],
    ['41 duovicies', '41 tervicies', '41 tricies'],
    ['1649 A', '1649 A bis', '1649', '1649 bis', '1649-0 A', '1649-0 B', '1649-0'],
  ];
  test.each(ASCENDING.map((nums) => [nums]))('%j', (nums) => {
    expect(nums.toReversed().map(normalizeNum).toSorted(compareNums)).toEqual(nums.map(normalizeNum));
  });

  test('compareNums is a total order: equal only to itself, antisymmetric, transitive', () => {
    const key = fc.oneof(anyKey(), anyText().map(normalizeNum));
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        expect(compareNums(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareNums(a, b)) + Math.sign(compareNums(b, a))).toBe(0);
        const [x, y, z] = [a, b, c].toSorted(compareNums);
        expect(compareNums(x ?? '', y ?? '')).toBeLessThanOrEqual(0);
        expect(compareNums(y ?? '', z ?? '')).toBeLessThanOrEqual(0);
        expect(compareNums(x ?? '', z ?? '')).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('orderKey sorts in UTF-8 bytes as compareNums does', () => {
    const key = fc.oneof(anyKey(), anyText().map(normalizeNum));
    fc.assert(
      fc.property(key, key, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(orderKey(a)), Buffer.from(orderKey(b)));
        expect(bytes).toBe(Math.sign(compareNums(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  test('plain numbers are ordered part by part, whatever their length', () => {
    const plain = fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const index = a.findIndex((part, at) => part !== b[at]);
        const other = b[index];
        const expected =
          index === -1 ? Math.sign(a.length - b.length) : other === undefined || (a[index] ?? 0n) > other ? 1 : -1;
        expect(Math.sign(compareNums(`L${a.join('-')}`, `L${b.join('-')}`))).toBe(expected);
      }),
    );
  });

  test('a number of two hundred digits comes after one of ninety', () => {
    expect(compareNums('9'.repeat(90), `1${'0'.repeat(200)}`)).toBeLessThan(0);
    expect(compareNums('9'.repeat(89), '1'.repeat(90))).toBeLessThan(0);
  });
});
