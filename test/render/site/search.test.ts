import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, wordsOf } from '../../../src/core/search-words.ts';
import type { SiteEntry } from '../../../src/core/site.ts';
import {
  findNumber,
  findPostings,
  foldWords,
  numberKeys,
  rankArticles,
  shardsFor,
} from '../../../src/render/site/search-client.ts';
import { createSearchIndex } from '../../../src/render/site/search-index.ts';

type Row = readonly [path: string, num: string, texte: number, state: number, section: string, snippet: string];
interface Index {
  readonly chunk: number;
  readonly count: number;
  readonly prefixes: readonly string[];
  readonly common: readonly string[];
}

function entry(text: string, num: string | null = null, section = ''): SiteEntry {
  return { num, texte: 'Code des phares', section, state: 'in force', tone: 'good', text };
}

/** What the script of a page does: loads the files, asks them. */
function open(entries: readonly SiteEntry[]) {
  const search = createSearchIndex();
  for (const [at, one] of entries.entries()) search.add(`code/${at}.html`, one);
  const files = new Map([...search.files()].map(({ path, text }) => [path, text]));
  const argumentsOf = (path: string): readonly unknown[] => {
    const text = files.get(path) ?? '';
    const found = /^lexloupeSearch\.\w+\((.*)\);\n$/su.exec(text);
    const list: readonly unknown[] = JSON.parse(`[${found?.[1] ?? ''}]`);
    return list;
  };
  const [index] = argumentsOf('search/index.js') as readonly [Index];
  const linesOf = (at: number) => String(argumentsOf(`search/words-${at}.js`)[1]).split('\n');
  const find = (key: string, isPrefix = false) =>
    findPostings(shardsFor(index.prefixes, key, isPrefix).flatMap(linesOf), key, isPrefix);
  const ask = (query: string) =>
    rankArticles(
      foldWords(query)
        .filter((word) => !index.common.includes(word))
        .map((word) => find(word)),
    );
  return {
    files,
    index,
    find,
    ask,
    rows: (at: number) => argumentsOf(`search/articles-${at}.js`)[1] as readonly Row[],
  };
}

describe('the words of the browser', () => {
  test('are those of the full text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(foldWords(text)).toEqual([...wordsOf(text)].map(({ folded }) => folded.slice(0, 40)));
      }),
    );
    expect(foldWords('L’Œuvre éteinte, déjà')).toEqual(['l', 'oeuvre', 'eteinte', 'deja']);
  });

  test.each([
    ['1240', ['#1240']],
    ['L. 712-3-2', ['#l712-3-2', '#712-3-2']],
    ['R*123-1', ['#r123-1', '#123-1']],
    ['LO 141', ['#lo141', '#141']],
    ['***', []],
  ])('the number %s is looked up as %j', (num, keys) => {
    expect(numberKeys(num)).toEqual(keys);
  });

  test.each([
    ['art. L. 712-3-2', 'L. 712-3-2', ''],
    ['1240 code civil', '1240', 'code civil'],
    ['feu L11', 'L11', 'feu'],
    ['article R*123\u20111 feux', 'R*123-1', 'feux'],
  ])('%s holds a number', (query, number, rest) => {
    const found = findNumber(query);
    expect(found?.number).toBe(number);
    expect(found?.rest.trim()).toBe(rest);
  });

  test.each(['feu de port', 'a1b2', 'co2e', ''])('%j holds none', (query) => {
    expect(findNumber(query)).toBeNull();
  });
});

describe('the index', () => {
  const word = fc.stringMatching(/^[a-dé]{1,5}$/);
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 25 });

  test('answers what a look at every article would', () => {
    fc.assert(
      fc.property(texts, word, word, (drawn, first, second) => {
        const search = open(drawn.map((words) => entry(words.join(' '))));
        const holds = (words: readonly string[], wanted: string) =>
          words.some((one) => foldWord(one) === foldWord(wanted));
        const begins = (words: readonly string[], wanted: string) =>
          words.some((one) => foldWord(one).startsWith(foldWord(wanted)));
        const expected = (isHit: (words: readonly string[]) => boolean) =>
          drawn.flatMap((words, at) => (isHit(words) ? [at] : []));
        expect(search.ask(`${first} ${second}`)).toEqual(
          expected((words) => holds(words, first) && holds(words, second)),
        );
        expect(rankArticles([search.find(foldWord(first), true)])).toEqual(
          // "Code des phares" stands above every article.
          'code'.startsWith(foldWord(first)) || 'des'.startsWith(foldWord(first))
            ? drawn.map((_, at) => at)
            : expected((words) => begins(words, first)),
        );
      }),
    );
  });

  test('is cut into files by the beginnings of words, and finds each word in its own', () => {
    const wordsFrom = (start: number) =>
      Array.from({ length: 400 }, (_, step) => `ba${((start + step) % 40_000).toString(36)}`);
    const many = Array.from({ length: 300 }, (_, at) => entry(wordsFrom(at * 400).join(' ')));
    const search = open(many);
    expect(search.index.prefixes.length).toBeGreaterThan(20);
    expect(new Set(search.index.prefixes).size).toBe(search.index.prefixes.length);
    for (const [at, one] of many.entries()) {
      const [first = ''] = one.text.split(' ');
      expect(search.find(first).map((place) => place >> 1)).toContain(at);
    }
    for (const [path, text] of search.files) expect(text.length, path).toBeLessThan(200_000);
  });

  test('puts headings before the text, and leaves out words of nearly every article', () => {
    const entries = Array.from({ length: 300 }, (_, at) => entry(`le feu ${at % 3 === 0 ? 'rouge' : 'vert'} ${at}`));
    const search = open([...entries, entry('le texte', '9', 'Du feu rouge')]);
    expect(search.index.common).toEqual(expect.arrayContaining(['le', 'feu', 'code', 'des', 'phares']));
    expect(search.ask('le feu rouge').slice(0, 3)).toEqual([300, 0, 3]);
    expect(search.find('#9')).toEqual([601]);
  });

  test('holds hostile text as data, on one line', () => {
    const search = open([entry('</script><script>alert(1)</script> \u2028 \u202e feu', '"><img src=x>', '<b>')]);
    for (const text of search.files.values()) {
      expect(text).not.toMatch(/[<\u2028\u2029\u202e]/u);
      expect(text.trimEnd()).not.toContain('\n');
    }
    expect(search.rows(0)[0]?.[0]).toBe('code/0.html');
  });

  test('is the same for the same articles', () => {
    const entries = ['feu vert', 'feu rouge', 'bouée'].map((text) => entry(text));
    expect([...open(entries).files]).toEqual([...open(entries).files]);
  });
});
