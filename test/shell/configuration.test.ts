import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Configuration } from '../../src/commands/configuration.ts';
import { messagesFor } from '../messages-for.ts';
import { SETTING_KEYS } from '../../src/shell/config-schema.ts';
import { loadConfig } from '../../src/shell/config.ts';
import { describeConfiguration } from '../../src/shell/configuration.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lexloupe-configuration-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Given {
  readonly file?: Readonly<Record<string, unknown>>;
  readonly below?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly globals?: Readonly<Record<string, string | boolean | readonly string[]>>;
}

async function describeWith({ file, below = '.', env = {}, globals = {} }: Given): Promise<Configuration> {
  if (file !== undefined) writeFileSync(join(folder, 'lexloupe.config.json'), JSON.stringify(file));
  const cwd = join(folder, below);
  mkdirSync(cwd, { recursive: true });
  const config = await loadConfig(cwd, messagesFor('en'));
  return describeConfiguration({ config, globals, surroundings: { cwd, env, home: '/home/me' } });
}

function settingOf({ settings }: Configuration, key: string) {
  const found = settings.find((setting) => setting.key === key);
  return found === undefined ? null : [found.value, found.origin, found.from];
}

describe('without a file', () => {
  test('every setting is its default', async () => {
    const configuration = await describeWith({});
    expect(configuration).toMatchObject({ file: null, home: '', baseline: '.lexloupe-baseline.json', rules: [] });
    expect(configuration.settings.filter(({ origin }) => origin !== 'default')).toEqual([]);
    expect(configuration.settings.map(({ key }) => key)).toEqual([...SETTING_KEYS, 'lang', 'cacheDir', 'pager']);
    expect(settingOf(configuration, 'cacheDir')).toEqual(['/home/me/.cache/lexloupe', 'default', null]);
  });
});

describe('from a file', () => {
  const file = {
    corpus: ['law', '../shared law'],
    defaultCode: { 'civil/**': 'C. civ.', '**': 'CSP' },
    asOf: 'document',
    failOn: 'warning',
    maxWarnings: 3,
    warnBefore: '2w',
    rules: { repealed: 'note' },
    include: ['.md'],
    ignore: ['old/**'],
    baseline: 'ci/known.json',
  };

  test('values are ready for use', async () => {
    expect(await describeWith({ file })).toMatchObject({
      file: 'lexloupe.config.json',
      home: '',
      failOn: 'warning',
      rules: ['repealed=note'],
      defaultCodes: [
        { glob: 'civil/**', code: 'C. civ.' },
        { glob: '**', code: 'CSP' },
      ],
      baseline: 'ci/known.json',
      maxWarnings: 3,
      warnBefore: 14,
      include: ['.md'],
      ignore: ['old/**'],
      asOf: 'document',
    });
  });

  test('from a folder below, its paths are seen from there', async () => {
    const configuration = await describeWith({ file, below: 'docs/2026' });
    expect(configuration).toMatchObject({
      file: '../../lexloupe.config.json',
      home: 'docs/2026',
      baseline: '../../ci/known.json',
    });
    expect(settingOf(configuration, 'corpus')).toEqual([
      ['../../law', '../../../shared law'],
      'file',
      '../../lexloupe.config.json',
    ]);
    expect(settingOf(configuration, 'warnBefore')).toEqual(['2w', 'file', '../../lexloupe.config.json']);
  });

  test('the baseline is beside it unless it says otherwise', async () => {
    expect((await describeWith({ file: {}, below: 'docs' })).baseline).toBe('../.lexloupe-baseline.json');
    expect((await describeWith({ file: { baseline: false } })).baseline).toBe(false);
  });

  test('one code is that of every document', async () => {
    expect((await describeWith({ file: { defaultCode: 'CSP' } })).defaultCodes).toEqual([{ glob: '**', code: 'CSP' }]);
  });
});

describe('the strongest comes first', () => {
  const file = { corpus: 'law', asOf: '2016-10-01' };
  const env = { LEXLOUPE_CORPUS: '/srv/law', LANG: 'fr_FR.UTF-8', LEXLOUPE_LANG: '', LEXLOUPE_CACHE_DIR: '/tmp/c' };

  test('the environment before the file', async () => {
    const configuration = await describeWith({ file, env });
    expect(settingOf(configuration, 'corpus')).toEqual([['/srv/law'], 'environment', 'LEXLOUPE_CORPUS']);
    expect(settingOf(configuration, 'lang')).toEqual(['fr_FR.UTF-8', 'environment', 'LANG']);
    expect(settingOf(configuration, 'cacheDir')).toEqual(['/tmp/c', 'environment', 'LEXLOUPE_CACHE_DIR']);
  });

  test('options before the environment', async () => {
    const globals = { corpus: ['a', 'b'], asOf: '2020-01-01', lang: 'en', noCache: true };
    const configuration = await describeWith({ file, env, globals });
    expect(settingOf(configuration, 'corpus')).toEqual([['a', 'b'], 'option', '--corpus']);
    expect(settingOf(configuration, 'asOf')).toEqual(['2020-01-01', 'option', '--as-of']);
    expect(settingOf(configuration, 'lang')).toEqual(['en', 'option', '--lang']);
    expect(settingOf(configuration, 'cacheDir')).toEqual([null, 'option', '--no-cache']);
  });

  test('a cache folder that is relative counts as not set', async () => {
    const configuration = await describeWith({ env: { XDG_CACHE_HOME: 'caches' } });
    expect(settingOf(configuration, 'cacheDir')).toEqual(['/home/me/.cache/lexloupe', 'default', null]);
  });
});
