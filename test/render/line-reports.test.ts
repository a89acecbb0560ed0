import { describe, expect, it } from 'vitest';
import { messagesFor } from '../messages-for.ts';
import { compactRenderer } from '../../src/render/compact.ts';
import { githubRenderer } from '../../src/render/github.ts';
import { gitlabRenderer } from '../../src/render/gitlab.ts';
import { FINDINGS, reportContext, reportView, spannedFinding } from './report-sample.ts';
import { findingOf, outputOf } from './sample.ts';

const github = (view = reportView()): string => outputOf(githubRenderer, view, reportContext());
const many = (severity: 'error' | 'warning' | 'note', count: number) =>
  Array.from({ length: count }, () => spannedFinding({ severity }));
const levels = (output: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const [, level = ''] of output.matchAll(/^::(\w+)/gm)) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
};

describe('compact', () => {
  it('writes one finding that counts a line', () => {
    expect(outputOf(compactRenderer, reportView(), reportContext())).toBe(
      [
        'docs/guide été.md:3:5: error: L1-2 is repealed. [repealed]',
        'docs/guide été.md:5:1: warning: L1-2 is repealed. [ambiguous]',
        'docs/guide été.md:3:5: note: L1-2 is repealed. [superseded]',
        'docs/b.md: error: L1-3 cites L1-2, repealed [repealed]',
        'lexloupe: warning: L1-3 cites L1-2, repealed [stale-baseline]',
        '',
      ].join('\n'),
    );
  });

  it('gives the line alone where no column is known', () => {
    const view = reportView({ kind: 'abrogated', findings: [findingOf({ message: 'Deux\nlignes' })] });
    expect(outputOf(compactRenderer, view, reportContext())).toBe(
      'examples/phares/L1-3.md:7: error: Deux\\nlignes [repealed]\n',
    );
  });
});

describe('github', () => {
  it('writes errors, then warnings, then notices', () => {
    expect(github()).toBe(
      [
        '::error file=docs/guide été.md,line=3,endLine=3,col=5,endColumn=9,title=lexloupe%3A repealed::L1-2 is repealed.',
        '::error file=docs/b.md,title=lexloupe%3A repealed::L1-3 cites L1-2, repealed',
        '::warning file=docs/guide été.md,line=5,endLine=6,title=lexloupe%3A ambiguous::L1-2 is repealed.',
        '::warning title=lexloupe%3A stale-baseline::L1-3 cites L1-2, repealed',
        '::notice file=docs/guide été.md,line=3,endLine=3,col=5,endColumn=9,title=lexloupe%3A superseded::L1-2 is repealed.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [10, 10, 10, { error: 10, warning: 10, notice: 10 }, null],
    [11, 0, 0, { error: 10, notice: 1 }, '1 more finding is not shown.'],
    [11, 10, 10, { error: 10, warning: 10, notice: 10 }, '2 more findings are not shown.'],
    [0, 0, 30, { notice: 10 }, '21 more findings are not shown.'],
    [12, 13, 0, { error: 10, warning: 10, notice: 1 }, '5 more findings are not shown.'],
  ])('shows ten of each level: %i errors, %i warnings, %i notes', (errors, warnings, notes, shown, more) => {
    const findings = [...many('note', notes), ...many('warning', warnings), ...many('error', errors)];
    const output = github(reportView({ findings }));
    expect(levels(output)).toEqual(shown);
    const last = output.trimEnd().split('\n').at(-1) ?? '';
    expect(last.endsWith('not shown.')).toBe(more !== null);
    if (more !== null) expect(last).toBe(`::notice title=lexloupe::${more}`);
  });

  it('says nothing when there is nothing to say', () => {
    expect(github(reportView({ findings: [] }))).toBe('');
  });

  it('escapes as workflow commands want it', () => {
    const finding = spannedFinding({ message: '100 %\n::error::x', primary: { path: 'a,b:c%0A.md', line: 3 } });
    expect(github(reportView({ findings: [finding] }))).toBe(
      '::error file=a%2Cb%3Ac%250A.md,line=3,endLine=3,col=5,endColumn=9,title=lexloupe%3A repealed::100 %25%0A::error::x\n',
    );
  });

  it('speaks French', () => {
    const { render, reports } = messagesFor('fr');
    const context = reportContext({ words: { ...render, ...reports.words } });
    const output = outputOf(githubRenderer, reportView({ findings: many('error', 12) }), context);
    expect(output).toContain('::notice title=lexloupe::2 autres constats ne sont pas montrés.');
  });
});

describe('gitlab', () => {
  const issues = (view = reportView()): Record<string, unknown>[] =>
    JSON.parse(outputOf(gitlabRenderer, view, reportContext()));

  it('writes the findings that count', () => {
    const all = issues();
    expect(all).toHaveLength(FINDINGS.length - 2);
    expect(all[0]).toEqual({
      description: 'L1-2 is repealed.',
      check_name: 'repealed',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: {
        path: 'docs/guide été.md',
        lines: { begin: 3, end: 3 },
        positions: { begin: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
      },
    });
    expect(all.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'major', 'minor']);
    expect(all[3]).toMatchObject({ location: { path: 'docs/b.md', lines: { begin: 1, end: 1 } } });
    expect(all[4]).toMatchObject({ location: { path: '.', lines: { begin: 1, end: 1 } } });
  });

  it('gives each a fingerprint of its own', () => {
    const prints = issues(reportView({ findings: many('error', 5) })).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(5);
  });

  it('is an empty list without findings', () => {
    expect(issues(reportView({ findings: [] }))).toEqual([]);
  });
});
