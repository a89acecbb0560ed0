import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/shell/config.ts';
import { UsageError } from '../../src/core/contracts.ts';
import { messagesFor } from '../messages-for.ts';

const messages = messagesFor('en');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lexloupe config (é) '));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

async function mistake(): Promise<UsageError> {
  const error: unknown = await loadConfig(folder, messages).catch((reason: unknown) => reason);
  if (error instanceof UsageError) return error;
  throw new Error('accepted');
}

describe('where it is found', () => {
  test.each<[string, unknown]>([
    ['lexloupe.config.json', { corpus: 'law' }],
    ['lexloupe.config.yaml', 'corpus: law\n'],
    ['lexloupe.config.yml', 'corpus: [law]\n'],
    ['package.json', { name: 'mine', lexloupe: { corpus: 'law' } }],
  ])('%s, above the folder; its paths are its own', async (name, content) => {
    put(name, content);
    const below = join(folder, 'a', 'b');
    mkdirSync(below, { recursive: true });
    expect(await loadConfig(below, messages)).toMatchObject({
      file: join(folder, name),
      corpus: [join(folder, 'law')],
    });
  });

  test.each<[string, unknown]>([
    ['a package.json of somebody else', { name: 'mine' }],
    ['a broken package.json', '{'],
    ['a package.json that is no table', '3'],
  ])('not in %s', async (_name, content) => {
    put('package.json', content);
    expect(await loadConfig(folder, messages)).toBeNull();
  });
});

test('YAML values stay as written', async () => {
  put('lexloupe.config.yaml', 'codes:\n  2012/*: 0123\n  "**/nord/*": no\nrules:\n  empty-body: never\nfailOn: note\n');
  expect(await loadConfig(folder, messages)).toMatchObject({
    codes: [
      { glob: '2012/*', code: '0123' },
      { glob: '**/nord/*', code: 'no' },
    ],
    rules: ['empty-body=never'],
    failOn: 'note',
  });
});

describe('what is wrong is named, with its file', () => {
  test.each<[string, string, unknown, string]>([
    ['an unknown key', 'lexloupe.config.json', { corups: 'law' }, '“corups”'],
    ['a wrong type', 'lexloupe.config.json', { corpus: 3 }, '“corpus”'],
    ['a wrong level', 'lexloupe.config.yaml', 'rules:\n  empty-body: maybe\n', '“rules.empty-body”'],
    ['no table', 'lexloupe.config.json', [], 'table of settings'],
    ['broken JSON', 'lexloupe.config.json', '{"corpus":', 'cannot be read'],
    ['broken YAML', 'lexloupe.config.yaml', 'a: [', 'cannot be read'],
  ])('%s', async (_name, file, content, expected) => {
    put(file, content);
    const error = await mistake();
    expect(error.message).toContain(join(folder, file));
    expect(error.message).toContain(expected);
  });

  test('with the key that was meant', async () => {
    put('lexloupe.config.json', { corups: 'law' });
    expect((await mistake()).suggestions).toEqual(['corpus']);
  });

  test('T4 a YAML alias bomb is refused', async () => {
    const rows = Array.from({ length: 12 }, (_, row) => `k${row + 1}: &k${row + 1} [${`*k${row},`.repeat(9)}]`);
    put('lexloupe.config.yaml', `k0: &k0 [a]\n${rows.join('\n')}\n`);
    expect((await mistake()).code).toBe('bad-config');
  });
});
