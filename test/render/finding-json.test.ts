import { describe, expect, it } from 'vitest';
import { findingJson, findingsJson, fingerprintOf } from '../../src/render/finding-json.ts';
import { findingOf } from './sample.ts';

describe('findingJson', () => {
  it('has the shape of cli.md 5', () => {
    const finding = findingOf({ sourceVigueur: 'in-force' });
    expect(findingJson(finding)).toEqual({
      rule: 'repealed',
      severity: 'error',
      message: 'L1-3 cites L1-2, repealed',
      path: 'phares/L1-3.md',
      start: { line: 7, column: null, offset: null },
      end: null,
      text: "l'article  L1-2",
      source: expect.objectContaining({ key: 'PHARES:L1-3', vigueur: 'in-force', dateFin: null }),
      target: { key: 'PHARES:L1-2', label: 'Code des phares L1-2' },
      verdict: 'repealed',
      since: '1999-12-31',
      by: 'Décret n° 9999-1',
      successors: ['PHARES:L2-1'],
      fingerprint: fingerprintOf(finding),
      baselined: false,
    });
  });

  it('says null for what is not known', () => {
    const finding = findingOf({
      source: null,
      targetKey: null,
      targetLabel: null,
      primary: { path: null, line: null },
      text: null,
    });
    expect(findingJson(finding)).toMatchObject({ source: null, target: null, path: null, start: null, text: null });
  });
});

describe('fingerprintOf', () => {
  const print = fingerprintOf(findingOf());

  it('survives moved lines, another language and other blanks', () => {
    expect(print).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(findingOf({ primary: { path: 'phares/L1-3.md', line: 99 } }))).toBe(print);
    expect(fingerprintOf(findingOf({ message: 'L1-3 cite L1-2, abrogé', text: " l'article L1-2\n" }))).toBe(print);
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
    const prints = [...findingsJson([findingOf(), findingOf(), findingOf()])].map((json) => JSON.stringify(json));
    expect(new Set(prints).size).toBe(3);
    expect(prints[0]).toContain(print);
  });
});
