/** The static site in a browser, opened from the disk: every kind of page, and the search. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlace, type Place, runTool } from '../main/tool.ts';
import { accessibilityViolations, faultsOf, GOOD, HAS_CHROMIUM, look, LOOKS, openBrowser } from './chromium.ts';
import { writeHostileCorpus } from './hostile-corpus.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const CODE = 'code-des-phares-et-balises';

const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['home', 'site/index.html'],
  ['code', `site/${CODE}/index.html`],
  ['no-longer', `site/${CODE}/no-longer.html`],
  ['article', `site/${CODE}/l321-2.html`],
  ['lineage', `site/${CODE}/l112-3.html`],
  ['hostile-home', 'hostile-site/index.html'],
  ['hostile-code', `hostile-site/${CODE}/index.html`],
  ['hostile-article', `hostile-site/${CODE}/l1.html`],
  ['long-article', `hostile-site/${CODE}/l40.html`],
];

describe.skipIf(!HAS_CHROMIUM)('a site in a browser', () => {
  let place: Place;
  let browser: Browser;

  beforeAll(async () => {
    place = makePlace();
    const hostile = join(place.folder, 'hostile');
    writeHostileCorpus(hostile);
    for (const [out, corpus] of [
      ['site', EXAMPLES],
      ['hostile-site', hostile],
    ] as const) {
      const { status, stderr } = runTool(place, ['site', '-C', corpus, '--out', join(place.folder, out)]);
      if (status !== 0) throw new Error(`site: exit ${status}: ${stderr}`);
    }
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    place.remove();
  });

  it.each(PAGES)('%s (%s) is quiet, narrow enough, legible and accessible', async (name, path) => {
    const own = join(place.folder, path.slice(0, path.indexOf('/')));
    for (const each of LOOKS) {
      const { width, scheme } = each;
      const faults = await faultsOf(browser, join(place.folder, path), each, { picture: `site-${name}`, own });
      expect(faults).toEqual({ width, scheme, ...GOOD });
    }
  });

  it('searches from the disk: a number first, words without their accents, and leads to the article', async () => {
    const sight = await look(browser, join(place.folder, 'site', 'index.html'), 1024, 'light');
    const { page } = sight;
    const field = page.getByRole('searchbox');
    const results = page.locator('#_search ~ * a, #_search a');
    await field.fill('L. 321-2');
    await expect.poll(() => results.first().textContent()).toContain('L321-2');
    await field.fill('remuneration');
    await expect.poll(() => results.first().textContent()).toContain('L321-2');
    expect(await accessibilityViolations(page)).toEqual([]);
    await results.first().click();
    await page.waitForLoadState('load');
    expect(page.url()).toContain(`${CODE}/l321-2.html`);
    await sight.close();
    expect(sight.troubles).toEqual([]);
  });
});
