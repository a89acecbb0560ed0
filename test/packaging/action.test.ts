/**
 * No npm package that fits our licence ships the schema of SchemaStore for actions: the shape is checked by
 * hand, against https://docs.github.com/en/actions/sharing-automations/creating-actions/metadata-syntax-for-github-actions.
 * The script itself runs here, with an `npm` that installs a tool that only tells what it was given.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import pkg from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = v.pipe(v.string(), v.minLength(1));
const inputs = v.record(v.string(), v.strictObject({ description: text, default: v.string() }));
const uses = v.strictObject({ uses: text, with: v.record(v.string(), v.string()) });
const script = v.strictObject({
  name: text,
  shell: v.literal('bash'),
  env: v.record(v.string(), v.string()),
  run: text,
});
const schema = v.strictObject({
  name: text,
  description: v.pipe(text, v.maxLength(125)),
  author: text,
  branding: v.strictObject({ icon: text, color: v.picklist(['white', 'blue', 'green', 'orange', 'red', 'purple']) }),
  inputs,
  runs: v.strictObject({ using: v.literal('composite'), steps: v.array(v.union([uses, script])) }),
});

const action = v.parse(schema, parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'), { strict: true }));
const scripts = action.runs.steps.filter((step) => 'run' in step);
const [check] = scripts;
if (check === undefined) throw new Error('action.yml runs nothing');

describe('action.yml', () => {
  test('has the inputs that the README names', () => {
    expect(Object.keys(action.inputs)).toEqual(['paths', 'corpus', 'format', 'fail-on', 'version']);
  });

  test('never writes an expression into a script: inputs reach it as variables only', () => {
    expect(scripts.map(({ run }) => run).filter((run) => run.includes('${{'))).toEqual([]);
    const expressions = Object.values(check.env).map((value) => /^\$\{\{ inputs\.([a-z-]+) \}\}$/u.exec(value)?.[1]);
    expect(expressions).toEqual(Object.keys(action.inputs));
  });
});

describe('its script', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexloupe-action-'));
    const tell = (name: string) => `printf '%s\\0' "$@" > '${join(folder, name)}'`;
    const tool = join(folder, 'temp', 'lexloupe', 'node_modules', '.bin', 'lexloupe');
    writeFileSync(join(folder, 'lexloupe'), `#!/bin/sh\n${tell('told')}\nexit \${STATUS:-0}\n`, { mode: 0o755 });
    const install = `mkdir -p '${dirname(tool)}' && cp '${join(folder, 'lexloupe')}' '${tool}'`;
    writeFileSync(
      join(folder, 'npm'),
      `#!/bin/sh\n${tell('installed')}\npwd > '${join(folder, 'where')}'\n${install}\n`,
      {
        mode: 0o755,
      },
    );
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** As GitHub runs a step of bash, the defaults of the inputs filled in. */
  function runScript(given: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
    const names = Object.keys(check?.env ?? {});
    const values = Object.values({
      ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
      ...given,
    });
    const env = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    const path = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    const argv = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check?.run ?? ''];
    const { status } = spawnSync('bash', argv, {
      cwd: folder,
      env: { PATH: path, GITHUB_ACTION_PATH: ROOT, RUNNER_TEMP: join(folder, 'temp'), ...env, ...more },
      encoding: 'utf8',
    });
    return { status, installed: wordsOf('installed').at(-1) ?? null, words: wordsOf('told') };
  }

  /** What a program told of its arguments; none when it was not started. */
  function wordsOf(name: string): readonly string[] {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').split('\0').slice(0, -1) : [];
  }

  test('without inputs: the version of the action, on everything', () => {
    const installed = `lexloupe@${pkg.version}`;
    expect(runScript({})).toEqual({ status: 0, installed, words: ['check', '--', '.'] });
  });

  test('installs outside of the repository, whose .npmrc says nothing of it', () => {
    runScript({});
    expect(readFileSync(join(folder, 'where'), 'utf8').trim().endsWith(join('temp', 'lexloupe'))).toBe(true);
    expect(wordsOf('installed').slice(0, 3)).toEqual(['install', '--prefix', join(folder, 'temp', 'lexloupe')]);
  });

  test('each line of an input is one word, blanks included', () => {
    const given = {
      paths: 'docs\nmes notes/*.md\r\n\n',
      corpus: 'law\nother law',
      format: 'text\nsarif=out.sarif',
      'fail-on': 'warning',
      version: '1.2.3',
    };
    const { installed, words } = runScript(given);
    expect(installed).toBe('lexloupe@1.2.3');
    expect(words).toEqual([
      ...['check', '--corpus=law', '--corpus=other law', '--format=text', '--format=sarif=out.sarif'],
      ...['--fail-on=warning', '--', 'docs', 'mes notes/*.md'],
    ]);
  });

  test.each([
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    '*',
    '--debug',
    '-n',
    '${IFS}',
  ])('a hostile value stays a word: %s', (value) => {
    const { status, words } = runScript({ paths: value, corpus: value, 'fail-on': value });
    expect(status).toBe(0);
    expect(words).toEqual(['check', `--corpus=${value}`, `--fail-on=${value}`, '--', value]);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test.each(['1.0.0 --registry=evil', '1;touch pwned', 'file:../evil', 'npm:other@1'])(
    'a version that is none starts nothing: %s',
    (version) => {
      expect(runScript({ version })).toEqual({ status: 2, installed: null, words: [] });
    },
  );

  test.each(['1', '2', '70'])('its exit code is that of the check: %s', (STATUS) => {
    expect(runScript({}, { STATUS }).status).toBe(Number(STATUS));
  });
});
