/** Every page that `--format html` writes, looked at in a browser: narrow and wide, light and dark, with hostile text. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlace, type Place, runTool } from '../main/tool.ts';
import { faultsOf, GOOD, HAS_CHROMIUM, look, LOOKS, openBrowser } from './chromium.ts';
import { writeHostileCorpus } from './hostile-corpus.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

/** A page: how it is called, what is asked, of which corpus. */
const PAGES: readonly (readonly [name: string, corpus: 'examples' | 'hostile', argv: readonly string[]])[] = [
  ['show', 'examples', ['show', 'L112-3', 'L321-2', '--all-versions']],
  ['lineage', 'examples', ['lineage', 'L212-4']],
  ['diff', 'examples', ['diff', 'L112-3', 'L212-4']],
  ['versions', 'examples', ['versions', 'L321-2', '--lang', 'fr']],
  ['cited-by', 'examples', ['cited-by', 'L11']],
  ['list', 'examples', ['list']],
  ['search', 'examples', ['search', 'phare', '--lang', 'fr']],
  ['abrogated', 'examples', ['abrogated', '--lang', 'fr']],
  ['check', 'examples', ['check', join(EXAMPLES, 'documents')]],
  ['validate', 'examples', ['validate']],
  ['changes', 'examples', ['changes', '--from', '1990-01-01', '--to', '2020-12-31']],
  ['stats', 'examples', ['stats', '--lang', 'fr']],
  ['graph', 'examples', ['graph', 'L212-4']],
  ['explain', 'examples', ['explain', 'L212-4']],
  ['refs', 'examples', ['refs', join(EXAMPLES, 'documents', 'guide.md')]],
  ['hostile-show', 'hostile', ['show', 'L1', 'L2', 'L3', 'L40']],
  ['hostile-diff', 'hostile', ['diff', 'L1', 'L2']],
  ['hostile-lineage', 'hostile', ['lineage', 'L2']],
  ['hostile-abrogated', 'hostile', ['abrogated']],
  ['hostile-validate', 'hostile', ['validate']],
  ['hostile-list', 'hostile', ['list']],
];

describe.skipIf(!HAS_CHROMIUM)('pages in a browser', () => {
  let place: Place;
  let browser: Browser;
  const fileOf = (name: string): string => join(place.folder, `${name}.html`);

  beforeAll(async () => {
    place = makePlace();
    const corpora = { examples: EXAMPLES, hostile: join(place.folder, 'hostile') };
    writeHostileCorpus(corpora.hostile);
    for (const [name, corpus, argv] of PAGES) {
      const { stdout, stderr, status } = runTool(place, [...argv, '--format', 'html', '-C', corpora[corpus]]);
      if (status !== 0 && status !== 1) throw new Error(`${argv.join(' ')}: exit ${status}: ${stderr}`);
      writeFileSync(fileOf(name), stdout);
    }
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    place.remove();
  });

  it.each(PAGES)('%s (%s) is quiet, narrow enough, legible and accessible', async (name) => {
    for (const each of LOOKS) {
      const { width, scheme } = each;
      expect(await faultsOf(browser, fileOf(name), each, { picture: name })).toEqual({ width, scheme, ...GOOD });
    }
  });

  it('looks the same in both languages, and says which it is', async () => {
    const langs = await Promise.all(
      ['show', 'search'].map(async (name) => {
        const sight = await look(browser, fileOf(name), 1024, 'light');
        const lang = await sight.page.evaluate<string>('document.documentElement.lang');
        await sight.close();
        return lang;
      }),
    );
    expect(langs).toEqual(['en', 'fr']);
  });
});
