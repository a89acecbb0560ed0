import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlace, type Place, runTool, writeArticles } from './tool.ts';

let place: Place;

beforeAll(() => {
  place = makePlace();
  writeArticles(place, 'law', 3);
  mkdirSync(join(place.folder, 'empty'));
  mkdirSync(join(place.folder, 'odd'));
  writeFileSync(join(place.folder, 'odd', 'lexloupe.config.json'), '{"corups": "law"}');
});
afterAll(() => {
  place.remove();
});

const WRONG: readonly (readonly [string, readonly string[]])[] = [
  ['unknown command', ['shw']],
  ['unknown option', ['show', 'L1-1', '--bogus']],
  ['unknown option, no command', ['--bogus']],
  ['missing argument', ['show']],
  ['surplus argument', ['versions', 'L1-1', 'L2-1']],
  ['missing value', ['list', '-C']],
  ['flag with a value', ['list', '--strict=1']],
  ['wrong choice', ['list', '--color', 'blue']],
  ['wrong language', ['list', '--lang', 'de']],
  ['impossible day', ['list', '--as-of', '2011-02-30']],
  ['wrong number', ['list', '--width', 'wide']],
  ['unknown format', ['list', '-f', 'jsn']],
  ['two formats', ['list', '-f', 'csv', '-f', 'markdown']],
  ['unknown code', ['list', '--assume-code', '3']],
  ['unknown help', ['help', 'shw']],
  ['unknown shell', ['completion', 'ksh']],
  ['no shell', ['completion']],
  ['no corpus', ['list', '-C', 'nowhere']],
  ['corpus without an article', ['list', '-C', 'empty']],
];

describe('T11 every usage error exits 2', () => {
  test.each(WRONG)('%s', (_name, argv) => {
    const corpus = argv.includes('-C') ? [] : ['--corpus=law'];
    const { status, stdout, stderr } = runTool(place, [...argv, ...corpus]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^lexloupe: \S/u);
  });

  test('a wrong setting, with its file and its key', () => {
    const { status, stderr } = runTool({ ...place, folder: join(place.folder, 'odd') }, ['list']);
    expect(status).toBe(2);
    expect(stderr).toContain('lexloupe.config.json');
    expect(stderr).toContain('did you mean corpus?');
  });
});

test('an article that is not there is an answer, not a mistake: 1', () => {
  expect(runTool(place, ['show', 'L9999-1', '-C', 'law'])).toMatchObject({ status: 1, stdout: '' });
});

describe('an error', () => {
  test('in JSON mode is an object on stdout and a sentence on stderr', () => {
    const { status, stdout, stderr } = runTool(place, ['shw', '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: '1.0',
      kind: 'error',
      error: { code: 'unknown-command', suggestions: ['show'] },
    });
    expect(stderr).toContain('did you mean show?');
  });

  test('speaks French when asked to', () => {
    expect(runTool(place, ['shw'], { LC_ALL: 'fr_FR.UTF-8' }).stderr).toContain('vouliez-vous dire show ?');
    expect(runTool(place, ['shw', '--lang', 'en'], { LC_ALL: 'fr_FR.UTF-8' }).stderr).toContain('did you mean show?');
  });

  test('never sends what was typed to the terminal raw', () => {
    const { stderr } = runTool(place, ['\u001b[31mshw\u202e']);
    expect(stderr).not.toMatch(/[\u001b\u202e]/u);
    expect(stderr).toContain(String.raw`\u{1b}[31mshw`);
  });
});

describe('the corpus', () => {
  const roots = (argv: readonly string[], env: Record<string, string> = {}): unknown => {
    const { corpus } = JSON.parse(runTool(place, [...argv, '--json'], env).stdout) as { corpus: { roots: unknown } };
    return corpus.roots;
  };

  test('-C, before LEXLOUPE_CORPUS, before the configuration, before the working directory', () => {
    writeArticles(place, 'other', 1);
    expect(roots(['list', '-C', 'law', '-C', 'other'], { LEXLOUPE_CORPUS: 'empty' })).toEqual(['law', 'other']);
    expect(roots(['list'], { LEXLOUPE_CORPUS: 'other' })).toEqual(['other']);
    expect(roots(['list'])).toEqual(['.']);
    writeFileSync(join(place.folder, 'lexloupe.config.yaml'), 'corpus: law\n');
    expect(roots(['list'])).toEqual(['law']);
  });
});
