import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/report.ts';
import { UsageError } from '../../src/core/contracts.ts';
import type { Json, RenderContext, View } from '../../src/core/view.ts';
import { messagesFor } from '../messages-for.ts';
import { RENDERERS, REPORT_FORMATS } from '../../src/render/renderers.ts';
import { findingRecords } from '../../src/commands/finding-records.ts';
import { FINDINGS, positionOf, reportContext, reportView, spannedFinding } from '../render/report-sample.ts';
import { findingOf, HOSTILE, versionOf } from '../render/sample.ts';

const messages = messagesFor('en');

function reportOf(text: string | null, lang: 'en' | 'fr' = 'en'): View {
  return run({ args: ['out.json'], messages: messagesFor(lang), workplace: { readText: () => text } });
}

async function write(format: string, view: View, context: RenderContext = reportContext()): Promise<string> {
  const renderer = await RENDERERS[format]?.(context);
  if (renderer === undefined) throw new Error(`no renderer ${format}`);
  return [...(await renderer.render(view, context))].join('');
}

/** The run of another day, by another version, without a corpus: a saved answer speaks of its own. */
const LATER: Partial<RenderContext> = {
  tool: { name: 'lexloupe', version: '9.9.9' },
  asOf: '2030-01-01',
  corpus: null,
};

async function again(format: string, view: View): Promise<string> {
  const saved = reportOf(await write('json', view));
  return write(format, saved, { ...reportContext(LATER), ...saved.saved });
}

function mistakeOf(text: string | null): UsageError {
  try {
    reportOf(text);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const SAVED = { schemaVersion: '1.0', kind: 'check', tool: { name: 'lexloupe', version: '0.1.0' }, asOf: null };
const answer = (changes: Readonly<Record<string, Json>>): string =>
  JSON.stringify({ ...SAVED, corpus: null, data: null, findings: [], warnings: [], ...changes });

describe('a saved answer', () => {
  const kinds = ['check', 'abrogated', 'validate'] as const;
  const findings = [
    ...FINDINGS,
    findingOf({ sourceVigueur: 'superseded', source: versionOf({ dateFin: '2020-01-01' }) }),
  ];

  it.each(
    kinds.flatMap((kind) => [...REPORT_FORMATS, 'json', 'csv', 'plain', 'ndjson'].map((format) => [kind, format])),
  )('of %s gives the same bytes in %s', async (kind = '', format = '') => {
    const answered = reportView({ kind, findings, records: findingRecords(findings), warnings: ['attention'] });
    const { summary } = reportOf(await write('json', answered));
    const view = { ...answered, summary };
    expect(await again(format, view)).toBe(await write(format, view));
  });

  it('gives the same SARIF whatever the findings hold', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constant(HOSTILE));
    const place = fc.record({ line: fc.integer({ min: 1, max: 99 }), column: fc.integer({ min: 1, max: 99 }) });
    const finding = fc
      .record({
        message: text,
        text,
        path: text,
        reason: fc.option(text),
        place,
        length: fc.nat(9),
        isSilent: fc.boolean(),
      })
      .map(({ place: { line, column }, path, reason, length, isSilent, ...rest }) =>
        spannedFinding({
          ...rest,
          primary: { path, line },
          start: positionOf(line, column, 7),
          end: positionOf(line, column + length, 7 + length),
          ...(isSilent ? { suppression: { kind: 'baseline' as const, reason } } : {}),
        }),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(finding, { maxLength: 4 }), async (all) => {
        const view = reportView({ findings: all });
        expect(await again('sarif', view)).toBe(await write('sarif', view));
      }),
      { numRuns: 100 },
    );
  });

  it('is shown by file, silenced findings counted', async () => {
    const text = await write('text', reportOf(await write('json', reportView())));
    expect(text).toContain('check, judged as of 2020-01-01');
    expect(text).toContain('docs/guide été.md\n');
    expect(text).toMatch(/3:5 +error +L1-2 is repealed\. +repealed/);
    expect(text).toContain('About no file');
    expect(text.trimEnd().endsWith('2 errors, 2 warnings, 1 note. 2 known findings ignored.')).toBe(true);
  });

  it('speaks French around what was saved', async () => {
    const text = await write('text', reportOf(await write('json', reportView({ findings: [] })), 'fr'));
    expect(text).toContain('check, jugé au 2020-01-01');
    expect(text).toContain('Rien n’a été trouvé.');
  });

  it('may begin with a byte order mark', () => {
    expect(reportOf(`\ufeff${answer({})}`).kind).toBe('check');
  });
});

describe('what is no saved answer is refused with what is expected', () => {
  it.each([
    ['no file', null, 'no-file', 'there is no file out.json.'],
    ['no JSON', 'rule,message\n', 'not-json', 'out.json is not JSON.'],
    ['several records', '{"rule":"repealed"}\n{"kind":"summary"}\n', 'not-json', 'out.json is not JSON.'],
    ['a list', '[]', 'not-a-result', 'out.json is not a saved result.'],
    ['another JSON', '{"name":"phare"}', 'not-a-result', 'out.json is not a saved result.'],
    [
      'an error',
      answer({ kind: 'error' }),
      'other-kind',
      'out.json is the result of error, which has no findings to report.',
    ],
    [
      'another command',
      answer({ kind: 'show' }),
      'other-kind',
      'out.json is the result of show, which has no findings to report.',
    ],
    [
      'another version',
      answer({ schemaVersion: '2.0' }),
      'other-version',
      'out.json is of version 2.0, which this lexloupe does not know.',
    ],
    [
      'broken findings',
      answer({ findings: [{ rule: 'x' }] }),
      'not-a-result',
      'out.json is not a saved result: see “findings.0.severity” in it.',
    ],
  ])('%s', (_, text, code, message) => {
    expect(mistakeOf(text)).toMatchObject({
      code,
      message,
      hint: messages.reports.expected(['check', 'abrogated', 'validate', 'changes']),
    });
  });

  it('nor is one nested beyond measure', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(mistakeOf(answer({}).replace('"data":null', `"data":${deep}`)).code).toBe('not-json');
  });
});
