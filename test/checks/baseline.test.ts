import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyBaseline, baselineFindings, pruneBaseline, updateBaseline } from '../../src/checks/baseline.ts';
import { type Baseline, formatBaseline, parseBaseline } from '../../src/checks/baseline-file.ts';
import { UsageError } from '../../src/core/contracts.ts';
import type { Finding } from '../../src/core/view.ts';
import { messagesFor } from '../messages-for.ts';
import { findingOf } from '../render/sample.ts';

const messages = messagesFor('en');
const TODAY = '2026-01-15';
const PATHS = ['notes.md', 'docs/a.md', 'docs/b é.md'];
const ALL = { checkedPaths: new Set(PATHS) };

/** Few values, so that equal findings are frequent. */
const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom('repealed', 'renumbered'),
    path: fc.constantFrom(...PATHS),
    line: fc.integer({ min: 1, max: 500 }),
    target: fc.constantFrom('PHARES:L1', 'PHARES:L2', null),
    sentence: fc.array(fc.constantFrom('le', 'gardien', 'allume', 'le feu', 'l’article', 'é'), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ rule, path, line, target, sentence }) =>
    findingOf({
      rule,
      primary: { path, line },
      text: 'art. L. 9',
      targetKey: target,
      targetLabel: target,
      sentence: sentence.join(' '),
    }),
  );
const findings = fc.array(finding, { maxLength: 30 });

function suppressed(list: readonly Finding[]): number {
  return list.filter(({ suppression }) => suppression !== undefined).length;
}

function reread(baseline: Baseline): Baseline {
  return parseBaseline(formatBaseline(baseline), 'b.json', messages);
}

describe('what is known', () => {
  test('everything that was written is found again, in the file as in memory', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const outcome = applyBaseline(list, reread(updateBaseline(list, null, ALL)), TODAY, ALL);
        expect(suppressed(outcome.findings)).toBe(list.length);
        expect(outcome).toMatchObject({ ignored: list.length, stale: [], expired: [] });
      }),
    );
  });

  test('moved lines and wrapped paragraphs change nothing', () => {
    const blank = fc.constantFrom('\n', '  ', '\r\n\t', '\n\n    ', '\u00a0');
    fc.assert(
      fc.property(findings, fc.integer({ min: 1, max: 900 }), blank, (list, shift, wrap) => {
        const moved = list.map((each): Finding => {
          const { path, line } = each.primary;
          const sentence = ` ${(each.sentence ?? '').replaceAll(' ', wrap)}${wrap}`;
          const text = (each.text ?? '').replaceAll(' ', wrap);
          return { ...each, text, sentence, primary: { path, line: (line ?? 0) + shift } };
        });
        const baseline = updateBaseline(list, null, ALL);
        const outcome = applyBaseline(moved, baseline, TODAY, ALL);
        expect(outcome).toMatchObject({ ignored: list.length, stale: [] });
        expect(formatBaseline(updateBaseline(moved, baseline, ALL))).toBe(formatBaseline(baseline));
      }),
    );
  });

  test('one finding less is one stale entry, which pruning removes', () => {
    const some = fc.array(finding, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(some, fc.nat(), (list, at) => {
        const baseline = updateBaseline(list, null, ALL);
        const rest = list.filter((_, index) => index !== at % list.length);
        const { stale, ignored } = applyBaseline(rest, baseline, TODAY, ALL);
        expect(stale).toHaveLength(1);
        expect(ignored).toBe(rest.length);
        const pruned = pruneBaseline(baseline, stale);
        expect(applyBaseline(rest, pruned, TODAY, ALL)).toMatchObject({ ignored: rest.length, stale: [] });
        expect(formatBaseline(pruned)).toBe(formatBaseline(updateBaseline(rest, baseline, ALL)));
      }),
    );
  });

  test('one finding more counts', () => {
    fc.assert(
      fc.property(findings, finding, (list, more) => {
        const { findings: judged } = applyBaseline([...list, more], updateBaseline(list, null, ALL), TODAY, ALL);
        expect(suppressed(judged)).toBe(list.length);
      }),
    );
  });

  test('the order of findings does not show in the file, and writing it again changes no byte', () => {
    const shuffled = findings.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const text = formatBaseline(updateBaseline(list, null, ALL));
        expect(formatBaseline(updateBaseline(other, null, ALL))).toBe(text);
        expect(formatBaseline(parseBaseline(text, 'b.json', messages))).toBe(text);
        expect(text.endsWith('}\n')).toBe(true);
      }),
    );
  });
});

