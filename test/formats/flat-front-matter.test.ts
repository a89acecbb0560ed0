import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/core/contracts.ts';
import { readFlatFrontMatter, sniffFlatFields } from '../../src/formats/flat-front-matter.ts';

const read = (text: string) => readFlatFrontMatter(text.split('\n'));

describe('readFlatFrontMatter', () => {
  it('keeps every value as text', () => {
    const { fields, end, anomalies } = read('---\nDate: 2030-01-01\nURL: a:b/c\nVide:\n---\nFeu.');
    expect([...fields]).toEqual([
      ['Date', { text: '2030-01-01', line: 2 }],
      ['URL', { text: 'a:b/c', line: 3 }],
      ['Vide', { text: '', line: 4 }],
    ]);
    expect(end).toBe(5);
    expect(anomalies).toEqual([]);
  });

  it('undoes double quotes around a value, and composes the accents of a key', () => {
    const { fields } = read('---\ntitle: "Code \\"des\\" phares"\nE\u0301tat: "\n---');
    expect(fields.get('title')?.text).toBe('Code "des" phares');
    expect(fields.get('\u00c9tat')?.text).toBe('"');
  });

  it('reports what is no field, and keeps the first of two', () => {
    const { fields, anomalies } = read('---\nFeu rouge\n\nÉtat: VIGUEUR\nÉtat: ABROGE\n---');
    expect(fields.get('État')?.text).toBe('VIGUEUR');
    expect(anomalies).toEqual([
      { kind: 'malformed', line: 2, detail: 'Feu rouge' },
      { kind: 'unknown-field', line: 5, detail: 'État' },
    ]);
  });

  it.each(['---\nÉtat: VIGUEUR\n', 'État: VIGUEUR\n---\n', ''])('refuses a missing fence: %j', (text) => {
    expect(() => read(text)).toThrow(FormatError);
  });

  it('gives back any values that hold no line end', () => {
    const value = fc.string({ maxLength: 30 }).filter((text) => !/[\n"]/.test(text));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 10 }), (values) => {
        const { fields } = read(['---', ...values.map((text, index) => `k${index}: ${text}`), '---'].join('\n'));
        expect([...fields.values()].map(({ text }) => text)).toEqual(values.map((text) => text.trim()));
      }),
      { numRuns: 100 },
    );
  });
});

describe('sniffFlatFields', () => {
  it('reads a head cut before the closing fence', () => {
    expect(sniffFlatFields('---\nrank: "code"\nident')?.get('rank')?.text).toBe('code');
    expect(sniffFlatFields('----\nrank: "code"\n---\n')).toBeNull();
    expect(sniffFlatFields('# Article 1\n')).toBeNull();
  });
});
