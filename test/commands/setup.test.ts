/** `rules`, `config` and `init`, on a workplace in memory. */

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import pkg from '../../package.json' with { type: 'json' };
import { ruleIds } from '../../src/checks/rules.ts';
import type { CommandContext } from '../../src/commands/command.ts';
import { run as runConfig } from '../../src/commands/config.ts';
import { type Configuration, NO_CONFIGURATION } from '../../src/commands/configuration.ts';
import { run as runInit } from '../../src/commands/init.ts';
import { run as runRules } from '../../src/commands/rules.ts';
import { UsageError } from '../../src/core/contracts.ts';
import type { View } from '../../src/core/view.ts';
import type { Lang } from '../../src/messages/messages.ts';
import { messagesFor } from '../messages-for.ts';
import { jsonRenderer } from '../../src/render/json.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import { judgeConfig } from '../../src/shell/config-schema.ts';
import { contextOf, outputOf } from '../render/sample.ts';

const ajv = new Ajv2020({ allErrors: true });
const FOLDER = new URL('../../src/schemas/', import.meta.url);
for (const name of readdirSync(FOLDER)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

interface Given {
  readonly args?: readonly string[];
  readonly options?: CommandContext['options'];
  readonly configuration?: Partial<Configuration>;
  readonly files?: Map<string, string>;
  readonly lang?: Lang;
}

/** The corpus is never asked for: these commands run without one. */
function contextWith(given: Given): CommandContext {
  const { args = [], options = {}, configuration = {}, files = new Map<string, string>(), lang = 'en' } = given;
  const nowhere = (): never => {
    throw new Error('no corpus is opened');
  };
  return {
    get corpus() {
      return nowhere();
    },
    asOf: '2026-01-15',
    isDocumentDay: false,
    isDataWanted: true,
    isQuiet: false,
    lang,
    messages: messagesFor(lang),
    args,
    options,
    raw: nowhere,
    workplace: {
      documents: nowhere,
      lastCommitDay: nowhere,
      readText: (path) => files.get(path) ?? null,
      writeText: (path, text) => {
        files.set(path, text);
      },
    },
    configuration: { ...NO_CONFIGURATION, ...configuration },
    refresh: null,
  };
}

/** The JSON of a view, checked against the schema of its command. */
function jsonOf(view: View): { readonly data: unknown } {
  const json = JSON.parse(outputOf(jsonRenderer, view, contextOf({ corpus: null })));
  const validate = ajv.getSchema(`${view.kind}.schema.json`);
  validate?.(json);
  expect(validate?.errors ?? []).toEqual([]);
  expect(validate).toBeDefined();
  return json;
}

function textOf(view: View): string {
  return outputOf(textRenderer, view, contextOf({ corpus: null }));
}

describe('rules', () => {
  const ids = [...ruleIds('documents'), ...ruleIds('corpus')];

  test('lists every rule of both kinds', () => {
    const view = runRules(contextWith({}));
    expect(jsonOf(view).data).toHaveLength(ids.length);
    const text = textOf(view);
    expect(ids.filter((id) => !text.includes(id))).toEqual([]);
  });

  test('tells all about one, in both languages', () => {
    expect(textOf(runRules(contextWith({ args: ['renumbered'] })))).toContain('check --fix');
    expect(textOf(runRules(contextWith({ args: ['renumbered'], lang: 'fr' })))).toContain('Citez le nouveau numéro');
  });

  test('a name of both kinds is told twice', () => {
    const { data } = jsonOf(runRules(contextWith({ args: ['malformed'] })));
    expect(data).toMatchObject([{ appliesTo: 'documents' }, { appliesTo: 'corpus' }]);
  });

  test('shows the level that is configured', () => {
    const configuration = { rules: ['repealed=never', 'outside=warning'], file: 'lexloupe.config.json' };
    const { data } = jsonOf(runRules(contextWith({ args: ['repealed'], configuration })));
    expect(data).toMatchObject([{ severity: 'error', level: 'never' }]);
    expect(textOf(runRules(contextWith({ args: ['outside'], configuration })))).toContain('warning (note by default)');
  });

  test('an unknown one is a usage error', () => {
    expect(() => runRules(contextWith({ args: ['nope'] }))).toThrow(UsageError);
  });
});

describe('config', () => {
  const settings: Configuration['settings'] = [
    { key: 'corpus', value: ['law', 'other'], origin: 'option', from: '--corpus' },
    { key: 'rules', value: { repealed: 'note' }, origin: 'file', from: 'lexloupe.config.json' },
    { key: 'maxWarnings', value: null, origin: 'default', from: null },
    { key: 'ignore', value: [], origin: 'default', from: null },
    { key: 'baseline', value: false, origin: 'file', from: 'lexloupe.config.json' },
  ];

  test('shows each setting and where it comes from', () => {
    const view = runConfig(contextWith({ configuration: { file: 'lexloupe.config.json', settings } }));
    expect(jsonOf(view).data).toEqual({ file: 'lexloupe.config.json', settings });
    const lines = textOf(view)
      .split('\n')
      .map((line) => line.replaceAll(/[^\p{L}\p{P}\d]+/gu, ' ').trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        'corpus law, other option --corpus',
        'rules {"repealed":"note"} file lexloupe.config.json',
        'maxWarnings not set default',
        'ignore not set default',
        'baseline false file lexloupe.config.json',
      ]),
    );
  });

  test('says that there is no file', () => {
    const view = runConfig(contextWith({}));
    expect(jsonOf(view).data).toEqual({ file: null, settings: [] });
    expect(textOf(view)).toContain('none found');
  });
});

