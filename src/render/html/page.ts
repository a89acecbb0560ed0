/** The shell of a page: what it may load, its landmarks, its title. Alone in one file, or one of a site. */

import { createHash } from 'node:crypto';
import type { RenderContext } from '../../core/view.ts';
import { escapeHtml } from './escape.ts';
import { phraseHtml } from './phrases.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** In the page itself, or a file beside it: an address relative to the page. */
export type Asset = { readonly source: string } | { readonly href: string };

export interface PageShell {
  readonly words: RenderContext['words'];
  /** `en`, `fr`. */
  readonly lang: string;
  /** Plain text. */
  readonly title: string;
  /** Of the page itself when absent: nothing is fetched then. */
  readonly styles?: readonly Asset[];
  readonly scripts?: readonly Asset[];
  /** HTML, inside `<header>`. */
  readonly header: Iterable<string>;
  /** HTML, inside `<main>`: the only heading of the first level is there. */
  readonly main: Iterable<string>;
  /** HTML of the outline (`outlineLines`), beside `<main>`; empty: none. */
  readonly outline?: readonly string[];
  /** True for a page of text, which is narrower than one of tables. */
  readonly isReading?: boolean;
  /** HTML, inside `<footer>`. */
  readonly footer: Iterable<string>;
}

export const OWN_STYLE: Asset = { source: STYLE };
export const OWN_SCRIPT: Asset = { source: SCRIPT };

/** Files beside a page that was opened from a disk are of no origin: their scheme has to be allowed by name. */
const BESIDE = ["'self'", 'file:'];

function sourcesOf(assets: readonly Asset[]): string {
  const sources = assets.flatMap((asset) =>
    'href' in asset ? BESIDE : [`'sha256-${createHash('sha256').update(asset.source).digest('base64')}'`],
  );
  return sources.length === 0 ? "'none'" : [...new Set(sources)].join(' ');
}

/** What is in the page is allowed by its hash, what is beside it by its place; everything else is refused. */
function policy(styles: readonly Asset[], scripts: readonly Asset[]): string {
  return [
    "default-src 'none'",
    `style-src ${sourcesOf(styles)}`,
    `script-src ${sourcesOf(scripts)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function* headLines({ title }: PageShell, styles: readonly Asset[], scripts: readonly Asset[]): Generator<string> {
  yield '<meta charset="utf-8">';
  yield `<meta http-equiv="Content-Security-Policy" content="${policy(styles, scripts)}">`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">';
  yield '<meta name="color-scheme" content="light dark">';
  yield '<meta name="referrer" content="no-referrer">';
  yield `<title>${escapeHtml(title.replaceAll(/\s+/gu, ' ').slice(0, 300))}</title>`;
  for (const style of styles) {
    yield 'href' in style
      ? `<link rel="stylesheet" href="${escapeHtml(style.href)}">`
      : `<style>${style.source}</style>`;
  }
}

function scriptLine(script: Asset): string {
  return 'href' in script
    ? `<script src="${escapeHtml(script.href)}" defer></script>`
    : `<script>${script.source}</script>`;
}

/** Lines of a whole page. The same parts give the same lines. */
export function* pageSource(shell: PageShell): Generator<string> {
  const { lang, words, styles = [OWN_STYLE], scripts = [OWN_SCRIPT], outline = [] } = shell;
  yield '<!doctype html>';
  yield `<html lang="${escapeHtml(lang)}">`;
  yield '<head>';
  yield* headLines(shell, styles, scripts);
  yield '</head>';
  const names = [...(outline.length === 0 ? [] : ['outlined']), ...(shell.isReading === true ? ['reading'] : [])];
  yield `<body${names.length === 0 ? '' : ` class="${names.join(' ')}"`}>`;
  yield `<a class="skip" href="#main">${phraseHtml(words, 'htmlSkip')}</a>`;
  yield '<header class="top">';
  yield* shell.header;
  yield '</header>';
  yield '<div class="sheet">';
  yield '<main id="main" tabindex="-1">';
  yield* shell.main;
  yield '</main>';
  yield* outline;
  yield '</div>';
  yield '<footer>';
  yield* shell.footer;
  yield '</footer>';
  for (const script of scripts) yield scriptLine(script);
  yield '</body>';
  yield '</html>';
}