const one = findingOf({ primary: { path: 'notes.md', line: 3 }, sentence: 'Le gardien allume le feu.' });
const known = updateBaseline([one], null, ALL);

function withEntry(more: { reason?: string; expires?: string }): Baseline {
  return { entries: known.entries.map((entry) => ({ ...entry, ...more })) };
}

describe('what is another finding', () => {
  test.each<[string, Partial<Finding>]>([
    ['in another file', { primary: { path: 'renamed.md', line: 3 } }],
    ['of another rule', { rule: 'lapsed' }],
    ['of another article', { targetKey: 'PHARES:L99', targetLabel: 'PHARES:L99' }],
    ['in another sentence', { sentence: 'Le gardien éteint le feu.' }],
  ])('%s', (_name, change) => {
    const { findings: judged } = applyBaseline([{ ...one, ...change }], known, TODAY, ALL);
    expect(suppressed(judged)).toBe(0);
  });

  test('a severity that was set does not make one', () => {
    expect(applyBaseline([{ ...one, severity: 'note' }], known, TODAY, ALL).ignored).toBe(1);
  });
});

describe('reasons and days', () => {
  test('the reason goes with the finding', () => {
    const { findings: judged } = applyBaseline([one], withEntry({ reason: 'history' }), TODAY, ALL);
    expect(judged[0]?.suppression).toEqual({ kind: 'baseline', reason: 'history' });
  });

  test.each([
    ['2026-01-14', true],
    ['2026-01-15', true],
    ['2026-01-16', false],
  ])('an entry that expires on %s: expired on 2026-01-15 is %s', (expires, isExpired) => {
    const outcome = applyBaseline([one], withEntry({ expires }), TODAY, ALL);
    expect(suppressed(outcome.findings)).toBe(isExpired ? 0 : 1);
    expect(outcome.expired).toHaveLength(isExpired ? 1 : 0);
    expect(outcome.stale).toEqual([]);
  });

  test('both live on when the file is written again; a day that has come is not put off', () => {
    const before = withEntry({ reason: 'history', expires: '2026-01-01' });
    const after = updateBaseline([one], before, ALL);
    expect(after).toEqual(before);
    expect(applyBaseline([one], after, TODAY, ALL).expired).toHaveLength(1);
  });
});

describe('what was looked at', () => {
  const other = findingOf({ primary: { path: 'docs/a.md', line: 1 } });
  const both = updateBaseline([one, other], null, ALL);
  const partial = { checkedPaths: new Set(['notes.md']) };

  test('a partial run calls nothing of the other files stale', () => {
    expect(applyBaseline([one], both, TODAY, partial).stale).toEqual([]);
    expect(applyBaseline([], both, TODAY, partial).stale.map(({ path }) => path)).toEqual(['notes.md']);
  });

  test('a partial run keeps the entries of the other files when it writes', () => {
    expect(updateBaseline([], both, partial).entries.map(({ path }) => path)).toEqual(['docs/a.md']);
    expect(formatBaseline(updateBaseline([one], both, partial))).toBe(formatBaseline(both));
  });

  test('entries of a file that is gone are stale in any run', () => {
    const scope = { ...partial, isGone: (path: string) => path === 'docs/a.md' };
    expect(applyBaseline([one], both, TODAY, scope).stale.map(({ path }) => path)).toEqual(['docs/a.md']);
    expect(updateBaseline([one], both, scope)).toEqual(known);
  });

  test('from a folder below, paths are those of the folder of the configuration', () => {
    const below = findingOf({ primary: { path: 'a.md', line: 1 } });
    const scope = { checkedPaths: new Set(['a.md']), home: 'docs' };
    expect(applyBaseline([below], both, TODAY, scope)).toMatchObject({ ignored: 1, stale: [] });
    expect(applyBaseline([], both, TODAY, scope).stale.map(({ path }) => path)).toEqual(['docs/a.md']);
    expect(formatBaseline(updateBaseline([below], both, scope))).toBe(formatBaseline(both));
    expect(applyBaseline([below], both, TODAY, scope).findings[0]?.primary.path).toBe('a.md');
  });

  test('what a comment silences is not written, and its entry is stale', () => {
    const silenced: Finding = { ...one, suppression: { kind: 'inline', reason: 'history' } };
    expect(updateBaseline([silenced], known, ALL).entries).toEqual([]);
    const outcome = applyBaseline([silenced], known, TODAY, ALL);
    expect(outcome.findings).toEqual([silenced]);
    expect(outcome.stale).toHaveLength(1);
  });

  test('stale and expired entries are findings, which no baseline knows', () => {
    const outcome = { stale: known.entries, expired: withEntry({ expires: '2026-01-01' }).entries };
    const told = baselineFindings(outcome, '.lexloupe-baseline.json', messages);
    expect(told.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'stale-baseline warning',
      'expired-baseline warning',
    ]);
    expect(told.every(({ primary }) => primary.path === '.lexloupe-baseline.json')).toBe(true);
    expect(updateBaseline(told, null, ALL).entries).toEqual([]);
  });
});