describe('init', () => {
  function init(given: Given): { readonly files: Map<string, string>; readonly statuses: Record<string, string> } {
    const files = given.files ?? new Map<string, string>();
    const { rows } = runInit(contextWith({ ...given, files })).records;
    return { files, statuses: Object.fromEntries([...rows].map(([path, status]) => [String(path), String(status)])) };
  }

  test('writes a configuration that lexloupe accepts, a workflow and a list', () => {
    const { files, statuses } = init({});
    expect(Object.values(statuses)).toEqual(['written', 'written', 'written']);
    expect([...files.keys()]).toEqual(['lexloupe.config.json', '.lexloupeignore', '.github/workflows/lexloupe.yml']);
    const config: unknown = JSON.parse(files.get('lexloupe.config.json') ?? '');
    expect(judgeConfig(config, 'x', messagesFor('en'))).toMatchObject({ corpus: '.', failOn: 'error' });
    expect(jsonOf(runInit(contextWith({}))).data).toMatchObject({ files: [{ status: 'written' }, {}, {}] });
  });

  test('the workflow is YAML that runs this version and asks for no more than to read', () => {
    const workflow: unknown = parse(init({}).files.get('.github/workflows/lexloupe.yml') ?? '', { strict: true });
    expect(workflow).toMatchObject({ permissions: { contents: 'read' }, on: { push: null, pull_request: null } });
    expect(JSON.stringify(workflow)).toContain(`npx --yes lexloupe@${pkg.version} check .`);
  });

  test('for GitLab: a job, and a file that includes it', () => {
    const { files } = init({ options: { ci: 'gitlab' } });
    expect(parse(files.get('.gitlab-ci.yml') ?? '')).toEqual({
      include: [{ local: '.gitlab/lexloupe.gitlab-ci.yml' }],
    });
    expect(parse(files.get('.gitlab/lexloupe.gitlab-ci.yml') ?? '')).toMatchObject({
      lexloupe: { artifacts: { when: 'always' } },
    });
    expect(files.has('.github/workflows/lexloupe.yml')).toBe(false);
  });

  test('for none: no workflow', () => {
    expect([...init({ options: { ci: 'none' } }).files.keys()]).toEqual(['lexloupe.config.json', '.lexloupeignore']);
  });

  test('keeps what exists, says so, and replaces it with --force', () => {
    const files = new Map([['lexloupe.config.json', '{}']]);
    expect(init({ files }).statuses['lexloupe.config.json']).toBe('kept');
    expect(files.get('lexloupe.config.json')).toBe('{}');
    expect(textOf(runInit(contextWith({ files })))).toContain('--force replaces it');
    expect(init({ files, options: { force: true } }).statuses['lexloupe.config.json']).toBe('written');
    expect(files.get('lexloupe.config.json')).not.toBe('{}');
  });

  test('never replaces .gitlab-ci.yml, and says what to add to it', () => {
    const files = new Map([['.gitlab-ci.yml', 'build: {}\n']]);
    const options = { ci: 'gitlab', force: true };
    expect(init({ files, options }).statuses['.gitlab-ci.yml']).toBe('kept');
    expect(files.get('.gitlab-ci.yml')).toBe('build: {}\n');
    expect(textOf(runInit(contextWith({ files, options })))).toContain('include: { local:');
  });

  test('once more, in another language, changes nothing and says the same', () => {
    const files = new Map<string, string>();
    const first = jsonOf(runInit(contextWith({ files })));
    const before = new Map(files);
    expect(jsonOf(runInit(contextWith({ files, lang: 'fr' })))).toMatchObject({ data: first.data });
    expect(files).toEqual(before);
  });

  test('writes down the corpus that -C names, not that of the environment', () => {
    const corpusOf = (value: readonly string[], origin: 'option' | 'environment'): unknown => {
      const settings = [{ key: 'corpus', value, origin, from: null }];
      return JSON.parse(init({ configuration: { settings } }).files.get('lexloupe.config.json') ?? '').corpus;
    };
    expect(corpusOf(['law'], 'option')).toBe('law');
    expect(corpusOf(['law', 'eu'], 'option')).toEqual(['law', 'eu']);
    expect(corpusOf(['/srv/law'], 'environment')).toBe('.');
  });
});
