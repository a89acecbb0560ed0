import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/core/contracts.ts';
import { cleanAfterEach, item, makeCorpus, makeFolder, nativeArticle } from '../../corpus-fixture.ts';
import { brokenLinks, filesIn, publish } from './published.ts';

cleanAfterEach();

const { properties } = JSON.parse(
  readFileSync(new URL('../../../src/schemas/site.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020().compile(properties.data);

const EXAMPLES = new URL('../../../examples', import.meta.url).pathname;
const CODE = 'code-des-phares-et-balises';

async function errorOf(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => null,
    (error: unknown) => error,
  );
}

/** A copy of the examples, to be changed. */
function copyExamples(): string {
  const root = join(makeFolder(), 'examples');
  cpSync(EXAMPLES, root, { recursive: true });
  return root;
}

describe('the site of the examples', () => {
  test.each(['en', 'fr'] as const)('leads only to what is there, and is the same each time (%s)', async (lang) => {
    const [one, two] = [makeFolder('one'), makeFolder('two')];
    const view = await publish(EXAMPLES, one, { lang });
    await publish(EXAMPLES, two, { lang, mark: '2' });
    const files = filesIn(one);
    expect(brokenLinks(files)).toEqual([]);
    expect([...filesIn(two)].map(([path, { text }]) => [path, text])).toEqual(
      [...files].map(([path, { text }]) => [path, text]),
    );
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(view.data).toMatchObject({ pages: pages.length, files: files.size - 1, removed: 0, unchanged: 0 });
    expect(pages).toContain(`${CODE}/l212-4.html`);
    expect(validate(view.data), JSON.stringify(validate.errors)).toBe(true);
    for (const path of pages) expect(files.get(path)?.text, path).toContain(`<html lang="${lang}">`);
  });

  test('has its articles with their text, their lineage, their wordings and their neighbours', async () => {
    const out = makeFolder();
    await publish(EXAMPLES, out);
    const page = readFileSync(join(out, `${CODE}/l212-4.html`), 'utf8');
    expect(page).toMatch(/<a class="cite" href="l121-1\.html">L\. 121-1<\/a>/);
    expect(page).toMatch(/<figure class="lineage">[^]*<a href="l112-3\.html"><g class="box ended" /);
    expect(page).toMatch(/<a rel="prev" href="[^"]+">Previous: [^<]+<\/a>/);
    const several = readFileSync(join(out, `${CODE}/l321-2.html`), 'utf8');
    expect(several.match(/<details class="fold" id="_wording-\d">/g)).toHaveLength(2);
    const home = readFileSync(join(out, 'index.html'), 'utf8');
    expect(home).toContain('role="search" data-base=""');
    expect(home).toContain(`href="${CODE}/no-longer.html"`);
    expect(readFileSync(join(out, `${CODE}/no-longer.html`), 'utf8')).toContain('data-table');
  });

  test('says what was not read and not judged: none found is not none', async () => {
    const [whole, bare] = [makeFolder('whole'), makeFolder('bare')];
    await publish(EXAMPLES, whole);
    expect(readFileSync(join(whole, 'index.html'), 'utf8')).toContain('2 files could not be read');
    await publish(join(EXAMPLES, 'releve'), bare);
    for (const path of ['index.html', `${CODE}/no-longer.html`])
      expect(readFileSync(join(bare, path), 'utf8'), path).toContain('2 not verified');
    expect(readFileSync(join(bare, `${CODE}/index.html`), 'utf8')).toContain(
      'No reference to what no longer holds is known',
    );
  });

  test('runs nothing but its own script, and fetches nothing', async () => {
    const out = makeFolder();
    await publish(EXAMPLES, out);
    for (const [path, { text }] of filesIn(out)) {
      if (!path.endsWith('.html')) continue;
      expect(text, path).toMatch(
        /default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'/,
      );
      expect(text.match(/<script/g), path).toHaveLength(1);
      expect(text, path).not.toMatch(/<[^>]* (?:on\w+|style)=/);
      expect(text, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!www\.legifrance)/);
    }
  });
});

describe('a second run', () => {
  test('writes nothing when nothing changed', async () => {
    const out = makeFolder();
    await publish(EXAMPLES, out);
    const before = filesIn(out);
    const { data } = await publish(EXAMPLES, out, { mark: '2' });
    expect(data).toMatchObject({ written: 0, removed: 0, unchanged: before.size - 1 });
    const kept = [...filesIn(out)].filter(([path]) => !path.startsWith('.'));
    for (const [path, file] of kept) expect(file.changed, path).toBe(before.get(path)?.changed);
  });

  test('writes again what a changed article is shown on, and nothing else', async () => {
    const [root, out] = [copyExamples(), makeFolder()];
    await publish(root, out);
    const before = filesIn(out);
    const path = join(root, 'phares/01. Partie législative/Article L213-1 - 99000111.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\n\n(?=\S)/, '\n\nChaque zibeline est comptée. '));
    await publish(root, out, { mark: '2' });
    const changed = [...filesIn(out)]
      .filter(([name, { text }]) => text !== before.get(name)?.text)
      .map(([name]) => name);
    expect(changed.filter((name) => name.endsWith('.html'))).toEqual([`${CODE}/l213-1.html`]);
    expect(changed.some((name) => name.startsWith('search/words-'))).toBe(true);
    expect(changed).not.toContain('assets/site.css');
  });

  test('removes the page of an article that is gone, and what led to it', async () => {
    const [root, out] = [copyExamples(), makeFolder()];
    await publish(root, out);
    expect(existsSync(join(out, `${CODE}/l213-1.html`))).toBe(true);
    rmSync(join(root, 'phares/01. Partie législative/Article L213-1 - 99000111.md'));
    const { data } = await publish(root, out, { mark: '2' });
    expect(data).toMatchObject({ removed: 1 });
    expect(existsSync(join(out, `${CODE}/l213-1.html`))).toBe(false);
    expect(brokenLinks(filesIn(out))).toEqual([]);
  });

  test('goes on where Ctrl-C stopped the first', async () => {
    const out = makeFolder();
    const whole = makeFolder('whole');
    await publish(EXAMPLES, whole);
    const controller = new AbortController();
    controller.abort();
    expect(await errorOf(publish(EXAMPLES, out, { signal: controller.signal }))).toMatchObject({ name: 'AbortError' });
    const begun = filesIn(out).size;
    expect(begun).toBeGreaterThan(10);
    expect(begun).toBeLessThan(filesIn(whole).size);
    const { data } = await publish(EXAMPLES, out, { mark: '2' });
    // The journal is no file of the site.
    expect(data).toMatchObject({ unchanged: begun - 1 });
    expect([...filesIn(out)].map(([path, { text }]) => [path, text])).toEqual(
      [...filesIn(whole)].map(([path, { text }]) => [path, text]),
    );
  });
});

describe('what a person may get wrong', () => {
  test.each<[string, (root: string) => string | undefined, string]>([
    ['no folder', () => undefined, 'no-out'],
    ['the corpus itself', (root) => root, 'out-in-corpus'],
    ['a folder of the corpus', (root) => join(root, 'site'), 'out-in-corpus'],
    ['a folder that holds something else', (root) => join(root, '..'), 'not-a-site'],
  ])('%s is said', async (_, outOf, code) => {
    const root = makeCorpus({ 'L1.md': nativeArticle('L1') });
    const error = await errorOf(publish(root, outOf(root) ?? '', {}));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ code });
  });

  test('a code that is not held is said before anything is written', async () => {
    const out = join(makeFolder(), 'site');
    expect(await errorOf(publish(EXAMPLES, out, { args: ['code civil'] }))).toMatchObject({ code: 'unknown-code' });
    expect(existsSync(out)).toBe(false);
  });

  test('one code alone leads nowhere else', async () => {
    const out = makeFolder();
    await publish(EXAMPLES, out, { args: ['code du halage et de la batellerie'] });
    const files = filesIn(out);
    expect(existsSync(join(out, CODE))).toBe(false);
    expect(brokenLinks(files)).toEqual([]);
  });
});

