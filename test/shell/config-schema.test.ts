/** The JSON Schema of the configuration, which editors read, and what lexloupe itself accepts: kept equal. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../messages-for.ts';
import { judgeConfig, SETTING_KEYS } from '../../src/shell/config-schema.ts';

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
}
const schema: Schema = JSON.parse(
  readFileSync(new URL('../../src/schemas/configuration.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020().compile(schema);

function isAccepted(value: unknown): boolean {
  try {
    judgeConfig(value, 'lexloupe.config.json', messagesFor('en'));
    return true;
  } catch {
    return false;
  }
}

/** Values of one setting, good and bad. */
const VALUES: Readonly<Record<string, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }>> = {
  $schema: { good: ['https://example.org/schema.json'], bad: [3, null] },
  corpus: { good: ['law', ['law', 'a.tar.gz'], []], bad: [3, '', [''], [3], {}, null] },
  codes: { good: [{}, { 'loose/**': 'CSP' }], bad: ['CSP', ['CSP'], { a: 3 }, { a: '' }, null] },
  defaultCode: { good: ['CSP', { 'a/**': 'CSP', b: 'C. civ.' }, {}], bad: ['', 3, ['CSP'], { a: null }] },
  asOf: { good: ['document', '2016-10-01'], bad: ['today', 'documents', '2016-10-1', 20161001, null] },
  failOn: { good: ['error', 'warning', 'note', 'never'], bad: ['errors', '', 0, null] },
  maxWarnings: { good: [0, 10, '10', '0'], bad: [-1, 1.5, '-1', '1.5', '', 'ten', 1e12, true, null] },
  warnBefore: { good: ['90d', '12w', '3m', '1y', '3M'], bad: ['90', 90, 'd', '90 d', '-1d', '1h', '', null] },
  rules: { good: [{}, { repealed: 'never', 'empty-body': 'note' }], bad: [[], { repealed: 'off' }, 'repealed=never'] },
  include: { good: [[], ['.md', 'docs/**']], bad: ['.md', [''], [3], null] },
  ignore: { good: [[], ['vendor/**']], bad: ['vendor', [''], [3], null] },
  baseline: { good: [false, 'false', 'known.json'], bad: [true, '', 3, null] },
};

const CASES = Object.entries(VALUES).flatMap(([key, { good, bad }]) => [
  ...good.map((value) => ({ key, value, is: true })),
  ...bad.map((value) => ({ key, value, is: false })),
]);

describe('the schema says what lexloupe accepts', () => {
  test('the same settings', () => {
    const known = Object.keys(schema.properties).filter((key) => key !== '$schema');
    expect(known).toEqual(SETTING_KEYS);
    expect(Object.keys(VALUES)).toEqual(['$schema', ...SETTING_KEYS]);
  });

  test.each(CASES)('$key: $value is $is', ({ key, value, is }) => {
    expect(isAccepted({ [key]: value })).toBe(is);
    expect(isValid({ [key]: value })).toBe(is);
  });

  test.each([[], null, 3, 'corpus', { corups: 'law' }])('not a table of settings: %j', (value) => {
    expect(isAccepted(value)).toBe(false);
    expect(isValid(value)).toBe(false);
  });

  test('whatever the value, both agree; a day that does not exist is for lexloupe alone', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.stringMatching(/^\d{1,5}[a-z]$/u),
    );
    const value = fc.oneof(scalar, fc.array(scalar), fc.dictionary(fc.stringMatching(/^[a-z*/]{1,9}$/u), scalar));
    const keys = fc.constantFrom(...Object.keys(VALUES));
    fc.assert(
      fc.property(keys, value, (key, each) => {
        expect(isValid({ [key]: each })).toBe(isAccepted({ [key]: each }));
      }),
      { numRuns: 500 },
    );
    expect(isAccepted({ asOf: '2016-02-30' })).toBe(false);
  });
});

describe('what a wrong value is told', () => {
  test.each(Object.keys(VALUES))('%s', (key) => {
    for (const lang of ['en', 'fr'] as const) {
      const { errors } = messagesFor(lang);
      expect(errors.configExpected[key]).toBeTruthy();
      expect(() => judgeConfig({ [key]: 3.5 }, 'x.json', messagesFor(lang))).toThrow(
        errors.configBadValue('x.json', key, errors.configExpected[key] ?? ''),
      );
    }
  });
});
