/** The code compiled when the tool was built: this Node takes it, and no answer depends on it. */

import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlace, type Place, scrubbed, writeArticles } from './tool.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OF_THIS_NODE = `${process.version}-${process.platform}-${process.arch}`;

let place: Place;

/** Copies of the tool: as it was built, without compiled code, with code that another program compiled. */
const COPIES = ['built', 'plain', 'broken'] as const;

beforeAll(() => {
  place = makePlace();
  writeArticles(place, 'plain-corpus', 3);
  writeFileSync(
    join(place.folder, 'note.md'),
    "Selon les articles L. 1-1 à L. 2-1 du code des relèves, et l'alinéa 2.\n",
  );
  symlinkSync(join(ROOT, 'node_modules'), join(place.folder, 'node_modules'));
  for (const copy of COPIES) cpSync(join(ROOT, 'dist'), join(place.folder, copy), { recursive: true });
  rmSync(join(place.folder, 'plain', 'compiled'), { recursive: true });
  const broken = join(place.folder, 'broken', 'compiled', OF_THIS_NODE);
  for (const name of readdirSync(broken)) writeFileSync(join(broken, name), 'no code');
  writeFileSync(
    join(place.folder, 'watch.cjs'),
    `const vm = require('node:vm');
     vm.Script = class extends vm.Script {
       constructor(code, options) {
         super(code, options);
         process._rawDebug((this.cachedDataRejected ? 'refused ' : 'taken ') + options.filename);
       }
     };`,
  );
  expect(run('built', ['index', '-C', 'plain-corpus']).status).toBe(0);
}, 60_000);
afterAll(() => {
  place.remove();
});

function run(copy: (typeof COPIES)[number], argv: readonly string[], options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, join(place.folder, copy, 'main.js'), ...argv],
    { cwd: place.folder, env: scrubbed(place), encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const LINES = [
  ['--version'],
  ['--help'],
  ['show', 'L2-1', '-C', 'plain-corpus', '--no-refresh'],
  ['search', 'gardien', '-C', 'plain-corpus', '--no-refresh', '--lang', 'fr'],
  ['show', 'L99', '-C', 'plain-corpus', '--json'],
  ['refs', 'note.md', '-C', 'plain-corpus', '--no-refresh'],
  ['no-such-command'],
];

describe('compiled code', () => {
  test('is taken by the Node that made it', () => {
    const { stderr } = run('built', ['show', 'L1-1', '-C', 'plain-corpus', '--quiet'], ['--require', './watch.cjs']);
    const told = stderr.trim().split('\n');
    expect(told.length).toBeGreaterThan(4);
    expect(told.filter((line) => !line.startsWith('taken '))).toEqual([]);
  });

  test('that does not fit is left alone', () => {
    const { status, stderr } = run('broken', ['--version'], ['--require', './watch.cjs']);
    expect(status).toBe(0);
    expect(stderr).toContain('refused ');
  });

  test.each(LINES.map((line) => [line.join(' '), line] as const))('changes nothing of %s', (_name, line) => {
    const built = run('built', line);
    expect(built.stdout + built.stderr).not.toBe('');
    expect(run('plain', line)).toEqual(built);
    expect(run('broken', line)).toEqual(built);
  });

  test('is not used under options that it was not made for, and the answer is the same', () => {
    const line = ['show', 'L2-1', '-C', 'plain-corpus', '--no-refresh'];
    expect(run('built', line, ['--stack-size=900'])).toEqual(run('built', line));
  });
});