describe('the file', () => {
  const good = JSON.parse(formatBaseline(withEntry({ reason: 'r', expires: '2026-12-31' })));
  const entry = good.findings[0];
  const schema = JSON.parse(readFileSync(new URL('../../src/schemas/baseline.schema.json', import.meta.url), 'utf8'));
  const isValid = new Ajv2020().compile(schema);

  function mistakeOf(text: string): UsageError {
    try {
      parseBaseline(text, 'my baseline.json', messages);
    } catch (error) {
      if (error instanceof UsageError) return error;
    }
    throw new Error('accepted');
  }

  test('holds no line number, and what the schema says', () => {
    expect(Object.keys(entry)).toEqual(['fingerprint', 'rule', 'path', 'reference', 'text', 'reason', 'expires']);
    expect(isValid(good)).toBe(true);
  });

  test.each<[string, unknown, string]>([
    ['another version', { ...good, version: 2 }, '“version”'],
    ['no list', { ...good, findings: {} }, '“findings”'],
    ['a stray key', { ...good, lines: 3 }, '“lines”'],
    ['a short fingerprint', { ...good, findings: [{ ...entry, fingerprint: 'abc' }] }, '“findings.0.fingerprint”'],
    ['no rule', { ...good, findings: [entry, { ...entry, rule: 3 }] }, '“findings.1.rule”'],
    ['no text', { ...good, findings: [{ ...entry, text: null }] }, '“findings.0.text”'],
    ['a stray key of an entry', { ...good, findings: [{ ...entry, line: 3 }] }, '“findings.0.line”'],
    ['a list', [], '“version”'],
    ['a text', 'known', '“.”'],
  ])('refused, its key named: %s', (_name, value, key) => {
    const error = mistakeOf(JSON.stringify(value));
    expect(error.code).toBe('bad-baseline');
    expect(error.message).toContain('my baseline.json');
    expect(error.message).toContain(key);
    expect(isValid(value)).toBe(false);
  });

  test('a day that does not exist is refused', () => {
    const value = { ...good, findings: [{ ...entry, expires: '2026-02-30' }] };
    expect(mistakeOf(JSON.stringify(value)).message).toContain('“findings.0.expires” must be a day that exists');
  });

  test('marks of a merge are refused as what they are', () => {
    expect(mistakeOf('<<<<<<< HEAD\n{}').message).toContain('my baseline.json cannot be read');
  });

  test('an entry that a merge left twice is written once', () => {
    const twice = parseBaseline(JSON.stringify({ ...good, findings: [entry, entry] }), 'b.json', messages);
    expect(JSON.parse(formatBaseline(twice)).findings).toHaveLength(1);
    expect(applyBaseline([], twice, TODAY, ALL).stale).toHaveLength(1);
  });
});
