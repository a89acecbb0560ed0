import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, QueryError, type SearchNode, wantedTerms } from '../../src/core/search-query.ts';
import { foldWord, wordsOf } from '../../src/core/search-words.ts';

/** A tree as one line: `(a AND "b c" NOT d)`, a prefix with its star, variants after a slash. */
function shown(node: SearchNode): string {
  if (node.kind === 'term') {
    const words = node.term.variants.map((variant) => variant.join(' ')).join('/');
    return `${words}${node.term.isPrefix ? '*' : ''}`;
  }
  const inside = node.nodes.map(shown).join(node.kind === 'any' ? ' OR ' : ' AND ');
  const without = node.kind === 'all' ? node.without.map((one) => ` NOT ${shown(one)}`).join('') : '';
  return `(${inside}${without})`;
}

function read(text: string): string {
  return shown(parseQuery(text));
}

describe('parseQuery', () => {
  it.each([
    ['phare', 'phare'],
    ['phare balise', '(phare AND balise)'],
    ['phare AND balise ET feu', '(phare AND balise AND feu)'],
    ['phare OR balise', '(phare OR balise)'],
    ['phare OU balise feu', '(phare OR (balise AND feu))'],
    ['phare or balise', '(phare AND or AND balise)'],
    ['phare -balise', '(phare NOT balise)'],
    ['phare NOT balise SAUF feu', '(phare NOT balise NOT feu)'],
    ['phare NOT NOT balise', '(phare AND balise)'],
    ['(phare OR balise) feu', '((phare OR balise) AND feu)'],
    ['phare -(balise feu)', '(phare NOT (balise AND feu))'],
    ['"tour du port" feu', '(tour du port AND feu)'],
    ['« tour du port » “feu vert”', '(tour du port AND feu vert)'],
    ['signal*', 'signal*'],
    ['"feu signal*"', 'feu signal*'],
    ['sous-marin', 'sous marin'],
    ['aujourd’hui', 'aujourd hui'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    'l’autorisation',
    "l'autorisation",
    "d'autorisation",
    'qu’autorisation',
    'L’autorisation',
    'lorsqu’autorisation',
  ])('puts the elision of %s aside', (text) => {
    expect(read(text)).toBe('autorisation');
  });

  it('keeps the elision of a phrase: it is what was typed', () => {
    expect(read('"l’aube du jour"')).toBe('l aube du jour');
  });

  it.each(['L. 131-4', 'L131-4', 'L.131-4', 'L 131-4', 'art. L. 131-4', 'article L131-4', 'l131-4', 'l. 131-4'])(
    'reads the number %s glued and apart',
    (text) => {
      const { variants } = wantedTerms(parseQuery(text))[0] ?? { variants: [] };
      expect(variants).toContainEqual(['l131', '4']);
      expect(variants).toContainEqual(['l', '131', '4']);
      expect(wantedTerms(parseQuery(text))).toHaveLength(1);
    },
  );

  it('reads a starred number, one that goes on, and leaves a small letter apart alone', () => {
    expect(read('R.* 123-1')).toBe('r 123 1');
    expect(read('R*123-1')).toBe('r 123 1');
    expect(read('L. 131-*')).toContain('*');
    expect(read('a 12')).toBe('(a AND 12)');
  });

  it('reads both spellings of a ligature, and keeps accents for the index to fold', () => {
    expect(read('œuvre')).toBe('œuvre/oeuvre');
    expect(read('manoeuvre')).toBe('manoeuvre/manœuvre');
    expect(read('ÉTÉ')).toBe('été');
  });

  it.each([
    ['phare)', 'phare'],
    [')phare(', 'phare'],
    ['((phare', 'phare'],
    ['phare "', 'phare'],
    ['"phare', 'phare'],
    ['OR phare OR', 'phare'],
    ['phare () feu', '(phare AND feu)'],
    ['phare) feu', '(phare AND feu)'],
    ['phare -', 'phare'],
    ['phare * feu', '(phare AND feu)'],
  ])('forgives %s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ['', 'empty'],
    ['  ()"" OR', 'empty'],
    ["l'", 'empty'],
    ['-phare', 'only-excluded'],
    ['phare OR -feu', 'only-excluded'],
    ['ph*', 'short-prefix'],
    ['phare '.repeat(65), 'too-long'],
    ['x'.repeat(1001), 'too-long'],
    [`${'('.repeat(9)}phare`, 'too-long'],
  ])('refuses %j', (text, problem) => {
    expect(() => parseQuery(text)).toThrow(expect.objectContaining({ problem }));
  });

  it('reads any text or refuses it by its own error; its words hold letters and digits alone', () => {
    const mark = fc.constantFrom('(', ')', '"', '*', '-', '^', ':', 'NOT', 'OR', 'NEAR', '+', '{', '}', ' ', '\0', "'");
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(mark, fc.string({ maxLength: 5 })), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        try {
          const terms = wantedTerms(parseQuery(query));
          expect(terms.length).toBeGreaterThan(0);
          for (const word of terms.flatMap(({ variants }) => variants.flat())) {
            expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
          }
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('wordsOf', () => {
  it('gives words with their places, composed or not', () => {
    const text = 'L’e\u0301te\u0301, Œuvre n° 12';
    const words = [...wordsOf(text)];
    expect(words.map(({ folded }) => folded)).toEqual(['l', 'ete', 'oeuvre', 'n', '12']);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text));
  });

  it('folds two spellings of a word alike', () => {
    expect(foldWord('ÉLÈVE')).toBe(foldWord('eleve'));
    expect(foldWord('CŒUR')).toBe('coeur');
  });
});
