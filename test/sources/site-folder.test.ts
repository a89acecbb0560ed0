import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSiteFolder, SiteFolderError } from '../../src/sources/site-folder.ts';
import {
  isOwnPath,
  JOURNAL,
  MANIFEST,
  parseJournal,
  parseManifest,
  writeManifest,
} from '../../src/sources/site-manifest.ts';
import { cleanAfterEach, makeFolder } from '../corpus-fixture.ts';

cleanAfterEach();

type Files = Readonly<Record<string, string>>;

function open(folder: string, mark = '1', isForced = false) {
  return openSiteFolder(folder, { mark, isForced });
}

/** A whole run: what was done with each file, and how many were removed. */
function publish(folder: string, files: Files, mark?: string) {
  const site = open(folder, mark);
  const done = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, site.put(path, text)]));
  const removed = site.finish();
  site.close();
  return { done, removed };
}

function reasonOf(run: () => unknown): string {
  try {
    run();
    return 'nothing';
  } catch (error) {
    return error instanceof SiteFolderError ? error.reason : String(error);
  }
}

const TWO: Files = { 'index.html': 'accueil', 'code/l1.html': 'le feu' };

describe('a folder of a site', () => {
  test('holds what was put there, and only that', () => {
    const folder = join(makeFolder(), 'new', 'site');
    expect(publish(folder, TWO)).toEqual({ done: { 'index.html': 'written', 'code/l1.html': 'written' }, removed: 0 });
    expect(readFileSync(join(folder, 'code/l1.html'), 'utf8')).toBe('le feu');
    expect(readdirSync(folder).toSorted()).toEqual([MANIFEST, 'code', 'index.html']);
  });

  test('is left alone by a run that changes nothing', () => {
    const folder = makeFolder();
    publish(folder, TWO);
    const manifest = readFileSync(join(folder, MANIFEST), 'utf8');
    utimesSync(join(folder, 'index.html'), 1, 1);
    expect(publish(folder, TWO, '2').done).toEqual({ 'index.html': 'unchanged', 'code/l1.html': 'unchanged' });
    expect(statSync(join(folder, 'index.html')).mtimeMs).toBe(1000);
    expect(readFileSync(join(folder, MANIFEST), 'utf8')).toBe(manifest);
  });

  test('gets what changed, also by other hands, and loses what is gone with the folders that it leaves empty', () => {
    const folder = makeFolder();
    publish(folder, { ...TWO, 'code/l2.html': 'la bouée', 'autre/l1.html': 'x' });
    writeFileSync(join(folder, 'index.html'), 'changed by hand');
    rmSync(join(folder, 'code/l2.html'));
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const { done, removed } = publish(folder, { ...TWO, 'code/l2.html': 'la bouée' });
    expect(done).toEqual({ 'index.html': 'written', 'code/l1.html': 'unchanged', 'code/l2.html': 'written' });
    expect(removed).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual([MANIFEST, 'code', 'index.html', 'mine.txt']);
  });

  test('that holds something else is refused unless forced, and nothing of it is removed', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'ten years');
    expect(reasonOf(() => open(folder))).toBe('not-ours');
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
    const site = open(folder, '1', true);
    site.put('index.html', 'accueil');
    site.finish();
    site.close();
    expect(readdirSync(folder).toSorted()).toEqual([MANIFEST, 'index.html', 'thesis.txt']);
  });

  test('is a folder, and so is each in it: no link is followed', () => {
    const outer = makeFolder();
    const [file, folder, elsewhere] = ['file', 'site', 'elsewhere'].map((name) => join(outer, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, '');
    expect(reasonOf(() => open(file))).toBe('not-a-folder');
    for (const path of [folder, elsewhere]) mkdirSync(path);
    const site = open(folder);
    symlinkSync(elsewhere, join(folder, 'code'));
    expect(reasonOf(() => site.put('code/l1.html', 'le feu'))).toBe('not-a-folder');
    site.close();
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('takes only names that are safe, each once', () => {
    const site = open(makeFolder());
    for (const path of [
      '../a.html',
      '/a.html',
      'a/../b.html',
      'A.html',
      'a.txt',
      '.x.html',
      'a//b.html',
      'é.html',
      MANIFEST,
    ]) {
      expect(() => site.put(path, ''), path).toThrow(RangeError);
    }
    site.put('a.html', '');
    expect(() => site.put('a.html', '')).toThrow(RangeError);
    site.close();
  });
});

describe('a run that was cut', () => {
  test('goes on where it stood', () => {
    const folder = makeFolder();
    open(folder).put('index.html', 'accueil');
    expect(existsSync(join(folder, JOURNAL))).toBe(true);
    expect(publish(folder, TWO, '2').done).toEqual({ 'index.html': 'unchanged', 'code/l1.html': 'written' });
    expect(existsSync(join(folder, JOURNAL))).toBe(false);
  });

  test('in the middle of a page writes it again, and removes it when it is no longer wanted', () => {
    const folder = makeFolder();
    publish(folder, TWO);
    open(folder, '2');
    // Killed after it said what it was about to write, and in the middle of a line.
    writeFileSync(join(folder, JOURNAL), 'code/l1.html\t\t0\ncode/l3.html\t\t0\nindex.html\tabc');
    writeFileSync(join(folder, 'code/l3.html'), 'half');
    writeFileSync(join(folder, '.lexloupe-site.2.part'), 'half');
    const { done, removed } = publish(folder, TWO, '3');
    expect(done).toEqual({ 'index.html': 'unchanged', 'code/l1.html': 'written' });
    expect(removed).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual([MANIFEST, 'code', 'index.html']);
    expect(readdirSync(join(folder, 'code'))).toEqual(['l1.html']);
  });

  test('by another that began later says so, and touches nothing more', () => {
    const folder = makeFolder();
    const first = open(folder, '1');
    first.put('index.html', 'first');
    const second = open(folder, '2');
    expect(reasonOf(() => first.put('code/l1.html', 'first'))).toBe('taken-over');
    expect(reasonOf(() => first.finish())).toBe('taken-over');
    first.close();
    expect(second.put('index.html', 'second')).toBe('written');
    expect(second.finish()).toBe(0);
    second.close();
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('second');
    expect(existsSync(join(folder, 'code'))).toBe(false);
  });
});

describe('what is written down', () => {
  test('comes back as it was, in the order of the names', () => {
    const files = new Map([
      ['b/1.html', { hash: 'two', bytes: 2 }],
      ['a.html', { hash: 'one', bytes: 1 }],
    ]);
    const text = writeManifest(files);
    expect([...(parseManifest(text) ?? [])]).toEqual([...files].toReversed());
    expect(writeManifest(new Map([...files].toReversed()))).toBe(text);
  });

  test.each(['', '[]', '{}', '{"files": []}', 'null', '{"files": 3}'])('%j is none', (text) => {
    expect(parseManifest(text)).toBeNull();
  });

  test('never names what is not a file of a site: it would be removed', () => {
    const files = {
      '../../etc/passwd': ['x', 1],
      '/etc/passwd': ['x', 1],
      'a/../../b.html': ['x', 1],
      'ok.html': ['x', 1],
      'odd.html': 3,
    };
    expect([...(parseManifest(JSON.stringify({ format: 1, files })) ?? new Map()).keys()]).toEqual(['ok.html']);
    expect([...parseJournal('../x.html\tabc\t3\nok.js\tabc\t3\n').keys()]).toEqual(['ok.js']);
    expect(isOwnPath(`${'a'.repeat(300)}.html`)).toBe(false);
  });

  test('of another form tells only what is ours', () => {
    expect([...(parseManifest('{"format": 9, "files": {"a.html": ["x", 1]}}') ?? [])]).toEqual([
      ['a.html', { hash: '', bytes: 0 }],
    ]);
  });
});
