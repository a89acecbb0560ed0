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
];

function parseWithAll(text: string): void {
  for (const format of FORMATS) {
    for (const path of PATHS) {
      format.accepts(path, text.slice(0, 4096));
      try {
        for (const { liens, bodyLine, line } of format.parse(text, { path })) {
          expect(line).toBe(1);
          expect(bodyLine).toBeGreaterThan(0);
          for (const lien of liens) expect(lien.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
  }
}

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
