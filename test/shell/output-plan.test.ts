import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/core/contracts.ts';
import { messagesFor } from '../messages-for.ts';
import { GRAPH_FORMATS, REPORT_FORMATS } from '../../src/render/renderers.ts';
import type { Environment } from '../../src/shell/environment.ts';
import { planAnswer, planOutputs } from '../../src/shell/output-plan.ts';

const KNOWN = ['text', 'json', 'csv'];
const plan = (...asked: string[]): unknown => planOutputs(asked, KNOWN, messagesFor('en'));

test.each([
  [[], { stdout: 'text', files: [] }],
  [['json', 'json'], { stdout: 'json', files: [] }],
  [['text', 'csv=a=b.csv'], { stdout: 'text', files: [{ format: 'csv', path: 'a=b.csv' }] }],
  [['json=out.json'], { stdout: null, files: [{ format: 'json', path: 'out.json' }] }],
])('%j', (asked, expected) => {
  expect(plan(...asked)).toEqual(expected);
});

test.each([[['jsn']], [['jsn=a']], [['json', 'csv']], [['']]])('%j is refused', (asked) => {
  expect(() => plan(...asked)).toThrow(UsageError);
});

describe('the formats of a command', () => {
  const messages = messagesFor('en');
  const ask = (asked: readonly string[], isReport: boolean, env: Environment = {}): unknown =>
    planAnswer(asked, { name: 'show', ...(isReport ? { isReport: true } : {}) }, { env, messages });

  test.each(REPORT_FORMATS)('%s is for findings alone', (format) => {
    expect(ask([format], true)).toEqual({ stdout: format, files: [] });
    expect(() => ask([format], false)).toThrow(`${format} is a report of findings, and show has none.`);
    expect(() => ask(['text', `${format}=out`], false)).toThrow(UsageError);
  });

  test.each(GRAPH_FORMATS)('%s is for graphs alone', (format) => {
    const surroundings = { env: {}, messages };
    const drawn = planAnswer([format], { name: 'lineage', isGraph: true }, surroundings);
    expect(drawn).toEqual({ stdout: format, files: [] });
    const hint = 'the commands that have one are lineage, cited-by, refs, graph.';
    const message = `${format} draws a graph, and show has none.`;
    const refused = expect.objectContaining({ code: 'not-a-graph', message, hint });
    expect(() => ask([format], false)).toThrow(refused);
    expect(() => ask(['text', `${format}=out`], true)).toThrow(refused);
  });

  test('what is refused is told with what there is', () => {
    const general = ['text', 'plain', 'json', 'ndjson', 'csv', 'markdown', 'html'];
    const hint = `the formats of show are ${general.join(', ')}.`;
    expect(() => ask(['sarif'], false)).toThrow(expect.objectContaining({ code: 'not-a-report', hint }));
    for (const format of general) expect(ask([format], false)).toEqual({ stdout: format, files: [] });
  });

  test('several at once, files apart', () => {
    expect(ask(['text', 'sarif=out.sarif', 'junit=out.xml'], true)).toEqual({
      stdout: 'text',
      files: [
        { format: 'sarif', path: 'out.sarif' },
        { format: 'junit', path: 'out.xml' },
      ],
    });
  });

  test('GitHub Actions gets annotations of findings when no format was asked for', () => {
    const env = { GITHUB_ACTIONS: 'true' };
    expect(ask([], true, env)).toEqual({ stdout: 'text', annex: 'github', files: [] });
    expect(ask([], false, env)).toEqual({ stdout: 'text', files: [] });
    expect(ask(['text'], true, env)).toEqual({ stdout: 'text', files: [] });
    expect(ask([], true, { GITHUB_ACTIONS: 'false' })).toEqual({ stdout: 'text', files: [] });
  });
});
