/** A page of a site: what leads elsewhere, its parts, the files that it shares with the others. */

import { namedPage, type Site, type SiteLink, type SitePage, type SitePart } from '../../core/site.ts';
import type { Block, RenderContext } from '../../core/view.ts';
import { blocksLines, openPage } from '../html/blocks.ts';
import { escapeHtml, isolated } from '../html/escape.ts';
import { outlineLines, outlineOf } from '../html/headings.ts';
import type { HtmlPage } from '../html/html-page.ts';
import { inlineHtml } from '../html/inline.ts';
import { pageSource } from '../html/page.ts';
import { wordFor } from '../words.ts';
import { contentsLines } from './contents.ts';
import { lineageLines } from './lineage-drawing.ts';
import { siteScript } from './site-script.ts';
import { siteStyle } from './site-style.ts';
import { siteHtml } from './site-words.ts';

export const STYLE_FILE = 'assets/site.css';
export const SCRIPT_FILE = 'assets/site.js';

export interface SiteSettings {
  readonly site: Pick<Site, 'title' | 'pathOf'>;
  readonly words: RenderContext['words'];
  /** What the pages say they are written by. */
  readonly madeBy: string;
}

/** The files that all pages share. */
export function sharedFiles(): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: STYLE_FILE, text: siteStyle() },
    { path: SCRIPT_FILE, text: siteScript() },
  ];
}

/** From the page at `from` to the file at `to`, both from the folder of the site: `../code-civil/1240.html`. */
export function relativeHref(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function linkHtml({ label, path }: SiteLink, page: SitePage): string {
  return `<a href="${escapeHtml(relativeHref(page.path, path))}">${isolated(label)}</a>`;
}

function* headerLines(page: SitePage, { site, words }: SiteSettings): Generator<string> {
  yield `<p class="brand">${escapeHtml(site.title)}</p>`;
  if (page.trail.length === 0) return;
  const home = relativeHref(page.path, 'index.html');
  yield `<nav class="trail" aria-label="${siteHtml(words, 'siteTrail')}"><ol>`;
  for (const link of page.trail) yield `<li>${linkHtml(link, page)}</li>`;
  yield `</ol><a class="to-search" href="${home}#_search">${siteHtml(words, 'siteSearch')}</a></nav>`;
}

/** Names of elements begin with `_`: those of headings never do. Hidden until the script is there to answer it; `data-base` leads from the page to the folder of the site. */
function* searchLines(page: SitePage, { words }: SiteSettings): Generator<string> {
  const sentences = ['None', 'Common', 'One', 'Many', 'More', 'Failed'] as const;
  const data = sentences.map((name) => {
    return `data-${name.toLowerCase()}="${siteHtml(words, `siteSearch${name}`)}"`;
  });
  const base = relativeHref(page.path, 'search/index.js').replace(/search\/index\.js$/, '');
  yield `<form class="search" id="_search" role="search" data-base="${base}" ${data.join(' ')} hidden>`;
  yield `<label for="_query">${siteHtml(words, 'siteSearchLabel')}</label>`;
  yield '<input id="_query" type="search" autocomplete="off" spellcheck="false" maxlength="400" aria-describedby="_hint">';
  yield `<p id="_hint" class="hint">${siteHtml(words, 'siteSearchHint')}</p>`;
  yield '<p class="found" role="status"></p><ol class="results"></ol></form>';
  yield `<noscript><p class="aside">${siteHtml(words, 'siteSearchNoScript')}</p></noscript>`;
}

function* foldLines(part: SitePart & { readonly kind: 'fold' }, page: HtmlPage, title: string): Generator<string> {
  yield `<details class="fold" id="${escapeHtml(part.id)}"><summary>${inlineHtml(part.summary, page, true)}</summary>`;
  yield* blocksLines(part.blocks, page, title);
  yield '</details>';
}

function* partLines(part: SitePart, html: HtmlPage, page: SitePage, settings: SiteSettings): Generator<string> {
  if (part.kind === 'blocks') yield* blocksLines(part.blocks, html, page.title);
  else if (part.kind === 'fold') yield* foldLines(part, html, page.title);
  else if (part.kind === 'drawing') yield* lineageLines(part.graph, html);
  else if (part.kind === 'contents') yield* contentsLines(part.roots, html);
  else yield* searchLines(page, settings);
}

function* neighbourLines(page: SitePage, { words }: SiteSettings): Generator<string> {
  const { previous, next } = page;
  if (previous === undefined && next === undefined) return;
  yield `<nav class="neighbours" aria-label="${siteHtml(words, 'siteNeighbours')}">`;
  const ends = [
    ['prev', 'sitePrevious', previous],
    ['next', 'siteNext', next],
  ] as const;
  for (const [rel, word, link] of ends) {
    if (link === undefined) continue;
    const label = siteHtml(words, word, { name: link.label });
    yield `<a rel="${rel}" href="${escapeHtml(relativeHref(page.path, link.path))}">${label}</a>`;
  }
  yield '</nav>';
}

function blocksOf(parts: readonly SitePart[]): readonly Block[] {
  return parts.flatMap((part) => (part.kind === 'blocks' || part.kind === 'fold' ? part.blocks : []));
}

/** The whole of a page. The same page gives the same text. */
export async function sitePageSource(page: SitePage, settings: SiteSettings): Promise<string> {
  const { site, words, madeBy } = settings;
  const hrefOf = (name: string): string | null => {
    const path = namedPage(name) ?? site.pathOf(name);
    return path === null ? null : relativeHref(page.path, path);
  };
  const html = await openPage(blocksOf(page.parts), { words, hrefOf });
  const lines = page.parts.flatMap((part) => [...partLines(part, html, page, settings)]);
  const source = pageSource({
    words,
    lang: wordFor(words, 'htmlLang'),
    title: page.path === 'index.html' ? page.title : `${page.title} · ${site.title}`,
    styles: [{ href: relativeHref(page.path, STYLE_FILE) }],
    scripts: [{ href: relativeHref(page.path, SCRIPT_FILE) }],
    header: headerLines(page, settings),
    main: [...lines, ...neighbourLines(page, settings)],
    outline: outlineLines(outlineOf(html.headings), words),
    footer: [`<p>${escapeHtml(madeBy)}</p>`],
  });
  return `${[...source].join('\n')}\n`;
}
