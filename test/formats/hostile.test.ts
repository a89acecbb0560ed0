import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/core/contracts.ts';
import { FORMATS } from '../../src/formats/formats.ts';

const PATHS = ['Article L1 - 12.md', 'article-1.md', 'a.txt'];
const LINES = [
  '# Article L1',
  'Article L1',
  '----',
  '---',
  '---js',
  '',
  '**Nota:**',
  '**Liens relatifs à cet article**',
  '_Cité par_:',
  '\t**Abrogé par**:',
  '_:',
  '  - Code des phares - art. L2 (V)',
  '  - ',
  'num: 1',
  'texte: Code des phares',
  'liens:',
  '  cites: [a, {num: 2}]',
  '    - &a x',
  'nota: *a',
  'M 100644 inline x',
  "<p><a title='Code des phares - art. 3'>3</a>",
  'État: VIGUEUR',
  'Date de début: 2999-01-01',
  'Identifiant: LEGIARTI000099000123',
  '<h1>Article 12</h1>',
  '### Nota',
  '<details>',
  '<summary><em>Références</em></summary>',
  "<h2>Références faites par l'article</h2>",
  "### Articles faisant référence à l'article",
  '<ul>',
  '<li>',
  '<li>CITATION cible Code des phares - art. 3 (V)</li>',
  '<a href="x/LEGIARTI000099000124">Code des phares - article 3 AUTONOME VIGUEUR</a> CITATION source',
  '</li>',
  '| Date | Type | Sens | Document |',
  '| :--- | :--- | :--- | :--- |',
  '| 2030-01-01 | MODIFIE | cible | [Loi n° 2030-1 - article 2](x) |',
  '</details>',
  'identifier: "LEGITEXT000099000001"',
  'rank: "code"',
  '## Partie législative',
  '#### Titre Ier',
  '##### Article L1',
];

