import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/render/renderers.ts';
import { type BuiltTool, buildTool, type Ended, ROOT, runBuilt } from '../built-tool.ts';
import { sarifErrors } from '../render/sarif-schema.ts';

/** Reports of real answers on examples/, by the tool as it is run. */
const CORPUS = ['-C', 'examples', '--as-of', '2026-01-15'];
const COMMANDS = ['abrogated', 'validate'] as const;

let tool: BuiltTool;
beforeAll(async () => {
  tool = await buildTool();
  await runBuilt(tool, ['index', '-C', 'examples']);
}, 60_000);
afterAll(() => {
  tool.remove();
});

const ask = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runBuilt(tool, [...argv, ...CORPUS], env);

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
          };
        }[];
      }[];
    },
  ];
}

describe.each(COMMANDS)('%s', (command) => {
  test('sarif is valid, describes its rules, and names files that are there', async () => {
    const { stdout } = await ask([command, '-f', 'sarif']);
    const log: Sarif = JSON.parse(stdout);
    expect(sarifErrors(log)).toEqual([]);
    const [run] = log.runs;
    expect(run.results.length).toBeGreaterThan(0);
    for (const rule of run.tool.driver.rules) {
      expect(rule).toMatchObject({ shortDescription: { text: expect.stringMatching(/[ ].*[.]$/) } });
    }
    for (const { locations } of run.results) {
      for (const { physicalLocation } of locations) {
        const { uri, uriBaseId } = physicalLocation.artifactLocation;
        expect(uriBaseId).toBe('%SRCROOT%');
        expect(existsSync(join(ROOT, decodeURIComponent(uri))), uri).toBe(true);
      }
    }
  });

  test('the format changes neither the exit code nor, from run to run, a byte', async () => {
    const gate = [command, '--exit-code', '--fail-on', 'note'];
    const { status } = await ask(gate);
    expect(status).toBe(1);
    for (const format of REPORT_FORMATS) {
      const first = await ask([...gate, '-f', format]);
      expect([format, first.status]).toEqual([format, status]);
      expect(await ask([...gate, '-f', format])).toEqual(first);
    }
  }, 60_000);

  test('a saved answer is reported again, byte for byte, without a corpus', async () => {
    const saved = join(tool.home, `${command}.json`);
    const direct = join(tool.home, `${command}.sarif`);
    const { status } = await ask([command, '-q', '-f', `json=${saved}`, '-f', `sarif=${direct}`]);
    expect(status).toBe(0);
    const again = await runBuilt(tool, ['report', saved, '-C', 'nowhere', '-f', 'sarif']);
    expect(again.status).toBe(0);
    expect(again.stdout).toBe(readFileSync(direct, 'utf8'));
    expect((await runBuilt(tool, ['report', saved, '--json'])).stdout).toBe(readFileSync(saved, 'utf8'));
    expect((await runBuilt(tool, ['report', saved, '--exit-code', '--fail-on', 'note'])).status).toBe(1);
  });

  test.each(['sarif', 'junit', 'gitlab', 'checkstyle'])('%s says the same in every language', async (format) => {
    const [english, french] = await Promise.all(
      ['en', 'fr'].map((lang) => ask([command, '-f', format, '--lang', lang])),
    );
    expect(french?.stdout).toBe(english?.stdout);
  });
});

test('on GitHub Actions the text is followed by annotations, unless a format was asked for', async () => {
  const text = await ask(['abrogated']);
  const annotations = await ask(['abrogated', '-f', 'github']);
  const env = { GITHUB_ACTIONS: 'true' };
  expect((await ask(['abrogated'], env)).stdout).toBe(text.stdout + annotations.stdout);
  expect((await ask(['abrogated', '-f', 'text'], env)).stdout).toBe(text.stdout);
  expect((await ask(['list'], env)).stdout).not.toMatch(/^::/m);
  expect(annotations.stdout).toMatch(/^::error file=examples\//);
});

test('a report of what has no findings is refused', async () => {
  const { status, stdout, stderr } = await ask(['show', 'L131-4', '-f', 'sarif']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('sarif is a report of findings, and show has none.');
  expect(stderr).toContain('text, plain, json, ndjson, csv, markdown');
});

test('a file that is no saved answer is refused', async () => {
  const { status, stderr } = await runBuilt(tool, ['report', 'package.json', '-f', 'junit']);
  expect(status).toBe(2);
  expect(stderr).toContain('package.json is not a saved result.');
  expect(stderr).toContain('check, abrogated, validate');
  expect((await runBuilt(tool, ['report', 'nowhere.json'])).status).toBe(2);
});
