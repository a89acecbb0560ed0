import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/core/fingerprint.ts';
import { findingJson, ruleJson } from '../../src/render/finding-json.ts';
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
      sourceLabel: 'Code des phares L1-3',
      sourceEtat: 'VIGUEUR',
      target: { key: 'PHARES:L1-2', label: 'Code des phares L1-2' },
      related: [],
      verdict: 'repealed',
      since: '1999-12-31',
      by: 'Décret n° 9999-1',
      successors: ['PHARES:L2-1'],
      saidBy: ['this'],
      fingerprint: fingerprintOf(finding),
      baselined: false,
      suppression: null,
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

  it('gives the span where it is known, and only the line elsewhere', () => {
    const start = { line: 7, column: 3, offset: 120 };
    const end = { line: 8, column: 4, offset: 160 };
    expect(findingJson(findingOf({ start, end }))).toMatchObject({ start, end });
  });

  it.each([
    ['baseline', true],
    ['inline', false],
  ] as const)('says that a finding is silenced: %s', (kind, baselined) => {
    const suppression = { kind, reason: 'convenu' };
    expect(findingJson(findingOf({ suppression }))).toMatchObject({ suppression, baselined });
  });

  it('keeps the fingerprint of a saved answer', () => {
    expect(findingJson(findingOf({ fingerprint: 'a'.repeat(64) }))).toMatchObject({ fingerprint: 'a'.repeat(64) });
  });
});

describe('ruleJson', () => {
  it('has the four fields of a rule', () => {
    const rule = { id: 'repealed', summary: 'Repealed.', help: 'Cite another.', severity: 'error' } as const;
    expect(ruleJson(rule)).toEqual(rule);
  });
});
