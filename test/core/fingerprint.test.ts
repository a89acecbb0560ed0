import { describe, expect, it } from 'vitest';
import { fingerprintOf, identityOf, withFingerprints } from '../../src/core/fingerprint.ts';
import { findingOf } from '../render/sample.ts';

describe('fingerprintOf', () => {
  const print = fingerprintOf(findingOf());

  it('survives moved lines, another language and other blanks', () => {
    expect(print).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(findingOf({ primary: { path: 'phares/L1-3.md', line: 99 } }))).toBe(print);
    expect(fingerprintOf(findingOf({ message: 'L1-3 cite L1-2, abrogé', text: " l'article L1-2\n" }))).toBe(print);
  });

  it('reads the sentence before the words of the reference, whatever its wrapping', () => {
    const sentence = "Selon l'article L1-2, le feu est fixe.";
    const first = fingerprintOf(findingOf({ sentence }));
    expect(first).not.toBe(print);
    expect(fingerprintOf(findingOf({ sentence: sentence.replaceAll(' ', '\n  ') }))).toBe(first);
    expect(fingerprintOf(findingOf({ sentence: `${sentence} Sauf la nuit.` }))).not.toBe(first);
  });

  it('falls back on the words when nothing is named', () => {
    const unnamed = (text: string) => findingOf({ targetKey: null, targetLabel: null, text, sentence: 'La phrase.' });
    expect(identityOf(unnamed('article 1'))).not.toBe(identityOf(unnamed('article 2')));
  });

  it.each([
    ['rule', findingOf({ rule: 'lapsed' })],
    ['path', findingOf({ primary: { path: 'phares/L1-4.md', line: 7 } })],
    ['reference', findingOf({ targetKey: 'PHARES:L9' })],
    ['sentence', findingOf({ text: 'le même article' })],
  ])('changes with the %s', (_, finding) => {
    expect(fingerprintOf(finding)).not.toBe(print);
  });

  it('tells equals apart by their order', () => {
    const prints = withFingerprints([findingOf(), findingOf(), findingOf()]).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(3);
    expect(prints[0]).toBe(print);
  });
});

describe('withFingerprints', () => {
  it('counts equals apart from strangers, and keeps the order and a fingerprint that is already there', () => {
    const kept = 'b'.repeat(64);
    const other = findingOf({ rule: 'lapsed' });
    const all = withFingerprints([findingOf(), other, findingOf(), findingOf({ fingerprint: kept })]);
    expect(all.map(({ finding }) => finding.rule)).toEqual(['repealed', 'lapsed', 'repealed', 'repealed']);
    expect(all.map(({ fingerprint }) => fingerprint)).toEqual([
      fingerprintOf(findingOf(), 0),
      fingerprintOf(other, 0),
      fingerprintOf(findingOf(), 1),
      kept,
    ]);
  });
});
