/** `init` on a disk, and `config` that reads what it wrote. */

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BuiltTool, buildTool, scrubbedEnv } from '../built-tool.ts';

let tool: BuiltTool;
let folder = '';

beforeAll(async () => {
  tool = await buildTool();
}, 60_000);
afterAll(() => {
  tool.remove();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lexloupe-init-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(argv: readonly string[], cwd = folder) {
  const options = { cwd, env: scrubbedEnv(tool), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool.main, ...argv], options);
  return { status, stdout, stderr };
}

test('writes its files, with the folders they need, and no index', () => {
  expect(run(['init', '-C', 'law']).status).toBe(0);
  expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual([
    ...['.github', '.github/workflows', '.github/workflows/lexloupe.yml', '.lexloupeignore', 'lexloupe.config.json'],
  ]);
  expect(existsSync(join(tool.home, 'cache'))).toBe(false);
  mkdirSync(join(folder, 'docs'));
  const { stdout } = run(['config', '--json'], join(folder, 'docs'));
  expect(JSON.parse(stdout).data).toMatchObject({
    file: '../lexloupe.config.json',
    settings: [{ key: 'corpus', value: ['../law'], origin: 'file' }, ...Array.from({ length: 13 }, () => ({}))],
  });
});

test('in two languages at once, it writes once and says one thing', () => {
  const { stdout } = run(['init', '--lang', 'fr', '-f', 'text', '-f', 'json=told.json']);
  expect(stdout).toContain('3 fichiers écrits, 0 fichier gardé');
  const told = JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8'));
  expect(told.data.files).toEqual(told.data.files.map(({ path }: { path: string }) => ({ path, status: 'written' })));
});

test('a bad configuration is told before anything is written', () => {
  writeFileSync(join(folder, 'lexloupe.config.json'), '{"corups": 1}');
  expect(run(['init', '--force']).status).toBe(2);
  expect(readdirSync(folder)).toEqual(['lexloupe.config.json']);
});

test('a link that leads out of the folder is not followed', () => {
  const outside = mkdtempSync(join(tmpdir(), 'lexloupe-outside-'));
  symlinkSync(outside, join(folder, '.github'));
  const { status, stderr } = run(['init']);
  expect(status).toBe(2);
  expect(stderr).toContain('.github/workflows/lexloupe.yml');
  expect(readdirSync(outside)).toEqual([]);
  rmSync(outside, { recursive: true });
});
