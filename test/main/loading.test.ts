/** What the built tool loads to answer: only what the answer needs, since loading is most of what an answer costs. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlace, type Place, runTool, writeArticles } from './tool.ts';

let place: Place;

beforeAll(() => {
  place = makePlace();
  const folder = writeArticles(place, 'plain', 3);
  const head = 'texte: Code des phares et balises\nnum: L9-1\n';
  writeFileSync(join(folder, 'L9-1.md'), `---\n${head}---\nLa lanterne <b>haute</b> &amp; la basse.\n`);
  writeFileSync(
    join(place.folder, 'tell.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync('loaded.json',
       JSON.stringify({ files: Object.keys(require.cache), builtins: process.moduleLoadList })));`,
  );
  expect(runTool(place, ['index', '-C', 'plain']).status).toBe(0);
}, 60_000);
afterAll(() => {
  place.remove();
});

interface Loaded {
  /** Names of the files of the program. */
  readonly files: readonly string[];
  /** Parts of Node, as `NativeModule crypto`. */
  readonly builtins: readonly string[];
}

function loadedBy(...argv: readonly string[]): Loaded {
  const { stderr } = runTool(place, argv, { NODE_OPTIONS: `--require ${join(place.folder, 'tell.cjs')}` });
  expect(stderr).toBe('');
  const loaded: Loaded = JSON.parse(readFileSync(join(place.folder, 'loaded.json'), 'utf8'));
  return { ...loaded, files: loaded.files.map((path) => basename(path)) };
}

/** Files written this second are read again whatever their times say: the index is taken as it is. */
const AS_IT_IS = ['-C', 'plain', '--no-refresh', '--quiet'];

const LATE_FILES = [
  'alineas-markup.js',
  'compare.js',
  'render-any-script.js',
  'late-en.js',
  'help-en.js',
  'messages-fr.js',
  'store-near-words.js',
];
const LATE_BUILTINS = ['crypto', 'worker_threads', 'child_process', 'zlib', 'perf_hooks'].map(
  (name) => `NativeModule ${name}`,
);

describe('an answer about articles', () => {
  test.each([
    ['show', 'L1-1'],
    ['versions', 'L1-1'],
    ['cited-by', 'L1-1'],
    ['search', 'gardien'],
  ])('%s loads no more than it needs', (command, asked) => {
    const { files, builtins } = loadedBy(command, asked, ...AS_IT_IS);
    expect(files).toContain('articles.js');
    expect(files.filter((name) => LATE_FILES.includes(name))).toEqual([]);
    expect(builtins.filter((name) => LATE_BUILTINS.includes(name))).toEqual([]);
  });

  test('a body with tags or entities is read by what reads them', () => {
    expect(loadedBy('show', 'L9-1', ...AS_IT_IS).files).toContain('alineas-markup.js');
    expect(runTool(place, ['show', 'L9-1', ...AS_IT_IS]).stdout).toContain('La lanterne haute & la basse.');
  });
});

describe('a package.json', () => {
  test.each([
    ['of somebody else', '{"name": "lexloupe", "version": "1.0.0"}', false],
    ['that configures', '{"lexloupe": {"failOn": "never"}}', true],
  ])('%s loads what reads configurations only where it is one', (_which, content, isRead) => {
    const path = join(place.folder, 'package.json');
    writeFileSync(path, content);
    expect(loadedBy('show', 'L1-1', ...AS_IT_IS).files.includes('shell-config-search.js')).toBe(isRead);
    rmSync(path);
  });
});

describe('an answer about the tool', () => {
  test('the version and the help load no corpus', () => {
    const late = ['answer.js', 'reading-core.js', 'help-fr.js'];
    expect(loadedBy('--version').files.filter((name) => late.includes(name))).toEqual([]);
    const { files } = loadedBy('--help');
    expect(files).toContain('help-en.js');
    expect(files.filter((name) => late.includes(name))).toEqual([]);
  });
});
