import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sarifRenderer } from '../../src/render/sarif.ts';
import { FINDINGS, reportContext, reportView, spannedFinding } from './report-sample.ts';
import { SARIF_SCHEMA, sarifErrors } from './sarif-schema.ts';
import { findForbidden, findingOf, HOSTILE, outputOf } from './sample.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Record<string, unknown> }[];
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly unknown[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } & Record<string, unknown> };
  readonly invocations: readonly unknown[];
  readonly columnKind: string;
  readonly results: readonly Result[];
}

function runOf(view = reportView(), context = reportContext()): Run {
  const log = JSON.parse(outputOf(sarifRenderer, view, context));
  expect(sarifErrors(log)).toEqual([]);
  expect(log).toMatchObject({ version: '2.1.0', runs: [{}] });
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

describe('the published schema', () => {
  it('is on this disk and refuses what is no SARIF', () => {
    expect(existsSync(SARIF_SCHEMA)).toBe(true);
    expect(sarifErrors({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
    expect(sarifErrors({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, stray: 1 }] })).not.toEqual([]);
  });
});

describe('sarif', () => {
  it('describes the tool, its rules and its run', () => {
    const run = runOf(reportView({ warnings: ['2 files could not be read.'] }));
    expect(run.tool.driver).toMatchObject({ name: 'lexloupe', version: '0.1.0', semanticVersion: '0.1.0' });
    expect(run.tool.driver).not.toHaveProperty('informationUri');
    expect(run.tool.driver.rules[0]).toEqual({
      id: 'repealed',
      name: 'Repealed',
      shortDescription: { text: 'The article is repealed.' },
      fullDescription: { text: 'Cite `what` replaced it.' },
      help: { text: 'Cite `what` replaced it.', markdown: 'Cite \\`what\\` replaced it.' },
      defaultConfiguration: { level: 'error' },
    });
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ level: 'warning', message: { text: '2 files could not be read.' } }],
      },
    ]);
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('describes rules that only a finding names', () => {
    const { rules } = runOf().tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['repealed', 'ambiguous', 'superseded', 'stale-baseline']);
    expect(rules[3]).toMatchObject({ name: 'StaleBaseline', shortDescription: { text: 'Stale baseline' } });
  });

  it('gives every finding, with its rule', () => {
    const run = runOf();
    expect(run.results).toHaveLength(FINDINGS.length);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.['id']).toBe(ruleId);
  });

  it('says where, in the words of the file', () => {
    const [first] = runOf().results;
    expect(first?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'docs/guide%20%C3%A9t%C3%A9.md', uriBaseId: '%SRCROOT%' },
          region: {
            ...{ startLine: 3, startColumn: 5, endLine: 3, endColumn: 9, charOffset: 40, charLength: 4 },
            snippet: { text: 'L1-2' },
          },
        },
      },
    ]);
    expect(first?.relatedLocations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'examples/phares/L1-2.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1 },
        },
        message: { text: 'Code des phares L1-2' },
      },
    ]);
    expect(first?.properties).toEqual({
      target: 'Code des phares L1-2',
      verdict: 'repealed',
      since: '1999-12-31',
      by: 'Décret n° 9999-1',
      successors: ['PHARES:L2-1'],
    });
  });

  it('leaves out what is not known: words that are not those of the span, columns, lines, files', () => {
    const [, second, , , , sixth, seventh] = runOf().results;
    expect(second?.locations[0]?.physicalLocation['region']).toEqual({
      ...{ startLine: 5, startColumn: 1, endLine: 6, endColumn: 3, charOffset: 60, charLength: 20 },
    });
    expect(sixth?.locations[0]?.physicalLocation).not.toHaveProperty('region');
    expect(seventh?.locations).toEqual([]);
  });

  it('states suppressions for every result of a run, or for none', () => {
    expect(runOf().results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [],
      [],
      [{ kind: 'external', status: 'accepted', justification: 'convenu en réunion' }],
      [{ kind: 'inSource', status: 'accepted' }],
      [],
      [],
    ]);
    for (const result of runOf(reportView({ findings: [spannedFinding()] })).results) {
      expect(result).not.toHaveProperty('suppressions');
    }
  });

  it('gives each result a fingerprint of its own', () => {
    const prints = runOf().results.map(({ partialFingerprints }) => partialFingerprints['lexloupe/v1']);
    expect(new Set(prints).size).toBe(FINDINGS.length);
  });

  it.each([
    ['examples', 'examples/phares/L1-3.md', '%SRCROOT%'],
    ['./law/', 'law/phares/L1-3.md', '%SRCROOT%'],
    ['.', 'phares/L1-3.md', '%SRCROOT%'],
    ['../law', 'phares/L1-3.md', '%CORPUS%'],
    ['/srv/law', 'phares/L1-3.md', '%CORPUS%'],
  ])('shows files of the corpus %s from the working directory', (root, uri, uriBaseId) => {
    const { corpus } = reportContext();
    const context = reportContext({ corpus: corpus === null ? null : { ...corpus, roots: [root] } });
    const view = reportView({ kind: 'abrogated', findings: [findingOf()] });
    const [result] = runOf(view, context).results;
    expect(result?.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri, uriBaseId }, region: { startLine: 7 } },
      logicalLocations: [{ fullyQualifiedName: 'Code des phares L1-3' }],
    });
  });

  it('takes the paths of several roots as they are: each begins with its own', () => {
    const { corpus } = reportContext();
    const context = reportContext({ corpus: corpus === null ? null : { ...corpus, roots: ['./a', '/srv/b'] } });
    const of = (path: string) => findingOf({ primary: { path, line: 1 } });
    const view = reportView({ kind: 'validate', findings: [of('./a/L1.md'), of('/srv/b/L2.md')] });
    const places = runOf(view, context).results.map(
      ({ locations }) => locations[0]?.physicalLocation['artifactLocation'],
    );
    expect(places).toEqual([
      { uri: 'a/L1.md', uriBaseId: '%SRCROOT%' },
      { uri: 'srv/b/L2.md', uriBaseId: '%CORPUS%' },
    ]);
  });

  it('makes no link of the words of a document', () => {
    const findings = [spannedFinding({ message: 'voir [ici](http://phare.invalid)' })];
    expect(runOf(reportView({ findings })).results[0]?.message.text).toBe('voir \\[ici\\](http://phare.invalid)');
  });

  it('is valid without findings, and T18 with hostile ones', () => {
    expect(runOf(reportView({ findings: [] })).results).toEqual([]);
    const hostile = spannedFinding({
      message: HOSTILE,
      text: HOSTILE,
      primary: { path: HOSTILE, line: 3 },
      by: HOSTILE,
    });
    const view = reportView({ findings: [hostile], warnings: [HOSTILE] });
    expect(runOf(view).results[0]?.message.text).toBe(HOSTILE);
    expect(findForbidden(outputOf(sarifRenderer, view, reportContext()))).toBeNull();
  });
});
