/** A real browser looking at pages: Debian's Chromium, driven by playwright-core; absent, the tests say so and skip. */

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const PROGRAM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const HAS_CHROMIUM = existsSync(PROGRAM);
if (!HAS_CHROMIUM)
  console.warn(`skipped: no Chromium at ${PROGRAM} (Debian: apt-get install chromium; or set CHROMIUM)`);

/** Where screenshots are kept for people to look at; none are made without it. */
const SCREENSHOTS = process.env['LEXLOUPE_SCREENSHOTS'];

const WIDTHS = [360, 1024, 1600] as const;
const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/**
 * Each width in each scheme. The rules of accessibility look at elements and their colours: they judge what a phone shows
 * in light and a desk in dark (`isJudged`).
 */
export const LOOKS = SCHEMES.flatMap((scheme) =>
  WIDTHS.map((width) => ({ width, scheme, isJudged: width === (scheme === 'light' ? 360 : 1600) })),
);

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: PROGRAM, headless: true, args: FLAGS });
}

export interface Sight {
  readonly page: Page;
  /** What the page asked of the network, or of other files. */
  readonly requests: readonly string[];
  /** Errors of scripts, refusals of the policy, dialogs: what should never be. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a file as a person does, and notes what it asks for and what goes wrong. */
export async function look(browser: Browser, file: string, width: number, scheme: Scheme): Promise<Sight> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const requests: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== url) requests.push(request.url());
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, requests, troubles, close: () => context.close() };
}

/** Chromium takes minutes over pictures that are much higher. */
const MAX_PICTURE = 8000;

/** Keeps a picture of the page, cut at that height, as `name-width-scheme.png`, when pictures are asked for. */
async function keepPicture(page: Page, name: string, width: number, scheme: Scheme): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  const height = Math.min(MAX_PICTURE, await page.evaluate<number>('document.documentElement.scrollHeight'));
  const path = join(SCREENSHOTS, `${name}-${width}-${scheme}.png`);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What runs inside the page; scripts of a test are not subject to the page's policy. */
const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

async function inPage<T>(page: Page, name: string): Promise<T> {
  await page.evaluate(`(() => { ${IN_PAGE} })()`);
  return page.evaluate<T>(`inPage.${name}()`);
}

/** Rules of WCAG 2.2 A and AA and of good practice that the page breaks, each with the elements that break it. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return inPage(page, 'violations');
}

/** Pixels by which the page is wider than the window: nobody should have to scroll it sideways. */
function sidewaysScroll(page: Page): Promise<number> {
  return inPage(page, 'sidewaysScroll');
}

/** Pairs of texts that lie on each other. */
function overlappingTexts(page: Page): Promise<readonly string[]> {
  return inPage(page, 'overlappingTexts');
}

/** What is wrong with a page in one look: nothing, when it is as GOOD. `own` is where the files of its site stand. */
export async function faultsOf(
  browser: Browser,
  file: string,
  { width, scheme, isJudged }: (typeof LOOKS)[number],
  { picture, own }: { readonly picture: string; readonly own?: string },
): Promise<unknown> {
  const { page, requests, troubles, close } = await look(browser, file, width, scheme);
  await keepPicture(page, picture, width, scheme);
  const faults = {
    requests: requests.filter((url) => own === undefined || !url.startsWith(pathToFileURL(`${own}/`).href)),
    troubles,
    hacked: await page.evaluate<unknown>('globalThis.hacked ?? null'),
    sideways: await sidewaysScroll(page),
    overlaps: await overlappingTexts(page),
    violations: isJudged ? await accessibilityViolations(page) : [],
  };
  await close();
  return { width, scheme, ...faults };
}

export const GOOD = { requests: [], troubles: [], hacked: null, sideways: 0, overlaps: [], violations: [] };
