/** The sentence around a citation, and places in files of every kind of line end. */

import { describe, expect, it } from 'vitest';
import { isVerbatim, locate } from '../../src/documents/location.ts';
import { sentenceAround } from '../../src/documents/sentence.ts';
import { read } from './reading.ts';

function around(path: string, text: string, needle: string, limit?: number): string {
  const { prose } = read(path, text);
  const start = prose.text.indexOf(needle);
  return sentenceAround(prose, { start, end: start + needle.length }, limit);
}

describe('sentenceAround', () => {
  it.each([
    [
      'Avant. Selon l’art. L. 12 du code, al. 3, on agit. Après.',
      'L. 12',
      'Selon l’art. L. 12 du code, al. 3, on agit.',
    ],
    ['Titre\n\nL. 12 seul', 'L. 12', 'L. 12 seul'],
    ['Quoi ? « L. 12 » dit-il. Fin', 'L. 12', '« L. 12 » dit-il.'],
    ['Voir l’article L. 12. Le juge.', 'L. 12', 'Voir l’article L. 12.'],
    ['aux articles L. 1, L. 12 et II. de L. 4 ; puis', 'L. 12', 'aux articles L. 1, L. 12 et II. de L. 4 ; puis'],
  ])('%j', (text, needle, expected) => expect(around('a.txt', text, needle)).toBe(expected));

  it('is the same however lines are wrapped, quoted or indented', () => {
    const words =
      'Au début. Il résulte de l’article L. 121-4 du code des péages fluviaux que le marinier acquitte son droit. Fin.';
    const expected = 'Il résulte de l’article L. 121-4 du code des péages fluviaux que le marinier acquitte son droit.';
    const wraps = [
      words,
      words.replaceAll(' ', '\n'),
      words.replaceAll(' du ', '\n   du '),
      words.replace('121-4', '121-\n4'),
    ];
    for (const text of wraps) expect(around('a.txt', text, 'L.')).toBe(expected);
    for (const text of wraps) expect(around('a.md', `> ${text.replaceAll('\n', '\n> ')}`, 'L.')).toBe(expected);
    expect(around('a.js', `// ${words.replaceAll(' d', '\n// d')}`, 'L.')).toBe(expected);
  });

  it('is bounded, cut at blanks', () => {
    const sentence = around('a.txt', `${'mot '.repeat(5000)}L. 12 ${'mot '.repeat(5000)}`, 'L. 12', 100);
    expect(sentence.length).toBeLessThanOrEqual(100);
    expect(sentence).toMatch(/^mot .*mot L\. 12 mot.* mot$/);
  });
});

describe('locate', () => {
  it('counts lines, columns and offsets of the file as it is', () => {
    const document = read('a.txt', '\ufeffun\r\n\t😀 L. 1\rfin L. 2\n\nL. 3');
    const places = ['L. 1', 'L. 2', 'L. 3'].map((needle) => {
      const start = document.prose.text.indexOf(needle);
      return locate(document, { start, end: start + needle.length });
    });
    expect(places.map(({ start }) => [start.line, start.column])).toEqual([
      [2, 5],
      [3, 5],
      [5, 1],
    ]);
    expect(places.map(({ start, end }) => document.source.slice(start.offset, end.offset))).toEqual([
      'L. 1',
      'L. 2',
      'L. 3',
    ]);
  });

  it('keeps markup inside a stretch, and says whether there is some', () => {
    const document = read('a.md', '**L. 1**-2 et L. 3');
    const [first, second] = [document.prose.text.indexOf('L. 1-2'), document.prose.text.indexOf('L. 3')];
    const { start, end } = locate(document, { start: first, end: first + 6 });
    expect(document.source.slice(start.offset, end.offset)).toBe('L. 1**-2');
    expect(isVerbatim(document, { start: first, end: first + 6 })).toBe(false);
    expect(isVerbatim(document, { start: second, end: second + 4 })).toBe(true);
  });

  it('holds for empty documents and spans beyond the end', () => {
    const origin = { line: 1, column: 1, offset: 0 };
    expect(locate(read('a.md', ''), { start: 0, end: 5 })).toEqual({ start: origin, end: origin });
    expect(locate(read('a.md', 'ab'), { start: 1, end: 50 }).end.offset).toBe(2);
  });
});