describe('hostile articles', () => {
  const TITLE = '</title><script>document.title=1</script>';

  test('are shown as they are written, on pages of safe names', async () => {
    const section = `"><img src=x onerror=alert(1)> \u202e`;
    const root = makeCorpus({
      'a.md': nativeArticle(
        'L1',
        { texte: `Code ${TITLE}`, section },
        { Cite: [item('../../x"><b>')] },
        `${TITLE} art. L1 \u202e </style>`,
      ),
      'b.md': nativeArticle('../../etc', { texte: `Code ${TITLE}` }),
      'c.md': nativeArticle('L1', { texte: `Code ${TITLE.toUpperCase()}` }),
      '<img src=x>.md': nativeArticle('con'),
    });
    const out = makeFolder();
    await publish(root, out);
    const files = filesIn(out);
    expect(brokenLinks(files)).toEqual([]);
    for (const [path, { text }] of files) {
      expect(path).toMatch(/^[a-z0-9./-]+$/);
      if (!path.endsWith('.html')) continue;
      expect(text.match(/<script/g), path).toHaveLength(1);
      expect(text, path).not.toMatch(/<img|<b>|\u202e/u);
    }
    const paths = [...files.keys()].map((path) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('do not lengthen a page without end: a wide section tree, a thousand links', async () => {
    const links = Array.from({ length: 1000 }, (_, at) => item(`L${at + 2}`));
    const root = makeCorpus({ 'L1.md': nativeArticle('L1', {}, { Cite: links }) });
    mkdirSync(join(root, 'x'));
    const out = makeFolder();
    await publish(root, out);
    expect(readFileSync(join(out, `${CODE}/l1.html`), 'utf8').length).toBeLessThan(200_000);
  });
});
