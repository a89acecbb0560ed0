import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/view.ts';
import { jsonRenderer, renderError } from '../../src/render/json.ts';
import { ndjsonRenderer } from '../../src/render/ndjson.ts';
import { contextOf, findForbidden, findingOf, HOSTILE, outputOf, versionOf, viewOf } from './sample.ts';

describe('json', () => {
  it('is the envelope, its keys in their order', () => {
    expect(outputOf(jsonRenderer, viewOf({ data: { n: 1 }, warnings: ['attention'] }))).toBe(
      `${JSON.stringify(
        {
          schemaVersion: '1.0',
          kind: 'list',
          tool: { name: 'lexloupe', version: '0.1.0' },
          asOf: '2020-01-01',
          corpus: { roots: ['examples'], articles: 2, versions: 3, skipped: 1, anomalies: 0 },
          data: { n: 1 },
          findings: [],
          warnings: ['attention'],
        },
        null,
        2,
      )}\n`,
    );
  });

  it('writes items as it writes data, and the same bytes each time', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ noUnicodeString: false })), (values) => {
        const items = JSON.parse(JSON.stringify(values)) as readonly Json[];
        const whole = outputOf(jsonRenderer, viewOf({ data: items }));
        expect(outputOf(jsonRenderer, viewOf({ items }))).toBe(whole);
        expect(JSON.parse(whole).data).toEqual(items);
      }),
    );
  });

  it('asks for items one by one', () => {
    let asked = 0;
    function* items(): Generator<Json> {
      for (;;) {
        asked += 1;
        yield { num: `L${asked}` };
      }
    }
    const pieces = jsonRenderer.render(viewOf({ items: items() }), contextOf())[Symbol.iterator]();
    expect(pieces.next().done).toBe(false);
    expect(asked).toBeLessThan(2_000);
  });

  it('says null where no corpus was opened', () => {
    const output = outputOf(jsonRenderer, viewOf(), contextOf({ corpus: null, asOf: null }));
    expect(JSON.parse(output)).toMatchObject({ corpus: null, asOf: null });
  });

  it('T18 escapes hostile text and keeps its value', () => {
    const findings = [findingOf({ message: HOSTILE, text: HOSTILE, source: versionOf({ path: HOSTILE }) })];
    const output = outputOf(jsonRenderer, viewOf({ data: [HOSTILE], findings, warnings: [HOSTILE] }));
    expect(findForbidden(output)).toBeNull();
    expect(JSON.parse(output)).toMatchObject({
      data: [HOSTILE],
      findings: [{ message: HOSTILE }],
      warnings: [HOSTILE],
    });
  });

  it('T15 shows no sentinel date', () => {
    const findings = [findingOf({ source: versionOf({ dateDebut: '2999-01-01', dateFin: '2222-02-22' }) })];
    expect(outputOf(jsonRenderer, viewOf({ findings }))).not.toMatch(/2999|2222/);
  });

  it('reports errors', () => {
    const error = { code: 'not-found', message: HOSTILE, hint: null, suggestions: ['L1-2'] };
    const output = renderError(error);
    expect(findForbidden(output)).toBeNull();
    expect(JSON.parse(output)).toEqual({ schemaVersion: '1.0', kind: 'error', error });
  });
});

describe('ndjson', () => {
  const linesOf = (changes: Parameters<typeof viewOf>[0]): Record<string, unknown>[] =>
    outputOf(ndjsonRenderer, viewOf(changes))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const summary = {
    kind: 'summary',
    schemaVersion: '1.0',
    command: 'list',
    asOf: '2020-01-01',
    corpus: { roots: ['examples'], articles: 2, versions: 3, skipped: 1, anomalies: 0 },
    data: null,
    findings: { error: 0, warning: 0, note: 0 },
    warnings: [],
  };

  it('writes items, else the elements of data, then the summary', () => {
    expect(linesOf({ items: [{ a: 1 }, { a: 2 }], data: null })).toEqual([{ a: 1 }, { a: 2 }, summary]);
    expect(linesOf({ data: [{ a: 1 }] })).toEqual([{ a: 1 }, summary]);
    expect(linesOf({ data: [] })).toEqual([summary]);
  });

  it('writes findings, with data in the summary', () => {
    const findings = [findingOf(), findingOf({ severity: 'note' })];
    const lines = linesOf({ data: { targets: 3 }, findings, isReport: true });
    expect(lines.map((line) => line['rule'] ?? line['kind'])).toEqual(['repealed', 'repealed', 'summary']);
    expect(lines[2]).toEqual({ ...summary, data: { targets: 3 }, findings: { error: 1, warning: 0, note: 1 } });
  });

  it('writes only the summary of a report without findings', () => {
    expect(linesOf({ data: { targets: 0 }, isReport: true })).toEqual([{ ...summary, data: { targets: 0 } }]);
  });

  it('writes data as one record otherwise', () => {
    expect(linesOf({ data: { article: 'L1' } })).toEqual([{ article: 'L1' }, summary]);
  });

  it('T18 escapes hostile text', () => {
    const output = outputOf(ndjsonRenderer, viewOf({ items: [HOSTILE], warnings: [HOSTILE] }));
    expect(findForbidden(output)).toBeNull();
    expect(output.trimEnd().split('\n')).toHaveLength(2);
  });
});