function parseWithAll(text: string): void {
  for (const format of FORMATS) {
    for (const path of PATHS) {
      format.accepts(path, text.slice(0, 4096));
      try {
        for (const { liens, bodyLine, line } of format.parse(text, { path })) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(bodyLine).toBeGreaterThan(0);
          for (const lien of liens) expect(lien.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
  }
}

const RECORD = '---\nIdentifiant: LEGIARTI000099000123\n---\n\n<h1>Article 1</h1>\n';
const REFERENCES = `${RECORD}\nUn feu.\n\n<details>\n<summary><em>Références</em></summary>\n`;
const HEADING = "<h2>Références faites par l'article</h2>\n";
const CODE = '---\nrank: "code"\nidentifier: "LEGITEXT000099000001"\n---\n';
const TRICOTEUSES: readonly (readonly [string, string])[] = [
  ['open items', '<li>'],
  ['item lines', '<li>\n'],
  ['closed items', '<li>x</li>\n'],
  ['anchors in an item', '<li><a '],
  ['closing anchors', '<a ></a>'],
  ['effects', ', en vigueur du '],
  ['articles in an item', ' - article '],
  ['types', ' AUTONOME'],
  ['capitals', 'A_'],
  ['entities', '&amp;'],
  ['bars', '|'],
  ['rows', '|a|\n'],
  ['brackets', '| [x]('],
  ['summaries', '<summary>'],
  ['headings', '### '],
];

describe('every format, on any text', () => {
  it('throws nothing but FormatError', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...LINES.slice(0, 5), ''), lines, (first, rest) => {
        parseWithAll([first, ...rest].join('\n'));
      }),
      { numRuns: 150 },
    );
  });

  const SIZE = 60_000;
  it.each([
    ['blanks', '# Article 1\n', ' ', ''],
    ['blank lines', '# Article 1\nx', '\n', 'y'],
    ['blanks inside a title', '# Article 1', ' ', 'x'],
    ['open tags', '# Article 1\n\n<p>', '<b>', ''],
    ['open anchors', '# Article 1\n\n<p>', '<a title=x>', ''],
    ['less-than signs', '# Article 1\n\n', '<', ''],
    ['tag beginnings', '# Article 1\n\n', '<a', ''],
    ['attributes', '# Article 1\n\n<p><a ', 'title ', '>'],
    ['emphases', '# Article 1\n\n**Liens relatifs à cet article**\n\n', '_', ':'],
    ['blanks in an item', '# Article 1\n\n**Liens relatifs à cet article**\n\n  - x', ' ', 'x'],
    ['marks in an item', '# Article 1\n\n**Liens relatifs à cet article**\n\n  - Code des phares', ' - art. ', '(V)'],
    ['commas in an item', '# Article 1\n\n**Liens relatifs à cet article**\n\n  - Code des phares 1', ', I', 'x'],
    ['digits in an item', '# Article 1\n\n**Liens relatifs à cet article**\n\n  - Code des phares ', '1-', 'x'],
    ['parentheses in an item', '# Article 1\n\n**Liens relatifs à cet article**\n\n  - Code (', '(V) ', ')'],
    ['capitals in an item', '# Article 1\n\n**Liens relatifs à cet article**\n\n_Liens_:\n\n  - ', 'A_', ''],
    ['items', '# Article 1\n\n**Liens relatifs à cet article**\n\n', '- \n', ''],
    ['dashes', 'Article 1\n----\n', '-', ''],
    ['blank front matter', '---\nnum: 1\netat: V\n', '\n', '\n---\n'],
    ['flow lists', '---\nnum: 1\netat: ', '[', '\n---\n'],
    ['flow maps', '---\nnum: 1\netat: ', '{a: ', '\n---\n'],
    ['block lists', '---\nnum: 1\netat: V\nnota:\n  ', '- ', 'x\n---\n'],
    ['explicit keys', '---\nnum: 1\netat: V\n', '? ', 'x\n---\n'],
    ['anchors', '---\nnum: 1\netat: ', '&a ', '\n---\n'],
    ['tags', '---\nnum: 1\netat: ', '!a ', '\n---\n'],
    ['quotes', '---\nnum: 1\netat: ', '"', '\n---\n'],
    ['comments', '---\nnum: 1\netat: V\n', '# \n', '\n---\n'],
    ['documents', '---\nnum: 1\netat: V\n', '...\n', '\n---\n'],
    ['colons', '---\nnum: 1\netat: V\n', 'a: ', '\n---\n'],
    ['plain lines', '---\nnum: 1\netat: V\nnota: a\n', ' b\n', '\n---\n'],
    ['keys', '---\nnum: 1\netat: V\n', 'a:\n', '\n---\n'],
    ...TRICOTEUSES.map(([what, unit]): [string, string, string, string] => [what, REFERENCES + HEADING, unit, '']),
    ['tables of many columns', `${REFERENCES}${HEADING}${'| '.repeat(15_000)}\n`, '|\n', ''],
    ['items under a long heading', `${REFERENCES}### ${'É'.repeat(30_000)}\n`, '<li>\n', ''],
    ['tags in a nota', `${RECORD}### Nota\n`, '<a', ''],
    ['fields', '---\nIdentifiant: LEGIARTI000099000123\n', 'a:\n', '---\n'],
    ['colons in a field', '---\nIdentifiant: LEGIARTI000099000123\n', ':', '\n---\n'],
    ['quotes in a field', '---\nrank: "code"\nidentifier: "LEGITEXT000099000001"\ntitle: "', '\\"', '"\n---\n'],
    ['divisions', CODE, '#### Titre\n', ''],
    ['articles', CODE, '##### Article\n', ''],
    ['blanks in a division', CODE + '##', ' ', ''],
    ['numbers signs', CODE, '#', ''],
    ['lines of a title', `${CODE}## A\n`, 'a\n', ''],
    ['long fence', '---', ' ', 'x\n---\n'],
  ])('is linear: %s', (_what, before, unit, after) => {
    const text = before + unit.repeat(Math.floor(SIZE / unit.length)) + after;
    const began = performance.now();
    for (const format of FORMATS) {
      if (!format.accepts('a.txt', text.slice(0, 4096))) continue;
      try {
        format.parse(text, { path: 'a.txt' });
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
