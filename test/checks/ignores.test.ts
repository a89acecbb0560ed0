import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyIgnores } from '../../src/checks/ignores.ts';
import { ruleIds } from '../../src/checks/rules.ts';
import type { IgnoreMark } from '../../src/core/documents.ts';
import type { Finding } from '../../src/core/view.ts';
import { messagesFor } from '../messages-for.ts';
import { findingOf } from '../render/sample.ts';

const context = { path: 'notes.md', rules: ruleIds('documents'), messages: messagesFor('en') };

function at(line: number | null, rule = 'repealed'): Finding {
  return findingOf({ rule, primary: { path: 'notes.md', line } });
}

function mark(change: Partial<IgnoreMark> = {}): IgnoreMark {
  return { rule: 'repealed', reason: 'history', line: 4, first: 5, last: 5, ...change };
}

/** `rule@line`, with the reason of those that are silenced. */
function told(findings: readonly Finding[], marks: readonly IgnoreMark[]): readonly string[] {
  return applyIgnores(findings, marks, context).map(({ rule, primary, suppression }) => {
    const reason = suppression === undefined ? '' : ` ${suppression.kind}: ${suppression.reason}`;
    return `${rule}@${primary.line}${reason}`;
  });
}

describe('a mark silences', () => {
  test.each<[string, Finding, Partial<IgnoreMark>, boolean]>([
    ['its rule on its line', at(5), {}, true],
    ['not the line before', at(4), {}, false],
    ['not the line after', at(6), {}, false],
    ['not another rule', at(5, 'lapsed'), {}, false],
    ['every rule when it names none', at(5, 'lapsed'), { rule: null }, true],
    ['to the end of the file', at(9_999), { last: Infinity }, true],
    ['nothing without a line', at(null), { first: 1, last: Infinity }, false],
  ])('%s', (_name, finding, change, isSilenced) => {
    const [judged] = applyIgnores([finding], [mark(change)], context);
    expect(judged?.suppression).toEqual(isSilenced ? { kind: 'inline', reason: 'history' } : undefined);
  });

  test('several findings of its lines', () => {
    expect(told([at(5), at(7), at(5)], [mark({ last: 7 })])).toEqual([
      'repealed@5 inline: history',
      'repealed@7 inline: history',
      'repealed@5 inline: history',
    ]);
  });

  test('as the one that begins last, when several do', () => {
    const wide = mark({ line: 1, first: 1, last: Infinity, reason: 'wide' });
    expect(told([at(5), at(6)], [wide, mark()])).toEqual(['repealed@5 inline: history', 'repealed@6 inline: wide']);
    expect(told([at(5)], [mark(), wide])).toEqual(['repealed@5 inline: history', 'unused-ignore@1']);
  });
});

describe('what is wrong with a mark is a finding at its line', () => {
  test.each<[string, Partial<IgnoreMark>, string]>([
    ['no reason', { reason: null }, 'ignore-without-reason@4'],
    ['a blank reason', { reason: ' ' }, 'ignore-without-reason@4'],
    ['an unknown rule', { rule: 'repealled' }, 'unknown-rule@4'],
    ['an unknown rule and no reason: one finding', { rule: 'repealled', reason: null }, 'unknown-rule@4'],
    ['nothing to silence', { rule: 'lapsed' }, 'unused-ignore@4'],
  ])('%s; the finding counts', (_name, change, expected) => {
    expect(told([at(5)], [mark(change)])).toEqual(['repealed@5', expected]);
  });

  test('a warning, which no mark silences', () => {
    const all = mark({ rule: null, line: 1, first: 1, last: Infinity });
    const [, fault] = applyIgnores([at(9)], [all, mark({ reason: null })], context);
    expect(fault).toMatchObject({ severity: 'warning', primary: { path: 'notes.md', line: 4 } });
    expect(fault?.suppression).toBeUndefined();
    expect(fault?.message).toContain('“repealed”');
  });
});

test('no mark, no change', () => {
  const findings = [at(5), at(6)];
  expect(applyIgnores(findings, [], context)).toBe(findings);
});

test('a walk down the document finds what trying every mark finds', () => {
  const marks = fc.array(
    fc
      .record({
        rule: fc.constantFrom('repealed', 'lapsed', null),
        first: fc.integer({ min: 1, max: 20 }),
        length: fc.constantFrom(0, 1, 5, Infinity),
      })
      .map(({ rule, first, length }) => mark({ rule, line: first, first, last: first + length })),
    { maxLength: 8 },
  );
  const list = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 25 }), fc.constantFrom('repealed', 'lapsed'))
      .map(([line, rule]) => at(line, rule)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(list, marks, (findings, ignores) => {
      const judged = applyIgnores(findings, ignores, context).slice(0, findings.length);
      const expected = findings.map(({ rule, primary }) =>
        ignores.some(
          (each) =>
            each.first <= (primary.line ?? 0) &&
            (primary.line ?? 0) <= each.last &&
            (each.rule === null || each.rule === rule),
        ),
      );
      expect(judged.map(({ suppression }) => suppression !== undefined)).toEqual(expected);
    }),
  );
});

test('ten thousand marks to the end of the file over ten thousand findings', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const marks = many.map((line) => mark({ line, first: line, last: Infinity }));
  const start = performance.now();
  const judged = applyIgnores(
    many.map((line) => at(line)),
    marks,
    context,
  );
  expect(judged.every(({ suppression }) => suppression !== undefined)).toBe(true);
  expect(performance.now() - start).toBeLessThan(2_000);
});
