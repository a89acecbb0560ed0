import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/view.ts';
import { RENDERERS } from '../../src/render/renderers.ts';
import { reportContext, reportView, spannedFinding } from './report-sample.ts';
import { sarifErrors } from './sarif-schema.ts';
import { findForbidden } from './sample.ts';
import { elementsOf, parseXml } from './xml-document.ts';

const PIECES = [
  ...['"', "'", '<', '>', '&', ']]>', '<!--', '-->', '<![CDATA[', '</failure>', '&#0;', '\\', '`', '|', '](', '[x](y)'],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffe',
    '\uffff',
  ],
  ...[
    '%',
    '%0A',
    '%25',
    ',',
    ':',
    '::',
    '::error::',
    '##[error]',
    '../',
    '/',
    ' ',
    'é',
    '😀',
    '\ud83d',
    '\udc00',
    '=1+1',
  ],
];

/** Strings made of what formats trip over, and of anything else. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

const finding: fc.Arbitrary<Finding> = fc
  .record({
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    rule: hostile,
    message: hostile,
    text: fc.option(hostile),
    path: fc.option(hostile),
    label: fc.option(hostile),
    successors: fc.array(hostile, { maxLength: 2 }),
    by: fc.option(hostile),
  })
  .map(({ path, label, ...rest }) =>
    spannedFinding({ ...rest, primary: { path, line: 3 }, sourceLabel: label, targetLabel: label }),
  );

const findings = fc.array(finding, { minLength: 1, maxLength: 3 });

async function rendererOf(name: string): Promise<(all: readonly Finding[]) => string> {
  const renderer = await RENDERERS[name]?.(reportContext());
  if (renderer === undefined) throw new Error(`no renderer ${name}`);
  return (all) => {
    const chunks = renderer.render(reportView({ findings: all, rules: [] }), reportContext());
    if (chunks instanceof Promise) throw new Error(`${name} takes its time`);
    return [...chunks].join('');
  };
}

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly message: { readonly text: string } }[] }[];
}

/** The messages that each JSON report holds. */
const MESSAGES: Readonly<Record<string, (source: string) => readonly string[]>> = {
  gitlab: (source) => {
    const issues: readonly { readonly description: string }[] = JSON.parse(source);
    return issues.map(({ description }) => description);
  },
  json: (source) => {
    const answer: { readonly findings: readonly { readonly message: string }[] } = JSON.parse(source);
    return answer.findings.map(({ message }) => message);
  },
  sarif: (source) => {
    const log: Sarif = JSON.parse(source);
    return log.runs.flatMap(({ results }) => results.map(({ message }) => message.text));
  },
};

const RUNS = { numRuns: 200 };

describe('hostile findings', () => {
  it.each(['junit', 'checkstyle'])('stay inside the XML of %s', async (name) => {
    const write = await rendererOf(name);
    fc.assert(
      fc.property(findings, (all) => {
        const output = write(all);
        expect(findForbidden(output)).toBeNull();
        const element = name === 'junit' ? 'testcase' : 'error';
        expect(elementsOf(parseXml(output), element)).toHaveLength(all.length);
      }),
      RUNS,
    );
  });

  it.each(['sarif', 'gitlab', 'json'])('stay inside the JSON of %s, with their value', async (name) => {
    const write = await rendererOf(name);
    const messagesOf = MESSAGES[name] ?? (() => []);
    fc.assert(
      fc.property(findings, (all) => {
        const output = write(all);
        expect(findForbidden(output)).toBeNull();
        const messages = messagesOf(output);
        const expected = all.map(({ message }) => message);
        if (name === 'sarif') expect([sarifErrors(JSON.parse(output)), messages.length]).toEqual([[], expected.length]);
        else expect(messages).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('write one line each in compact and one command each in github', async () => {
    const compact = await rendererOf('compact');
    const github = await rendererOf('github');
    fc.assert(
      fc.property(findings, (all) => {
        const lines = compact(all).split('\n');
        expect(lines).toHaveLength(all.length + 1);
        const commands = github(all).split('\n');
        expect(commands).toHaveLength(all.length + 1);
        for (const command of commands.slice(0, -1)) {
          expect(command).toMatch(
            /^::(?:error|warning|notice) (?:file=[^,:]*,line=3,endLine=3,col=5,endColumn=9,)?title=[^,:]*::/,
          );
        }
        expect(findForbidden(`${compact(all)}${github(all)}`)).toBeNull();
      }),
      RUNS,
    );
  });
});
